"""The equations of motion against outside authorities: SymPy, MuJoCo, closed forms."""

import random
from collections.abc import Callable
from math import pi, sin, sqrt

import mujoco
import pytest
import sympy
from swing_leg.dynamics import accelerations, hip_acceleration
from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.parameters import REFERENCE as p
from swing_leg.solver import State, runge_kutta_step

from tests.support.asking import FEMALE_LEG
from tests.support.physics.mechanics import G
from tests.support.physics.mujoco_leg import mujoco_leg

Pushes = Callable[[float], tuple[float, float, float, float]]  # hip torque, knee torque, hip ax, hip ay


def swing(leg: Leg, pushes: Pushes, state: State, step: float, duration: float) -> State:
    """The leg alone, pushed as told, by Runge and Kutta's method."""

    def rates(time: float, state: State) -> State:
        return (state[2], state[3], *accelerations(leg, *state, *pushes(time)))

    for i in range(round(duration / step)):
        state = runge_kutta_step(rates, i * step, state, step)
    return state


def lagrange() -> Callable[..., tuple[float, float]]:
    """θ" and φ", derived by SymPy from the positions of the two centres of mass and nothing else."""
    t = sympy.Symbol("t")
    masses = sympy.symbols("mt rt It ms rs Is L")
    mt, rt, it, ms, rs, i_s, length = masses
    tau, tau_k, ax, ay = pushes = sympy.symbols("tau tau_k ax ay")
    theta, phi, x, y = (sympy.Function(name)(t) for name in ("theta", "phi", "x", "y"))
    knee = (x + length * sympy.sin(theta), y - length * sympy.cos(theta))
    thigh = (x + rt * sympy.sin(theta), y - rt * sympy.cos(theta))
    shank = (knee[0] + rs * sympy.sin(phi), knee[1] - rs * sympy.cos(phi))
    squared = [sum(sympy.diff(c, t) ** 2 for c in centre) for centre in (thigh, shank)]
    kinetic = (mt * squared[0] + ms * squared[1] + it * theta.diff(t) ** 2 + i_s * phi.diff(t) ** 2) / 2
    lagrangian = kinetic - G * (mt * thigh[1] + ms * shank[1])
    # The hip pushes the thigh; the knee pushes thigh and shank apart.
    work = {theta: tau + tau_k, phi: -tau_k}
    equations = [lagrangian.diff(q.diff(t)).diff(t) - lagrangian.diff(q) - force for q, force in work.items()]
    state = sympy.symbols("theta_ phi_ theta_rate phi_rate")
    wanted = sympy.symbols("theta_acc phi_acc")
    replaced = [
        (theta.diff(t, 2), wanted[0]), (phi.diff(t, 2), wanted[1]), (x.diff(t, 2), ax), (y.diff(t, 2), ay),
        (theta.diff(t), state[2]), (phi.diff(t), state[3]), (theta, state[0]), (phi, state[1]),
        (x.diff(t), 0), (y.diff(t), 0),  # a steady speed of the hip changes nothing
    ]  # fmt: skip
    equations = [equation.doit().subs(replaced) for equation in equations]
    matrix, right = sympy.linear_eq_to_matrix(equations, wanted)
    solution = matrix.LUsolve(right)
    return sympy.lambdify((*masses, *state, *pushes), tuple(solution), "math")  # type: ignore[no-any-return]


def test_accelerations_agree_with_lagranges_equations_derived_by_sympy() -> None:
    derived = lagrange()
    seeded = random.Random(1)
    for leg in (REFERENCE_LEG, FEMALE_LEG) * 50:
        state = [seeded.uniform(-3, 3) for _ in range(2)] + [seeded.uniform(-20, 20) for _ in range(2)]
        pushes = [seeded.uniform(-400, 400) for _ in range(2)] + [seeded.uniform(-30, 30) for _ in range(2)]
        thigh = (leg.thigh_mass, leg.thigh_centre, leg.thigh_inertia)
        shank = (leg.shank_mass, leg.shank_centre, leg.shank_inertia)
        expected = derived(*thigh, *shank, leg.thigh_length, *state, *pushes)
        assert accelerations(leg, *state, *pushes) == pytest.approx(expected, rel=1e-10, abs=1e-10)


