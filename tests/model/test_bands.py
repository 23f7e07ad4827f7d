"""Bands around the model's numbers: between the nodes, in words, and wide enough for the sprinter."""

from random import Random

import pytest
from swing_leg import simulate
from swing_leg.bands import (
    NO_BAND,
    Band,
    around,
    band,
    band_text,
    bands_of,
    difference_band,
    interpolated,
    table,
)
from swing_leg.control import BUTT_KICK

from scripts.studies.uncertainty import sweep as s

METRICS = tuple(simulate().metrics)


def ends(group: str, metric: str, node: int, kind: str = "") -> Band:
    lists = table()[group][metric]
    return lists[f"{kind}low"][node], lists[f"{kind}high"][node]


@pytest.mark.parametrize("metric", METRICS)
def test_bands_hold_the_models_own_value_nearly_everywhere(metric: str) -> None:
    nodes = [ends("with_knee_muscles", metric, node) for node in range(len(s.WITH))]
    known = [(low, high) for low, high in nodes if low is not None]
    inside = [low <= 0 <= (0 if high is None else high) for low, high in known]
    assert len(known) >= 0.3 * len(nodes)
    assert sum(inside) >= 0.95 * len(inside)


def test_between_grid_nodes_nothing_is_lost_at_the_nodes() -> None:
    for node in Random(3).sample(range(len(s.WITH)), 20):
        settings = {name: float(value) for name, value in s.WITH[node].items()}
        for metric in METRICS:
            low, high = ends("with_knee_muscles", metric, node)
            expected = NO_BAND if low is None else (100 + low, None if high is None else 100 + high)
            assert around(100.0, metric, "", settings, True) == expected


def test_between_two_nodes_a_band_is_their_mean() -> None:
    metric = "thigh_vertical_ms"
    ends_there = [around(0.0, metric, "", {"drive": d, "heel_pull": 0.1, "thigh_wait": w}, True)
                  for d in (1.0, 1.15) for w in (0.2, 0.3)]  # fmt: skip
    middle = around(0.0, metric, "", {"drive": 1.075, "heel_pull": 0.1, "thigh_wait": 0.25}, True)
    for side in (0, 1):
        assert middle[side] == pytest.approx(sum(it[side] for it in ends_there) / 4)  # type: ignore[misc]


def test_a_node_without_a_value_is_spoken_for_by_heavier_neighbours_only() -> None:
    nodes = [1.0, None, 3.0]
    assert interpolated(nodes, [(3, 0.4)], least=0.5) == pytest.approx(1.0)
    assert interpolated(nodes, [(3, 0.6)], least=0.5) is None
    assert interpolated(nodes, [(3, 0.4)]) is None
    assert interpolated(nodes, [(3, 2.0)]) == 3.0


def test_an_upper_end_that_is_missing_nearby_is_never_made_up() -> None:
    """At a node beside this mix the knee is highest too late in too many sets; the lift itself has a band."""
    mix = {"drive": 1.27, "heel_pull": 0.22, "thigh_wait": 0.41}
    low, high = band("time_of_knee_lift_ms", **mix)
    assert low is not None and high is None
    assert None not in band("knee_lift_deg", **mix)


def test_the_plain_knee_drive_does_not_differ_from_itself() -> None:
    for drive in (0.5, 0.93, 1.3):
        assert difference_band("thigh_vertical_ms", drive=drive) == pytest.approx((0.0, 0.0), abs=1e-9)


def test_bands_are_around_the_models_value() -> None:
    low, high = band("thigh_vertical_ms", drive=1.15)
    assert low < simulate(1.15).metrics["thigh_vertical_ms"] < high  # type: ignore[operator]
    low, high = band("max_knee_flexion_deg", knee_muscles=False)
    assert 150 < low < simulate(knee_muscles=False).metrics["max_knee_flexion_deg"] < high  # type: ignore[operator]


def test_what_does_not_happen_has_no_band() -> None:
    assert band("thigh_vertical_ms", drive=0.5, heel_pull=0.4, thigh_wait=0.6) == NO_BAND


def test_a_setting_out_of_range_and_an_unknown_metric_are_refused() -> None:
    with pytest.raises(ValueError, match="drive is 2"):
        band("thigh_vertical_ms", drive=2.0, value=100.0)
    with pytest.raises(KeyError):
        band("heel_height")


def test_bands_of_two_legs_follow_each_leg_and_their_difference() -> None:
    plain, kick = simulate().metrics, simulate(**BUTT_KICK).metrics  # type: ignore[arg-type]
    metric = "thigh_vertical_ms"
    apart = kick[metric] - plain[metric]  # type: ignore[operator]
    metrics = {metric: plain[metric], f"second_{metric}": kick[metric], f"difference_{metric}": apart}
    found = bands_of(metrics, {**BUTT_KICK, "sync": 0.0})
    assert found[metric] == band(metric)
    assert found[f"second_{metric}"] == band(metric, **BUTT_KICK)
    assert found[f"difference_{metric}"] == difference_band(metric, **BUTT_KICK)
    assert f"difference_{metric}" not in bands_of(metrics, {**BUTT_KICK, "sync": 1.0})
    assert bands_of(metrics, {"stiffness": 3.0}) == {}


@pytest.mark.parametrize(
    ("ends", "form", "text"),
    [
        ((110.4, 138.2), ("ms",), "110–138 ms"),
        ((56.6, 72.9), ("°", 1), "56.6–72.9°"),
        ((15.1, 35.9), ("°", 0, True), "15–36° in front"),
        ((-12.4, 13.0), ("°", 0, True), "12° behind to 13° in front"),
        ((-12.4, -3.0), ("°", 0, True), "3–12° behind vertical"),
        ((-0.2, 4.0), ("°", 0, True), "0–4° in front"),
        ((28.9, 86.1), ("ms", 0, False, True), "+29 to +86 ms"),
        ((-3.2, 4.8), ("°",), "−3 to 5°"),
        ((221.5, None), ("ms",), "222 ms or more"),
        ((149.7, 150.2), ("ms",), "150 ms"),
        (NO_BAND, ("ms",), ""),
    ],
)
def test_a_band_comes_ready_to_print(ends: Band, form: tuple[str, int, bool, bool], text: str) -> None:
    assert band_text(ends, *form) == text
