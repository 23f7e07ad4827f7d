"""What is asked of the fit: all speeds, each held out once, and what gives way when one thing is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, log, sqrt

from scripts.studies.comparison import miss_of
from scripts.studies.speeds.model import FREE, Found, compared
from scripts.studies.speeds.recording import Recorded, knee_torque, recorded
from scripts.studies.speeds.search import least

Drives = dict[float, float]  # speed in m/s → drive
FASTEST = recorded()[-1]
LEAST_DRIVE, MOST_DRIVE, FIRST_DRIVES = 0.05, 1.3, (0.15, 0.25, 0.43, 1.0)
# What counts as one step of missing: curves in degrees; at the fastest speed three figures (low, high, step).
THIGH, KNEE = 2.0, 2.5
SPEED = (810.0, 862.0, 12.0)  # °/s
TORQUE = (4.0, 5.3, 0.25)  # N·m/kg
TORQUE_MS = (20.0, 90.0, 10.0)
KNEE_TORQUE = 15.0  # N·m


@dataclass(frozen=True)
class Question:
    """One fit: the speed that it does not see, and the numbers that are held at a value.

    `knee_torque`: whether it also sees the sprinter's net knee torque, at the fastest speed.
    """

    name: str
    label: str
    unseen: float | None = None
    held: dict[str, float] = field(default_factory=lambda: {"knee_damping": 0.0})
    knee_torque: bool = False

    @property
    def seen(self) -> tuple[Recorded, ...]:
        """The speeds that it is fitted to, slowest first. The drive is counted from the last of them."""
        return tuple(it for it in recorded() if it.speed != self.unseen)

    @property
    def free(self) -> tuple[str, ...]:
        """The numbers that it may move."""
        return tuple(name for name in FREE if name not in self.held)


ALL = Question("all", "All four speeds together")
INSTEAD = (
    Question("even", "The knee's damping even, whatever its speed", held={"knee_drag": 0.0}),
    Question("weaker", "Hip flexors a fifth weaker", held=ALL.held | {"hip_flexor_strength": 6.4}),
    Question("shape", "Hip flexors' shape 0.4, as the extensors'", held=ALL.held | {"hip_flexor_shape": 0.4}),
    Question("torque", "The knee's torque in the sprint is fitted too", knee_torque=True),
    Question("calm", "Hip flexors a fifth active at toe-off", held=ALL.held | {"start_hip_flexors": 0.2}),
    Question("soft", "The fold's stop with half the damping", held=ALL.held | {"fold_stop_damping": 4.0}),
)
HELD_OUT = tuple(Question(f"without-{it.speed:g}", "", unseen=it.speed) for it in recorded())


def answer(question: Question) -> tuple[Found, Drives]:
    """The numbers and drives that miss least."""
    *slower, last = question.seen
    unit = FIRST_DRIVES[recorded().index(last)]  # 1 at the fastest speed

    def told(values: list[float]) -> tuple[Found, Drives]:
        found = dict(zip(question.free, values, strict=False)) | question.held
        drives = dict(zip((it.speed for it in slower), values[len(question.free) :], strict=True))
        return found, drives | {last.speed: unit}

    ranges = [FREE[name][:2] for name in question.free] + [(LEAST_DRIVE, MOST_DRIVE)] * len(slower)
    first = [FREE[name].first for name in question.free]
    first += [FIRST_DRIVES[recorded().index(it)] for it in slower]
    values = least(lambda them: misses(question, *told(them)), ranges, first)
    return told(values)


def misses(question: Question, found: Found, drives: Mapping[float, float]) -> list[float]:
    """All differences in steps. Each curve counts alike, however many samples it has."""
    steps = []
    for it in question.seen:
        fit = compared(it, found, drives[it.speed])
        each = sqrt(len(it.thigh))
        steps += [off / THIGH / each for off in fit.thigh_off] + [off / KNEE / each for off in fit.knee_off]
        if it is FASTEST:
            figures = fit.peak_thigh_speed, fit.peak_hip_torque, fit.peak_hip_torque_ms
            wanted = zip(figures, (SPEED, TORQUE, TORQUE_MS), strict=True)
            steps += [miss_of(value, low, high) / step for value, (low, high, step) in wanted]
            if question.knee_torque:
                his, ours = knee_torque(), fit.knee_torque
                each = KNEE_TORQUE * sqrt(len(his))
                steps += [(a - b) / each for a, b in zip(ours, his, strict=True)]
    return steps


def drive_at(speed: float, drives: Mapping[float, float]) -> float:
    """The drive at a speed; for one not seen, by a straight line of its logarithm through the nearest two."""
    if speed in drives:
        return drives[speed]
    (a, at_a), (b, at_b) = sorted(drives.items(), key=lambda it: abs(it[0] - speed))[:2]
    return exp(log(at_a) + (log(at_b) - log(at_a)) * (speed - a) / (b - a))
