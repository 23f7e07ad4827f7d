"""The validation page's tables: the model's default run beside what was measured, miss by miss.

`compare` gives the rows as data; `write_snippets` writes them as Markdown that docs/validation.md includes.
A miss counts from the nearer end of the measured range, at the precision of the measurement; a row that
misses says so in words and stands in red.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import cos, sin
from pathlib import Path

from swing_leg import Run, simulate
from swing_leg.bands import band, band_text
from swing_leg.dynamics import hip_acceleration
from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.measured import FITS, MEASURED, MODEL_SPEED_M_S, SPEEDS, UNNAMED, Measured, Span, Speed
from swing_leg.parameters import GRAVITY

from scripts.tables import below, cited, number, table, with_unit, write_all

Quantities = Mapping[str, float | None]
HipMotion = Callable[[float], tuple[float, float]]
# When the sprinter's net knee torque was measured, and when its sign. Samples are 1 ms apart.
# measured.py's rows name the same windows (test).
BENDING, RISING = slice(24, 169), slice(20, 201)


@dataclass(frozen=True)
class Compared:
    """One row: what was measured, the model's value, and by how much it misses (0 within the range).

    Both are rounded to the measurement's precision; None where the model has no such figure.
    """

    row: Measured
    model: float | None
    miss: float | None


def compare(found: Quantities, rows: Iterable[Measured] = MEASURED) -> list[Compared]:
    """The rows beside what a run gave. A quantity that the run lacks raises ValueError."""
    return [compared(row, found) for row in rows]


def compared(row: Measured, found: Quantities) -> Compared:
    """One row beside what a run gave."""
    if row.quantity is None:
        return Compared(row, None, None)
    value = found[row.quantity]
    if value is None:
        raise ValueError(f"the run has no {row.quantity}")
    shown = round(value, row.decimals)
    return Compared(row, shown, miss_of(shown, row.low, row.high))


def miss_of(value: float, low: float | None, high: float) -> float:
    """How far a value lies above the range (+) or below it (−), in their common unit; 0 inside."""
    if value > high:
        return value - high
    return value - low if low is not None and value < low else 0.0


def quantities(run: Run, leg: Leg = REFERENCE_LEG, motion: HipMotion = hip_acceleration) -> Quantities:
    """Everything that measured.py asks of a run: its metrics and its net torques, in N·m or N·m/kg."""
    hip, knee = net_torques(run, leg, motion)
    strongest = max(range(len(hip)), key=hip.__getitem__)
    rising, bending = knee[RISING], knee[BENDING]
    return run.metrics | {
        "peak_hip_torque_nm_kg": hip[strongest] / leg.body_mass,
        "time_of_peak_hip_torque_ms": 1000 * run.time[strongest],
        "highest_knee_torque_nm": max(rising),
        "weakest_knee_torque_nm": max(bending),
        "strongest_knee_torque_nm": min(bending),
    }


def net_torques(
    run: Run, leg: Leg = REFERENCE_LEG, motion: HipMotion = hip_acceleration
) -> tuple[list[float], list[float]]:
    """Net torques (hip, knee) in N·m at each sample of a run, worked back from its motion.

    This is what a laboratory does with a filmed runner. Accelerations are central differences over 2 ms.
    """
    hip, knee = [], []
    last = len(run.time) - 1
    for i, time in enumerate(run.time):
        before, after = max(i - 1, 0), min(i + 1, last)
        span = run.time[after] - run.time[before]
        thigh_acceleration = (run.thigh_rate[after] - run.thigh_rate[before]) / span
        knee_acceleration = (run.knee_rate[after] - run.knee_rate[before]) / span
        shank_acceleration = thigh_acceleration - knee_acceleration
        thigh, shank = run.thigh[i], run.thigh[i] - run.knee[i]
        shank_rate = run.thigh_rate[i] - run.knee_rate[i]
        ax, ay = motion(time)
        m12, whirl = leg.coupling * cos(run.knee[i]), leg.coupling * sin(run.knee[i])
        on_thigh = (
            leg.thigh_moment_of_inertia * thigh_acceleration
            + m12 * shank_acceleration
            + whirl * shank_rate**2
            + leg.thigh_weight_moment * ((GRAVITY + ay) * sin(thigh) + ax * cos(thigh))
        )
        on_shank = (
            m12 * thigh_acceleration
            + leg.shank_moment_of_inertia * shank_acceleration
            - whirl * run.thigh_rate[i] ** 2
            + leg.shank_weight_moment * ((GRAVITY + ay) * sin(shank) + ax * cos(shank))
        )
        knee.append(-on_shank)
        hip.append(on_thigh + on_shank)
    return hip, knee


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
