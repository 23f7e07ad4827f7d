"""Numerical tools that know nothing of legs: a step of an equation in time, what lies between, and zeros."""

from collections.abc import Callable, Iterator, Sequence

State = Sequence[float]
Rates = Callable[[float, State], Sequence[float]]
Curve = Callable[[float], float]
Ends = tuple[float, float]  # value and rate at one end of a span


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


def cubic(span: float, begin: Ends, end: Ends) -> tuple[Curve, Curve]:
    """The cubic with value and rate of both ends of a span: its value and rate, by time since its begin."""
    (v0, r0), (v1, r1) = begin, end
    mean = (v1 - v0) / span
    bend = (3 * mean - 2 * r0 - r1) / span
    twist = (r0 + r1 - 2 * mean) / span**2
    return (
        lambda t: v0 + t * (r0 + t * (bend + t * twist)),
        lambda t: r0 + t * (2 * bend + t * 3 * twist),
    )


def cubics_between(span: float, parts: int) -> Callable[[Ends, Ends], Iterator[tuple[float, float]]]:
    """The same cubic for many spans of one length: its value and rate at each even part within a span."""
    shares = []
    for number in range(1, parts):
        u = number / parts
        v = 1 - u
        value = (v * v * (1 + 2 * u), u * v * v * span, u * u * (3 - 2 * u), -u * u * v * span)
        rate = (-6 * u * v / span, v * (1 - 3 * u), 6 * u * v / span, u * (3 * u - 2))
        shares.append((*value, *rate))

    def within(begin: Ends, end: Ends) -> Iterator[tuple[float, float]]:
        (v0, r0), (v1, r1) = begin, end
        for a, b, c, d, e, f, g, h in shares:
            yield a * v0 + b * r0 + c * v1 + d * r1, e * v0 + f * r0 + g * v1 + h * r1

    return within


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
