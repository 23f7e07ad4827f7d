"""The grid of settings, and the bands that are read off all sets at its nodes."""

import hashlib
from collections.abc import Sequence
from itertools import product
from math import ceil, floor, inf, isinf

from swing_leg.metrics import Metrics

from scripts.studies.uncertainty.ranges import CONSTANT_ARMS, CONSTANT_ARMS_SHARE, FOLLOWS, RANGES, START_MS

Settings = dict[str, float | bool]
Column = list[float | None]

PERCENTILES = (5, 95)
DECIMALS = 1
ENDS = ("low", "high", "difference_low", "difference_high")
AXES = {  # the butt kick is one of the nodes
    "drive": (0.5, 0.6, 0.7, 0.85, 1.0, 1.15, 1.3),
    "heel_pull": (0.0, 0.1, 0.2, 0.3, 0.4),
    "thigh_wait": (0.0, 0.1, 0.2, 0.35, 0.5, 0.6),
}
WITH: list[Settings] = [dict(zip(AXES, values, strict=True)) for values in product(*AXES.values())]
WITHOUT: list[Settings] = [{"drive": drive, "knee_muscles": False} for drive in AXES["drive"]]


def plain(settings: Settings) -> Settings:
    """The plain knee drive with which a node is compared: the same drive, the heel left alone, no waiting."""
    return {"drive": settings["drive"], "heel_pull": 0.0, "thigh_wait": 0.0}


def bands(
    nominal: Sequence[Metrics], sets: Sequence[Sequence[Metrics]]
) -> dict[str, dict[str, dict[str, Column]]]:
    """Where the bands end, as distances from the model's own values. The layout is told in __init__.py."""
    groups = {
        "with_knee_muscles": list(enumerate(WITH)),
        "without_knee_muscles": [(len(WITH) + i, settings) for i, settings in enumerate(WITHOUT)],
    }
    found: dict[str, dict[str, dict[str, Column]]] = {}
    for group, members in groups.items():
        found[group] = {}
        for metric in nominal[0]:
            columns: dict[str, Column] = {name: [] for name in ENDS}
            for node, settings in members:
                partner = WITH.index(plain(settings))
                ends = ends_of(metric, nominal[node][metric], [it[node][metric] for it in sets])
                apart = difference(nominal[node][metric], nominal[partner][metric])
                pairs = [difference(it[node][metric], it[partner][metric]) for it in sets]
                for name, end in zip(columns, (*ends, *ends_of(metric, apart, pairs)), strict=True):
                    columns[name].append(end)
            found[group][metric] = columns
    return found


def difference(here: float | None, there: float | None) -> float | None:
    """A set's own difference; None where one of the two does not happen."""
    return None if here is None or there is None else here - there


def ends_of(
    metric: str, nominal: float | None, values: Sequence[float | None]
) -> tuple[float | None, float | None]:
    """Both ends of the band, counted from the model's own value and rounded; None for an end there is not.

    What does not happen within the run comes later than all that does. Of an angle or a speed nothing is
    known then, so a band needs nearly all sets.
    """
    if nominal is None:
        return None, None
    known = [value for value in values if value is not None]
    share = (PERCENTILES[1] - PERCENTILES[0]) / 100
    if metric.endswith("_ms"):
        known += [inf] * (len(values) - len(known))
    elif len(known) < (0.5 + share / 2) * len(values):
        return None, None
    ends = (percentile(known, it) for it in PERCENTILES)
    low, high = (None if isinf(end) else round(end - nominal, DECIMALS) + 0.0 for end in ends)
    return low, high


def percentile(values: Sequence[float], percent: float) -> float:
    """The value below which so many per cent of the values lie, on a straight line between neighbours."""
    ordered = sorted(values)
    place = percent / 100 * (len(ordered) - 1)
    below, above = ordered[floor(place)], ordered[ceil(place)]
    return below if below == above else below + (above - below) * (place - floor(place))


def fingerprint(nominal: Sequence[Metrics]) -> str:
    """A hash of what the model gives at the nodes, to 0.001, and of the ranges. Comments do not change it."""
    runs = [[None if value is None else f"{value:.3f}" for value in it.values()] for it in nominal]
    ranges = [(it.field, it.spread, it.kind.value) for it in RANGES]
    everything = repr(
        (AXES, runs, ranges, CONSTANT_ARMS, CONSTANT_ARMS_SHARE, START_MS, FOLLOWS, PERCENTILES)
    )
    return hashlib.sha256(everything.encode()).hexdigest()[:16]
