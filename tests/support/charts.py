"""A chart to draw in tests: the model's own curve, beside dots that are made up."""

import json
from functools import cache
from typing import Any

from swing_leg import bridge

# Not measured, only plausible: thigh and knee bend when the heel is highest, degrees, and the speed.
MADE_UP = ((15.0, 95.0, "3 m/s"), (21.0, 121.0, "5 m/s"), (24.0, 147.0, "9 m/s"))


@cache
def run(drive: float) -> dict[str, Any]:
    """The bridge's answer for a swing."""
    request = {"demo": "drive-speed", "parameters": {"drive": drive}}
    answer: dict[str, Any] = json.loads(bridge.answer(json.dumps(request)))
    return answer


def answer_with(chart: dict[str, Any], drive: float = 1.0) -> dict[str, Any]:
    """A swing's answer with this chart."""
    return run(drive) | {"chart": chart}


def swing(drive: float = 1.0) -> dict[str, Any]:
    """An answer whose chart is knee bend against thigh angle, up to the highest knee."""
    answer = answer_with({}, drive)
    samples = answer["samples"]
    count = int(answer["metrics"]["time_of_knee_lift_ms"]) + 1
    points = list(zip(samples["thigh_deg"], samples["knee_deg"], strict=True))[:count]
    dots = [
        {"x": x, "y": y, "label": label, "style": "measured", "x_range": [x - 3, x + 3]}
        for x, y, label in MADE_UP
    ]
    line = {"name": "now", "label": "the model", "style": "drive", "points": points}
    chart = {
        "title": "Knee bend against thigh angle",
        "alt": "The knee bends while the thigh comes forward.",
        "x": {"label": "thigh angle", "min": -60, "max": 90, "ticks": [-45, 0, 45, 90], "unit": "°"},
        "y": {"label": "knee bend", "min": 0, "max": 180, "ticks": [0, 45, 90, 135, 180], "unit": "°"},
        "lines": [line | {"time_ms": samples["time_ms"][:count]}],
        "dots": dots,
    }
    return answer | {"chart": chart}


def all_kinds() -> dict[str, Any]:
    """An answer whose chart has every kind of line and dot and a band, and nothing that moves."""
    curve = [[knee, 1.8 - 1.3 * (knee / 150) ** 1.5] for knee in range(0, 151, 2)]
    lines = [
        {"name": "leg", "label": "whole leg", "style": "drive", "points": curve},
        {"name": "shoe", "label": "with a shoe", "style": "kick", "points": [[x, y + 0.2] for x, y in curve]},
        {"name": "thigh", "label": "thigh alone", "style": "soft", "points": [[0, 0.4], [150, 0.4]]},
        {"name": "half", "label": "half of it", "style": "reference", "points": [[0, 0.9], [150, 0.9]]},
        {"name": "end", "label": "no further", "style": "limit", "points": [[143, 0], [143, 3]]},
    ]
    dots = [
        {"x": 90, "y": 1.2, "label": "your leg", "style": "drive"},
        {"x": 40, "y": 1.3, "label": "measured", "style": "measured", "y_range": [1.1, 1.5]},
        {"x": 110, "y": 1.6, "style": "kick"},
    ]
    chart = {
        "title": "How hard the leg is to swing, folded or straight",
        "alt": "The more the knee is bent, the easier the leg is to swing.",
        "x": {"label": "knee bend", "min": 0, "max": 150, "ticks": [0, 30, 60, 90, 120, 150], "unit": "°"},
        "y": {
            "label": "moment of inertia",
            "min": 0,
            "max": 2.2,
            "ticks": [0, 0.5, 1, 1.5, 2],
            "unit": "kg·m²",
        },
        "bands": [{"x": [110, 150], "label": "folded"}],
        "lines": lines,
        "dots": dots,
    }
    return answer_with(chart)
