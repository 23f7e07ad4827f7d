"""The best possible swing's own demo: the solver's swing, the sprinter and the butt kick on one clock.

Its run is made here and not by the bridge, since no Python in a browser could solve it. So the page never
starts Python; all else is a demo like any other.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from markupsafe import Markup
from swing_leg.control import BUTT_KICK
from swing_leg.measured import RECORDED
from swing_leg.shows import catalogue

from scripts.figures.stills import still
from scripts.ground.paths import BUILD
from scripts.ground.render import render
from scripts.markdown.demo_draw import read_run
from scripts.markdown.demo_fence import Fence
from scripts.studies.optimum import load
from scripts.tables.writing import number, with_unit, write_all

SLUG, LIKE = "best-swing", "drive-speed"  # the demo from which the leg, the clock and the words come
SAMPLES = 178  # 2 ms apart, as a recorded run's
INSTANTS = {  # name, label, and the solver's word for its time
    "toe-off": ("toe-off", None),
    "thigh-vertical": ("thigh vertical", "thigh_vertical_ms"),
    "heel-highest": ("heel highest", "time_of_max_knee_flexion_ms"),
    "knee-highest": ("knee highest", "time_of_knee_lift_ms"),
    "foot-strike": ("foot strike", "time_ms"),
}
ROWS = (  # what is told of all three: its name, the metric, its unit
    ("Heel highest", "time_of_max_knee_flexion_ms", "ms"),
    ("Thigh then, in front", "thigh_at_max_knee_flexion_deg", "°"),
    ("Largest knee bend", "max_knee_flexion_deg", "°"),
    ("Knee highest", "time_of_knee_lift_ms", "ms"),
)


def run(run_of: Callable[[Fence], dict[str, Any]]) -> dict[str, Any]:
    """Catalogue, answer and the leg beside it, as runs/ holds them; `run_of` gives the model's answers."""
    declared = catalogue.declaration(LIKE)
    kick = run_of(Fence(LIKE, parameters=BUTT_KICK))
    until = next(i for i, ms in enumerate(kick["samples"]["time_ms"]) if ms >= kick["trusted_until_ms"])
    kick |= {"instants": [], "samples": {name: row[:until] for name, row in kick["samples"].items()}}
    none: dict[str, Any] = {"parameters": [], "readouts": [], "presets": []}
    named = {"name": SLUG, "title": "Three swings on one clock", "instants": list(INSTANTS)}
    best = {"demo": SLUG, "parameters": {}, "readouts": [], "trusted_until_ms": None, **solved()}
    return {
        "catalogue": declared | none | named | {"longest_ms": load()["base"]["time_ms"]},
        "answer": kick | best,
        "beside": {"label": "butt kick", "answer": kick},  # drawn dashed; no slider changes it
    }


def solved() -> dict[str, Any]:
    """What the solver found, as a demo's answer has it."""
    base = load()["base"]
    path = base["trajectory"]
    times = np.linspace(0, base["time_ms"], SAMPLES)
    angles = {
        name: np.interp(times, path["time_ms"], path[name]).tolist() for name in ("thigh_deg", "knee_deg")
    }
    return {
        "samples": {"time_ms": times.tolist(), **angles},
        "metrics": {name: value for name, value in base.items() if isinstance(value, float)},
        "instants": [
            {"name": name, "label": label, "time_ms": base[metric] if metric else 0.0}
            for name, (label, metric) in INSTANTS.items()
        ],
        "sentence": "",
        "parameter_words": {},
    }


def rows(made: dict[str, Any]) -> list[tuple[str, ...]]:
    """What is told beside the picture: what, the solver's swing, the sprinter's four, the butt kick."""
    best, kick = made["answer"]["metrics"], made["beside"]["answer"]["metrics"]
    told = []
    for what, metric, unit in ROWS:
        low, high = RECORDED["sprinter"][metric]
        values = (number(best[metric], 0), f"{low:.0f}–{high:.0f}", number(kick[metric], 0))
        told.append((what, *(with_unit(value, unit) for value in values)))
    return told


def write_snippets() -> None:
    """Write three-swings.md, which the page of the best possible swing includes."""
    slots = {slot: Markup(still(SLUG, slot)) for slot in ("stage", "clock", "graph")}
    html = render("build/three-swings", slug=SLUG, slots=slots, rows=rows(read_run(SLUG)))
    write_all(
        BUILD / "snippets", {"three-swings": "".join(line.strip() for line in html.splitlines()) + "\n"}
    )
