"""How sure a number is: the band that most of 200 plausible legs give, around what the model says.

    from swing_leg.bands import band, difference_band
    band("thigh_vertical_ms", drive=1.15)                                       # (low, high) in ms
    difference_band("thigh_vertical_ms", drive=1.0, heel_pull=0.3, thigh_wait=0.35)  # after the knee drive

The legs differ in their numbers: strengths, lever arms, tissue, toe-off, masses; scripts/studies/uncertainty
draws them. A band goes from the 5th to the 95th percentile, the middle nine tenths. bands.json holds its ends
at the nodes of a grid, as distances from the model's own value. Between its grid points a band is
interpolated, on a straight line in each setting: angles are then right to 1° and most times to 2 ms, but the
upper end of the late times (thigh at 45°, knee highest) may be tens of ms off (test).
A band knows nothing of what the model leaves out. It is for the reference athlete alone.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from math import floor
from pkgutil import get_data
from typing import Any

from swing_leg.control import BUTT_KICK, PLAIN, check
from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE
from swing_leg.simulation import simulate
from swing_leg.words import number_text, value_text

Band = tuple[float | None, float | None]
"""Low and high, in the metric's unit. None: there is no such end, because too many legs do not get there."""

NO_BAND: Band = (None, None)
MAJORITY = 0.5  # nodes with a value speak for the others from this share on
ROUNDING = 1e-9  # of a sum of shares
SHARES = {50: "half", 80: "eight tenths", 90: "nine tenths"}  # of the sets, in per cent
SECOND, DIFFERENCE = "second_", "difference_"  # what metrics begin with in demos of two legs


@cache
def table() -> dict[str, Any]:
    """bands.json, read when first asked for. scripts/studies/uncertainty tells its layout."""
    content: dict[str, Any] = json.loads(get_data("swing_leg", "bands.json") or "")
    return content


def meaning() -> str:
    """What a band says, in one sentence for readers."""
    low, high = table()["percentiles"]
    return f"“Could be”: the middle {SHARES[high - low]} of {table()['sets']} plausible legs in this model."


def band(metric: str, *, value: float | None = None, knee_muscles: bool = True, **settings: Any) -> Band:
    """The band of a metric, with settings of control.RANGES; those that are not given are the knee drive's.

    `value` is what the model gives; without it the model is run. Raises ValueError for a setting out of range
    and KeyError for a metric that there is not.
    """
    asked: dict[str, Any] = PLAIN | settings
    if value is None:
        value = simulate(**asked, knee_muscles=knee_muscles).metrics[metric]
    return around(value, metric, "", asked, knee_muscles)


def difference_band(
    metric: str, *, value: float | None = None, knee_muscles: bool = True, **settings: Any
) -> Band:
    """The band of a metric's difference from the plain knee drive at the same drive, taken leg by leg.

    What both swings of a leg share cancels out. `value` is the model's own difference. The rest as in band.
    """
    asked: dict[str, Any] = PLAIN | settings
    if value is None:
        here = simulate(**asked, knee_muscles=knee_muscles).metrics[metric]
        there = simulate(drive=asked["drive"]).metrics[metric]
        value = None if here is None or there is None else here - there
    return around(value, metric, DIFFERENCE, asked, knee_muscles)


def around(
    value: float | None, metric: str, kind: str, settings: Mapping[str, float], knee_muscles: bool
) -> Band:
    """The model's value with the interpolated distances added. `kind` begins the names of the lists."""
    group = table()["with_knee_muscles" if knee_muscles else "without_knee_muscles"][metric]
    places = []
    for name, axis in table()["axes"].items() if knee_muscles else [("drive", table()["axes"]["drive"])]:
        places.append((len(axis), place_on(axis, check(name, settings[name]))))
    low = interpolated(group[kind + "low"], places, MAJORITY)
    # A time without an upper end says that too many legs come late there: that must not be smoothed away.
    high = interpolated(group[kind + "high"], places, 1.0 if metric.endswith("_ms") else MAJORITY)
    if value is None or low is None:
        return NO_BAND
    return value + low, None if high is None else value + high


