"""The validation page's tables: the model's default run beside what was measured, miss by miss.

A row that misses says so in words and stands in red.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from swing_leg import simulate
from swing_leg.bands import band, band_text
from swing_leg.measured import MODEL_SPEED_M_S, RECORDED, SPEEDS, Speed
from swing_leg.simulation import DURATION_MS

from scripts.studies.comparison import Compared, compare, quantities
from scripts.studies.measured import Measured
from scripts.studies.recordings import distances_deg
from scripts.tables.writing import below, cited, number, table, with_unit, write_all

MISSES = ' class="kd-miss"'
BAR = 140  # px: how wide the picture of a row is


def write_snippets(destination: Path) -> list[Path]:
    """Write every table of the page into the folder and return the files."""
    return write_all(
        destination, {"validation": validation(), "validation-fit": fits(), "validation-speeds": speeds()}
    )


def validation() -> str:
    """The default run beside what was measured."""
    found = compare(quantities(simulate()))
    spans = spans_of(found)
    rows = [cells(it, spans) for it in found]
    return table(("What", "Model", "Measured", "Miss", "Source", "How it was read"), rows, words=6)


def cells(it: Compared, spans: Mapping[str, float]) -> tuple[str, ...]:
    """One row ready to print; `spans` say how far half a bar reaches, by the unit."""
    row = it.row
    measured = with_unit(span(row.low, row.high, row.decimals), row.unit).replace(" ", "\u00a0")
    if it.model is None:
        return row.what, f"none: {row.without}", measured, "–", cited(row.source), row.how
    model = with_unit(number(it.model, row.decimals), row.unit).replace(" ", "\u00a0")
    return (
        row.what,
        model + below(band_of(row)),
        measured,
        verdict(it) + bar(it, spans[row.unit]),
        cited(row.source),
        row.how,
    )


def band_of(row: Measured) -> str:
    """The band of the default run's value; "" for the torques, which have none."""
    if row.quantity not in simulate().metrics:
        return ""
    return band_text(band(row.quantity), row.unit)


def verdict(it: Compared) -> str:
    """Whether a row lies within what was measured, in words; a miss is marked for the style sheet."""
    if not it.miss:
        return "within"
    sign = "+" if it.miss > 0 else ""
    text = with_unit(f"{sign}{number(it.miss, it.row.decimals)}", it.row.unit)
    return f"<span{MISSES}>misses: {text}</span>"


def middle(row: Measured) -> float:
    """Of what was measured; of a range without a lower end, its upper one."""
    return row.high if row.low is None else (row.low + row.high) / 2


def spans_of(found: Iterable[Compared]) -> dict[str, float]:
    """For each unit, how far anything lies from the middle of its row at most: rows have one scale."""
    spans: dict[str, float] = {}
    for it in found:
        ends = (it.row.high, *(value for value in (it.row.low, it.model) if value is not None))
        far = max(abs(end - middle(it.row)) for end in ends)
        spans[it.row.unit] = max(far, spans.get(it.row.unit, 0.0))
    return spans


def bar(it: Compared, reach: float) -> str:
    """A row as a picture: a pale bar for what was measured, a line for the model, a bar for the miss."""
    row, model = it.row, it.model
    if model is None or it.miss is None:
        return ""

    def across(value: float) -> float:
        return BAR / 2 + (value - middle(row)) / reach * (BAR / 2 - 2)

    def box(begin: float, end: float, top: int) -> str:
        left, right = sorted((begin, end))
        return f'<rect x="{left:.1f}" y="{top}" width="{right - left:.1f}" height="{16 - 2 * top}"/>'

    pale = box(0.0 if row.low is None else across(row.low), across(row.high), 3)
    at, nearest = across(model), across(model - it.miss)
    marks = box(nearest, at, 6) + box(at - 1, at + 1, 0)
    return (
        f'<br><svg viewBox="0 0 {BAR} 16" width="{BAR}" height="16" fill="currentColor" aria-hidden="true">'
        f'<g fill-opacity="0.25">{pale}</g><g{MISSES if it.miss else ""}>{marks}</g></svg>'
    )


def span(low: float | None, high: float, decimals: int = 0) -> str:
    """A measured range ready to print, with as many decimals as it needs."""
    if low is None:
        return f"below {number(high, decimals)}"
    decimals = max(decimals, *(0 if value == round(value) else 1 for value in (low, high)))
    return number(low, decimals) if low == high else f"{number(low, decimals)} … {number(high, decimals)}"


def fits() -> str:
    """How far the default run is from the recorded swings, worked out from the recordings."""
    heads = ("Part of the swing", "Thigh, mean", "Knee, mean", "Thigh, each swing", "Knee, each swing")
    run = simulate()
    lift = RECORDED["sprinter"]["time_of_knee_lift_ms"]
    parts = {"up to the highest knee": sum(lift) / 2, "up to the end of the run": DURATION_MS}
    rows = []
    for part, until_ms in parts.items():
        mean, each = distances_deg(run, until_ms)
        spans = [span(round(min(far), 1), round(max(far), 1), 1) for far in zip(*each, strict=True)]
        rows.append((part, *(f"{number(far, 1)}°" for far in mean), *(f"{text}°" for text in spans)))
    return table(heads, rows, words=1)


def speeds() -> str:
    """What was measured at each running speed, and the model's value at the one that it has."""
    heads = (
        "Speed", "Thigh when the heel is highest, °", "Model, °", "Largest knee bend, °",
        "Knee when the thigh is vertical, °", "Thigh furthest back, °", "Thigh furthest in front, °",
        "Source", "How it was read",
    )  # fmt: skip
    return table(heads, [speed_cells(it) for it in SPEEDS], words=9)


def speed_cells(it: Speed) -> tuple[str, ...]:
    """One speed ready to print."""
    model = "–"
    if it.speed_m_s == MODEL_SPEED_M_S:
        asked = "thigh_at_max_knee_flexion_deg"
        model = number(simulate().metrics[asked], 0) + below(band_text(band(asked), ""))
    others = (it.max_knee_deg, it.knee_at_vertical_deg, it.thigh_back_deg, it.thigh_front_deg)
    return (
        f"{it.speed_m_s:g}\u00a0m/s",
        span(*it.thigh_at_max_knee_deg),
        model,
        *(span(*angles) for angles in others),
        cited(it.source),
        it.how,
    )
