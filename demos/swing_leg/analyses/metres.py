"""From milliseconds to metres: what a slower swing might cost over 100 m. Four answers, always together.

A swing that takes dt longer makes the stride take longer. What that does to speed depends on what the runner
can do about it on the ground, which this model does not know. So there are four mappings, each right only if
its assumption is. No function here returns one of them alone.

All assume 100 m at one constant speed. A real 100 m is not run so: much of it is speeding up.
They are straight lines, cost = slope × dt. The exact fraction of the first, dt / (T + dt), is 4 % smaller at
20 ms and 8 % smaller at 40 ms; that is small beside the differences between the four.
"""

from dataclasses import dataclass
from math import isfinite

from swing_leg.parameters import (
    ADDED_LOAD_SHARE,
    CONTACT_TIME,
    MOST_ADDED_MS,
    RACE,
    STEP_OR_TWO,
    SWING_TIME,
)

STRIDE_SLOPE = RACE / (1000 * (SWING_TIME + CONTACT_TIME))  # m per ms
SWING_SLOPE = RACE / (1000 * SWING_TIME)  # m per ms


@dataclass(frozen=True)
class Mapping:
    """One way from time to distance: from `low` to `high` metres lost in 100 m for each added ms of swing."""

    name: str
    assumption: str
    low: float
    high: float


@dataclass(frozen=True)
class Cost:
    """What one mapping says that an added swing time costs: `low` to `high` metres behind after 100 m."""

    mapping: Mapping
    low: float
    high: float


@dataclass(frozen=True)
class Need:
    """What one mapping asks for: the least and the most added swing time, in ms, that fits. None: never."""

    mapping: Mapping
    least_ms: float | None
    most_ms: float | None
    sentence: str


def mappings(share: tuple[float, float] = ADDED_LOAD_SHARE) -> tuple[Mapping, ...]:
    """All four. `share` is the range of the third: speed loss as a part of what the first mapping says."""
    low, high = share
    if not 0 < low <= high <= 1:
        raise ValueError(
            f"share is {share!r}; it must be two numbers from above 0 to 1, the smaller one first."
        )
    return (
        Mapping(
            "step length fixed",
            "Steps stay as long and contacts last as long, so only the number of steps in a second falls.",
            STRIDE_SLOPE,
            STRIDE_SLOPE,
        ),
        Mapping(
            "ground force limited",
            "The runner cannot push harder, so each contact must grow in the same proportion as the swing.",
            SWING_SLOPE,
            SWING_SLOPE,
        ),
        Mapping(
            "partly made up",
            "Longer steps make up for part of the loss, as in sprinters who ran with added weights.",
            low * STRIDE_SLOPE,
            high * STRIDE_SLOPE,
        ),
        Mapping(
            "slack in the swing",
            "The leg is ready before it is needed, so a slower swing costs nothing.",
            0.0,
            0.0,
        ),
    )


def metres_behind(added_ms: float, share: tuple[float, float] = ADDED_LOAD_SHARE) -> tuple[Cost, ...]:
    """What all four say about a swing that takes `added_ms` ms longer; below 0 it is shorter, metres gained.

    The smaller amount is `low`. Raises ValueError beyond ±100 ms, where straight lines no longer serve.
    """
    if not abs(added_ms) <= MOST_ADDED_MS:  # also true for NaN
        limit = f"from −{MOST_ADDED_MS:g} to {MOST_ADDED_MS:g}"
        raise ValueError(f"added_ms is {added_ms!r}; it must be {limit} ms.")
    return tuple(Cost(one, one.low * added_ms, one.high * added_ms) for one in mappings(share))


def what_would_have_to_be_true(
    metres: tuple[float, float] = STEP_OR_TWO, share: tuple[float, float] = ADDED_LOAD_SHARE
) -> tuple[Need, ...]:
    """How much longer must the swing take to be `metres` (least, most) behind after 100 m? All four answers.

    The default is "a step or two". Times beyond 100 ms are straight lines drawn too far.
    """
    least, most = metres
    if not (0 < least <= most and isfinite(most)):
        raise ValueError(f"metres is {metres!r}; it must be two numbers above 0, the smaller one first.")
    return tuple(need(one, least, most) for one in mappings(share))


def need(mapping: Mapping, least: float, most: float) -> Need:
    """The answer of one mapping to what_would_have_to_be_true."""
    if mapping.high == 0:
        return Need(mapping, None, None, "Never: no added swing time costs a metre.")
    least_ms, most_ms = least / mapping.high, most / mapping.low
    span = f"{least_ms:.0f}" if least_ms == most_ms else f"{least_ms:.0f} to {most_ms:.0f}"
    sentence = f"The swing would have to take {span} ms longer."
    return Need(mapping, least_ms, most_ms, sentence)
