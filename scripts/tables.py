"""The model page's tables, worked out from the model; `python -m scripts.tables` writes them by hand.

Each is a Markdown snippet that docs/model.md includes. The same model gives the same bytes.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from math import cos, radians, sin
from pathlib import Path

from swing_leg import Run, simulate
from swing_leg.dynamics import hip_acceleration
from swing_leg.leg import REFERENCE_LEG
from swing_leg.parameters import GRAVITY, PARAMETERS

from scripts.paths import BUILD

NO_SOURCE = ("assumed", "standard")  # what parameters.py says instead of a source's key
LABELS = {"deleva1996": "de Leva 1996"}  # for keys that do not simply split into name and year
RUNS = (  # drive, heel pull, thigh wait: the runs that the reference table shows
    *((drive, 0.0, 0.0) for drive in (0.5, 0.7, 0.85, 1.0, 1.15, 1.3)),
    *(
        (1.0, pull, wait)
        for pull, wait in ((0.2, 0.0), (0.4, 0.0), (0.0, 0.3), (0.0, 0.6), (0.2, 0.3), (0.3, 0.6))
    ),
)
COLUMNS = (  # heading, metric, decimals: of the reference table
    ("Knee bend, °", "max_knee_flexion_deg", 1),
    ("at, ms", "time_of_max_knee_flexion_ms", 1),
    ("Thigh then, °", "thigh_at_max_knee_flexion_deg", 1),
    ("Thigh vertical, ms", "thigh_vertical_ms", 1),
    ("Knee then, °", "knee_at_thigh_vertical_deg", 1),
    ("Fastest thigh, °/s", "peak_thigh_speed_deg_s", 0),
    ("45° in front, ms", "thigh_at_45_ms", 1),
    ("Knee lift, °", "knee_lift_deg", 1),
)
JA1, MANY = "dorn2012", "miyashiro2019"
MEASURED = (  # what, metric, lowest and highest measured value, unit, source
    ("largest knee bend", "max_knee_flexion_deg", 149, 149, "°", JA1),
    ("largest knee bend, mean ± 1 SD of 79 sprinters", "max_knee_flexion_deg", 142.8, 154.0, "°", MANY),
    ("when that is (heel highest)", "time_of_max_knee_flexion_ms", 148, 149, "ms", JA1),
    ("thigh at that moment, in front", "thigh_at_max_knee_flexion_deg", 19, 21, "°", JA1),
    ("thigh vertical", "thigh_vertical_ms", 119, 124, "ms", JA1),
    ("knee bend when the thigh is vertical", "knee_at_thigh_vertical_deg", 139, 142, "°", JA1),
    ("fastest thigh", "peak_thigh_speed_deg_s", 801, 820, "°/s", JA1),
    ("when that is", "time_of_peak_thigh_speed_ms", 154, 155, "ms", JA1),
    ("knee lift", "knee_lift_deg", 66, 71, "°", JA1),
    ("when that is", "time_of_knee_lift_ms", 234, 236, "ms", JA1),
)


def write_snippets(destination: Path) -> list[Path]:
    """Write every table into the folder and return the files."""
    destination.mkdir(parents=True, exist_ok=True)
    tables = {"leg": leg(), "parameters": parameters(), "reference": reference(), "validation": validation()}
    written = []
    for name, text in tables.items():
        path = destination / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, words: int) -> str:
    """A Markdown table. The first `words` columns are text, the others numbers, aligned to the right."""
    marks = ["---" if column < words else "--:" for column in range(len(heads))]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (heads, marks, *rows))


def number(value: float | None, decimals: int) -> str:
    """A number ready to print, with a true minus sign; a dash for what does not happen within the run."""
    return "–" if value is None else f"{value:.{decimals}f}".replace("-", "−")


def symbol(text: str) -> str:
    """A symbol as HTML: each letter that starts a name is a variable, the letters after it are its index."""

    def part(found: re.Match[str]) -> str:
        return f"<var>{found[1]}</var>" + (f"<sub>{found[2]}</sub>" if found[2] else "")

    return re.sub(r"([A-Za-zθωρτ])([a-z↑↓]*)", part, text)


def cited(source: str) -> str:
    """A source's key as a link to its entry on the sources page."""
    if source in NO_SOURCE:
        return source
    name = LABELS.get(source) or re.sub(r"(?=\d{4})", " ", source).capitalize()
    return f"[{name}](sources.md#{source})"


def parameters() -> str:
    """Every number of the model, a row each."""
    heads = ("Number", "Symbol", "Value", "Source", "Status")
    rows = [
        (it.name, symbol(it.symbol), with_unit(it.value_text, it.unit), cited(it.source), it.status)
        for it in PARAMETERS
    ]
    return table(heads, rows, words=5)


def with_unit(text: str, unit: str) -> str:
    """A printed number and its unit; "1" is the unit of a pure number and is left out."""
    if "," in unit:
        return f"{text} ({unit})"
    space = "" if unit == "°" and "," not in text else " "
    return text if unit == "1" else f"{text}{space}{unit}"


