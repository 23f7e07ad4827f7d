"""The equations of motion against mechanics written another way: Newton and Euler, MuJoCo, energy and work.

Nothing here uses M11, M12 or M22. Positions are (forward, upward) in m, turning is counted as θ is: forward.
"""

from collections.abc import Callable
from functools import cache
from math import cos

import mujoco
import pytest
from swing_leg.control import efforts
from swing_leg.dynamics import accelerations, hip_acceleration
from swing_leg.knee import STOPS, stop_at
from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.muscles import torques
from swing_leg.simulation import advance, rates_with, start
from swing_leg.solver import Rates, State

from tests.support.asking import FEMALE_LEG
from tests.support.physics.mechanics import G, Vector, below
from tests.support.physics.mujoco_leg import mujoco_leg

SETTINGS = ((1.0, 0.0, 0.0, True), (1.0, 0.3, 0.6, True), (1.3, 0.4, 0.0, True), (0.5, 0.0, 0.0, False))


def cross(a: Vector, b: Vector) -> float:
    return a[0] * b[1] - a[1] * b[0]


def turned(arm: Vector, rate: float, acceleration: float) -> Vector:
    """Acceleration of the end of an arm against its beginning: tangential and centripetal."""
    return -acceleration * arm[1] - rate**2 * arm[0], acceleration * arm[0] - rate**2 * arm[1]


def plus(*vectors: Vector) -> Vector:
    return sum(v[0] for v in vectors), sum(v[1] for v in vectors)


def newton_euler(leg: Leg, state: State, change: Vector, hip: Vector) -> tuple[float, float, Vector]:
    """(τ, τk, force of the pelvis on the thigh) from the motion, part by part from the foot up."""
    theta, phi, theta_rate, phi_rate = state[:4]
    to_thigh, to_knee = below(theta, leg.thigh_centre), below(theta, leg.thigh_length)
    to_shank = below(phi, leg.shank_centre)
    thigh = plus(hip, turned(to_thigh, theta_rate, change[0]))
    knee = plus(hip, turned(to_knee, theta_rate, change[0]))
    shank = plus(knee, turned(to_shank, phi_rate, change[1]))
    knee_force = (leg.shank_mass * shank[0], leg.shank_mass * (shank[1] + G))  # of the thigh on the shank
    hip_force = plus(knee_force, (leg.thigh_mass * thigh[0], leg.thigh_mass * (thigh[1] + G)))
    # About each centre of mass; the pull of a joint acts at the end of the arm that leads there.
    on_shank = leg.shank_inertia * change[1] + cross(to_shank, knee_force)
    lower_arm = (to_knee[0] - to_thigh[0], to_knee[1] - to_thigh[1])
    on_thigh = leg.thigh_inertia * change[0] + cross(to_thigh, hip_force) + cross(lower_arm, knee_force)
    return on_thigh + on_shank, -on_shank, hip_force


def rates_of(leg: Leg, settings: tuple[float, float, float, bool]) -> dict[Callable[..., float], Rates]:
    *asked, knee_muscles = settings
    return rates_with(leg, efforts(*asked), knee_muscles=knee_muscles)


@cache
def states_along(leg: Leg, settings: tuple[float, float, float, bool]) -> tuple[State, ...]:
    """All eight numbers of the state at every millisecond of a run."""
    rates, states = rates_of(leg, settings), [start(settings[0])]
    for ms in range(300):
        states.append(advance(rates, ms / 1000, states[-1], 0.001))
    return tuple(states)


def torques_at(leg: Leg, state: State, knee_muscles: bool) -> Vector:
    motion, activations = tuple(state[:4]), tuple(state[4:8])
    return torques(leg.body_mass, motion, activations, stop_at(state[0] - state[1]), knee_muscles)  # type: ignore[arg-type]


@pytest.mark.parametrize("settings", SETTINGS, ids=str)
@pytest.mark.parametrize("leg", [REFERENCE_LEG, FEMALE_LEG], ids=["male", "female"])
def test_newton_and_euler_find_the_torques_of_a_whole_run_again(
    leg: Leg, settings: tuple[float, float, float, bool]
) -> None:
    for ms, state in enumerate(states_along(leg, settings)):
        put_in = torques_at(leg, state, settings[3])
        hip = hip_acceleration(ms / 1000)
        change = accelerations(leg, *state[:4], *put_in, *hip)
        *found, _ = newton_euler(leg, state, change, hip)
        assert found == pytest.approx(put_in, rel=1e-8, abs=1e-8), f"{ms} ms"  # N·m


SLIDES = '<joint type="slide" axis="1 0 0"/><joint type="slide" axis="0 0 1"/>'  # a hip that truly moves


