"""Numerical tools that know nothing of legs: a step of an equation in time, what lies between, and zeros."""

from collections.abc import Callable, Sequence

State = Sequence[float]
Rates = Callable[[float, State], Sequence[float]]
Curve = Callable[[float], float]


def runge_kutta_step(rates: Rates, time: float, state: State, step: float) -> list[float]:
    """The state one step later, by the classical fourth-order method: half the step, 1/16 of the error."""
    half = step / 2
    sixth = step / 6
    first = rates(time, state)
    second = rates(time + half, [x + half * r for x, r in zip(state, first)])
    third = rates(time + half, [x + half * r for x, r in zip(state, second)])
    last = rates(time + step, [x + step * r for x, r in zip(state, third)])
    slopes = zip(state, first, second, third, last, strict=True)
    return [x + sixth * (a + 2 * (b + c) + d) for x, a, b, c, d in slopes]


def cubic(span: float, begin: tuple[float, float], end: tuple[float, float]) -> tuple[Curve, Curve]:
    """The cubic with value and rate of both ends of a span: its value and rate, by time since its begin."""
    (v0, r0), (v1, r1) = begin, end
    mean = (v1 - v0) / span
    bend = (3 * mean - 2 * r0 - r1) / span
    twist = (r0 + r1 - 2 * mean) / span**2
    return (
        lambda t: v0 + t * (r0 + t * (bend + t * twist)),
        lambda t: r0 + t * (2 * bend + t * 3 * twist),
    )


def halfway(span: float, begin: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """Value and rate of that cubic in the middle, where both are exact to the fourth power of the span."""
    (v0, r0), (v1, r1) = begin, end
    return (v0 + v1) / 2 + span * (r0 - r1) / 8, 1.5 * (v1 - v0) / span - (r0 + r1) / 4


def root_between(function: Curve, low: float, high: float, tolerance: float) -> float:
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
