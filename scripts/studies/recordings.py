"""What recorded runners did, worked out from the tables in demos/recordings/.

The build runs it and writes three committed files, as a browser does not download the tables:
demos/web/graph/sprinter.json has the sprinter's curves, demos/web/run/strides.json his slower strides and
his right foot, demos/swing_leg/measured.json the figures.

    sprinter    lowest and highest of the four whole swings at 9.5 m/s, by the model's name of the figure
    speeds      for each person and speed: source, m/s, swings, and lowest and highest of each figure

Times count from the authors' toe-off. Torques are net torques with the model's own leg (comparison.py); the
hip moves as it did in the mean stride (JA1_body_cycle.csv).
"""

import json
from collections.abc import Iterable, Sequence
from math import degrees
from typing import Any

import numpy as np
from swing_leg import Run
from swing_leg.metrics import peak_of_parabola
from swing_leg.parameters import REFERENCE, Numbers

from scripts.ground.paths import MODEL, WEB
from scripts.ground.recordings import SPRINT, STEP_MS, Row, at_speed, speeds, table
from scripts.ground.stride import later_strides
from scripts.studies.comparison import BENDING, RISING, net_torques
from scripts.studies.swings import distance, hip_motion, mean_swing, swings

RESULT = MODEL / "measured.json"
CURVES = WEB / "graph" / "sprinter.json"
STRIDES = WEB / "run" / "strides.json"
CURVE_STEP_MS = 8
EARLY = range(1, 25)  # lines of a swing in which the hip pulls forward most; it does so again when it brakes
SWING_COLUMNS = {
    "swing_ms": "swing_ms",
    "max_knee_flexion_deg": "max_knee",
    "time_of_max_knee_flexion_ms": "t_max_knee_ms",
    "thigh_at_max_knee_flexion_deg": "thigh_at_max_knee",
    "thigh_vertical_ms": "t_vertical_ms",
    "knee_at_thigh_vertical_deg": "knee_at_vertical",
    "heel_after_vertical_ms": "gap_ms",
    "peak_thigh_speed_deg_s": "peak_thigh_rate",
    "knee_lift_deg": "knee_lift",
    "time_of_knee_lift_ms": "t_lift_ms",
}
SPEED_COLUMNS = {
    "thigh_at_max_knee_deg": "thigh_at_max_knee",
    "max_knee_deg": "max_knee",
    "knee_at_vertical_deg": "knee_at_vertical",
    "gap_ms": "gap_ms",
    "thigh_back_deg": "max_thigh_ext",
    "thigh_front_deg": "knee_lift",
}
SOURCES = {"JA1": "dorn2012", "Hamner-A": "hamner2013", "02": "cmu", "09": "cmu"}


def torques(numbers: Numbers = REFERENCE) -> dict[str, list[float]]:
    """Of each swing at 9.5 m/s what the model's comparison asks of net torques, N·m/kg, ms and N·m."""
    found: dict[str, list[float]] = {}
    for swing in swings():
        hip, knee = net_torques(swing, numbers, hip_motion(swing.side))
        top = max(EARLY, key=hip.__getitem__)
        rising, bending = (knee[line_at(it.start) : line_at(it.stop)] for it in (RISING, BENDING))
        values = {
            "peak_hip_torque_nm_kg": hip[top] / numbers.mass,
            "time_of_peak_hip_torque_ms": 1000 * swing.time[top],
            "toe_off_knee_torque_nm": knee[0],
            "highest_knee_torque_nm": max(rising),
            "weakest_knee_torque_nm": max(bending),
            "strongest_knee_torque_nm": min(bending),
        }
        for name, value in values.items():
            found.setdefault(name, []).append(value)
    return found


