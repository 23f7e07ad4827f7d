"""The check with weights on the thighs: what the model gives, and what sprint studies measured."""

from swing_leg.analyses.added_mass import effect
from swing_leg.parameters import REFERENCE as p

HEADS = ("Weight on each thigh", "Where", "Fastest thigh", "Swing up to the highest knee", "Step frequency")
PLACES = ("middle of the thigh", "lower thigh", "just above the knee")  # in the order of thigh_load_places
# Changes as the abstracts print them: weight on each thigh, thigh speed, step frequency, source.
MEASURED = (
    (f"{100 * p.thigh_load:g} %", "−2.5 to −8.0 %", "−2.8 %", "macadam2019"),
    (f"{100 * p.thigh_load:g} to {100 * p.heavier_thigh_load:g} %", None, "−2.0 to −3.0 %", "macadam2020"),
    (f"{100 * p.heavier_thigh_load:g} %", "−10.2 %", None, "macadam2020"),
)


def per_cent(fraction: float) -> str:
    """A change ready to print: "−2.8 %", "+3.8 %"."""
    return f"{100 * fraction:+.1f} %".replace("-", "−")


def model_rows() -> list[tuple[str, ...]]:
    """A row for each weight and place."""
    rows = []
    for share in (p.thigh_load, p.heavier_thigh_load):
        for place, at in zip(PLACES, p.thigh_load_places, strict=True):
            it = effect(share, at)
            changes = (it.thigh_speed, it.swing_time, it.step_frequency)
            rows.append((f"{100 * share:g} %", f"model: {place}", *map(per_cent, changes)))
    return rows


def measured_rows() -> list[tuple[str, ...]]:
    """A row for each measurement; the second cell is the source's key."""
    return [(weight, key, speed or "–", "–", steps or "–") for weight, speed, steps, key in MEASURED]
