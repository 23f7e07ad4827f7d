"""Can the nearest swing be trusted? Marks with known errors, and the recorded sprinter.

`python -m scripts.studies.nearest` fits both anew, in some minutes, and writes docs/assets/nearest.json.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin, sqrt
from random import Random
from typing import Any

from swing_leg.nearest.fit import Result, fit
from swing_leg.nearest.frames import Frame, Runner
from swing_leg.nearest.swings import angles_at
from swing_leg.shows.demo import samples_of
from swing_leg.simulation import simulate

from scripts.ground.paths import DOCS
from scripts.ground.recordings import STEP_MS
from scripts.studies.speeds.recording import Recorded, recorded

RESULT = DOCS / "assets" / "nearest.json"
TRIALS = 30
RATES = (240, 120, 60)  # pictures a second; trials take turns
OFF_PX = 2.0  # of each mark, across and down
LIMB_PX = 200.0  # of a thigh: the runner is some 800 px high
SPRINT = 9.5  # m/s
RECORDED_ERROR_DEG = 1.0
KNEE_TURN = 180.0


@dataclass(frozen=True)
class Trial:
    """A swing of the model that was marked with errors: its settings, frame rate, and the fit."""

    drive: float
    heel_pull: float
    thigh_wait: float
    rate: int
    result: Result

    def holds(self, name: str) -> bool:
        """Whether the stated range of a setting holds the true one."""
        true = {"drive": self.drive, "drive_behind": self.drive * (1.0 - self.thigh_wait)}
        low, high = self.result.ranges[name]
        return low <= true[name] <= high


def trial(seed: int) -> Trial:
    """The trial of a seed. Every other swing is a plain knee drive, the rest pull and wait as they like."""
    random = Random(seed)
    drive, pull, wait = (round(random.uniform(*ends), 2) for ends in ((0.6, 1.2), (0.0, 0.3), (0.0, 0.4)))
    if seed % 2:
        pull = wait = 0.0
    rate = RATES[seed % len(RATES)]
    return Trial(drive, pull, wait, rate, fitted(marked((drive, pull, wait), rate, random), SPRINT))


def marked(settings: tuple[float, float, float], rate: int, random: Random) -> list[Frame]:
    """A swing of the model as filmed from toe-off on, each joint marked with its error."""
    run = simulate(*settings)
    samples = samples_of(run)
    frames = []
    for number in range(int(0.3 * rate)):
        thigh, knee = angles_at(samples, 1000 * number / rate)
        frames.append(marked_frame(1000 * number / rate, thigh, knee, random))
    return frames


def marked_frame(time_ms: float, thigh_deg: float, knee_deg: float, random: Random) -> Frame:
    """A pose whose hip, knee and ankle are each marked some dots off, and the error that is said of it."""
    thigh, shank = radians(thigh_deg), radians(thigh_deg - knee_deg)
    hip, knee, ankle = ((random.gauss(0, OFF_PX), random.gauss(0, OFF_PX)) for _ in range(3))
    upper = (LIMB_PX * sin(thigh) + knee[0] - hip[0], LIMB_PX * cos(thigh) + knee[1] - hip[1])
    lower = (LIMB_PX * sin(shank) + ankle[0] - knee[0], LIMB_PX * cos(shank) + ankle[1] - knee[1])
    seen, seen_shank = degrees(atan2(*upper)), degrees(atan2(*lower))
    bend = (seen - seen_shank + KNEE_TURN - knee_deg) % 360 - KNEE_TURN + knee_deg
    one = degrees(OFF_PX / hypot(*upper))
    return Frame(time_ms, seen, bend, sqrt(2) * one, sqrt(4 + 2 * cos(radians(bend))) * one)


def fitted(frames: Sequence[Frame], speed: float) -> Result:
    """The nearest swing, toe-off being the first picture."""
    *_, last = fit(frames, frames[0].time_ms, Runner(), speed)
    assert isinstance(last, Result)
    return last


def of_recording(it: Recorded) -> Result:
    """The nearest swing to the sprinter's mean swing at one speed, as if each angle were a degree off."""
    error = (RECORDED_ERROR_DEG, RECORDED_ERROR_DEG)
    angles = zip(it.thigh, it.knee, strict=True)
    return fitted([Frame(number * STEP_MS, *both, *error) for number, both in enumerate(angles)], it.speed)


def told(result: Result) -> dict[str, Any]:
    """A result as it is written, to three decimals."""
    names = result.ranges
    return {
        "values": {name: round(getattr(result.settings, name), 3) for name in names},
        "ranges": {name: [round(end, 3) for end in ends] for name, ends in names.items()},
        "off": [round(result.thigh_off_deg, 2), round(result.knee_off_deg, 2)],
    }


def told_trial(it: Trial) -> dict[str, Any]:
    """A trial as it is written."""
    return {"drive": it.drive, "pull": it.heel_pull, "wait": it.thigh_wait, "rate": it.rate} | {
        "holds": it.holds("drive"),
        "holds_behind": it.holds("drive_behind"),
        "width": round(it.result.ranges["drive"][1] - it.result.ranges["drive"][0], 3),
        "width_behind": round(it.result.ranges["drive_behind"][1] - it.result.ranges["drive_behind"][0], 3),
        **told(it.result),
    }


def load() -> dict[str, Any]:
    """What was written."""
    content: dict[str, Any] = json.loads(RESULT.read_text(encoding="utf-8"))
    return content


if __name__ == "__main__":
    content = {
        "trials": [told_trial(trial(seed)) for seed in range(TRIALS)],
        "recorded": [{"speed": it.speed, **told(of_recording(it))} for it in recorded()],
    }
    lines = json.dumps(content, separators=(",", ":")).replace('},{"', '},\n{"')
    RESULT.write_text(lines + "\n", encoding="utf-8")
