"""Metrics on curves whose key instants are known in closed form, between the samples."""

from math import asin, cos, degrees, pi, radians, sin

import pytest
from swing_leg.metrics import metrics_of

TIME = [ms / 1000 for ms in range(301)]


def swinging(thigh_size: float, knee_size: float, knee_delay: float) -> dict[str, float | None]:
    """A thigh from −size to size in 260 ms, a knee that bends and straightens; both are cosines."""
    w, v = pi / 0.26, 2 * pi / 0.3
    thigh = [-thigh_size * cos(w * t) for t in TIME]
    thigh_rate = [thigh_size * w * sin(w * t) for t in TIME]
    knee = [knee_size * (1 + cos(v * (t - knee_delay))) / 2 for t in TIME]
    knee_rate = [-knee_size * v * sin(v * (t - knee_delay)) / 2 for t in TIME]
    return metrics_of(TIME, thigh, knee, thigh_rate, knee_rate)


def test_instants_between_samples_are_found_to_a_thousandth_of_a_millisecond() -> None:
    size, delay = radians(60.0), 0.1503721
    metrics = swinging(size, radians(140.0), delay)
    w, v = pi / 0.26, 2 * pi / 0.3
    assert metrics["time_of_max_knee_flexion_ms"] == pytest.approx(150.3721, abs=1e-3)
    assert metrics["max_knee_flexion_deg"] == pytest.approx(140.0, abs=1e-4)
    assert metrics["thigh_at_max_knee_flexion_deg"] == pytest.approx(-60 * cos(w * delay), abs=1e-4)
    assert metrics["thigh_vertical_ms"] == pytest.approx(130.0, abs=1e-3)
    assert metrics["knee_at_thigh_vertical_deg"] == pytest.approx(
        70 * (1 + cos(v * (0.13 - delay))), abs=1e-4
    )
    assert metrics["peak_thigh_speed_deg_s"] == pytest.approx(degrees(size * w), abs=1e-3)
    assert metrics["time_of_peak_thigh_speed_ms"] == pytest.approx(130.0, abs=1e-3)
    assert metrics["thigh_at_45_ms"] == pytest.approx(130.0 + 260 / pi * asin(0.75), abs=1e-3)
    assert metrics["knee_lift_deg"] == pytest.approx(60.0, abs=1e-4)
    assert metrics["time_of_knee_lift_ms"] == pytest.approx(260.0, abs=1e-3)


def test_what_does_not_happen_is_none() -> None:
    size = radians(40.0)
    metrics = metrics_of(TIME, [-size + t for t in TIME], [size] * 301, [1.0] * 301, [0.0] * 301)
    assert set(metrics.values()) == {None}
    low = swinging(radians(40.0), radians(140.0), 0.15)  # a thigh that stays below 45°
    assert low["thigh_at_45_ms"] is None
    assert low["knee_lift_deg"] == pytest.approx(40.0, abs=1e-4)


def test_a_thigh_that_never_moves_forward_has_no_fastest_moment() -> None:
    """Its backward rate is least in mid-run: a greatest value, but no speed forward."""
    rate = [-2.0 - (20 * (t - 0.15)) ** 2 for t in TIME]
    thigh = [-2.0 * t - 400 / 3 * ((t - 0.15) ** 3 + 0.15**3) for t in TIME]
    metrics = metrics_of(TIME, thigh, [0.5] * 301, rate, [0.0] * 301)
    assert metrics["peak_thigh_speed_deg_s"] is None
    assert metrics["time_of_peak_thigh_speed_ms"] is None
    forward = metrics_of(TIME, thigh, [0.5] * 301, [it + 2.5 for it in rate], [0.0] * 301)
    assert forward["peak_thigh_speed_deg_s"] == pytest.approx(degrees(0.5), abs=1e-6)
    assert forward["time_of_peak_thigh_speed_ms"] == pytest.approx(150.0, abs=1e-6)
