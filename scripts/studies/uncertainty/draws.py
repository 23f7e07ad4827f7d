"""The sets of parameters: a Latin hypercube over ranges.py, the same for the same seed.

Each row's range is cut into as many slices as there are sets, and each slice is used once. So 200 sets cover
every range evenly, one row at a time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from swing_leg.parameters import REFERENCE, Numbers
from swing_leg.rows import Value

from scripts.studies.speeds.recording import moved, recorded
from scripts.studies.uncertainty.ranges import CONSTANT_ARMS, CONSTANT_ARMS_SHARE, FOLLOWS, RANGES, START_MS

SEED = 2026
SETS = 200


@dataclass(frozen=True)
class Draw:
    """One set: the share of its range for each number, from −1 to +1, and which lever arms it has.

    `start_share` is that of START_MS: how much later than the model's own start this one is.
    """

    number: int
    shares: Mapping[str, float]
    constant_arms: bool
    start_share: float = 0.0

    def numbers(self) -> Numbers:
        """The model's numbers with the drawn ones in place."""
        changed: dict[str, Value] = {}
        for it in RANGES:
            value: Value = getattr(REFERENCE, it.field)
            if self.constant_arms and it.field in CONSTANT_ARMS:
                assert isinstance(value, tuple)
                value = (CONSTANT_ARMS[it.field],) * len(value)
            changed[it.field] = it.changed(value, self.shares[it.field])
        for name, parts in FOLLOWS.items():
            before = sum(getattr(REFERENCE, part) for part in parts)
            after = sum(now for part in parts if isinstance(now := changed[part], float))
            changed[name] = getattr(REFERENCE, name) * after / before
        later = self.start_share * START_MS
        for name, change in moved(recorded()[-1], later).items():
            changed[name] = now + change if isinstance(now := changed[name], float) else now
        return replace(REFERENCE, **changed)  # type: ignore[arg-type]


def draws(seed: int = SEED, sets: int = SETS) -> list[Draw]:
    """All sets. A row's draws depend on seed and row alone, so a new row leaves the others as they are."""
    columns = {it.field: column(seed, sets, it.field.upper()) for it in RANGES}
    arms, starts = column(seed, sets, "constant arms"), column(seed, sets, "start")
    return [
        Draw(
            i,
            {name: 2 * values[i] - 1 for name, values in columns.items()},
            arms[i] < CONSTANT_ARMS_SHARE,
            2 * starts[i] - 1,
        )
        for i in range(sets)
    ]


def column(seed: int, sets: int, name: str) -> list[float]:
    """Numbers between 0 and 1, one in each of as many slices as there are sets, in random order."""
    random = Random(f"{seed} {name}")
    slices = list(range(sets))
    random.shuffle(slices)
    return [(it + random.random()) / sets for it in slices]