def mujoco_swing(leg: Leg, pushes: Pushes, state: State, step: float, duration: float) -> tuple[float, float]:
    """(θ, φ) after a swing in MuJoCo. An accelerated hip is the same as a gravity that pulls the other way.

    Pushes are held over a step at their value in its middle: an error of the order of step², tiny at 0.05 ms.
    MuJoCo's second angle is the shank's against the thigh, φ − θ; a knee torque that flexes turns it back.
    """
    model = mujoco_leg(leg, f'integrator="RK4" timestep="{step!r}"')
    data = mujoco.MjData(model)
    theta, phi, theta_rate, phi_rate = state
    data.qpos[:] = theta, phi - theta
    data.qvel[:] = theta_rate, phi_rate - theta_rate
    for i in range(round(duration / step)):
        hip_torque, knee_torque, hip_ax, hip_ay = pushes((i + 0.5) * step)
        model.opt.gravity[:] = -hip_ax, 0.0, -G - hip_ay
        data.qfrc_applied[:] = hip_torque, -knee_torque
        mujoco.mj_step(model, data)
    return float(data.qpos[0]), float(data.qpos[0] + data.qpos[1])


@pytest.mark.parametrize("seed", range(6))
def test_a_swing_of_340_ms_agrees_with_mujoco_within_a_millionth_of_a_radian(seed: int) -> None:
    seeded = random.Random(seed)
    leg = seeded.choice((REFERENCE_LEG, FEMALE_LEG))
    state = (seeded.uniform(-1, 1), seeded.uniform(-2, 1), seeded.uniform(-5, 12), seeded.uniform(-12, 5))
    waves = [
        (seeded.uniform(-size, size), seeded.uniform(5, 30), seeded.uniform(0, 6))
        for size in (90, 30, 15, 25)
    ]

    def pushes(time: float) -> tuple[float, float, float, float]:
        torque, knee, ax, ay = (size * sin(speed * time + phase) for size, speed, phase in waves)
        return torque, knee, ax, ay

    ours = swing(leg, pushes, state, 0.0005, 0.340)
    theirs = mujoco_swing(leg, pushes, state, 0.00005, 0.340)
    assert ours[:2] == pytest.approx(theirs, rel=0, abs=1e-6)


def free(time: float) -> tuple[float, float, float, float]:
    return 0.0, 0.0, 0.0, 0.0


def test_small_swings_follow_the_closed_form_of_a_double_pendulum() -> None:
    leg = REFERENCE_LEG
    m11, m12, m22 = leg.thigh_moment_of_inertia, leg.coupling, leg.shank_moment_of_inertia
    k1, k2 = G * leg.thigh_weight_moment, G * leg.shank_weight_moment
    # a s² − b s + c = 0, s the square of a frequency
    a, b, c = m11 * m22 - m12**2, m11 * k2 + m22 * k1, k1 * k2
    for squared in ((b - sqrt(b * b - 4 * a * c)) / (2 * a), (b + sqrt(b * b - 4 * a * c)) / (2 * a)):
        shank_per_thigh = (k1 - squared * m11) / (squared * m12)
        small = 1e-5
        period = 2 * pi / sqrt(squared)
        theta, phi, *_ = swing(
            leg, free, (small, small * shank_per_thigh, 0.0, 0.0), period / 2000, period / 2
        )
        assert theta == pytest.approx(-small, rel=1e-6)
        assert phi == pytest.approx(-small * shank_per_thigh, rel=1e-6)


def test_a_leg_held_level_needs_the_torque_of_its_weight() -> None:
    leg = REFERENCE_LEG
    at_knee = G * leg.shank_mass * leg.shank_centre
    at_hip = G * (leg.thigh_mass * leg.thigh_centre + leg.shank_mass * (leg.thigh_length + leg.shank_centre))
    still = accelerations(leg, pi / 2, pi / 2, 0.0, 0.0, at_hip, -at_knee, 0.0, 0.0)
    assert still == pytest.approx((0.0, 0.0), abs=1e-12)


def test_the_hip_falls_freely_but_for_the_other_foots_push() -> None:
    assert hip_acceleration(0.05) == (0.0, -G)
    assert hip_acceleration(0.25) == (0.0, -G)
    most = hip_acceleration(p.flight_time + p.contact_time / 2)
    assert most == pytest.approx((0.0, -G + pi / 2 * G * p.step_time / p.contact_time))


def test_over_a_step_the_push_carries_the_bodys_weight() -> None:
    push = sum(hip_acceleration((i + 0.5) * 1e-5)[1] + G for i in range(30_000)) * 1e-5
    assert push == pytest.approx(G * p.step_time, rel=1e-6)