def line_at(ms: float) -> int:
    """The line of a swing at a time after toe-off, ms: the first that is not before it."""
    return -int(-ms // STEP_MS)


def span(values: Iterable[float], decimals: int = 0) -> list[float]:
    """The lowest and the highest, rounded as they are printed; what is missing does not count."""
    there = [value for value in values if value == value]
    ends = [round(end, decimals) for end in (min(there), max(there))]
    return [int(end) if end == int(end) else end for end in ends]


def sprinter() -> dict[str, list[float]]:
    """Each figure of the whole swings at 9.5 m/s."""
    lines = at_speed("JA1_swings", SPRINT)
    found = {name: span(float(line[column]) for line in lines) for name, column in SWING_COLUMNS.items()}
    tops = [peak_of_parabola(swing.time, swing.thigh_rate)[0] for swing in swings()]
    found["time_of_peak_thigh_speed_ms"] = span(1000 * top for top in tops if top is not None)
    return found | {name: span(values, "kg" in name) for name, values in torques().items()}


def person_and_speed(line: Row) -> tuple[str, float]:
    """What a swing counts under. Person 09 ran as he liked, 3.4 to 3.6 m/s: these runs count as one speed."""
    return line["subject"], 0.0 if line["subject"] == "09" else float(line["speed_m_s"])


def groups() -> list[list[Row]]:
    """All swings, those of one person at one speed together, slow ones first."""
    found: dict[tuple[str, float], list[Row]] = {}
    for line in table("all_swings"):
        found.setdefault(person_and_speed(line), []).append(line)
    return sorted(found.values(), key=mean_speed)


def mean_speed(lines: Sequence[Row]) -> float:
    """Of some swings, m/s."""
    return sum(float(line["speed_m_s"]) for line in lines) / len(lines)


def speed_row(lines: Sequence[Row]) -> dict[str, Any]:
    """The swings of one person at one speed."""
    spans = {name: span(float(line[column]) for line in lines) for name, column in SPEED_COLUMNS.items()}
    head = {"source": SOURCES[lines[0]["subject"]], "speed_m_s": round(mean_speed(lines), 2)}
    return head | {"swings": len(lines)} | spans


def distances_deg(run: Run, until_ms: float) -> tuple[tuple[float, float], list[tuple[float, float]]]:
    """How far a run is from the mean swing, and from each: thigh and knee, root mean square, degrees."""
    last = 1 + line_at(until_ms)

    def off(mine: Sequence[float], his: Sequence[float]) -> float:
        return degrees(distance(mine[::STEP_MS][:last], his[:last]))

    def far(thigh: Sequence[float], knee: Sequence[float]) -> tuple[float, float]:
        return off(run.thigh, thigh), off(run.knee, knee)

    return far(*zip(*mean_swing(), strict=True)), [far(it.thigh, it.knee) for it in swings()]


def curves(speed: str = SPRINT) -> dict[str, Any]:
    """Of sprinter.json what is recorded at one speed: thigh and knee from toe-off, degrees: mean, lowest,
    highest; as far as the longest run goes.
    """
    end = min(REFERENCE.slow_duration, *(swing.time[-1] for swing in swings(speed)))
    times = np.arange(0, 1000 * end, CURVE_STEP_MS)
    made: dict[str, Any] = {
        "step_ms": CURVE_STEP_MS,
        "swings": len(swings(speed)),
        "speed_m_s": round(float(speed), 1),
    }
    for joint in ("thigh", "knee"):
        each = np.array(
            [
                np.interp(times, 1000 * np.array(it.time), np.degrees(getattr(it, joint)))
                for it in swings(speed)
            ]
        )
        ends = {"mean": each.mean(axis=0), "low": each.min(axis=0), "high": each.max(axis=0)}
        made[joint] = {name: [round(value, 1) for value in values.tolist()] for name, values in ends.items()}
    return made


def worked_out() -> dict[str, Any]:
    """All of measured.json."""
    return {"sprinter": sprinter(), "speeds": [speed_row(lines) for lines in groups()]}


def write_measured() -> None:
    """Write the files, unless they say the same already: then no later step has anything to do."""
    measured = json.dumps(worked_out(), separators=(",", ":")).replace('},{"source"', '},\n{"source"')
    plain = {CURVES: [curves(speed) for speed in speeds()], STRIDES: later_strides()}
    written = {path: json.dumps(what, separators=(",", ":")) for path, what in plain.items()}
    for path, content in {RESULT: measured, **written}.items():
        if not path.exists() or path.read_text(encoding="utf-8") != content + "\n":
            path.write_text(content + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_measured()
