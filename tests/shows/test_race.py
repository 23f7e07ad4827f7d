"""The race: four mappings at once, the numbers of metres.py, and runners that stand where those put them."""

import pytest
from swing_leg.analyses import metres
from swing_leg.shows import race
from swing_leg.shows.catalogue import DEMOS
from swing_leg.strategies import butt_kick, knee_drive

from scripts.ground.look import read_look
from tests.support.asking import ask

DELAYS = [0, 1, 15, 28, 40, 45]


@pytest.mark.parametrize("added", DELAYS)
def test_lanes_and_readouts_are_those_of_all_mappings_and_every_runner_is_in_the_picture(
    added: float,
) -> None:
    answer = ask("race", added_ms=added)
    costs, lanes, place = metres.metres_behind(added), answer["place"]["lanes"], answer["place"]
    assert [lane["name"] for lane in lanes] == [cost.mapping.name for cost in costs]
    assert [lane["assumption"] for lane in lanes] == [cost.mapping.assumption for cost in costs]
    assert [tuple(lane["behind_m"]) for lane in lanes] == [(cost.low, cost.high) for cost in costs]
    assert max(cost.high for cost in costs) + 0.5 <= -place["window_m"][0]
    assert place["note"] == "A real 100 m is not run at constant speed."
    fixed, force, partly, slack = costs
    expected = {
        "step_length_fixed_m": fixed.high,
        "ground_force_limited_m": force.high,
        "partly_made_up_least_m": partly.low,
        "partly_made_up_most_m": partly.high,
        "slack_in_the_swing_m": slack.high,
    }
    shown = {readout["name"]: readout["value"] for readout in answer["readouts"]}
    assert {name: shown[name] for name in expected} == pytest.approx(expected)


def test_no_readout_but_the_four_mappings_tells_metres() -> None:
    """A single number of metres would pretend to know which assumption holds."""
    names = [mapping.name.replace(" ", "_") for mapping in metres.mappings()]
    for readout in DEMOS["race"].readouts:
        assert any(readout.name.startswith(name) for name in names), readout.name
    first = [readout.name for readout in DEMOS["race"].readouts if not readout.more]
    assert all(any(shown.startswith(name) for shown in first) for name in names)


def test_the_sentence_names_every_mapping_and_what_a_step_or_two_would_take() -> None:
    sentence = ask("race", added_ms=15)["sentence"]
    for part in ("step length fixed", "ground force limited", "partly made up", "slack in the swing"):
        assert part in sentence
    for part in ("3.2 m", "4.4 m", "1.0–2.6 m", "no gap", "2.2–4.4 m", "10–20, 7–15 or 13–68 ms"):
        assert part in sentence


def test_without_delay_nobody_falls_behind() -> None:
    answer = ask("race", added_ms=0)
    assert [lane["gap"] for lane in answer["place"]["lanes"]] == ["no gap"] * 4
    assert "nobody falls behind" in answer["sentence"]


def test_the_first_runner_has_the_reference_sprinters_speed_and_steps() -> None:
    """9.5 m/s × 0.230 s = 2.185 m a step."""
    answer = ask("race", added_ms=15)
    assert answer["samples"]["time_ms"][-1] == pytest.approx(100_000 / 9.5)
    assert answer["instants"][-1]["time_ms"] == pytest.approx(100_000 / 9.5)
    assert DEMOS["race"].rate == 1
    assert answer["place"]["step_m"] == pytest.approx(2.185)
    assert answer["metrics"]["step_length_fixed_steps"] == pytest.approx(3.2362 / 2.185, abs=1e-3)


def test_one_preset_is_the_delay_of_the_models_own_butt_kick() -> None:
    late = (butt_kick().metrics["thigh_vertical_ms"] or 0) - (knee_drive().metrics["thigh_vertical_ms"] or 0)
    preset = next(preset for preset in DEMOS["race"].presets if preset.name == "butt-kick")
    assert preset.parameters["added_ms"] == round(late)


def test_the_table_ends_with_the_gaps() -> None:
    table = ask("race", added_ms=15)["table"]
    last = dict(zip(table["names"], [column[-1] for column in table["columns"]], strict=True))
    assert last["first_runner_m"] == pytest.approx(100)
    assert last["step_length_fixed_m"] == pytest.approx(100 - 3.2362, abs=1e-3)
    assert last["partly_made_up_back_m"] < last["partly_made_up_front_m"] < 100
    assert last["slack_in_the_swing_m"] == pytest.approx(100)
    assert {len(column) for column in table["columns"]} == {101}


@pytest.mark.parametrize("added", [-1, 46, 2.5e6])
def test_other_delays_are_refused_by_name_and_range(added: float) -> None:
    error = ask("race", added_ms=added)["error"]
    assert error["kind"] == "bad-parameter" and "0 to 45" in error["message"]


def test_the_drawn_pose_is_the_models_own() -> None:
    pose = race.runner_pose()
    assert pose["thigh"] == pytest.approx(knee_drive().metrics["knee_lift_deg"], abs=0.01)
    assert read_look()["stage"]["ground"] < 0
