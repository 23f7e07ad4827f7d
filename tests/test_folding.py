"""Inertia of the folded leg: against the published values and against masses laid out point by point."""

import random
from math import cos, degrees, pi, radians, sin

import pytest
from swing_leg import simulate
from swing_leg.anthropometry import Body
from swing_leg.folding import inertia, inertia_along, quickening, saving, words
from swing_leg.leg import REFERENCE_LEG, Leg, leg_of


def by_steiner(leg: Leg, knee: float) -> float:
    """Each part's own inertia and its mass × distance² from the hip, with the thigh hanging down."""
    x = -leg.shank_centre * sin(knee)
    y = -leg.thigh_length - leg.shank_centre * cos(knee)
    thigh = leg.thigh_inertia + leg.thigh_mass * leg.thigh_centre**2
    return thigh + leg.shank_inertia + leg.shank_mass * (x * x + y * y)


def test_inertia_has_the_published_values() -> None:
    assert inertia(0.0) == pytest.approx(2.89, abs=0.005)
    assert inertia(radians(150)) == pytest.approx(0.94, abs=0.005)
    assert saving(radians(150)) == pytest.approx(0.68, abs=0.005)


def test_inertia_agrees_with_the_parallel_axis_theorem_for_any_leg() -> None:
    seeded = random.Random(3)
    for _ in range(40):
        thigh, shank = seeded.uniform(0.3, 0.55), seeded.uniform(0.3, 0.55)
        leg = leg_of(Body(seeded.choice(("male", "female")), seeded.uniform(25, 150), thigh, shank))
        knee = seeded.uniform(-0.2, pi)
        assert inertia(knee, leg) == pytest.approx(by_steiner(leg, knee), rel=1e-12)


def test_each_degree_of_folding_saves_more() -> None:
    savings = [saving(radians(deg)) for deg in range(0, 181, 5)]
    assert savings == sorted(savings)
    assert savings[0] == 0


def test_the_same_torque_starts_the_folded_leg_three_times_as_fast() -> None:
    assert quickening(0.0) == 1
    assert quickening(radians(150)) == pytest.approx(2.89 / 0.94, abs=0.02)


def test_the_saving_hardly_depends_on_the_body() -> None:
    for body in (
        Body("female", 62.0, 0.40, 0.43),
        Body("male", 25.0, 0.32, 0.32),
        Body("male", 110.0, 0.5, 0.52),
    ):
        assert saving(radians(150), leg_of(body)) == pytest.approx(0.68, abs=0.04)


def test_inertia_along_a_run_is_least_when_the_knee_is_most_bent() -> None:
    run = simulate()
    along = inertia_along(run, REFERENCE_LEG)
    assert len(along) == 301
    assert along.index(min(along)) == run.knee.index(max(run.knee))
    assert degrees(max(run.knee)) == pytest.approx(150.5, abs=0.5)


def test_the_sentence_says_angle_inertia_and_saving() -> None:
    assert words(radians(150)) == "Knee bent 150°: 0.94 kg·m² about the hip, 68 % less than straight."
