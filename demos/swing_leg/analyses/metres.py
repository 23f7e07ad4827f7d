"""From milliseconds to metres: what a slower swing might cost over 100 m. Four answers, always together.

A swing that takes dt longer makes the stride take longer. What that does to speed depends on what the runner
can do about it on the ground, which this model does not know. So there are four mappings, each right only if
its assumption is. No function here returns one of them alone.

All assume 100 m at one constant speed. A real 100 m is not run so: much of it is speeding up.
They are straight lines, cost = slope × dt. The exact fraction of the first, dt / (T + dt), is 4 % smaller at
20 ms and 8 % smaller at 40 ms; that is small beside the differences between the four.
"""

from dataclasses import dataclass

from swing_leg.parameters import REFERENCE, Numbers


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


def mappings(numbers: Numbers = REFERENCE) -> tuple[Mapping, ...]:
    """All four. Of the third only a range is known, `added_load_share`: loss as a part of the first one's."""
    low, high = numbers.added_load_share
    if not 0 < low <= high <= 1:
        share = numbers.added_load_share
        raise ValueError(
            f"added_load_share is {share!r}; it must be two numbers from above 0 to 1, the smaller one first."
        )
    by_stride = numbers.race / (1000 * (numbers.swing_time + numbers.contact_time))  # m per ms
    by_swing = numbers.race / (1000 * numbers.swing_time)  # m per ms
    return (
        Mapping(
            "step length fixed",
            "Steps stay as long and contacts last as long, so only the number of steps in a second falls.",
            by_stride,
            by_stride,
        ),
        Mapping(
            "ground force limited",
            "The runner cannot push harder, so each contact must grow in the same proportion as the swing.",
            by_swing,
            by_swing,
        ),
        Mapping(
            "partly made up",
            "Longer steps make up for part of the loss, as in sprinters who ran with added weights.",
            low * by_stride,
            high * by_stride,
        ),
        Mapping(
            "slack in the swing",
            "The leg is ready before it is needed, so a slower swing costs nothing.",
            0.0,
            0.0,
        ),
    )


def metres_behind(added_ms: float, numbers: Numbers = REFERENCE) -> tuple[Cost, ...]:
    """What all four say about a swing that takes `added_ms` ms longer; below 0 it is shorter, metres gained.

    The smaller amount is `low`. Raises ValueError beyond ±100 ms, where straight lines no longer serve.
    """
    most = numbers.most_added_ms
    if not abs(added_ms) <= most:  # also true for NaN
        raise ValueError(f"added_ms is {added_ms!r}; it must be from −{most:g} to {most:g} ms.")
    return tuple(Cost(one, one.low * added_ms, one.high * added_ms) for one in mappings(numbers))


def what_would_have_to_be_true(numbers: Numbers = REFERENCE) -> tuple[Need, ...]:
    """How much longer must the swing take to be "a step or two" behind after 100 m? All four answers.

    Times beyond 100 ms are straight lines drawn too far.
    """
    least, most = numbers.step_or_two
    return tuple(need(one, least, most) for one in mappings(numbers))


def need(mapping: Mapping, least: float, most: float) -> Need:
    """The answer of one mapping to what_would_have_to_be_true."""
    if mapping.high == 0:
        return Need(mapping, None, None, "Never: no added swing time costs a metre.")
    least_ms, most_ms = least / mapping.high, most / mapping.low
    span = f"{least_ms:.0f}" if least_ms == most_ms else f"{least_ms:.0f} to {most_ms:.0f}"
    sentence = f"The swing would have to take {span} ms longer."
    return Need(mapping, least_ms, most_ms, sentence)
