"""The cord's drive: the numbers of cord.py, a stop at the limit, a refusal where there is no room at all."""

import random
from math import radians
from typing import Any

import pytest
from swing_leg.analyses.cord import PLACES, Cord, OverstretchedError, adult_strength, drive, work
from swing_leg.parameters import REFERENCE
from swing_leg.shows.catalogue import DEMOS, check_parameters

from scripts.ground.paths import DOCS
from tests.support.asking import ask

STRONG = {"stiffness": 200}  # 171 N with the thigh level
SHORT = {"rest_length": 1.0, "stiffness": 60}  # at its limit half-way
NO_ROOM = {"rest_length": 0.8, "behind": 2.4}  # beyond it before the start


def cord_with(**changes: float) -> tuple[Cord, float]:
    """The same cord and tempo for cord.py."""
    values = check_parameters("cord", changes)
    place = PLACES[int(values["place"])]
    height = REFERENCE.cord_anchor_height
    cord = Cord(values["stiffness"], values["rest_length"], values["behind"], height, place)
    return cord, values["tempo_deg_s"]


@pytest.mark.parametrize("preset", DEMOS["cord"].presets, ids=lambda preset: preset.name)
def test_ready_made_drives_are_safe_and_start_and_end_as_the_cord_module_has_them(preset: Any) -> None:
    metrics = ask("cord", **preset.parameters)["metrics"]
    cord, tempo = cord_with(**preset.parameters)
    first, *_, last = drive(cord, tempo)
    assert metrics["start_pull_n"] == pytest.approx(first.pull.force) and first.pull.force > 0
    assert metrics["end_pull_n"] == pytest.approx(last.pull.force)
    assert metrics["end_stretch"] == pytest.approx(last.pull.length / cord.rest_length)
    assert metrics["end_hip_torque_n_m"] == pytest.approx(last.required)
    assert metrics["end_effort_percent"] == pytest.approx(100 * last.effort) and last.effort < 1
    assert metrics["speed_share_percent"] == pytest.approx(100 * last.speed_share)
    assert (metrics["stopped"], metrics["too_strong"]) == (0, 0)
    assert 40 <= metrics["end_pull_n"] <= 100
    assert metrics["end_effort_weak_percent"] <= 90, "a weaker adult can do it too"


@pytest.mark.parametrize("place", [0, 1])
def test_every_sample_is_a_pose_of_the_cord_module(place: int) -> None:
    answer = ask("cord", place=place, behind=1.6)
    cord, tempo = cord_with(place=place, behind=1.6)
    samples, drawn = answer["samples"], answer["place"]
    for number in range(0, 101, 10):
        theta, knee = (radians(samples[name][number]) for name in ("thigh_deg", "knee_deg"))
        expected = work(cord, theta, knee, tempo)
        assert drawn["length_m"][number] == pytest.approx(expected.pull.length)
        assert drawn["pull_n"][number] == pytest.approx(expected.pull.force)
        assert answer["table"]["columns"][5][number] == pytest.approx(expected.required)


@pytest.mark.parametrize("tempo", [20, 240, 320])
def test_the_thigh_turns_at_the_tempo_that_was_set(tempo: float) -> None:
    samples = ask("cord", tempo_deg_s=tempo, stiffness=10)["samples"]
    seconds = samples["time_ms"][-1] / 1000
    assert (samples["thigh_deg"][-1] - samples["thigh_deg"][0]) / seconds == pytest.approx(tempo)
    assert (samples["thigh_deg"][0], samples["thigh_deg"][-1]) == pytest.approx((-20, 80))
    assert samples["time_ms"][-1] <= (DEMOS["cord"].longest_ms or 0)


def test_a_cord_at_its_limit_stops_the_drive_there() -> None:
    answer = ask("cord", **SHORT)
    cord, tempo = cord_with(**SHORT)
    samples = answer["samples"]
    assert answer["metrics"]["end_stretch"] == pytest.approx(2.0, abs=1e-9)
    assert samples["thigh_deg"][-1] < 79
    theta, knee = radians(samples["thigh_deg"][-1] + 0.1), radians(samples["knee_deg"][-1] + 0.07)
    with pytest.raises(OverstretchedError):
        work(cord, theta, knee, tempo)
    assert answer["place"]["ended_by"] == "cord"
    for part in ("Stop", "27° in front", "2.0 × its rest length", "may tear", "Stand closer", "longer cord"):
        assert part in answer["sentence"]


def test_a_cord_that_asks_for_more_than_an_adult_has_ends_the_drive_there_and_says_so() -> None:
    answer = ask("cord", **STRONG)
    cord, tempo = cord_with(**STRONG)
    samples, metrics = answer["samples"], answer["metrics"]
    assert metrics["too_strong"] == 1 and answer["place"]["ended_by"] == "strength"
    assert metrics["end_effort_percent"] == pytest.approx(100, abs=1e-6)
    theta, knee = (radians(samples[name][-1] + 0.1) for name in ("thigh_deg", "knee_deg"))
    assert work(cord, theta, knee, tempo).effort > 1
    for part in (
        "Stop",
        "20° in front",
        "takes 79 N·m",
        "adult of this size has 79 N·m",
        "Do not try it",
        "softer",
    ):
        assert part in answer["sentence"]
    assert "limit of an average adult" in answer["alt"]


def test_a_cord_that_is_too_strong_from_the_start_shows_the_start_and_is_refused_in_words() -> None:
    answer = ask("cord", stiffness=300, rest_length=1.1)
    samples = answer["samples"]
    assert answer["ok"] and answer["metrics"]["too_strong"] == 1
    assert samples["thigh_deg"][-1] == pytest.approx(-19) and samples["time_ms"][-1] > 0
    assert "takes 91 N·m" in answer["sentence"] and "has 79 N·m" in answer["sentence"]


