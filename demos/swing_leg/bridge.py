"""The model's only door to the outside: one request in JSON, one answer in JSON, never a traceback.

    {"demo": "drive-speed", "parameters": {"drive": 1.15}, "previous": {the metrics of the run before}}
    {"ok": true, "parameters": …, "metrics": …, "readouts": …, "instants": …, "sentence": …, "samples": …}
    {"check": "classify", "parameters": {"seed": 7}, "given": …}    a question that checks/grade.py grades
    {"nearest": {"frames": …}}                                      a marked film: see nearest/answer.py
    {"ok": false, "error": {"kind": …, "parameter": …, "message": …}}

Kinds of error: "bad-request", "unknown-demo", "bad-parameter"; and "internal", which is a mistake of ours.
The same function makes the recorded runs at build and the live answers in the browser, so they cannot differ.
"""

import json
from typing import Any

from swing_leg.bands import NO_BAND, Band, band_text, bands_of, meaning
from swing_leg.control import CheckError, ParameterError, shown
from swing_leg.metrics import Metrics
from swing_leg.shows.catalogue import UnknownDemoError, check_parameters, demo_named
from swing_leg.shows.demo import Readout, Shown, times_of
from swing_leg.words import value_text

KEYS = ("demo", "parameters", "previous", "check", "given", "nearest")
LARGEST = 1e6  # no metric of a run comes near it


class RequestError(ValueError):
    """The request is not one that the bridge understands."""


def answer(request_json: str) -> str:
    """The answer to a request. What is wrong with the request, or with the model, is told in it."""
    try:
        return json.dumps(run(read(request_json)), allow_nan=False)
    except REFUSED as error:
        return refused(error)
    except Exception as error:  # a mistake of ours: a sentence for the reader, type and text for us
        return refusal("internal", f"The model made a mistake: {type(error).__name__}: {error}")


REFUSED = (RequestError, CheckError, UnknownDemoError, ParameterError)


def refused(error: Exception) -> str:
    """An answer to a request that the model does not follow, by the error that says so."""
    kinds = {UnknownDemoError: "unknown-demo", ParameterError: "bad-parameter"}
    return refusal(kinds.get(type(error), "bad-request"), str(error), getattr(error, "parameter", None))


def refusal(kind: str, message: str, parameter: str | None = None) -> str:
    """An answer that says what was wrong."""
    return json.dumps({"ok": False, "error": {"kind": kind, "parameter": parameter, "message": message}})


def read(request_json: str) -> dict[str, Any]:
    """The request as a dictionary of some of its keys."""
    try:
        request = json.loads(request_json)
    except (ValueError, TypeError, RecursionError) as error:
        raise RequestError(f"The request is not readable as JSON: {error}.") from error
    if not isinstance(request, dict):
        raise RequestError(f"The request is {shown(request)}; it must be an object with a demo's name.")
    for key in request:
        if key not in KEYS:
            raise RequestError(f"A request has no {shown(key)}; it has: {', '.join(KEYS)}.")
    given = request.get("parameters", {})
    if not isinstance(given, dict):
        raise RequestError(f"parameters is {shown(given)}; it must be an object of names and numbers.")
    return request


def read_previous(previous: object) -> Metrics | None:
    """The metrics of the run before, or None if there was none."""
    if previous is None:
        return None
    if not isinstance(previous, dict):
        raise RequestError(f"previous is {shown(previous)}; it must be the metrics of a run.")
    for name, value in previous.items():
        number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < LARGEST
        if value is not None and not number:
            raise RequestError(f"previous has {shown(name)}: {shown(value)}; it must be a number, or null.")
    return previous


def run(request: dict[str, Any]) -> dict[str, Any]:
    """The answer to a request that was understood."""
    if "check" in request:
        from swing_leg.checks import grade  # here, so that a page without questions starts sooner

        return grade.answer(request)
    if "nearest" in request:
        from swing_leg.nearest import answer as nearest

        return nearest.answer(request["nearest"])
    demo = demo_named(request.get("demo"))
    parameters = check_parameters(demo.name, request.get("parameters", {}))
    previous = read_previous(request.get("previous"))
    shown = demo.show(parameters, previous)
    bands = shown.bands or bands_of(shown.metrics, parameters)
    return {
        "ok": True,
        "demo": demo.name,
        "parameters": parameters,
        "metrics": shown.metrics,
        "readouts": [readout_of(it, shown, bands.get(it.name, NO_BAND)) for it in demo.readouts],
        "band_words": shown.band_words or (meaning() if bands else ""),
        "instants": times_of(demo.instants, shown.metrics),
        "sentence": shown.sentence,
        "parameter_words": {c.name: c.words(parameters[c.name], shown.metrics) for c in demo.parameters},
        "leg": {
            "thigh_m": shown.leg.thigh_length,
            "shank_m": shown.leg.shank_length,
            "foot_m": shown.leg.foot_length,
        },
        "trusted_until_ms": shown.trusted_until_ms,
        "samples": vars(shown.samples),
        **shown.more,
    }


def readout_of(readout: Readout, shown: Shown, band: Band) -> dict[str, Any]:
    """A metric as it is shown: its number and its words, and the band around it ("" if there is none)."""
    value = shown.metrics[readout.name]
    form = (readout.unit, readout.decimals, readout.place, readout.signed)
    low, high = band
    return {
        "name": readout.name,
        "label": readout.label,
        "text": value_text(value, *form),
        "value": value,
        "low": low,
        "high": high,
        "band": band_text(band, *form),
    }
