"""Butt kick or knee drive? Legs that nobody has seen before, made from a seed, and what each of them is.

A butt kick is told by *when*: its thigh waited, so the heel is highest already when the thigh is vertical.
A knee that is folded with the thigh in front is no fault, and is never graded as one. One frame at the moment
when the thigh is vertical cannot tell the two apart; so each leg is shown at two instants, with both times.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from math import degrees
from random import Random
from typing import Any

from swing_leg.control import RANGES, CheckError, shown
from swing_leg.metrics import Metrics, value_at
from swing_leg.shows import parts
from swing_leg.simulation import Run, simulate
from swing_leg.words import number_text, place_text

KNEE_DRIVE, BUTT_KICK = "knee-drive", "butt-kick"
NAMES = {KNEE_DRIVE: "knee drive", BUTT_KICK: "butt kick"}
LEGS = 4  # shown together
LARGEST_SEED = 999_999  # six digits, for an address
# What the eye must be able to tell: where the thigh is when the heel is highest. No leg between is shown.
# A weak drive without any waiting ends there as well: its frames look like a butt kick's and are not one.
WAITED_BELOW_DEG = 1.0
DROVE_ABOVE_DEG = 11.0
WAITED_FROM = 0.3  # of the drive held back
DROVE_UP_TO = 0.1


@dataclass(frozen=True)
class Frame:
    """One picture of a leg: which instant, when after toe-off, and the two angles in degrees."""

    name: str
    label: str
    time_ms: float
    thigh_deg: float
    knee_deg: float


INSTANTS = {it.name: it for it in parts.INSTANTS}


def frame_at(run: Run, instant: str) -> Frame:
    """The frame of a run at a key instant. Raises CheckError if there is none in this run."""
    if instant not in INSTANTS:
        raise CheckError(f"There is no instant {shown(instant)}. There are: {', '.join(INSTANTS)}.")
    it = INSTANTS[instant]
    time_ms = run.metrics[it.metric] if it.metric else 0.0
    if time_ms is None:
        raise CheckError(f"The instant {instant} does not happen within this run.")
    at = time_ms / 1000
    thigh = degrees(value_at(at, run.time, run.thigh, run.thigh_rate))
    return Frame(instant, it.label, time_ms, thigh, degrees(value_at(at, run.time, run.knee, run.knee_rate)))


@dataclass(frozen=True)
class Leg:
    """One leg of the question: how it was swung, what it is, and its two frames in the order of time."""

    settings: dict[str, float]
    kind: str
    frames: tuple[Frame, Frame]

    @property
    def why(self) -> str:
        """What tells it: where the thigh is when the heel is highest, and what the model was asked to do."""
        heel = next(frame for frame in self.frames if frame.name == "heel-highest")
        vertical = next(frame for frame in self.frames if frame.name == "thigh-vertical")
        gap = round(heel.time_ms - vertical.time_ms)
        when = f"{abs(gap)} ms {'after' if gap > 0 else 'before'}" if gap else "just as"
        seen = (
            f"The heel is highest {when} the thigh {'passes' if gap else 'is'} vertical; "
            f"the thigh is then {place_text(heel.thigh_deg)}."
        )
        wait = number_text(100 * self.settings["thigh_wait"])
        if self.kind == BUTT_KICK:
            return f"{seen} The thigh waited: {wait} % of its drive was held back."
        held = "The thigh did not wait." if wait == "0" else f"The thigh hardly waited ({wait} %)."
        bend = number_text(heel.knee_deg)
        return f"{seen} {held} The folded knee ({bend}°) is no fault: the thigh is ahead."


def kind_of(settings: Mapping[str, float], metrics: Metrics) -> str | None:
    """What a run is, if both what was done and what is seen say so; None if one could argue."""
    thigh_deg = metrics["thigh_at_max_knee_flexion_deg"]
    if thigh_deg is None or metrics["thigh_vertical_ms"] is None:
        return None
    if settings["thigh_wait"] >= WAITED_FROM and thigh_deg <= WAITED_BELOW_DEG:
        return BUTT_KICK
    if settings["thigh_wait"] <= DROVE_UP_TO and thigh_deg >= DROVE_ABOVE_DEG:
        return KNEE_DRIVE
    return None


def legs(seed: int) -> list[Leg]:
    """Four clear legs with random settings within their ranges, one to three of them butt kicks."""
    random = Random(seed)
    kicks = random.randint(1, LEGS - 1)
    kinds = [BUTT_KICK] * kicks + [KNEE_DRIVE] * (LEGS - kicks)
    random.shuffle(kinds)
    return [random_leg(random, kind) for kind in kinds]


def random_leg(random: Random, kind: str) -> Leg:
    """A leg of a kind: settings are drawn until the run is clearly one."""
    waits = (WAITED_FROM, RANGES["thigh_wait"][1]) if kind == BUTT_KICK else (0.0, DROVE_UP_TO)
    while True:
        settings = {name: round(random.uniform(*RANGES[name]), 2) for name in ("drive", "heel_pull")}
        settings["thigh_wait"] = round(random.uniform(*waits), 2)
        run = simulate(settings["drive"], settings["heel_pull"], settings["thigh_wait"])
        if kind_of(settings, run.metrics) == kind:
            pair = sorted(
                (frame_at(run, "thigh-vertical"), frame_at(run, "heel-highest")),
                key=lambda frame: frame.time_ms,
            )
            return Leg(settings, kind, (pair[0], pair[1]))


def classify(parameters: Mapping[str, Any], given: object) -> dict[str, Any]:
    """The four legs of a seed; with four answers `given`, also what each is and why."""
    seed = parameters.get("seed")
    if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed <= LARGEST_SEED:
        raise CheckError(f"seed is {shown(seed)}; it must be a whole number from 0 to {LARGEST_SEED}.")
    asked = legs(seed)
    found: dict[str, Any] = {
        "seed": seed,
        "legs": [{"frames": [asdict(frame) for frame in leg.frames]} for leg in asked],
    }
    if given is None:
        return found
    if not isinstance(given, list) or len(given) != LEGS or not all(said in list(NAMES) for said in given):
        raise CheckError(f"given is {shown(given)}; it must be {LEGS} of: {', '.join(NAMES)}.")
    found["verdicts"] = [
        {"right": said == leg.kind, "kind": leg.kind, "name": NAMES[leg.kind], "why": leg.why}
        for said, leg in zip(given, asked, strict=True)
    ]
    return found
