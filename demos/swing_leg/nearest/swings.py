"""The model's swing from a runner's own toe-off, and by how much it misses what was marked.

Seven numbers are sought: three settings, and the leg's two angles and two rates at toe-off, which marks
tell only roughly. Drive d and thigh wait w nearly stand in for each other: while the thigh is behind
vertical only d (1 − w) counts. So that is what is sought, and beside it where d lies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, radians

from swing_leg.analyses.running_speeds import MEASURED, numbers_at
from swing_leg.bands import place_on
from swing_leg.control import RANGES, efforts
from swing_leg.leg import leg_of
from swing_leg.nearest.curves import Curve, rates
from swing_leg.nearest.frames import Frame, Runner
from swing_leg.nearest.search import Limits, Misses
from swing_leg.shows.demo import Samples, samples_of
from swing_leg.simulation import Run, rates_with, run_of, start

LEAST, MOST = RANGES["drive"]
BRAKES_BEFORE_LIFT_DEG = 10.0  # so much before the highest knee the rows have the thigh's brakes begin
LONGEST_WAIT = RANGES["thigh_wait"][1]
# How far the leg at toe-off may lie from the smooth curve there: degrees, and degrees a second.
FREE_DEG, FREE_RATE_DEG_S = 8.0, 250.0


@dataclass(frozen=True)
class Settings:
    """A swing of the model: the three settings, and the leg at toe-off in degrees and °/s."""

    drive: float
    heel_pull: float
    thigh_wait: float
    thigh_deg: float
    knee_deg: float
    thigh_rate_deg_s: float
    knee_rate_deg_s: float

    @property
    def drive_behind(self) -> float:
        """What is left of the drive while the thigh is behind vertical."""
        return self.drive * (1.0 - self.thigh_wait)


def settings_of(values: Sequence[float]) -> Settings:
    """The numbers of the search as settings. The second says where drive lies between least and most."""
    behind, share, pull, thigh, knee, thigh_rate, knee_rate = values
    least, most = max(LEAST, behind), min(MOST, behind / (1.0 - LONGEST_WAIT))
    drive = least + share * (most - least)
    return Settings(drive, pull, 1.0 - behind / drive, thigh, knee, thigh_rate, knee_rate)


def limits_around(curve: Curve) -> Limits:
    """Between which ends each number is sought."""
    thigh, knee = curve
    at_toe_off = [(thigh[0], FREE_DEG), (knee[0], FREE_DEG)]
    at_toe_off += [(rates(angles)[0], FREE_RATE_DEG_S) for angles in curve]
    ends = [(middle - by, middle + by) for middle, by in at_toe_off]
    return [(LEAST * (1.0 - LONGEST_WAIT), MOST), (0.0, 1.0), RANGES["heel_pull"], *ends]


def first_guess(limits: Limits) -> list[float]:
    """The plain knee drive from the smooth curve's toe-off."""
    return [0.9, 0.1, 0.05, *((low + high) / 2 for low, high in limits[3:])]


def swing(settings: Settings, runner: Runner, speed: float, until_ms: float) -> Run:
    """The model's swing. Muscles begin as the sprinter's at that speed, in m/s, and the hip moves so."""
    numbers = numbers_at(speed)
    wanted = efforts(settings.drive, settings.heel_pull, settings.thigh_wait, numbers)
    thigh, knee = radians(settings.thigh_deg), radians(settings.knee_deg)
    thigh_rate, knee_rate = radians(settings.thigh_rate_deg_s), radians(settings.knee_rate_deg_s)
    activations = start(settings.drive, numbers)[4:]
    state = (thigh, thigh - knee, thigh_rate, thigh_rate - knee_rate, *activations)
    return run_of(
        rates_with(leg_of(runner.body), wanted, numbers), state, numbers, duration_ms=ceil(until_ms)
    )


def misses_of(frames: Sequence[Frame], toe_off_ms: float, runner: Runner, speed: float) -> Misses:
    """A function of the search's numbers: how far the model is from each picture, in errors of the marks."""
    until = frames[-1].time_ms - toe_off_ms

    def misses(values: list[float]) -> list[float]:
        samples = samples_of(swing(settings_of(values), runner, speed, until))
        places = [(frame, angles_at(samples, frame.time_ms - toe_off_ms)) for frame in frames]
        return [off for frame, angles in places for off in frame.off(*angles)]

    return misses


def angles_at(samples: Samples, ms: float) -> tuple[float, float]:
    """Thigh and knee at a time after toe-off; between two samples on a straight line, right to 0.01°."""
    before = min(int(ms), len(samples.time_ms) - 2)
    share = ms - before
    thigh, knee = (
        angles[before] + share * (angles[before + 1] - angles[before])
        for angles in (samples.thigh_deg, samples.knee_deg)
    )
    return thigh, knee


def speed_like(sweep_deg: float) -> float:
    """The running speed, m/s, at which the sprinter's thigh sweeps so far from toe-off to the highest knee.

    Between his measured speeds on a straight line; beyond them the nearest of them.
    """
    sweeps = [sweep_at(speed) for speed in MEASURED]
    place = min(max(place_on(sweeps, sweep_deg), 0.0), len(MEASURED) - 1.0)
    before = min(int(place), len(MEASURED) - 2)
    low, high = MEASURED[before : before + 2]
    return round(low + (place - before) * (high - low), 1)


def sweep_at(speed: float) -> float:
    """How far the measured sprinter's thigh sweeps at a speed, degrees, as the model's rows tell it."""
    numbers = numbers_at(speed)
    return numbers.late_begins_deg + BRAKES_BEFORE_LIFT_DEG - numbers.start_thigh_deg