@pytest.mark.parametrize("settings", SETTINGS, ids=str)
def test_mujoco_finds_the_torques_of_a_whole_run_again_below_a_hip_that_moves(
    settings: tuple[float, float, float, bool],
) -> None:
    """MuJoCo's inverse dynamics, with the model's own muscles, and a hip that also speeds up forward."""
    model = mujoco_leg(REFERENCE_LEG, f'gravity="0 0 {-G}"', SLIDES)
    data = mujoco.MjData(model)
    for ms, state in enumerate(states_along(REFERENCE_LEG, settings)):
        theta, phi, theta_rate, phi_rate = state[:4]
        put_in = torques_at(REFERENCE_LEG, state, settings[3])
        hip_ax, hip_ay = 6 * cos(ms / 40), hip_acceleration(ms / 1000)[1]
        of_thigh, of_shank = accelerations(REFERENCE_LEG, *state[:4], *put_in, hip_ax, hip_ay)
        data.qpos[:] = 0.0, 0.0, theta, phi - theta
        data.qvel[:] = 9.5, -1.0, theta_rate, phi_rate - theta_rate
        data.qacc[:] = hip_ax, hip_ay, of_thigh, of_shank - of_thigh
        mujoco.mj_inverse(model, data)
        *hip_force, hip_torque, against_knee = (float(force) for force in data.qfrc_inverse)
        assert (hip_torque, -against_knee) == pytest.approx(put_in, rel=1e-8, abs=1e-8)  # N·m
        *_, expected = newton_euler(REFERENCE_LEG, state, (of_thigh, of_shank), (hip_ax, hip_ay))
        assert hip_force == pytest.approx(expected, rel=1e-8, abs=1e-8)  # N


def energy(leg: Leg, state: State, hip: Vector, hip_speed: Vector) -> float:
    """Energy in J as somebody on the ground sees it, with the hip at a place and a speed."""
    theta, phi, theta_rate, phi_rate = state[:4]
    total = 0.0
    to_knee = below(theta, leg.thigh_length)
    knee = plus(hip, to_knee)
    knee_speed = plus(hip_speed, (-theta_rate * to_knee[1], theta_rate * to_knee[0]))
    for joint, speed, angle, rate, centre, mass, inertia in (
        (hip, hip_speed, theta, theta_rate, leg.thigh_centre, leg.thigh_mass, leg.thigh_inertia),
        (knee, knee_speed, phi, phi_rate, leg.shank_centre, leg.shank_mass, leg.shank_inertia),
    ):
        arm = below(angle, centre)
        moving = plus(speed, (-rate * arm[1], rate * arm[0]))
        total += mass * (moving[0] ** 2 + moving[1] ** 2) / 2 + inertia * rate**2 / 2
        total += mass * G * (joint[1] + arm[1])
    return total


@pytest.mark.parametrize("settings", SETTINGS, ids=str)
@pytest.mark.parametrize("push_forward", [0.0, 6.0], ids=["steady hip", "hip that also speeds up and slows"])
def test_the_energy_of_a_whole_run_is_the_work_of_torques_and_of_the_hips_force(
    settings: tuple[float, float, float, bool], push_forward: float
) -> None:
    """dE/dt = τ θ' + τk k' + F·v, with F the pelvis' force on the thigh and v the hip's speed."""
    leg = REFERENCE_LEG

    def hip_at(time: float) -> Vector:
        return push_forward * cos(25 * time), hip_acceleration(time)[1]

    def watched(stop: Callable[..., float]) -> Rates:
        """The run's own rates; then place and speed of the hip, and the work that is done on the leg."""
        model = rates_of(leg, settings)[stop]

        def rates(time: float, state: State) -> State:
            own, hip = state[:8], hip_at(time)
            motion, activations = tuple(own[:4]), tuple(own[4:])
            hip_torque, knee_torque = torques(leg.body_mass, motion, activations, stop, settings[3])  # type: ignore[arg-type]
            change = accelerations(leg, *own[:4], hip_torque, knee_torque, *hip)
            force = newton_euler(leg, own, change, hip)[2]
            turning = hip_torque * own[2] + knee_torque * (own[2] - own[3])
            power = turning + force[0] * state[10] + force[1] * state[11]
            return (own[2], own[3], *change, *model(time, own)[4:], state[10], state[11], *hip, power)

        return rates

    rates = {stop: watched(stop) for stop in STOPS}
    state: State = (*start(settings[0]), 0.0, 0.9, 9.5, -0.6, 0.0)
    before = energy(leg, state, (state[8], state[9]), (state[10], state[11]))
    most_work = 0.0
    for i in range(1200):
        state = advance(rates, i * 0.00025, state, 0.00025)
        most_work = max(most_work, abs(state[12]))
        now = energy(leg, state, (state[8], state[9]), (state[10], state[11]))
        assert now - before == pytest.approx(state[12], abs=1e-3), f"{i / 4} ms"  # J, of hundreds
    assert most_work > 100, "a run in which nothing is worked would prove nothing"
