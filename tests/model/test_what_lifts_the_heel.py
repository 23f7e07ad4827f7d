"""What the lesson "The heel rises by itself" says in words, without a number that could be marked."""

from math import degrees

import pytest
from swing_leg.control import RANGES, efforts
from swing_leg.leg import REFERENCE_LEG
from swing_leg.simulation import Run, rates_with, run_of, simulate, start
from swing_leg.strategies import knee_drive, no_knee_muscles, passive

from scripts.figures.lessons.heel import LAST_MS


def bend_deg(run: Run) -> float:
    """The largest knee bend until the lesson's picture ends."""
    return degrees(max(run.knee[: LAST_MS + 1]))


def from_rest(knee_muscles: bool) -> Run:
    """The sprinter's drive, but thigh and shank stand still at toe-off."""
    theta, phi, _, _, *activations = start(drive=1.0)
    rates = rates_with(REFERENCE_LEG, efforts(), knee_muscles=knee_muscles)
    return run_of(rates, (theta, phi, 0.0, 0.0, *activations))


def test_without_any_muscle_the_knee_bends_only_a_little() -> None:
    assert bend_deg(passive()) < 20


@pytest.mark.parametrize("knee_muscles", [True, False])
def test_from_rest_the_same_drive_folds_the_knee_30_degrees_less(knee_muscles: bool) -> None:
    assert bend_deg(from_rest(knee_muscles)) < bend_deg(simulate(knee_muscles=knee_muscles)) - 30


@pytest.mark.parametrize("drive", [*RANGES["drive"], 1.0])
def test_with_any_drive_the_heel_rises_further_without_knee_muscles(drive: float) -> None:
    assert bend_deg(simulate(drive=drive, knee_muscles=False)) > bend_deg(simulate(drive=drive)) + 12


def test_without_knee_muscles_the_heel_rises_alike_for_24_ms_and_is_then_higher_until_it_is_highest() -> None:
    without, sprinter = no_knee_muscles().knee, knee_drive().knee
    ahead = [degrees(a - b) for a, b in zip(without, sprinter, strict=True)]
    assert all(abs(deg) < 0.3 for deg in ahead[:25]) and all(deg > 0 for deg in ahead[25:151])
