"""A drive against an elastic cord, moment by moment, and what the picture and the tables need of it.

The thigh turns at one tempo from behind the body until it is level, the knee bending in step with it. The
motion is given; cord.py computes the pull and what the hip must do. The motion ends at the cord's limit, and
where it asks for more than an average adult of this size has.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import radians
from typing import Any

from swing_leg.analyses.cord import (
    Cord,
    OverstretchedError,
    Work,
    adult_strength,
    hip_height,
    pose_at,
    work,
)
from swing_leg.control import ParameterError
from swing_leg.leg import REFERENCE_LEG
from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE as p
from swing_leg.words import number_text, place_text

# Numbers of method: samples of a drive, halvings in the search for the limit.
PARTS = 100  # a multiple of 4: each quarter of the drive is a sample
HALVINGS = 40
CORD, STRENGTH = "cord", "strength"  # what may end a drive


@dataclass(frozen=True)
class Drive:
    """One drive: its moments at even steps of time. `ended_by`: CORD or STRENGTH, or "" if it is whole."""

    moments: tuple[Work, ...]
    thigh_deg: list[float]
    knee_deg: list[float]
    time_ms: list[float]
    ended_by: str

    @property
    def heaviest(self) -> Work:
        """The moment that asks for most."""
        return max(self.moments, key=lambda moment: moment.required)


def moment_at(cord: Cord, part: float, tempo: float) -> Work:
    """What that part of the drive asks for. Raises OverstretchedError if the cord is too short for it."""
    thigh, knee = pose_at(part)
    return work(cord, radians(thigh), radians(knee), tempo)


@lru_cache(maxsize=8)
def drive_of(cord: Cord, tempo: float) -> Drive:
    """The whole drive, or as much of it as cord and strength allow. Each run asks for the ready-made ones."""
    end, ended_by = limit_of(cord, tempo)
    parts = [end * number / PARTS for number in range(PARTS + 1)]
    poses = [pose_at(part) for part in parts]
    whole_ms = 1000 * (p.cord_end_deg[0] - p.cord_start_deg[0]) / tempo
    return Drive(
        moments=tuple(moment_at(cord, part, tempo) for part in parts),
        thigh_deg=[thigh for thigh, _ in poses],
        knee_deg=[knee for _, knee in poses],
        time_ms=[part * whole_ms for part in parts],
        ended_by=ended_by,
    )


def limit_of(cord: Cord, tempo: float) -> tuple[float, str]:
    """The part of the drive that can be done, and what ends it: (1, "") if all of it can.

    Of a drive whose very start is too hard, the first part is shown. Raises ParameterError if even that would
    stretch the cord too far.
    """
    for number in range(PARTS + 1):
        try:
            hard = moment_at(cord, number / PARTS, tempo).effort > 1
        except OverstretchedError as error:
            if number < 2:
                message = str(error).replace("at -", "at −")
                raise ParameterError("behind", f"There is no room for a drive. {message}") from error
            return last_allowed(cord, number, tempo), CORD
        if hard and number:
            return max(last_allowed(cord, number, tempo), 1 / PARTS), STRENGTH
    return 1.0, ""


def last_allowed(cord: Cord, number: int, tempo: float) -> float:
    """The last part of the drive that can be done, by halving between two samples, the second too hard."""
    allowed, beyond = (number - 1) / PARTS, number / PARTS
    for _ in range(HALVINGS):
        middle = (allowed + beyond) / 2
        try:
            hard = moment_at(cord, middle, tempo).effort > 1
        except OverstretchedError:
            hard = True
        allowed, beyond = (allowed, middle) if hard else (middle, beyond)
    return allowed


def metrics_of(cord: Cord, drive: Drive) -> Metrics:
    """The drive's own metrics; "end" is where it ends, "weak" and "strong" one deviation off the average."""
    first, last = drive.moments[0], drive.moments[-1]
    average, weak, strong = (adult_strength(spreads=spreads) for spreads in (0.0, -1.0, 1.0))
    effort = 100 * last.effort if last.available else None
    return {
        "rest_length_m": cord.rest_length,
        "start_pull_n": first.pull.force,
        "end_pull_n": last.pull.force,
        "start_stretch": first.pull.length / cord.rest_length,
        "end_stretch": last.pull.length / cord.rest_length,
        "end_hip_torque_n_m": last.required,
        "end_effort_percent": effort,
        "end_effort_weak_percent": effort and effort * average / weak,
        "end_effort_strong_percent": effort and effort * average / strong,
        "adult_strength_n_m": average,
        "weak_adult_strength_n_m": weak,
        "strong_adult_strength_n_m": strong,
        "fitted_strength_n_m": p.hip_flexor_strength * REFERENCE_LEG.body_mass,
        "speed_share_percent": 100 * last.speed_share,
        "end_thigh_deg": drive.thigh_deg[-1],
        "quarter_ms": drive.time_ms[PARTS // 4],
        "half_ms": drive.time_ms[PARTS // 2],
        "three_quarters_ms": drive.time_ms[3 * PARTS // 4],
        "end_ms": drive.time_ms[-1],
        "stopped": float(drive.ended_by == CORD),
        "too_strong": float(drive.ended_by == STRENGTH),
    }


def place_of(cord: Cord, drive: Drive) -> dict[str, Any]:
    """What the stage draws, in metres from the hip: the anchor, and for each sample length and pull."""
    return {
        "anchor": [-cord.behind, cord.height - hip_height()],
        "ground": -hip_height(),
        "strap": cord.place,
        "strap_m": p.thigh_strap * REFERENCE_LEG.thigh_length,
        "rest_m": cord.rest_length,
        "limit_m": cord.stretch_limit * cord.rest_length,
        "length_m": [moment.pull.length for moment in drive.moments],
        "pull_n": [moment.pull.force for moment in drive.moments],
        "ended_by": drive.ended_by,
    }


def table_of(drive: Drive) -> dict[str, Any]:
    """The whole drive as columns."""
    moments = drive.moments
    columns = {
        "time_ms": drive.time_ms,
        "thigh_deg": drive.thigh_deg,
        "knee_deg": drive.knee_deg,
        "cord_m": [moment.pull.length for moment in moments],
        "pull_n": [moment.pull.force for moment in moments],
        "hip_torque_asked_n_m": [moment.required for moment in moments],
        "hip_torque_left_n_m": [moment.available for moment in moments],
    }
    return {"names": list(columns), "columns": list(columns.values())}


def description_of(drive: Drive) -> dict[str, Any]:
    """The table beneath the demo: start, each quarter of the drive, and end."""
    names = ("start", "a quarter", "half way", "three quarters", "end")
    return {
        "head": ["Instant", "Time", "Thigh", "Knee", "Cord", "Pull", "Asked of the hip"],
        "rows": [
            [
                name,
                f"{number_text(drive.time_ms[at])} ms",
                place_text(drive.thigh_deg[at]),
                f"bent {number_text(drive.knee_deg[at])}°",
                f"{number_text(drive.moments[at].pull.length, 2)} m",
                f"{number_text(drive.moments[at].pull.force)} N",
                f"{number_text(drive.moments[at].required)} N·m",
            ]
            for at, name in zip(range(0, PARTS + 1, PARTS // 4), names, strict=True)
        ],
    }
