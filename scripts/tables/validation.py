"""The validation page's tables: the model's default run beside what was measured, miss by miss.

A row that misses says so in words and stands in red.
"""

from pathlib import Path

from swing_leg import simulate
from swing_leg.bands import band, band_text
from swing_leg.measured import FITS, MODEL_SPEED_M_S, SPEEDS, UNNAMED, Measured, Span, Speed

from scripts.studies.comparison import Compared, compare, quantities
from scripts.tables.writing import below, cited, number, table, with_unit, write_all


def write_snippets(destination: Path) -> list[Path]:
    """Write every table of the page into the folder and return the files."""
    return write_all(
        destination, {"validation": validation(), "validation-fit": fits(), "validation-speeds": speeds()}
    )


def validation() -> str:
    """The default run beside what was measured."""
    rows = [cells(it) for it in compare(quantities(simulate()))]
    return table(("What", "Model", "Measured", "Miss", "Source", "How it was read"), rows, words=6)


def cells(it: Compared) -> tuple[str, ...]:
    """One row ready to print."""
    row = it.row
    measured = with_unit(span(row.low, row.high, row.decimals), row.unit).replace(" ", "\u00a0")
    if it.model is None:
        return row.what, f"none: {row.without}", measured, "–", source(row.source), row.how
    model = with_unit(number(it.model, row.decimals), row.unit).replace(" ", "\u00a0")
    return row.what, model + below(band_of(row)), measured, verdict(it), source(row.source), row.how


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
    return f'<span class="kd-miss">misses: {text}</span>'


def span(low: float | None, high: float, decimals: int = 0) -> str:
    """A measured range ready to print, with as many decimals as it needs."""
    if low is None:
        return f"below {number(high, decimals)}"
    decimals = max(decimals, *(0 if value == round(value) else 1 for value in (low, high)))
    return number(low, decimals) if low == high else f"{number(low, decimals)} … {number(high, decimals)}"


def source(key: str) -> str:
    """A link to the source, or plain words that there is none."""
    return "none on record" if key == UNNAMED else cited(key)


def fits() -> str:
    """How closely the model was fitted, as quoted."""
    rows = [
        (it.what, f"{span(*it.thigh_deg)}°", f"{span(*it.knee_deg)}°", source(it.source), it.how)
        for it in FITS
    ]
    return table(("Part of the swing", "Thigh", "Knee", "Source", "How it was read"), rows, words=5)


def speeds() -> str:
    """What was measured at each running speed, and the model's value at the one that it has."""
    heads = (
        "Speed, m/s", "Thigh when the heel is highest, °", "Model, °", "Largest knee bend, °",
        "Knee when the thigh is vertical, °", "Thigh, furthest back and front, °",
        "Source", "How it was read",
    )  # fmt: skip
    return table(heads, [speed_cells(it) for it in SPEEDS], words=8)


def speed_cells(it: Speed) -> tuple[str, ...]:
    """One speed ready to print."""
    model = "–"
    if it.speed_m_s == MODEL_SPEED_M_S:
        asked = "thigh_at_max_knee_flexion_deg"
        model = number(simulate().metrics[asked], 0) + below(band_text(band(asked), ""))
    reach = f"{number(it.thigh_back_deg, 0)} to {known(it.thigh_front_deg)}"
    return (
        f"{it.speed_m_s:g}", known(it.thigh_at_max_knee_deg), model, number(it.max_knee_deg, 0),
        known(it.knee_at_vertical_deg), reach, source(it.source), it.how,
    )  # fmt: skip


def known(angles: Span | None) -> str:
    """A range of angles, or a dash."""
    return "–" if angles is None else span(*angles)
