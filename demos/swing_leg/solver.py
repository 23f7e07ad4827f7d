"""Numerical tools that know nothing of legs: one step of an equation in time, and where a curve is zero."""

from collections.abc import Callable, Sequence

State = Sequence[float]
Rates = Callable[[float, State], Sequence[float]]


def runge_kutta_step(rates: Rates, time: float, state: State, step: float) -> list[float]:
    """The state one step later, by the classical fourth-order method: half the step, 1/16 of the error."""
    half = step / 2
    sixth = step / 6
    first = rates(time, state)
    second = rates(time + half, [x + half * r for x, r in zip(state, first, strict=True)])
    third = rates(time + half, [x + half * r for x, r in zip(state, second, strict=True)])
    last = rates(time + step, [x + step * r for x, r in zip(state, third, strict=True)])
    slopes = zip(state, first, second, third, last, strict=True)
    return [x + sixth * (a + 2 * (b + c) + d) for x, a, b, c, d in slopes]


def root_between(function: Callable[[float], float], low: float, high: float, tolerance: float) -> float:
    """Where a function is zero between two places at which its signs differ (false position, Illinois)."""
    at_low, at_high = function(low), function(high)
    middle = low
    for _ in range(60):
        previous = middle
        middle = (low * at_high - high * at_low) / (at_high - at_low) if at_high != at_low else low
        at_middle = function(middle)
        if at_middle == 0.0 or abs(middle - previous) <= tolerance:
            break
        if (at_middle > 0) == (at_high > 0):
            high, at_high = middle, at_middle
            at_low /= 2  # without this, one end would never move
        else:
            low, at_low = middle, at_middle
            at_high /= 2
    return middle
