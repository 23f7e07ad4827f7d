"""The bridge: the model's numbers in JSON, and a plain answer to whatever is asked."""

import json
import re
from math import degrees
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from swing_leg import bridge, simulate
from swing_leg.bands import band
from swing_leg.control import PLAIN
from swing_leg.shows import drive_speed
from swing_leg.shows.catalogue import DEMOS

from tests.support.asking import ask

DEFAULT = {"drive": 1.0, "heel_pull": 0.0, "thigh_wait": 0.0}


def refused(request: Any, kind: str) -> dict[str, Any]:
    answer = json.loads(bridge.answer(request))
    assert answer.keys() == {"ok", "error"} and answer["ok"] is False
    error: dict[str, Any] = answer["error"]
    assert error.keys() == {"kind", "parameter", "message"}
    assert error["kind"] == kind, error
    assert error["message"] and "Traceback" not in error["message"] and "\n" not in error["message"]
    return error


def test_the_numbers_are_exactly_those_of_the_model() -> None:
    answer, run = ask("drive-speed", drive=1.15, thigh_wait=0.2), simulate(1.15, 0.0, 0.2)
    assert answer["parameters"] == PLAIN | {"drive": 1.15, "thigh_wait": 0.2, "running_speed": 9.5}
    assert answer["metrics"] == run.metrics
    assert answer["samples"]["time_ms"] == list(range(301))
    assert answer["samples"]["thigh_deg"] == [degrees(angle) for angle in run.thigh]
    assert answer["samples"]["knee_deg"] == [degrees(angle) for angle in run.knee]
    assert answer["trusted_until_ms"] == run.metrics["time_of_knee_lift_ms"]
    assert answer["leg"] == {"thigh_m": 0.437, "shank_m": 0.470, "foot_m": 0.26}


@pytest.mark.parametrize("name", DEMOS)
def test_every_demo_answers_with_its_defaults(name: str) -> None:
    answer = ask(name)
    assert answer["ok"] is True and answer["demo"] == name
    assert answer["parameters"] == {control.name: control.default for control in DEMOS[name].parameters}
    assert answer["parameter_words"].keys() == answer["parameters"].keys()
    assert [readout["name"] for readout in answer["readouts"]] == [r.name for r in DEMOS[name].readouts]
    assert [instant["name"] for instant in answer["instants"]] == [i.name for i in DEMOS[name].instants]


def test_each_readout_comes_ready_to_print_with_its_band_in_its_own_words() -> None:
    answer = ask("drive-speed", drive=1.15)
    for readout in answer["readouts"]:
        low, high = band(readout["name"], drive=1.15)
        assert (readout["low"], readout["high"]) == pytest.approx((low, high))
        assert low < readout["value"] < high  # type: ignore[operator]
    shown = {readout["name"]: (readout["text"], readout["band"]) for readout in answer["readouts"]}
    for name, text, own_band in (
        ("thigh_vertical_ms", "126 ms", r"\d+–\d+ ms"),
        ("thigh_at_max_knee_flexion_deg", "17° in front", r"\d+–\d+° in front"),
        ("peak_thigh_speed_deg_s", "891 °/s", r"\d+–\d+ °/s"),
    ):
        assert shown[name][0] == text and re.fullmatch(own_band, shown[name][1])
    assert "200 plausible legs" in answer["band_words"]


def test_what_does_not_happen_is_null_and_offers_no_instant() -> None:
    answer = ask("drive-speed", drive=0.5, heel_pull=0.4, thigh_wait=0.6)
    readout = answer["readouts"][0]
    assert (readout["name"], readout["text"]) == ("thigh_vertical_ms", "not within the run")
    assert readout["value"] is readout["low"] is readout["high"] is None and readout["band"] == ""
    assert answer["trusted_until_ms"] is None
    assert [instant["name"] for instant in answer["instants"]] == ["toe-off", "heel-highest", "thigh-fastest"]


def test_the_sentence_compares_with_the_run_before() -> None:
    before = ask("drive-speed")
    answer = ask("drive-speed", before["metrics"], drive=1.15)
    assert answer["sentence"] == (
        "Heel highest 146 ms after toe-off, with the thigh 17° in front. "
        "In your last run the thigh was 13° in front at that instant."
    )
    assert before["sentence"].count(".") == 1


@pytest.mark.parametrize(
    "request_json",
    [None, 3, b"\xff\xfe\xfd",
     "", "{", "[" * 100_000, "[]", "3", "null", '"drive-speed"', '{"demo": "drive-speed", "parameters": 3}',
     '{"demo": "drive-speed", "parameters": null}', '{"demo": "drive-speed", "parametres": {}}',
     '{"demo": "drive-speed", "previous": 3}', '{"demo": "drive-speed", "previous": {"knee_lift_deg": "65"}}',
     '{"demo": "drive-speed", "previous": {"a": NaN}}', '{"demo": "drive-speed", "previous": {"a": true}}',
     '{"demo": "drive-speed", "parameters": {"drive": ' + "9" * 5000 + "}}"],
)  # fmt: skip
def test_a_damaged_request_is_refused(request_json: Any) -> None:
    refused(request_json, "bad-request")


@pytest.mark.parametrize("demo", ['"moonwalk"', "null", "3", "[1]", '{"a": 1}'])
def test_an_unknown_demo_is_refused(demo: str) -> None:
    assert "drive-speed" in refused(f'{{"demo": {demo}}}', "unknown-demo")["message"]


@pytest.mark.parametrize(
    "value", ["2.0", "NaN", "Infinity", "-1e999", '"1"', "true", "null", "[1]", "9" * 400]
)
def test_a_bad_value_is_refused_by_name_and_range(value: str) -> None:
    error = refused(f'{{"demo": "drive-speed", "parameters": {{"drive": {value}}}}}', "bad-parameter")
    assert error["parameter"] == "drive"
    assert error["message"].startswith("drive is ") and error["message"].endswith("from 0.5 to 1.3.")


def test_a_mistake_of_ours_becomes_an_answer_with_its_type_and_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**settings: float) -> None:
        raise ZeroDivisionError("the shank has no mass")

    monkeypatch.setattr(drive_speed, "simulate", broken)
    message = refused('{"demo": "drive-speed"}', "internal")["message"]
    assert "ZeroDivisionError" in message and "the shank has no mass" in message


def test_a_number_that_json_cannot_hold_becomes_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bridge, "run", lambda request: {"ok": True, "value": float("nan")})
    refused('{"demo": "drive-speed"}', "internal")


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
requests = anything | st.fixed_dictionaries(
    {"demo": st.just("drive-speed") | anything},
    optional={
        "parameters": anything | st.dictionaries(st.sampled_from([*DEFAULT, "speed"]), anything, max_size=3),
        "previous": anything | st.dictionaries(st.just("thigh_at_max_knee_flexion_deg"), anything),
    },
)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(requests)
def test_any_json_gets_an_answer_that_is_strict_json_and_no_mistake_of_ours(request: object) -> None:
    answer = json.loads(bridge.answer(json.dumps(request)), parse_constant=pytest.fail)
    assert answer["ok"] is True or answer["error"]["kind"] != "internal", answer


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    assert json.loads(bridge.answer(text))["error"]["kind"] != "internal"
