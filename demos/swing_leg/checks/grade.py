"""The checks that the model grades: legs to classify, runs to put in order.

{"check": "classify", "parameters": {"seed": 7}}                             four legs, two frames each
{"check": "classify", "parameters": {"seed": 7}, "given": ["butt-kick", …]}      the same, graded
{"check": "order", "parameters": {"metric": "thigh_vertical_ms", "first": "least",
                                  "runs": [{"drive": 0.6}, {"drive": 1.3}]}, "given": [1, 0]}
"""

from collections.abc import Mapping
from typing import Any

from swing_leg.checks.classify import classify
from swing_leg.control import RANGES, CheckError, shown
from swing_leg.metrics import Metrics
from swing_leg.shows.catalogue import check_parameters, demo_named
from swing_leg.simulation import Run, simulate
from swing_leg.words import value_text

UNITS = {  # by the end of a metric's name; the first that fits
    "_deg_s": "°/s",
    "_deg": "°",
    "_ms": "ms",
    "_kg_m2": "kg·m²",
    "_m_s": "m/s",
    "_n_m": "N·m",
    "_n": "N",
    "_m": "m",
    "_steps": "steps",
    "_percent": "%",
    "_stretch": "×",
    "quickening": "×",
}


def answer(request: Mapping[str, Any]) -> dict[str, Any]:
    """The answer to a request for a check. Raises CheckError, or ParameterError for a run's setting."""
    kind = request.get("check")
    parameters = request.get("parameters", {})
    if not isinstance(kind, str) or kind not in ANSWERS:
        raise CheckError(f"There is no check {shown(kind)}. There are: {', '.join(ANSWERS)}.")
    if not isinstance(parameters, Mapping):
        raise CheckError(f"parameters is {shown(parameters)}; it must be an object of names and values.")
    return {"ok": True, "check": kind, **ANSWERS[kind](parameters, request.get("given"))}


def metrics_with(settings: Mapping[str, Any], demo: str | None = None) -> Metrics:
    """The metrics of a run: of the swing itself, or of a demo with its own parameters."""
    if demo is not None:
        return demo_named(demo).show(check_parameters(demo, settings), None).metrics
    return run_with(settings).metrics


def run_with(settings: Mapping[str, Any]) -> Run:
    """The swing itself. Raises CheckError for a setting that there is not, ParameterError for its value."""
    unknown = settings.keys() - {*RANGES, "knee_muscles"}
    if unknown:
        names = ", ".join(sorted(map(str, unknown)))
        raise CheckError(f"A run has no {names}; it has: {', '.join(RANGES)}, knee_muscles.")
    if not isinstance(settings.get("knee_muscles", True), bool):
        raise CheckError(f"knee_muscles is {shown(settings['knee_muscles'])}; it must be true or false.")
    return simulate(**settings)


def metric_of(settings: Mapping[str, Any], metric: object, demo: str | None = None) -> float:
    """One metric of a run. Raises CheckError if there is none of that name, or if it does not happen."""
    metrics = metrics_with(settings, demo)
    if not isinstance(metric, str) or metric not in metrics:
        raise CheckError(f"There is no metric {shown(metric)}. There are: {', '.join(metrics)}.")
    value = metrics[metric]
    if value is None:
        raise CheckError(f"{metric} does not happen within the run of {dict(settings)}.")
    return value


def unit_of(metric: str) -> str:
    """The unit that the end of a metric's name tells; "" if it tells none."""
    return next((unit for end, unit in UNITS.items() if metric.endswith(end)), "")


def order(parameters: Mapping[str, Any], given: object) -> dict[str, Any]:
    """The metric of each run, and the runs in order; with an order `given`, also which places are right."""
    runs, metric, demo = parameters.get("runs"), parameters.get("metric"), parameters.get("demo")
    if not isinstance(runs, list) or len(runs) < 2 or not all(isinstance(run, Mapping) for run in runs):
        raise CheckError(f"runs is {shown(runs)}; it must be a list of at least two objects.")
    if parameters.get("first") not in ("least", "most"):
        raise CheckError(f"first is {shown(parameters.get('first'))}; it must be 'least' or 'most'.")
    sign = 1 if parameters["first"] == "least" else -1
    values = [metric_of(run, metric, demo) for run in runs]
    right = sorted(range(len(runs)), key=lambda i: sign * values[i])
    unit = unit_of(str(metric))
    decimals = decimals_for(values)
    found: dict[str, Any] = {
        "values": values,
        "texts": [value_text(value, unit, decimals).strip() for value in values],
        "order": right,
    }
    if given is None:
        return found
    if not isinstance(given, list) or sorted(map(str, given)) != sorted(map(str, right)):
        raise CheckError(f"given is {shown(given)}; it must be the places 0 to {len(runs) - 1}, each once.")
    found["places"] = [said == place for said, place in zip(given, right, strict=True)]
    return found


def decimals_for(values: list[float]) -> int:
    """As few decimals as show that no two values are alike; 3 if even that does not."""
    return next((n for n in range(3) if len({round(v, n) for v in values}) == len(values)), 3)


ANSWERS = {"classify": classify, "order": order}
