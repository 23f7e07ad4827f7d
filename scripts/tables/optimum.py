"""The model page's tables of the best possible swing, made from docs/assets/optimum.json; needs no solver."""

from itertools import chain
from pathlib import Path
from typing import Any

from scripts.studies.optimum import load
from scripts.tables.writing import cited, in_cards, number, signed, table, with_unit, write_all

Cells = tuple[str, ...]
BASE_ROWS = (  # what, metric, unit
    ("duration", "time_ms", "ms"),
    ("largest knee bend", "max_knee_flexion_deg", "°"),
    ("thigh at that moment, in front", "thigh_at_max_knee_flexion_deg", "°"),
    ("thigh vertical", "thigh_vertical_ms", "ms"),
    ("fastest thigh", "peak_thigh_speed_deg_s", "°/s"),
    ("knee lift", "knee_lift_deg", "°"),
)
BAND_ROWS = (
    ("duration", "time_ms", "ms"),
    ("thigh in front at the largest knee bend", "thigh_at_max_knee_flexion_deg", "°"),
    ("largest knee bend", "max_knee_flexion_deg", "°"),
    ("knee lift", "knee_lift_deg", "°"),
    ("added: knee bent 150° with the thigh still 20° behind", "early-fold", "ms"),
    ("added: hamstrings at 20 % until vertical", "hamstrings-20", "ms"),
    ("added: hip-flexor effort 10 % less", "hip-flexor-effort-90", "ms"),
)


def write_snippets(destination: Path) -> list[Path]:
    """Write costs.md and optimum.md into the folder and return them. The same JSON gives the same bytes."""
    result = load()
    more = {
        "The fastest swing in numbers": base(result),
        "The same for many sets of plausible numbers": in_cards(bands(result)),
        "How the choice of the knee rate at foot strike moves the duration": strikes(result),
        "Numbers that only the fastest swing needs": in_cards(numbers(result)),
        "How exact it is": exactness(result),
    }
    tables = {"costs": questions(result), "optimum": "\n".join(folded(*part) for part in more.items())}
    return write_all(destination, tables)


def folded(title: str, inside: str) -> str:
    """A table that opens when it is asked for."""
    return f"<details markdown>\n<summary>{title}</summary>\n\n{inside}\n</details>\n"


def base(result: dict[str, Any]) -> str:
    """The fastest swing in numbers."""
    rows = [(what, with_unit(number(result["base"][metric], 0), unit)) for what, metric, unit in BASE_ROWS]
    return table(("What", "The fastest swing"), rows, words=1)


def questions(result: dict[str, Any]) -> str:
    """Added time per rule, in words and as a bar, and as a line what the sets made of it."""
    bands, solved = result["sensitivity"]["bands"], result["questions"].items()
    spans = {
        name: (it["added_ms"], *(bands[name][end] for end in ("least", "most") if name in bands))
        for name, it in solved
        if not it["failed"]
    }
    every = [0.0, *chain(*spans.values())]
    rows = [
        (it["label"] + bar(spans.get(name, ()), min(every), max(every)), added(it)) for name, it in solved
    ]
    return table(("The rule", "Added, ms"), rows, words=1)


def bar(span: tuple[float, ...], low: float, high: float) -> str:
    """An added time, and the ends of its band if it has one, drawn between two ends of a scale; all in ms."""

    def box(begin: float, end: float, top: int) -> str:
        left, right = (100 * (ms - low) / (high - low) for ms in sorted((begin, end)))
        return f'<rect x="{left:.1f}%" y="{top}" width="{right - left:.1f}%" height="{16 - 2 * top}"/>'

    if not span:
        return ""
    zero = f"{100 * -low / (high - low):.1f}%"
    boxes = box(0.0, span[0], 3) + (box(span[1], span[2], 7) if span[1:] else "")
    line = f'<line x1="{zero}" x2="{zero}" y2="16" stroke="currentColor"/>'
    return f'<svg class="kd-cost" width="100%" height="16" aria-hidden="true">{boxes}{line}</svg>'


def added(answer: dict[str, Any]) -> str:
    """An added time ready to print, or that the solve failed."""
    return "failed" if answer["failed"] else signed(answer["added_ms"])


def bands(result: dict[str, Any]) -> str:
    """Least and greatest over all sets; and again without the sets with constant lever arms."""
    study = result["sensitivity"]
    usual = [it for it in study["sets"] if not it["failed"] and not it["constant_arms"]]
    rows = []
    for what, name, unit in BAND_ROWS:
        band = study["bands"][name]
        values = [value for it in usual if (value := figure(it, name)) is not None]
        every = span(band["least"], band["most"], unit)
        rows.append((what, every, span(min(values), max(values), unit)))
    count = f"All {study['bands']['time_ms']['sets']} sets"
    heads = ("What", count, f"The {len(usual)} with lever arms from the tables")
    return table(heads, rows, words=1)


def figure(answer: dict[str, Any], name: str) -> float | None:
    """A set's own figure, or the added time of one of its questions."""
    value: float | None = answer[name] if name in answer else answer["added"][name].get("added_ms")
    return value


def span(least: float, most: float, unit: str) -> str:
    """A band ready to print."""
    return with_unit(f"{number(least, 1)} … {number(most, 1)}", unit)


def strikes(result: dict[str, Any]) -> str:
    """The duration for each choice."""
    rows = [
        (
            with_unit(number(it["least_knee_rate_deg_s"], 0), "°/s"),
            "failed" if it["failed"] else with_unit(number(it["time_ms"], 0), "ms"),
        )
        for it in result["strike_knee_rate"]
    ]
    return table(("Knee bends at least so fast at foot strike", "Duration"), rows, words=0)


def numbers(result: dict[str, Any]) -> str:
    """The rows of numbers.py."""
    rows: list[Cells] = []
    for it in result["numbers"]:
        value = with_unit(f"{it['value']:g}".replace("-", "−"), it["unit"])
        rows.append((it["name"], value, cited(it["source"]), it["status"]))
    return table(("Number", "Value", "Source", "Status"), rows, words=4)


def exactness(result: dict[str, Any]) -> str:
    """What a finer mesh and a forward run of the excitations say."""
    checks = result["checks"]
    real, rounded = checks["forward_real_equations"], checks["forward_rounded_equations"]
    mesh = checks["finer_mesh"]
    finer = "failed" if mesh["failed"] else f"{number(mesh['added_ms'], 2)} ms"
    rows: list[Cells] = [
        ("intervals twice as fine: change of the duration", finer),
        ("excitations run forward, real equations: thigh off by at most", degree(real["thigh_deg"])),
        ("the same for the knee", degree(real["knee_deg"])),
        ("excitations run forward, rounded equations: thigh off by at most", degree(rounded["thigh_deg"])),
        ("the same for the knee", degree(rounded["knee_deg"])),
    ]
    slower = ", ".join(
        f"{it['time_ms']:.0f} ms: " + ("failed" if it["failed"] else f"{it['more_effort_percent']:.0f} %")
        for it in result["effort"]
    )
    rows.append(("more effort with the knee capped at 120°, in the same time", slower))
    return table(("Check", "Result"), rows, words=1)


def degree(value: float) -> str:
    """An angle with two decimals."""
    return with_unit(number(value, 2), "°")
