"""Which conclusions survive? Each is a question that every set of numbers answers with yes or no."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, pstdev
from typing import Any

from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE

from scripts.studies.comparison import BENDING
from scripts.studies.uncertainty.draws import Draw
from scripts.studies.uncertainty.ranges import RANGES
from scripts.studies.uncertainty.sweep import AXES, PERCENTILES, WITH, WITHOUT, difference, percentile

BENT_DEG = 100.0  # a knee bent so far has lifted the heel behind the body
LEAST_GAP = 0.8  # standard deviations between flipped and other sets, from which a row counts as a mark
LEAST_FLIPPED = 5  # fewer flipped sets than this say nothing about what marks them
MOST_MARKS = 3
VERTICAL, HEEL = "thigh_vertical_ms", "time_of_max_knee_flexion_ms"
IN_FRONT, BEND = "thigh_at_max_knee_flexion_deg", "max_knee_flexion_deg"
AT_45 = "thigh_at_45_ms"
EARLY_PULL = 0.2
LEAST_LEAD_DEG = 0.001  # above what steps of time leave
PULL, WAIT = REFERENCE.butt_kick[1:]
BUTT_KICK = {"heel_pull": PULL, "thigh_wait": WAIT}


@dataclass(frozen=True)
class Outcome:
    """What one set gives: the metrics at every node, and two things that no metric tells.

    `knee_torques`: least and greatest net torque in the default run, N·m, while the sprinter's was measured;
    negative straightens the knee. `lead_deg`: how far the thigh gets ahead of the plain knee drive's, before
    that one is vertical, when the hamstrings pull early.
    """

    metrics: tuple[Metrics, ...]
    knee_torques: tuple[float, float]
    lead_deg: float

    def at(
        self, metric: str, drive: float = 1.0, heel_pull: float = 0.0, thigh_wait: float = 0.0
    ) -> float | None:
        """A metric at a node, in the unit that its name tells; None if it does not happen.

        Raises ValueError for settings that are no node.
        """
        settings = {"drive": drive, "heel_pull": heel_pull, "thigh_wait": thigh_wait}
        return self.metrics[WITH.index(settings)][metric]

    def bare(self, metric: str, drive: float = 1.0) -> float | None:
        """A metric without knee muscles, in the unit that its name tells. Raises ValueError off the grid."""
        return self.metrics[len(WITH) + WITHOUT.index({"drive": drive, "knee_muscles": False})][metric]

    def along(self, metric: str) -> list[float | None]:
        """A metric of the plain knee drive at each drive of AXES, in the unit that its name tells."""
        return [self.at(metric, drive) for drive in AXES["drive"]]

    def later(self, metric: str, **settings: float) -> float | None:
        """By how much a metric is greater than with the plain knee drive at drive 1, in the metric's unit."""
        return difference(self.at(metric, **settings), self.at(metric))


Answer = bool | None


@dataclass(frozen=True)
class Conclusion:
    """A sentence, and how a set answers it: True, False, or None if it has no such instant."""

    name: str
    says: str
    holds: Callable[[Outcome], Answer]


def above(value: float | None, limit: float = 0.0) -> Answer:
    """Whether a value lies above a limit."""
    return None if value is None else value > limit


def rises(values: Iterable[float | None]) -> Answer:
    """Whether each value is greater than the one before."""
    known = [it for it in values if it is not None]
    return None if len(known) < 2 else all(a < b for a, b in pairwise(known))


def falls(values: Iterable[float | None]) -> Answer:
    """Whether each value is smaller than the one before."""
    return rises(None if it is None else -it for it in values)


def thigh_changes_most(it: Outcome) -> Answer:
    """From the least drive to the greatest: the thigh at heel highest changes more than the knee bend."""
    thigh, bend = it.along(IN_FRONT), it.along(BEND)
    further, deeper = difference(thigh[-1], thigh[0]), difference(bend[-1], bend[0])
    return None if further is None or deeper is None else further > abs(deeper)


