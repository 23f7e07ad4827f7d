"""Muscles, moment arms, the knee's tissue and its stops, against the equations written out another way."""

from dataclasses import replace
from itertools import pairwise
from math import degrees, exp, radians

import pytest
from swing_leg.knee import fold_stop, no_stop, passive_knee, stop_at, straight_stop
from swing_leg.moment_arms import ArmTable
from swing_leg.muscles import force_velocity, torques
from swing_leg.parameters import REFERENCE as p

STILL = (0.3, -1.0, 0.0, 0.0)  # θ 17°, φ −57°: the knee is bent 74°, between its stops


@pytest.mark.parametrize("shape", [0.25, 0.4])
def test_force_against_speed_has_its_known_points(shape: float) -> None:
    assert force_velocity(0.0, shape) == 1.0
    assert force_velocity(1.0, shape) == force_velocity(3.0, shape) == 0.0
    assert force_velocity(0.5, shape) == pytest.approx(0.5 / (1 + 0.5 / shape))
    assert force_velocity(-1e9, shape) == pytest.approx(1.4)


@pytest.mark.parametrize("shape", [0.25, 0.4])
def test_force_against_speed_has_no_corner_where_shortening_turns_to_lengthening(shape: float) -> None:
    small = 1e-7
    shortening = (force_velocity(small, shape) - 1) / small
    lengthening = (1 - force_velocity(-small, shape)) / small
    assert shortening == pytest.approx(lengthening, rel=1e-5)
    assert shortening == pytest.approx(-(1 + 1 / shape), rel=1e-5)


@pytest.mark.parametrize("shape", [0.25, 0.4])
def test_force_never_grows_with_shortening_speed(shape: float) -> None:
    forces = [force_velocity(speed / 50, shape) for speed in range(-200, 100)]
    assert forces == sorted(forces, reverse=True)


@pytest.mark.parametrize(
    ("table", "angles", "hamstrings", "rectus"),
    [
        (p.hip_arms, p.arm_hip_deg, p.hamstring_hip_arm, p.rectus_hip_arm),
        (p.knee_arms, p.arm_knee_deg, p.hamstring_knee_arm, p.rectus_knee_arm),
    ],
)
def test_moment_arms_go_straight_through_their_points_and_stay_level_outside(
    table: ArmTable, angles: tuple[float, ...], hamstrings: tuple[float, ...], rectus: tuple[float, ...]
) -> None:
    points = list(zip(angles, hamstrings, rectus, strict=True))
    for angle, *arms in points:
        assert table.at(radians(angle)) == pytest.approx(arms, abs=1e-12)
    for (start, *before), (end, *after) in pairwise(points):
        for share in (0.05, 0.25, 0.95):
            arms = [a + share * (b - a) for a, b in zip(before, after, strict=True)]
            assert table.at(radians(start + share * (end - start))) == pytest.approx(arms, abs=1e-12)
    assert table.at(radians(angles[0] - 60)) == pytest.approx(points[0][1:])
    assert table.at(radians(angles[-1] + 60)) == pytest.approx(points[-1][1:])


@pytest.mark.parametrize(("knee", "hip"), [(0, 0), (8, -36), (60, 20), (150, 33), (-10, 0)])
def test_passive_tissue_follows_riener_and_edrich(knee: float, hip: float) -> None:
    expected = exp(1.8 - 0.0352 * knee + 0.0217 * hip) - exp(-3.971 + 0.0495 * knee - 0.0128 * hip) - 4.82
    assert passive_knee(radians(knee), radians(hip)) == pytest.approx(expected + exp(2.22 - 0.15 * knee))


def test_passive_tissue_stays_level_beyond_its_range() -> None:
    assert passive_knee(radians(200), 0.1) == passive_knee(radians(171), 0.1)
    assert passive_knee(radians(-40), 0.1) == passive_knee(radians(-11), 0.1)


def test_the_fold_stop_pushes_back_with_spring_and_damper() -> None:
    assert stop_at(radians(140)) is fold_stop
    spring, damper = p.fold_stop_stiffness * (140 - p.fold_stop_deg), p.fold_stop_damping * 3
    assert fold_stop(radians(140), 3.0) == pytest.approx(-spring - damper)


def test_the_straight_stop_damps_only_while_the_knee_straightens() -> None:
    assert stop_at(radians(2)) is straight_stop
    assert straight_stop(radians(2), -4.0) == pytest.approx(3 * 3 + 2 * 4)
    assert straight_stop(radians(2), 4.0) == pytest.approx(3 * 3)


def test_between_the_stops_there_is_none() -> None:
    assert stop_at(radians(70)) is no_stop
    assert no_stop(radians(70), 10.0) == 0.0


def test_each_muscle_pulls_to_its_side() -> None:
    rest = torques(75.9, STILL, (0, 0, 0, 0), no_stop, True)

    def pull(*activations: float) -> tuple[float, float]:
        hip, knee = torques(75.9, STILL, activations, no_stop, True)  # type: ignore[arg-type]
        return hip - rest[0], knee - rest[1]

    hip_angle, knee_angle = degrees(0.3) + 8, degrees(1.3)
    hamstring_hip, rectus_hip = p.hip_arms.at(radians(hip_angle))
    hamstring_knee, rectus_knee = p.knee_arms.at(radians(knee_angle))
    assert pull(1, 0, 0, 0) == pytest.approx((p.hip_flexor_strength * 75.9, 0))
    rectus = p.rectus_strength * 75.9
    assert pull(0, 1, 0, 0) == pytest.approx((rectus * rectus_hip, -rectus * rectus_knee))
    assert pull(0, 0, 1, 0) == pytest.approx((-50 * 75.9 * hamstring_hip, 50 * 75.9 * hamstring_knee))
    assert pull(0, 0, 0, 1) == pytest.approx((-p.gluteal_strength * 75.9, 0))


@pytest.mark.parametrize("rate", [-4.0, -2.0, 2.0, 4.0])
def test_a_resting_knee_is_damped_by_a_steady_part_and_one_that_grows_with_its_speed(rate: float) -> None:
    theta, phi, *_ = STILL
    numbers = replace(p, knee_damping=0.5)
    moving = torques(75.9, (theta, phi, 0.0, -rate), (0, 0, 0, 0), no_stop, True, numbers)
    still = torques(75.9, STILL, (0, 0, 0, 0), no_stop, True, numbers)
    assert moving[1] - still[1] == pytest.approx(-0.5 * rate - p.knee_drag * rate * abs(rate))


def test_without_knee_muscles_only_the_stop_acts_at_the_knee() -> None:
    motion = (0.3, 0.3 - radians(140), 5.0, -3.0)
    hip, knee = torques(75.9, motion, (0.5, 0.5, 0.9, 0.1), fold_stop, False)
    no_hamstrings, _ = torques(75.9, motion, (0.5, 0.5, 0.0, 0.1), fold_stop, True)
    assert knee == pytest.approx(fold_stop(radians(140), 8.0))
    assert hip == pytest.approx(no_hamstrings), "the rectus keeps its pull at the hip"
