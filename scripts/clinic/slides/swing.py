"""Legs as slides show them: at one moment, or swinging from toe-off until then."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import degrees

from swing_leg.checks.classify import Frame, frame_at
from swing_leg.metrics import value_at
from swing_leg.simulation import Run

from scripts.figures import stills

STEP_MS = 6  # of the swing, from one frame of a film to the next


@dataclass(frozen=True)
class Shown:
    """A leg at one moment, and the look that it has."""

    frame: Frame
    style: str  # knee-drive, butt-kick, or unknown: then nothing is told of it

    @property
    def words(self) -> str:
        """What can be said of it."""
        return "a leg in grey" if self.style == "unknown" else self.frame.label

    def drawn(self) -> stills.Picture:
        """The runner, his body as it was recorded at this time."""
        it = self.frame
        pose = (it.thigh_deg, it.knee_deg)
        return stills.frame(pose, self.style, angle=self.style != "unknown", time_ms=it.time_ms)


@dataclass(frozen=True)
class Leg:
    """A run, and the instant at which it stops."""

    run: Run
    instant: str
    style: str

    @property
    def end(self) -> Shown:
        """The leg at that instant."""
        return Shown(frame_at(self.run, self.instant), self.style)

    def at(self, time_ms: float) -> Shown:
        """The leg at a time after toe-off, ms; it stays as it is at its end."""
        end, seconds = self.end, time_ms / 1000
        if time_ms >= end.frame.time_ms:
            return end
        thigh = degrees(value_at(seconds, self.run.time, self.run.thigh, self.run.thigh_rate))
        knee = degrees(value_at(seconds, self.run.time, self.run.knee, self.run.knee_rate))
        return Shown(Frame("", "", time_ms, thigh, knee), self.style)


def swing(legs: Sequence[Leg]) -> Iterator[list[Shown]]:
    """All legs together, moment by moment, until the last one stops."""
    last = max(leg.end.frame.time_ms for leg in legs)
    for step in range(int(last // STEP_MS) + 2):
        yield [leg.at(min(step * STEP_MS, last)) for leg in legs]
