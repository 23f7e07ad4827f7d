"""The check with weights on the thighs: what the model gives, and what sprint studies measured."""

from swing_leg.analyses.added_mass import effect
from swing_leg.parameters import HEAVIER_THIGH_LOAD, THIGH_LOAD, THIGH_LOAD_PLACES

HEADS = ("Weight on each thigh", "Where", "Fastest thigh", "Swing up to the highest knee", "Step frequency")
PLACES = ("middle of the thigh", "lower thigh", "just above the knee")  # in the order of THIGH_LOAD_PLACES
# Changes as the abstracts print them: weight on each thigh, thigh speed, step frequency, source.
MEASURED = (
    (f"{100 * THIGH_LOAD:g} %", "−2.5 to −8.0 %", "−2.8 %", "macadam2019"),
    (f"{100 * THIGH_LOAD:g} to {100 * HEAVIER_THIGH_LOAD:g} %", None, "−2.0 to −3.0 %", "macadam2020"),
    (f"{100 * HEAVIER_THIGH_LOAD:g} %", "−10.2 %", None, "macadam2020"),
)


def per_cent(fraction: float) -> str:
    """A change ready to print: "−2.8 %", "+3.8 %"."""
    return f"{100 * fraction:+.1f} %".replace("-", "−")


def model_rows() -> list[tuple[str, ...]]:
    """A row for each weight and place."""
    rows = []
    for share in (THIGH_LOAD, HEAVIER_THIGH_LOAD):
        for place, at in zip(PLACES, THIGH_LOAD_PLACES, strict=True):
            it = effect(share, at)
            changes = (it.thigh_speed, it.swing_time, it.step_frequency)
            rows.append((f"{100 * share:g} %", f"model: {place}", *map(per_cent, changes)))
    return rows


def measured_rows() -> list[tuple[str, ...]]:
    """A row for each measurement; the second cell is the source's key."""
    return [(weight, key, speed or "–", "–", steps or "–") for weight, speed, steps, key in MEASURED]