def test_where_only_an_average_adult_can_do_it_the_sentence_warns() -> None:
    answer, easy = ask("cord"), ask("cord", stiffness=50)
    assert answer["metrics"]["end_effort_percent"] < 100 < answer["metrics"]["end_effort_weak_percent"]
    assert "Many adults cannot do it" in answer["sentence"] and "Many adults" not in easy["sentence"]


def test_lesson_7_says_of_fast_and_heavy_what_the_demo_says() -> None:
    sentence = ask("cord", tempo_deg_s=200, stiffness=115)["sentence"]
    assert "Many adults cannot do it." in sentence and "Stop" not in sentence
    lesson = (DOCS / "lessons" / "cord.md").read_text(encoding="utf-8")
    assert "(demo:tempo_deg_s=200&stiffness=115&at=end) is too much for many adults." in lesson


def test_the_effort_has_the_band_of_two_adults_in_three() -> None:
    answer = ask("cord", tempo_deg_s=60, stiffness=115)
    shown = {one["name"]: one for one in answer["readouts"]}
    assert shown["end_effort_percent"]["band"] == "54–85 %"
    assert shown["end_pull_n"]["band"] == "" and "far less" in answer["band_words"]


def test_a_cord_that_is_too_short_for_the_start_is_refused_with_the_reason() -> None:
    answer = ask("cord", **NO_ROOM)
    assert answer["ok"] is False
    assert answer["error"]["kind"] == "bad-parameter"
    for part in ("no room", "−20°", "0.80 m", "may tear", "Stand closer"):
        assert part in answer["error"]["message"]


def test_every_setting_gives_a_drive_a_stop_or_a_reason() -> None:
    seeded = random.Random(4)
    seen = set()
    for _ in range(150):
        values = {c.name: seeded.uniform(*c.limits) for c in DEMOS["cord"].parameters if c.kind == "slider"}
        answer = ask("cord", **values, place=seeded.randrange(2))
        if not answer["ok"]:
            assert answer["error"]["kind"] == "bad-parameter", answer["error"]
        ends = [name for name in ("stopped", "too_strong") if answer["ok"] and answer["metrics"][name]]
        seen.add("no room" if not answer["ok"] else ends[0] if ends else "whole")
        if answer["ok"]:
            lengths = answer["place"]["length_m"]
            assert max(lengths) <= answer["place"]["limit_m"] * (1 + 1e-12)
            assert len(lengths) == len(answer["samples"]["time_ms"]) == 101
    assert seen == {"whole", "stopped", "too_strong", "no room"}


def test_what_is_too_fast_for_an_adult_ends_before_the_thigh_is_level() -> None:
    answer, usual = ask("cord", tempo_deg_s=480), ask("cord")
    assert (answer["ok"], answer["metrics"]["too_strong"], answer["metrics"]["stopped"]) == (True, 1, 0)
    limits = [[line["style"] for line in it["chart"]["lines"]].count("limit") for it in (answer, usual)]
    assert limits == [1, 0]


def test_the_chart_holds_the_torque_velocity_curve_and_this_drive() -> None:
    answer = ask("cord")
    lines = {line["name"]: line for line in answer["chart"]["lines"]}
    assert lines["average"]["points"][0] == pytest.approx([0, adult_strength()])
    assert lines["weaker"]["points"][0] == pytest.approx([0, adult_strength(spreads=-1)])
    assert lines["average"]["points"][-1] == pytest.approx([507.6, 0], abs=0.1)
    heights = [height for _, height in lines["average"]["points"]]
    assert heights == sorted(heights, reverse=True)
    asked = lines["asked"]
    assert {tempo for tempo, _ in asked["points"]} == {240}
    assert asked["points"][-1][1] == pytest.approx(answer["metrics"]["end_hip_torque_n_m"])
    assert asked["time_ms"] == answer["samples"]["time_ms"]


def test_words_and_picture_warn_where_they_should() -> None:
    assert "stays slack" in ask("cord", behind=1.0)["sentence"]
    assert "slack at the start" in ask("cord", behind=1.8, rest_length=1.6)["sentence"]
    usual = ask("cord")
    assert "a quarter more or less" in usual["parameter_words"]["stiffness"], "the pull may be wrong"
    assert 0 <= usual["place"]["anchor"][1] - usual["place"]["ground"] < 0.6, "as low as the sources ask"


def test_slow_and_heavy_stands_left_of_and_above_fast_and_light() -> None:
    dots = {dot["label"]: dot for dot in ask("cord", tempo_deg_s=310)["chart"]["dots"]}
    slow, fast = dots["slow and heavy"], dots["fast and light"]
    assert slow["x"] < dots["middle"]["x"] < fast["x"]
    assert slow["y"] > dots["middle"]["y"] > fast["y"]


def test_beyond_the_curve_there_is_no_strength_and_no_per_cent() -> None:
    answer = ask("cord", tempo_deg_s=600, stiffness=40)
    assert answer["ok"] and answer["metrics"]["too_strong"] == 1
    assert answer["metrics"]["end_effort_percent"] is None and "no strength left" in answer["sentence"]
    shown = {one["name"]: one["text"] for one in answer["readouts"]}
    assert shown["end_effort_percent"] == "—"
    words = [ask("cord", tempo_deg_s=tempo)["parameter_words"]["tempo_deg_s"] for tempo in (240, 260)]
    assert ["guess" in one for one in words] == [False, True]
