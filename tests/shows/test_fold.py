"""The demo of a leg whose knee is held: what it says and draws is what the held leg does."""

import json
from math import cos, radians
from typing import Any

import pytest
from swing_leg import bridge
from swing_leg.analyses.folding import held
from swing_leg.leg import REFERENCE_LEG
from swing_leg.shows.catalogue import DEMOS, declaration


def fold(previous: dict[str, Any] | None = None, **parameters: float) -> dict[str, Any]:
    request = {"demo": "fold", "parameters": parameters, "previous": previous}
    answer: dict[str, Any] = json.loads(bridge.answer(json.dumps(request)))
    assert answer["ok"], answer
    return answer


def test_the_numbers_are_those_of_the_held_leg() -> None:
    answer, run = fold(knee_deg=60, thigh_wait=0.3), held(radians(60), 0.3)
    for name in ("thigh_vertical_ms", "thigh_at_45_ms", "peak_thigh_speed_deg_s"):
        assert answer["metrics"][name] == run.metrics[name]
    assert answer["samples"]["knee_deg"] == pytest.approx([60.0] * 301)
    assert radians(answer["metrics"]["thigh_after_a_tenth_deg"]) == pytest.approx(run.thigh[100])
    assert answer["trusted_until_ms"] == run.metrics["thigh_at_45_ms"]


def test_inertia_and_saving_are_the_published_ones() -> None:
    straight, folded = fold(knee_deg=0)["metrics"], fold(knee_deg=150)["metrics"]
    assert straight["inertia_kg_m2"] == pytest.approx(2.89, abs=0.005)
    assert folded["inertia_kg_m2"] == pytest.approx(0.94, abs=0.005)
    assert (straight["saving_percent"], folded["saving_percent"]) == pytest.approx((0, 68), abs=0.5)
    assert folded["quickening"] == pytest.approx(2.89 / 0.94, abs=0.02)


def test_the_sentence_of_the_straight_leg_claims_no_saving() -> None:
    sentence = fold(knee_deg=0)["sentence"]
    assert sentence == "Straight leg: 2.89 kg·m² about the hip. The thigh is vertical after 146 ms."


def test_folding_and_waiting_are_told_apart() -> None:
    sentence = fold(knee_deg=150, thigh_wait=0.6)["sentence"]
    plain, folded = (held(radians(deg)).metrics["thigh_vertical_ms"] or 0 for deg in (0, 150))
    both = held(radians(150), 0.6).metrics["thigh_vertical_ms"] or 0
    assert (
        f"folding makes that {plain - folded:.0f} ms sooner, waiting {both - folded:.0f} ms later."
        in sentence
    )
    assert "waiting makes that 32 ms later" in fold(knee_deg=0, thigh_wait=0.6)["sentence"]


def test_the_run_before_is_remembered() -> None:
    before = fold(knee_deg=0)
    assert fold(before["metrics"], knee_deg=150)["sentence"].endswith("In your last run that took 146 ms.")


@pytest.mark.parametrize("knee_deg", [0, 5, 90, 150])
def test_the_dot_lies_on_the_curve_and_the_line_reaches_up_to_the_straight_leg(knee_deg: float) -> None:
    answer = fold(knee_deg=knee_deg)
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
    declared, answer = declaration("fold"), fold()
    assert declared["moves"] and not any("time_ms" in line for line in answer["chart"]["lines"])
    assert [it["name"] for it in answer["instants"]] == declared["instants"]
    assert {it["name"]: it["time_ms"] for it in answer["instants"]}["tenth"] == 100


def test_every_ready_made_run_folds_or_waits_differently() -> None:
    times = [fold(**preset.parameters)["metrics"]["thigh_vertical_ms"] for preset in DEMOS["fold"].presets]
    straight, half, folded, waiting = times
    assert folded < waiting < half < straight


def test_no_band_is_shown_for_a_what_if() -> None:
    answer = fold()
    assert answer["band_words"] == "" and all(readout["band"] == "" for readout in answer["readouts"])