CONCLUSIONS = (
    Conclusion("heel-rises-alone", f"Without any knee muscle the knee still bends beyond {BENT_DEG:.0f}°.",
               lambda it: above(it.bare(BEND), BENT_DEG)),
    Conclusion("muscles-hold-back", "Muscles and tissue make the knee bend less than it would without them.",
               lambda it: above(difference(it.bare(BEND), it.at(BEND)))),
    Conclusion("extensor-torque",
               f"From {BENDING.start} to {BENDING.stop - 1} ms the net torque at the knee straightens it "
               "all the time.",
               lambda it: it.knee_torques[1] < 0),
    Conclusion("in-front", "Knee drive: the thigh is in front when the heel is highest.",
               lambda it: above(it.at(IN_FRONT))),
    Conclusion("in-front-relaxed", "The same with the most relaxed drive, 0.5.",
               lambda it: above(it.at(IN_FRONT, drive=0.5))),
    Conclusion("drive-sooner", "Each step of more drive brings the thigh to vertical sooner.",
               lambda it: falls(it.along(VERTICAL))),
    Conclusion("drive-further", "Each step of more drive puts the thigh further in front at heel highest.",
               lambda it: rises(it.along(IN_FRONT))),
    Conclusion("thigh-changes-most", "At heel highest, the drive changes the thigh more than the knee bend.",
               thigh_changes_most),
    Conclusion("waiting-costs", "Each step of more waiting brings the thigh to vertical later.",
               lambda it: rises(it.at(VERTICAL, thigh_wait=wait) for wait in AXES["thigh_wait"])),
    Conclusion("butt-kick-late", "The butt kick brings the thigh to vertical later than the knee drive.",
               lambda it: above(it.later(VERTICAL, **BUTT_KICK))),
    Conclusion("butt-kick-20-ms", "… by 20 ms or more.",
               lambda it: above(it.later(VERTICAL, **BUTT_KICK), 20.0)),
    Conclusion("butt-kick-folds", "The butt kick bends the knee further than the knee drive.",
               lambda it: above(it.later(BEND, **BUTT_KICK))),
    Conclusion(
        "early-pull-leads",
        f"An early pull of the hamstrings, {100 * EARLY_PULL:.0f} %, "
        "at first pushes the thigh forward a little.",
        lambda it: it.lead_deg > LEAST_LEAD_DEG,
    ),
    Conclusion("early-pull-10", "In the end an early pull, even of 10 %, makes the thigh vertical later.",
               lambda it: above(it.later(VERTICAL, heel_pull=0.1))),
    Conclusion("early-pull-40", "The same with a pull of 40 %.",
               lambda it: above(it.later(VERTICAL, heel_pull=0.4))),
    Conclusion("early-pull-45", "An early pull of 10 % brings the thigh to 45° in front later.",
               lambda it: above(it.later(AT_45, heel_pull=0.1))),
    Conclusion("early-pull-20-cheap", "An early pull of 20 % costs less than 5 ms to vertical.",
               lambda it: None if (cost := it.later(VERTICAL, heel_pull=0.2)) is None else cost < 5.0),
)  # fmt: skip

PENALTIES: tuple[tuple[str, Callable[[Outcome], float | None]], ...] = (
    (f"butt kick (pull {PULL:g}, wait {WAIT:g}): thigh vertical", lambda it: it.later(VERTICAL, **BUTT_KICK)),
    (f"only its waiting ({WAIT:g}): thigh vertical", lambda it: it.later(VERTICAL, thigh_wait=WAIT)),
    (f"only its pull ({PULL:g}): thigh vertical", lambda it: it.later(VERTICAL, heel_pull=PULL)),
    ("butt kick: heel highest", lambda it: it.later(HEEL, **BUTT_KICK)),
    ("waiting 0.2: thigh vertical", lambda it: it.later(VERTICAL, thigh_wait=0.2)),
    ("early pull 0.1: thigh vertical", lambda it: it.later(VERTICAL, heel_pull=0.1)),
    ("early pull 0.4: thigh vertical", lambda it: it.later(VERTICAL, heel_pull=0.4)),
    ("drive 0.85 in place of 1: thigh vertical", lambda it: it.later(VERTICAL, drive=0.85)),
    ("drive 1.15 in place of 1: thigh vertical", lambda it: it.later(VERTICAL, drive=1.15)),
)


def verdicts(draws: Sequence[Draw], outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """For each conclusion: in how many sets it holds, which ones flip it, and what marks those."""
    found = []
    for it in CONCLUSIONS:
        answers = [it.holds(outcome) for outcome in outcomes]
        flipped = [draw.number for draw, answer in zip(draws, answers, strict=True) if answer is False]
        found.append(
            {
                "name": it.name,
                "holds": answers.count(True),
                "flips": flipped,
                "unknown": answers.count(None),
                "marks": marks(draws, set(flipped)),
            }
        )
    return found


def marks(draws: Sequence[Draw], flipped: set[int]) -> list[dict[str, Any]]:
    """What the flipped sets have in common: rows whose draws lie far apart from those of the other sets.

    `gap` is the distance between the means, in standard deviations; + if the flipped have more.
    """
    if len(flipped) < LEAST_FLIPPED or len(draws) - len(flipped) < LEAST_FLIPPED:
        return []
    columns = {it.name: [draw.shares[it.field] for draw in draws] for it in RANGES}
    columns["constant lever arms"] = [float(draw.constant_arms) for draw in draws]
    found: list[tuple[float, str]] = []
    for name, values in columns.items():
        ours = [value for draw, value in zip(draws, values, strict=True) if draw.number in flipped]
        others = [value for draw, value in zip(draws, values, strict=True) if draw.number not in flipped]
        gap = round((fmean(ours) - fmean(others)) / pstdev(values), 1)
        if abs(gap) >= LEAST_GAP:
            found.append((gap, name))
    found.sort(key=lambda it: -abs(it[0]))
    return [{"what": name, "gap": gap} for gap, name in found[:MOST_MARKS]]


def penalties(nominal: Outcome, outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """Added times in ms: the model's own, the ends of the band, the least and the greatest, all to 0.1 ms."""
    found = []
    for what, ask in PENALTIES:
        values = sorted(value for it in outcomes if (value := ask(it)) is not None)
        own = ask(nominal)
        assert own is not None and values
        low, high = (percentile(values, it) for it in PERCENTILES)
        row = {"model": own, "low": low, "high": high, "least": values[0], "most": values[-1]}
        rounded = {name: round(value, 1) + 0.0 for name, value in row.items()}
        found.append({"what": what, "sets": len(values)} | rounded)
    return found
