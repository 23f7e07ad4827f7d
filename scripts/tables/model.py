"""The model page's tables, worked out from the model.

Each is a Markdown snippet that docs/model.md includes. The same model gives the same bytes.
"""

from itertools import groupby
from math import radians
from pathlib import Path
from typing import Any

from swing_leg import simulate
from swing_leg.bands import band, band_text
from swing_leg.leg import REFERENCE_LEG
from swing_leg.parameters import PARAMETERS

from scripts.tables.weights import HEADS, measured_rows, model_rows
from scripts.tables.writing import below, cited, number, symbol, table, with_unit, write_all

SETTINGS = ("drive", "heel_pull", "thigh_wait")
RUNS = (  # their values: the runs that the reference table shows
    *((drive, 0.0, 0.0) for drive in (0.5, 0.7, 0.85, 1.0, 1.15, 1.3)),
    *(
        (1.0, pull, wait)
        for pull, wait in ((0.2, 0.0), (0.4, 0.0), (0.0, 0.3), (0.0, 0.6), (0.2, 0.3), (0.3, 0.35))
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


def write_snippets(destination: Path) -> list[Path]:
    """Write every table into the folder and return the files."""
    tables = {"leg": leg(), "parameters": parameters(), "reference": reference()}
    return write_all(destination, tables | {"added-weights": added_weights()})


def parameters() -> str:
    """Every number of the model, a row each; a row in bold type heads each part."""
    heads = ("Number", "Symbol", "Value", "Source", "Status")
    rows: list[tuple[str, ...]] = []
    for title, parts in groupby(PARAMETERS, key=lambda it: it.part):
        rows.append((f"**{title}**", "", "", "", ""))
        rows += [
            (it.name, symbol(it.symbol), with_unit(it.value_text, it.unit), cited(it.source), it.status)
            for it in parts
        ]
    return table(heads, rows, words=5)


def added_weights() -> str:
    """What weights on the thighs change: in the model, and as measured."""
    measured = [(weight, f"measured: {cited(key)}", *rest) for weight, key, *rest in measured_rows()]
    return table(HEADS, [*model_rows(), *measured], words=2).replace(" %", "\u00a0%")


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
    """What the model gives for a dozen settings and without knee muscles, each number with its band."""
    heads = ("Drive, pull, wait", *(head for head, _, _ in COLUMNS))
    rows = [
        (
            ",\u00a0".join(f"{value:g}" for value in values),
            *reference_cells(dict(zip(SETTINGS, values, strict=True))),
        )
        for values in RUNS
    ]
    rows.append(("no knee muscles", *reference_cells({}, knee_muscles=False)))
    return table(heads, rows, words=1)


def reference_cells(settings: dict[str, Any], knee_muscles: bool = True) -> list[str]:
    """One run's numbers, each with the whole numbers of its band below it in small print."""
    found = simulate(**settings, knee_muscles=knee_muscles).metrics
    cells = []
    for _, name, digits in COLUMNS:
        ends = band(name, **settings, knee_muscles=knee_muscles, value=found[name])
        cells.append(number(found[name], digits) + below(band_text(ends, "")))
    return cells
