"""The checks that the model grades: legs are clear, folded knees are no fault, orders are the model's."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from swing_leg import simulate
from swing_leg.checks import grade as checks
from swing_leg.checks.classify import BUTT_KICK, KNEE_DRIVE, kind_of, legs
from swing_leg.control import BUTT_KICK as BUTT_KICK_SETTINGS
from swing_leg.control import CheckError, ParameterError, check
from swing_leg.words import place_text

SEEDS = range(6)


def classify(seed: int, given: list[str] | None = None) -> dict[str, Any]:
    return checks.answer({"check": "classify", "parameters": {"seed": seed}, "given": given})


def test_the_same_seed_gives_the_same_legs_and_another_seed_others() -> None:
    assert classify(7) == classify(7)
    assert classify(7)["legs"] != classify(8)["legs"]


def test_without_answers_nothing_tells_which_leg_is_which() -> None:
    said = json.dumps(classify(7))
    assert "kick" not in said and "drive" not in said and "wait" not in said


@pytest.mark.parametrize("seed", SEEDS)
def test_every_set_has_legal_legs_of_both_kinds_in_the_models_own_frames(seed: int) -> None:
    asked = legs(seed)
    assert {leg.kind for leg in asked} == {BUTT_KICK, KNEE_DRIVE}
    for leg in asked:
        assert all(check(name, value) == value for name, value in leg.settings.items())
        metrics, seen = simulate(**leg.settings).metrics, {frame.name: frame for frame in leg.frames}
        heel = seen["heel-highest"]
        assert heel.time_ms == metrics["time_of_max_knee_flexion_ms"]
        assert heel.thigh_deg == pytest.approx(metrics["thigh_at_max_knee_flexion_deg"])
        assert heel.knee_deg == pytest.approx(metrics["max_knee_flexion_deg"])
        assert seen["thigh-vertical"].thigh_deg == pytest.approx(0, abs=1e-5)
        assert leg.frames[0].time_ms <= leg.frames[1].time_ms


@pytest.mark.parametrize("seed", SEEDS)
def test_a_folded_knee_with_the_thigh_in_front_is_never_called_a_butt_kick(seed: int) -> None:
    thighs: dict[str, list[float]] = {BUTT_KICK: [], KNEE_DRIVE: []}
    for leg in legs(seed):
        heel = next(frame for frame in leg.frames if frame.name == "heel-highest")
        thighs[leg.kind].append(heel.thigh_deg)
        assert heel.knee_deg > 120, "every leg of the question is folded"
        assert (leg.kind == KNEE_DRIVE) == (heel.thigh_deg > 10)
        assert leg.kind == BUTT_KICK or "no fault" in leg.why
    assert min(thighs[KNEE_DRIVE]) - max(thighs[BUTT_KICK]) >= 10, "a gap that the eye can see"


@pytest.mark.parametrize(
    ("swing", "kind"),
    [
        ((1.0, 0.0, 0.0), KNEE_DRIVE),
        ((1.3, 0.4, 0.0), KNEE_DRIVE),  # the heel is pulled hard, but the thigh does not wait
        (tuple(BUTT_KICK_SETTINGS.values()), BUTT_KICK),
        ((0.5, 0.0, 0.0), None),  # a weak drive: looks like a butt kick and is none
        ((1.3, 0.0, 0.5), None),  # waited, but drove on so hard that nobody would see it
        ((1.0, 0.0, 0.2), None),
    ],
)
def test_what_one_could_argue_about_is_not_asked(swing: tuple[float, ...], kind: str | None) -> None:
    said = dict(zip(("drive", "heel_pull", "thigh_wait"), swing, strict=True))
    assert kind_of(said, simulate(*swing).metrics) == kind


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 999_999), st.lists(st.sampled_from([BUTT_KICK, KNEE_DRIVE]), min_size=4, max_size=4))
def test_grading_agrees_with_the_model_and_says_why(seed: int, said: list[str]) -> None:
    for word, leg, verdict in zip(said, legs(seed), classify(seed, said)["verdicts"], strict=True):
        metrics = simulate(**leg.settings).metrics
        assert verdict["kind"] == kind_of(leg.settings, metrics)
        assert verdict["right"] == (word == verdict["kind"])
        place = place_text(metrics["thigh_at_max_knee_flexion_deg"])
        assert re.search(rf"^The heel is highest .* vertical; the thigh is then {place}\.", verdict["why"])


@pytest.mark.parametrize("seed", [None, -1, 1.5, True, "7", 10**9])
def test_what_is_no_seed_is_refused(seed: object) -> None:
    with pytest.raises(CheckError, match="whole number"):
        checks.answer({"check": "classify", "parameters": {"seed": seed}})


@pytest.mark.parametrize(
    "said", [["butt-kick"], ["perhaps"] * 4, "butt-kick", [None] * 4, [["butt-kick"]] * 4]
)
def test_what_is_no_answer_is_refused(said: Any) -> None:
    with pytest.raises(CheckError, match="given"):
        classify(7, said)


def test_an_order_is_the_models_own() -> None:
    runs = [{"drive": 0.6}, {"drive": 1.3}, {"thigh_wait": 0.6}]
    request = {"metric": "thigh_vertical_ms", "first": "least", "runs": runs}
    times = [simulate(**run).metrics["thigh_vertical_ms"] for run in runs]
    answer = checks.answer({"check": "order", "parameters": request, "given": [1, 2, 0]})
    assert answer["values"] == times
    assert [times[i] for i in answer["order"]] == sorted(times)  # type: ignore[type-var]
    assert answer["places"] == [True, False, False]
    most = checks.answer({"check": "order", "parameters": request | {"first": "most"}})
    assert most["order"] == answer["order"][::-1]


def test_an_order_of_a_demos_runs_uses_that_demos_parameters() -> None:
    request = {"demo": "drive-speed", "metric": "knee_lift_deg", "first": "most"}
    runs = [{"drive": 0.7}, {"drive": 1.0}]
    answer = checks.answer({"check": "order", "parameters": request | {"runs": runs}})
    assert answer["values"] == [simulate(drive).metrics["knee_lift_deg"] for drive in (0.7, 1.0)]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"metric": "height"}, "no metric"),
        ({"first": "best"}, "least"),
        ({"runs": [{"drive": 1}]}, "at least two"),
        ({"runs": [{"drive": 1}, {"speed": 1}]}, "speed"),
        ({"runs": [{"drive": 1}, {"knee_muscles": 1}]}, "true or false"),
        ({"runs": [{"drive": 1}, {"drive": 3}]}, "drive is 3"),
        ({"metric": "thigh_at_45_ms", "runs": [{}, {"drive": 0.5, "thigh_wait": 0.6}]}, "does not happen"),
    ],
)
def test_an_order_that_cannot_be_found_is_refused(change: dict[str, Any], complaint: str) -> None:
    request = {"metric": "thigh_vertical_ms", "first": "least", "runs": [{"drive": 1}, {"drive": 1.3}]}
    with pytest.raises((CheckError, ParameterError), match=complaint):
        checks.answer({"check": "order", "parameters": request | change})


@pytest.mark.parametrize(
    "request_", [{}, {"check": "guess"}, {"check": ["order"]}, {"check": "order", "parameters": 3}]
)
def test_an_unknown_check_is_refused_with_a_sentence(request_: dict[str, Any]) -> None:
    with pytest.raises(CheckError):
        checks.answer(request_)
