"""The numerical tools: order of convergence, and roots of curves whose roots are known."""

from itertools import pairwise
from math import cos, exp, log2, pi, sin

import pytest
from swing_leg.dynamics import accelerations
from swing_leg.leg import REFERENCE_LEG
from swing_leg.solver import Rates, State, root_between, runge_kutta_step


def rates_of(state: State, *pushes: float) -> State:
    return (state[2], state[3], *accelerations(REFERENCE_LEG, *state, *pushes))


def driven_leg(time: float, state: State) -> State:
    """The leg with torques that have no corner: a drive, and a knee that is damped and sprung."""
    theta, phi, theta_rate, phi_rate = state
    hip_torque = 80 * cos(9 * time) - 3 * theta_rate
    knee_torque = -4 * (theta_rate - phi_rate) - 20 * sin(theta - phi)
    return rates_of(state, hip_torque, knee_torque, 2.0, 5 * sin(8 * time))


def free_leg(time: float, state: State) -> State:
    return rates_of(state, 0.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize("rates", [driven_leg, free_leg])
def test_the_method_converges_at_fourth_order(rates: Rates) -> None:
    def end(steps: int) -> State:
        state: State = (-0.77, -0.91, -3.4, -11.5)
        for i in range(steps):
            state = runge_kutta_step(rates, i * 0.3 / steps, state, 0.3 / steps)
        return state

    exact = end(4800)
    errors = [max(abs(a - b) for a, b in zip(end(n), exact, strict=True)) for n in (75, 150, 300)]
    for coarse, fine in pairwise(errors):
        assert log2(coarse / fine) == pytest.approx(4.0, abs=0.2)


def test_one_step_of_growth_is_the_exponential_to_fifth_order() -> None:
    (value,) = runge_kutta_step(lambda time, state: state, 0.0, (1.0,), 0.1)
    assert value == pytest.approx(exp(0.1), abs=1e-7)
    assert value == pytest.approx(1 + 0.1 + 0.1**2 / 2 + 0.1**3 / 6 + 0.1**4 / 24, abs=1e-15)


def test_roots_are_found_to_the_tolerance() -> None:
    assert root_between(cos, 0.0, 3.0, 1e-12) == pytest.approx(pi / 2, abs=1e-11)
    assert root_between(lambda x: x**9 - 0.5, 0.0, 1.0, 1e-12) == pytest.approx(0.5 ** (1 / 9), abs=1e-10)


def test_a_root_at_the_beginning_is_the_beginning() -> None:
    assert root_between(lambda x: x, 0.0, 1.0, 1e-9) == 0.0
