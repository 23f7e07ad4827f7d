"""The equations of motion in the limits in which the leg is one pendulum, whose motion is known exactly."""

from dataclasses import replace
from math import atan2, cos, hypot, pi, radians, sin, sqrt

import mpmath
import pytest
from swing_leg.dynamics import accelerations
from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.solver import State, runge_kutta_step

from tests.support.asking import FEMALE_LEG
from tests.support.physics.mechanics import G, centre_of_mass, holding_torque


def with_shank_of(leg: Leg, share: float) -> Leg:
    """The leg with only a share of the mass of its shank; all that follows from it is worked out anew."""
    mass, inertia = share * leg.shank_mass, share * leg.shank_inertia
    at_knee = mass * leg.thigh_length
    thigh = leg.thigh_inertia + leg.thigh_mass * leg.thigh_centre**2
    return replace(
        leg,
        shank_mass=mass,
        shank_inertia=inertia,
        thigh_moment_of_inertia=thigh + at_knee * leg.thigh_length,
        shank_moment_of_inertia=inertia + mass * leg.shank_centre**2,
        coupling=at_knee * leg.shank_centre,
        thigh_weight_moment=leg.thigh_mass * leg.thigh_centre + at_knee,
        shank_weight_moment=mass * leg.shank_centre,
    )


def test_with_a_shank_that_weighs_nothing_the_thigh_is_a_pendulum_of_its_own() -> None:
    leg, theta, torque, hip_ax, hip_ay = REFERENCE_LEG, 0.7, 55.0, 3.0, -4.0
    inertia = leg.thigh_inertia + leg.thigh_mass * leg.thigh_centre**2
    load = leg.thigh_mass * leg.thigh_centre * ((G + hip_ay) * sin(theta) + hip_ax * cos(theta))
    alone = (torque - load) / inertia
    misses = []
    for share in (1e-3, 1e-6, 1e-9):
        light = with_shank_of(leg, share)
        found, _ = accelerations(light, theta, -0.6, 8.0, -9.0, torque, 0.0, hip_ax, hip_ay)
        misses.append(abs(found - alone))
    assert misses[2] < 1e-6 * abs(alone)
    assert misses[1] / misses[2] == pytest.approx(1000, rel=0.02), "what is left goes with the mass"
    assert with_shank_of(leg, 1.0) == leg


@pytest.mark.parametrize("knee_deg", [0, 40, 90, 150])
@pytest.mark.parametrize("leg", [REFERENCE_LEG, FEMALE_LEG], ids=["male", "female"])
def test_with_a_knee_that_is_held_the_leg_is_one_compound_pendulum(leg: Leg, knee_deg: float) -> None:
    knee, theta, rate, torque, hip_ax, hip_ay = radians(knee_deg), 0.6, 7.0, 40.0, 2.0, -3.0
    state = (theta, theta - knee, rate, rate)
    held = holding_torque(leg, state, torque, hip_ax, hip_ay)
    of_thigh, of_shank = accelerations(leg, *state, torque, held, hip_ax, hip_ay)
    assert of_thigh == pytest.approx(of_shank, rel=1e-10)
    x, y = centre_of_mass(leg, theta, knee)
    mass = leg.thigh_mass + leg.shank_mass
    expected = (torque - mass * ((G + hip_ay) * x - hip_ax * y)) / leg.inertia_about_hip(knee)
    assert of_thigh == pytest.approx(expected, rel=1e-10)


@pytest.mark.parametrize("knee_deg", [0, 60, 120])
@pytest.mark.parametrize("amplitude_deg", [0.01, 30, 90, 150, 175])
def test_small_and_large_swings_of_the_held_leg_have_a_pendulums_period(
    knee_deg: float, amplitude_deg: float
) -> None:
    """T = 4 √(I / m g d) K(sin²(A/2)), K the complete elliptic integral; small: 2π √(I / m g d)."""
    leg, knee, amplitude = REFERENCE_LEG, radians(knee_deg), radians(amplitude_deg)
    x, y = centre_of_mass(leg, 0.0, knee)
    rest = -atan2(x, -y)  # the thigh's angle when the centre of mass hangs straight below the hip
    slow = sqrt(leg.inertia_about_hip(knee) / ((leg.thigh_mass + leg.shank_mass) * G * hypot(x, y)))
    period = 4 * slow * float(mpmath.ellipk(mpmath.sin(amplitude / 2) ** 2))
    if amplitude_deg < 1:
        assert period == pytest.approx(2 * pi * slow, rel=1e-8)

    def rates(time: float, state: State) -> State:
        held = holding_torque(leg, state, 0.0, 0.0, 0.0)
        return (state[2], state[3], *accelerations(leg, *state, 0.0, held, 0.0, 0.0))

    state: State = (rest + amplitude, rest + amplitude - knee, 0.0, 0.0)
    steps = 400
    for quarter, place in ((1, rest), (2, rest - amplitude)):
        for _ in range(steps):
            state = runge_kutta_step(rates, 0.0, state, period / 4 / steps)
        assert state[0] == pytest.approx(place, abs=1e-6 * amplitude), f"after {quarter} quarters"  # rad
    assert state[2] == pytest.approx(0.0, abs=1e-5)  # rad/s
