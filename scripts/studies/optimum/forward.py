"""The optimal excitations put into the model's real equations, corners and all: does the same swing come out?

Nothing steers this run back to the solver's path, so it adds up every error of collocation and rounding.
"""

from collections.abc import Callable
from math import degrees

import casadi as ca
from swing_leg.dynamics import accelerations, hip_acceleration
from swing_leg.knee import stop_at
from swing_leg.leg import REFERENCE_LEG
from swing_leg.muscles import force_velocity, torques
from swing_leg.parameters import REFERENCE as p
from swing_leg.solver import Rates, State, runge_kutta_step

from scripts.studies.optimum.equations import FACTOR_NAMES, MUSCLES, Factors
from scripts.studies.optimum.equations import rates as rounded_rates
from scripts.studies.optimum.numbers import ADDED as n
from scripts.studies.optimum.swing import Swing

STEP = 0.0001  # s, at most


def real_rates(excitations: tuple[float, ...]) -> Rates:
    """The model's equations with its own muscles, and the one-joint flexor and vasti added at the knee."""

    def rates(time: float, state: State) -> State:
        theta, knee, theta_rate, knee_rate, flexors, rectus, gluteals, hamstrings, one_joint, vasti = state
        phi, phi_rate = theta - knee, theta_rate - knee_rate
        motion = (theta, phi, theta_rate, phi_rate)
        four = (flexors, rectus, hamstrings, gluteals)
        hip_torque, knee_torque = torques(p.mass, motion, four, stop_at(knee), True)
        flexor_arm, extensor_arm = p.knee_arms.at(knee)
        speed = flexor_arm * knee_rate / n.one_joint_speed
        pull = n.one_joint_strength * one_joint * force_velocity(speed, n.one_joint_shape)
        knee_torque += p.mass * pull * flexor_arm
        speed = -extensor_arm * knee_rate / n.vasti_speed
        pull = n.vasti_strength * vasti * force_velocity(speed, n.vasti_shape)
        knee_torque -= p.mass * pull * extensor_arm
        theta_acceleration, phi_acceleration = accelerations(
            REFERENCE_LEG, *motion, hip_torque, knee_torque, *hip_acceleration(time)
        )
        return (
            theta_rate,
            knee_rate,
            theta_acceleration,
            theta_acceleration - phi_acceleration,
            *((u - a) / n.activation_time for u, a in zip(excitations, state[4:], strict=True)),
        )

    return rates


def solver_rates() -> Callable[[tuple[float, ...]], Rates]:
    """The solver's own rounded equations as plain functions, to tell the two kinds of error apart."""
    time, state, control = ca.SX.sym("t"), ca.SX.sym("x", 4 + len(MUSCLES)), ca.SX.sym("u", len(MUSCLES))
    factors = [getattr(Factors(), name) for name in FACTOR_NAMES]
    function = ca.Function("rates", [time, state, control], [rounded_rates(time, state, control, factors)])

    def with_excitations(excitations: tuple[float, ...]) -> Rates:
        return lambda time, state: [float(x) for x in function(time, state, excitations).full().ravel()]

    return with_excitations


def defects(swing: Swing, equations: Callable[[tuple[float, ...]], Rates]) -> dict[str, float]:
    """Greatest distance of the forward run from the solver's nodes, and at foot strike; degrees."""
    state: State = swing.states[0]
    thigh = knee = 0.0
    for i, excitations in enumerate(swing.excitations):
        rates = equations(excitations)
        begin, span = swing.times[i], swing.times[i + 1] - swing.times[i]
        count = int(span / STEP) + 1
        for part in range(count):
            state = runge_kutta_step(rates, begin + span * part / count, state, span / count)
        thigh = max(thigh, abs(state[0] - swing.states[i + 1][0]))
        knee = max(knee, abs(state[1] - swing.states[i + 1][1]))
    last = swing.states[-1]
    return {
        "thigh_deg": degrees(thigh),
        "knee_deg": degrees(knee),
        "thigh_at_strike_deg": degrees(abs(state[0] - last[0])),
        "knee_at_strike_deg": degrees(abs(state[1] - last[1])),
    }
