"""The demo of a leg whose knee is held: what it says and draws is what the held leg does."""

from math import cos, radians

import pytest
from swing_leg.analyses.folding import held, inertia, quickening, saving
from swing_leg.leg import REFERENCE_LEG
from swing_leg.shows.catalogue import DEMOS, declaration

from tests.support.asking import ask, metric


def test_the_numbers_are_those_of_the_held_leg() -> None:
    answer, run = ask("fold", knee_deg=60, thigh_wait=0.3), held(radians(60), 0.3)
    for name in ("thigh_vertical_ms", "thigh_at_45_ms", "peak_thigh_speed_deg_s"):
        assert answer["metrics"][name] == run.metrics[name]
    assert answer["samples"]["knee_deg"] == pytest.approx([60.0] * 301)
    assert radians(answer["metrics"]["thigh_after_a_tenth_deg"]) == pytest.approx(run.thigh[100])
    assert answer["trusted_until_ms"] == run.metrics["thigh_at_45_ms"]
    expected = (inertia(radians(60)), 100 * saving(radians(60)), quickening(radians(60)))
    metrics = (answer["metrics"][name] for name in ("inertia_kg_m2", "saving_percent", "quickening"))
    assert tuple(metrics) == pytest.approx(expected)
    assert answer["band_words"] == "" and all(readout["band"] == "" for readout in answer["readouts"])


def test_the_straight_leg_claims_no_saving_and_the_run_before_is_remembered() -> None:
    before = ask("fold", knee_deg=0)
    told = "Straight leg: 2.89 kg·m² about the hip. The thigh is vertical after 174 ms."
    assert before["sentence"] == told
    after = ask("fold", before["metrics"], knee_deg=150)["sentence"]
    assert after.endswith("In your last run that took 174 ms.")


def test_folding_and_waiting_are_told_apart() -> None:
    plain, folded, both = (
        metric(held(radians(deg), wait), "thigh_vertical_ms") for deg, wait in ((0, 0), (150, 0), (150, 0.6))
    )
    told = f"folding makes that {plain - folded:.0f} ms sooner, waiting {both - folded:.0f} ms later."
    assert told in ask("fold", knee_deg=150, thigh_wait=0.6)["sentence"]
    assert "waiting makes that 85 ms later" in ask("fold", knee_deg=0, thigh_wait=0.6)["sentence"]


@pytest.mark.parametrize("knee_deg", [0, 5, 90, 150])
def test_the_dot_lies_on_the_curve_and_the_line_reaches_up_to_the_straight_leg(knee_deg: float) -> None:
    answer = ask("fold", knee_deg=knee_deg)
    chart = answer["chart"]
    (dot,) = chart["dots"]
    curve, straight, saving = (line["points"] for line in chart["lines"])
    by_hand = REFERENCE_LEG.inertia_about_hip(0) - 2 * REFERENCE_LEG.coupling * (1 - cos(radians(knee_deg)))
    assert (dot["x"], dot["y"]) == pytest.approx((knee_deg, by_hand))
    assert [knee_deg, pytest.approx(by_hand)] in curve
    assert saving == [[knee_deg, straight[0][1]], [knee_deg, dot["y"]]]
    inside = [chart["x"]["min"] <= x <= chart["x"]["max"] for x, _ in curve + straight]
    assert all(inside) and chart["y"]["min"] <= 0 < straight[0][1] < chart["y"]["max"]
    assert f"{dot['y']:.2f} kg·m²" in chart["alt"] and dot["label"] in chart["alt"]


def test_the_chart_is_no_clock_but_the_leg_moves() -> None:
    declared, answer = declaration("fold"), ask("fold")
    assert declared["moves"] and not any("time_ms" in line for line in answer["chart"]["lines"])
    assert [it["name"] for it in answer["instants"]] == declared["instants"]
    assert {it["name"]: it["time_ms"] for it in answer["instants"]}["tenth"] == 100


def test_every_ready_made_run_folds_or_waits_differently() -> None:
    times = [
        ask("fold", **preset.parameters)["metrics"]["thigh_vertical_ms"] for preset in DEMOS["fold"].presets
    ]
    straight, half, folded, waiting = times
    assert folded < half < waiting < straight
