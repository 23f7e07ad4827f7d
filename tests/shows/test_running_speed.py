"""The running speed of the drive-speed demo: the sprinter's own four, and what lies between."""

import json
from typing import Any

import pytest
from swing_leg.analyses.running_speeds import DIFFERS, FASTEST, MEASURED, numbers_at
from swing_leg.bridge import answer
from swing_leg.parameters import REFERENCE
from swing_leg.simulation import simulate

from scripts.studies.speeds import load
from scripts.studies.speeds.model import numbers_for
from scripts.studies.speeds.recording import recorded

SET: dict[str, Any] = next(it for it in load()["fits"] if it["name"] == "all")


def at(speed: float) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        answer(json.dumps({"demo": "drive-speed", "parameters": {"running_speed": speed}}))
    )
    assert found["ok"], found
    return found


@pytest.mark.parametrize("place", range(4))
def test_at_a_measured_speed_the_numbers_are_those_measured_and_fitted_there(place: int) -> None:
    his, speed = recorded()[place], MEASURED[place]
    assert speed == round(his.speed, 1)
    fitted = numbers_for(his, SET["numbers"], SET["drives"][f"{his.speed:g}"])
    for name in DIFFERS:
        close = 0.0005 if name.endswith("time") else 0.06
        assert getattr(numbers_at(speed), name) == pytest.approx(getattr(fitted, name), abs=close), name
    assert numbers_at(FASTEST) is REFERENCE


@pytest.mark.parametrize("place", range(4))
def test_at_a_measured_speed_the_leg_swings_as_he_did(place: int) -> None:
    his, found = recorded()[place], at(MEASURED[place])
    low, high = his.in_front
    assert low - 2 < found["metrics"]["thigh_at_max_knee_flexion_deg"] < high + 2
    assert found["metrics"]["knee_lift_deg"] == pytest.approx(max(his.thigh), abs=2)
    assert (
        found["parameter_words"]["running_speed"] == f"the sprinter as measured at {MEASURED[place]:.1f} m/s"
    )


def test_between_measured_speeds_it_is_said_that_nobody_measured_him_there() -> None:
    found = at(6.0)
    assert (
        "interpolated between the sprinter at 5.2 and at 7.0 m/s" in found["parameter_words"]["running_speed"]
    )
    slower, faster = (at(speed)["metrics"]["peak_thigh_speed_deg_s"] for speed in (5.2, 7.0))
    assert slower < found["metrics"]["peak_thigh_speed_deg_s"] < faster


def test_at_other_speeds_there_are_no_bands_and_the_recorded_body_steps_as_slowly_as_he_did() -> None:
    slow, fast = at(5.2), at(9.5)
    assert "stride" not in fast and slow["stride"] == pytest.approx({"place": 1, "period_ms": 680})
    assert at(6.1)["stride"]["place"] == pytest.approx(1.5)
    assert not slow["band_words"] and fast["band_words"]
    assert len(slow["samples"]["time_ms"]) == 361 and len(fast["samples"]["time_ms"]) == 301


def test_in_the_sprinter_and_in_the_model_more_speed_is_not_more_drive() -> None:
    """Lesson 4 says so: the angle falls from 5.2 to 9.5 m/s, though more drive at one speed makes it grow."""
    place = "thigh_at_max_knee_flexion_deg"
    assert at(5.2)["metrics"][place] > at(7.0)["metrics"][place] > at(9.5)["metrics"][place]
    less, more = (
        simulate(drive, numbers=numbers_at(5.2), duration_ms=360).metrics[place] for drive in (0.8, 1.2)
    )
    assert (less or 0) < at(5.2)["metrics"][place] < (more or 0)


def test_no_speed_beyond_the_measured_ones_is_computed() -> None:
    for speed in (3.4, 9.6):
        with pytest.raises(ValueError, match=r"from 3\.5 to 9\.5 m/s"):
            numbers_at(speed)
