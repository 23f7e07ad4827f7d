"""The nearest swing as the bridge is asked for it: the same request again and again, until it is done.

    {"nearest": {"frames": [{"time_ms": 0, "thigh_deg": -42, "knee_deg": 8,
                             "thigh_error_deg": 0.8, "knee_error_deg": 1.4}, …], "toe_off_ms": 0,
                 "runner": {"sex": "female", "height": 1.7, "mass": 60, "running_speed": 7}}}
    {"ok": true, "done": 0.4, "sentence": …, "instants": …, "curve": …, "refused": null, "fit": null}

Each time a piece of the fit is done, some tens of runs: so a page can show how far it is, and stops by not
asking again. `toe_off_ms` null asks for a suggestion; so does a running speed that is not given. At last
`done` is 1, and `fit` is there or `refused` says why it is not.
"""

import json
from collections.abc import Iterator, Mapping
from time import monotonic
from typing import Any

from swing_leg.control import ParameterError, within
from swing_leg.nearest import words
from swing_leg.nearest.curves import Curve, instants_of, suggested_toe_off, swing_after
from swing_leg.nearest.fit import Refusal, Result, fit, marked_anew
from swing_leg.nearest.frames import Frame, Runner, read_frames, read_runner, spacing_ms
from swing_leg.nearest.swings import speed_like
from swing_leg.shows import parts
from swing_leg.shows.catalogue import DEMOS
from swing_leg.shows.demo import Control, times_of

KEYS = {"frames", "toe_off_ms", "runner"}
PIECE_S = 0.25  # so long one answer may take, so that a page hears often how far the fit is
CURVE_STEP = 2  # of a curve's angles every second is sent
FEWEST = 4  # pictures for a curve

_under_way: tuple[str, Iterator[dict[str, Any]]] = ("", iter(()))
_last: dict[str, Any] = {}


def answer(given: object) -> dict[str, Any]:
    """The answer after one more piece of work. Raises ParameterError for what cannot be understood."""
    global _under_way, _last
    if not isinstance(given, Mapping) or not given.keys() <= KEYS:
        raise ParameterError("nearest", f"nearest must be an object that has: {', '.join(sorted(KEYS))}.")
    asked = json.dumps(given, sort_keys=True)
    if asked != _under_way[0]:
        _under_way = ("", iter(()))
        _under_way = (asked, work(read_frames(given.get("frames")), given))
    _last = next(_under_way[1], _last)
    return {"ok": True, **_last}


def work(frames: list[Frame], given: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Answers, each after a piece of work."""
    runner = read_runner(given.get("runner", {}))
    if len(frames) < FEWEST:
        yield refused({"sentence": words.few_words(frames)}, words.NO_SWING)
        return
    toe_off = given.get("toe_off_ms")
    first, last = frames[0].time_ms, frames[-FEWEST].time_ms
    toe_off_ms = (
        suggested_toe_off(frames) if toe_off is None else within("toe_off_ms", toe_off, first, last, "ms")
    )
    curve = swing_after(frames, toe_off_ms)
    found = instants_of(curve)
    frame_ms = spacing_ms(frames)
    sweep = max(curve[0]) - curve[0][0]
    speed = runner.running_speed or speed_like(sweep)
    seen = {
        "toe_off_ms": toe_off_ms,
        "toe_off_suggested": toe_off is None,
        "running_speed": speed,
        "running_speed_suggested": runner.running_speed is None,
        "instants": [placed(it, curve) for it in times_of(parts.INSTANTS, found)],
        "metrics": found,
        "curve": {
            "time_ms": list(range(0, len(curve[0]), CURVE_STEP)),
            "thigh_deg": curve[0][::CURVE_STEP],
            "knee_deg": curve[1][::CURVE_STEP],
        },
        "sentence": words.swing_sentence(found, frame_ms),
        "spread": words.spread_words(list(marked_anew(frames, toe_off_ms)), frame_ms),
    }
    yield {"done": 0.0, **seen, "refused": None, "fit": None}
    yield from fitted(frames, toe_off_ms, runner, speed, seen)


def fitted(
    frames: list[Frame], toe_off_ms: float, runner: Runner, speed: float, seen: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    """The answers of the fit."""
    told = monotonic()
    try:
        for news in fit(frames, toe_off_ms, runner, speed):
            if isinstance(news, Result):
                yield {"done": 1.0, **seen, "refused": None, "fit": told_fit(news, speed)}
            elif monotonic() > told + PIECE_S:
                yield {"done": news, **seen, "refused": None, "fit": None}
                told = monotonic()
    except Refusal as refusal:
        yield refused(seen, str(refusal))


def refused(seen: dict[str, Any], why: str) -> dict[str, Any]:
    """What was seen, and why there is no fit."""
    return {"done": 1.0, **seen, "refused": why, "fit": None}


def placed(instant: dict[str, Any], curve: Curve) -> dict[str, Any]:
    """A named instant with the marked leg's angles there."""
    at = min(round(instant["time_ms"]), len(curve[0]) - 1)
    return instant | {"thigh_deg": curve[0][at], "knee_deg": curve[1][at]}


def told_fit(result: Result, speed: float) -> dict[str, Any]:
    """The result as plain dictionaries and lists."""
    settings = result.settings
    values = {
        name: {"value": getattr(settings, name), "low": low, "high": high}
        for name, (low, high) in result.ranges.items()
    }
    return {
        "values": values,
        "samples": vars(result.samples),
        "metrics": result.run.metrics,
        "off": {"thigh_deg": result.thigh_off_deg, "knee_deg": result.knee_off_deg},
        "words": words.fit_words(result, speed),
        "demos": demos_with({"running_speed": speed, **{name: it["value"] for name, it in values.items()}}),
    }


def on_step(control: Control, value: float) -> float:
    """The value of a slider that is nearest."""
    low, high = control.limits
    return round(min(max(low + control.step * round((value - low) / control.step), low), high), 6)


def demos_with(values: Mapping[str, float]) -> list[dict[str, Any]]:
    """Each demo that has a drive, and the settings with which it shows the swing."""
    found = []
    for demo in DEMOS.values():
        controls = {control.name: control for control in demo.parameters if control.name in values}
        if "drive" in controls:
            shown = {name: on_step(control, values[name]) for name, control in controls.items()}
            found.append({"name": demo.name, "title": demo.title, "parameters": shown})
    return found
