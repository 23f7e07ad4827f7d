"""What the athlete tries to do: efforts against the equations, written out with the soft switch S."""

from dataclasses import replace
from math import exp, radians

import pytest
from swing_leg.control import efforts
from swing_leg.parameters import REFERENCE


def switch(deg: float) -> float:
    return 1 / (1 + exp(-deg / 3))


@pytest.mark.parametrize("theta", [-44.3, -10, -1, 0, 2, 11, 15, 30, 38, 50, 55, 65])
@pytest.mark.parametrize(("drive", "pull", "wait"), [(1, 0, 0), (0.5, 0.4, 0.6), (1.3, 0.2, 0.3)])
def test_efforts_follow_the_equations(theta: float, drive: float, pull: float, wait: float) -> None:
    numbers = replace(REFERENCE, drive_effort=0.9)
    on, behind, late = 1 - switch(theta - 10.79), 1 - switch(theta), switch(theta - 54.6)
    flexors = 0.9 * drive * (1 - wait * behind) * on
    expected = (flexors, switch(theta - 13.4), pull * behind + 0.256 * late, late)
    asked = efforts(drive, pull, wait, numbers)
    assert asked(radians(theta)) == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_no_angle_is_too_far_for_the_switches() -> None:
    for theta in (-20.0, 20.0):  # rad: three turns
        assert all(0 <= effort <= 1.3 for effort in efforts(1.3, 0.4, 0.6)(theta))