def place_on(axis: Sequence[float], value: float) -> float:
    """Where a value lies on an axis, counted in nodes: 1.5 is half-way between the second and the third.

    Axis and value are in the setting's own unit. Beyond the ends of the axis the last piece goes on straight.
    """
    after = next((i for i, node in enumerate(axis) if i and value <= node), len(axis) - 1)
    before = after - 1
    return before + (value - axis[before]) / (axis[after] - axis[before])


def interpolated(
    nodes: list[float | None], places: list[tuple[int, float]], least: float = 1.0
) -> float | None:
    """The value at a place between the nodes; None if nodes without a value weigh too much.

    `nodes` holds a value for each node, in the metric's unit, the last axis changing fastest. `places` gives
    for each axis how many nodes it has, and the place on it as place_on counts it. Linear in each.
    `least` is the share, from 0 to 1, that nodes with a value must have; then they speak for the others.
    """
    corners = []
    for size, place in places:
        before = min(floor(place), size - 1)
        share = place - before
        corners.append([(before, 1.0 - share)] + ([(before + 1, share)] if share > 0 else []))
    total = known = 0.0
    for corner in product(*corners):
        index, weight = 0, 1.0
        for (size, _), (node, share) in zip(places, corner, strict=True):
            index, weight = index * size + node, weight * share
        value = nodes[index]
        if value is not None:
            total, known = total + weight * value, known + weight
    return total / known if known >= least - ROUNDING else None


def bands_of(metrics: Metrics, parameters: Mapping[str, float]) -> dict[str, Band]:
    """The bands of everything that a demo shows. `parameters` are what its reader has set.

    In a demo of two legs the first one is the plain knee drive, and the second has the parameters; what is
    not a parameter there is the butt kick's. Differences are banded while both clocks start at toe-off. A
    demo with more parameters than a swing has gets none, nor do settings that the sets were not asked for.
    """
    given = dict(parameters)
    synced = bool(given.pop("sync", 0.0))
    muscles = bool(given.pop("knee_muscles", 1.0))
    speed = given.pop("running_speed", REFERENCE.running_speed)  # all sets run at his fastest
    if speed != REFERENCE.running_speed or not given.keys() <= PLAIN.keys():
        return {}
    if any(given[name] != PLAIN[name] for name in given.keys() - table()["axes"].keys()):
        return {}
    two_legs = any(name.startswith(SECOND) for name in metrics)
    mine = PLAIN | (BUTT_KICK if two_legs else {}) | given
    first = PLAIN | {"drive": mine["drive"]} if two_legs else mine
    known = table()["with_knee_muscles"]
    found = {}
    for name, value in metrics.items():
        bare = name.removeprefix(SECOND).removeprefix(DIFFERENCE)
        if bare not in known or (name.startswith(DIFFERENCE) and synced):
            continue
        kind = DIFFERENCE if name.startswith(DIFFERENCE) else ""
        found[name] = around(value, bare, kind, first if name == bare else mine, muscles)
    return found


def band_text(band: Band, unit: str, decimals: int = 0, place: bool = False, signed: bool = False) -> str:
    """A band as a readout: "116–132 ms", "18–31° in front", "216 ms or more"; "" if there is no band."""
    low, high = band
    if low is None:
        return ""
    if high is None:
        return f"{value_text(low, unit, decimals, place, signed)} or more"
    least, most = (round(end, 0 if place else decimals) + 0.0 for end in (low, high))
    if least == most:
        return value_text(low, unit, decimals, place, signed)
    if place:
        return places_text(least, most)
    if signed or least < 0:
        ends = (value_text(end, "", decimals, signed=signed).strip() for end in (low, high))
        return f"{' to '.join(ends)}{'' if unit == '°' else ' '}{unit}"
    return f"{number_text(low, decimals)}–{value_text(high, unit, decimals)}"


def places_text(least: float, most: float) -> str:
    """Two places of the thigh, in whole degrees: "4–12° behind vertical", "3° behind to 12° in front"."""
    if least >= 0:
        return f"{least:.0f}–{most:.0f}° in front"
    if most <= 0:
        return f"{-most:.0f}–{-least:.0f}° behind vertical"
    return f"{-least:.0f}° behind to {most:.0f}° in front"