def leg() -> str:
    """The two parts of the reference athlete's leg, and its inertia about the hip, straight and folded."""
    it = REFERENCE_LEG
    parts = (
        ("thigh", it.thigh_mass, it.thigh_centre, it.thigh_inertia, it.thigh_length),
        ("shank with foot", it.shank_mass, it.shank_centre, it.shank_inertia, it.shank_length),
    )
    rows = [
        (name, number(mass, 2), number(centre, 3), number(inertia, 3), number(length, 3))
        for name, mass, centre, inertia, length in parts
    ]
    heads = ("Part", "<var>m</var>, kg", "<var>r</var>, m", "<var>I</var>, kg·m²", "length, m")
    straight, folded = it.inertia_about_hip(0.0), it.inertia_about_hip(radians(150))
    return table(heads, rows, words=1) + (
        f"\nThe whole leg's inertia about the hip is {straight:.2f} kg·m² when straight "
        f"and {folded:.2f} kg·m² with the knee bent 150°: {100 * (1 - folded / straight):.0f} % less.\n"
    )


def reference() -> str:
    """What the model gives for a dozen settings, and for the what-if without knee muscles."""
    heads = ("Drive, pull, wait", *(head for head, _, _ in COLUMNS))
    runs = [(",\u00a0".join(f"{value:g}" for value in settings), simulate(*settings)) for settings in RUNS]
    runs.append(("no knee muscles", simulate(knee_muscles=False)))
    rows = [(said, *(number(run.metrics[name], digits) for _, name, digits in COLUMNS)) for said, run in runs]
    return table(heads, rows, words=1)


def validation() -> str:
    """The default run beside what was measured; a miss counts from the nearer end of the measured range."""
    run = simulate()
    rows = [
        compared(what, run.metrics[metric], low, high, unit, source, 0)
        for what, metric, low, high, unit, source in MEASURED
    ]
    hip, knee = net_torques(run)
    per_kilogram = [torque / REFERENCE_LEG.body_mass for torque in hip]
    early, bending = per_kilogram[24:37], knee[24:169]  # samples are 1 ms apart
    rows += [
        compared(
            "net hip torque 24–36 ms after toe-off", sum(early) / len(early), 4.0, 4.2, "N·m/kg", JA1, 1
        ),
        compared("largest net hip torque", max(per_kilogram), 4.0, 4.2, "N·m/kg", JA1, 1),
        compared("net knee torque at 24–168 ms, weakest", max(bending), -31, -31, "N·m", JA1, 0),
        compared("net knee torque at 24–168 ms, strongest", min(bending), -98, -98, "N·m", JA1, 0),
    ]
    return table(("What", "Source", "Model", "Measured", "Miss"), rows, words=2)


def compared(
    what: str, value: float | None, low: float, high: float, unit: str, source: str, decimals: int
) -> tuple[str, str, str, str, str]:
    """One row of the comparison."""
    if value is None:
        raise ValueError(f"the default run has no {what}")
    shown = round(value, decimals)
    miss = shown - high if shown > high else min(shown - low, 0.0)
    sign = "+" if miss > 0 else ""
    gap = f"{sign}{number(miss, decimals)}" if miss else "within"
    measured = number(low, decimals) if low == high else f"{number(low, decimals)} … {number(high, decimals)}"
    return what, cited(source), with_unit(number(value, decimals), unit), with_unit(measured, unit), gap


def net_torques(run: Run) -> tuple[list[float], list[float]]:
    """Net torques (hip, knee) in N·m at each sample of a run, worked back from its motion.

    This is what a laboratory does with a filmed runner. Accelerations are central differences over 2 ms.
    """
    it = REFERENCE_LEG
    hip, knee = [], []
    last = len(run.time) - 1
    for i, time in enumerate(run.time):
        before, after = max(i - 1, 0), min(i + 1, last)
        span = run.time[after] - run.time[before]
        thigh_acceleration = (run.thigh_rate[after] - run.thigh_rate[before]) / span
        knee_acceleration = (run.knee_rate[after] - run.knee_rate[before]) / span
        shank_acceleration = thigh_acceleration - knee_acceleration
        shank, shank_rate = run.thigh[i] - run.knee[i], run.thigh_rate[i] - run.knee_rate[i]
        _, hip_ay = hip_acceleration(time)
        m12, whirl = it.coupling * cos(run.knee[i]), it.coupling * sin(run.knee[i])
        on_thigh = (
            it.thigh_moment_of_inertia * thigh_acceleration
            + m12 * shank_acceleration
            + whirl * shank_rate**2
            + it.thigh_weight_moment * (GRAVITY + hip_ay) * sin(run.thigh[i])
        )
        on_shank = (
            m12 * thigh_acceleration
            + it.shank_moment_of_inertia * shank_acceleration
            - whirl * run.thigh_rate[i] ** 2
            + it.shank_weight_moment * (GRAVITY + hip_ay) * sin(shank)
        )
        knee.append(-on_shank)
        hip.append(on_thigh + on_shank)
    return hip, knee


def main() -> int:
    """Write the snippets where the pages look for them, and say so."""
    for path in write_snippets(BUILD / "snippets"):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
