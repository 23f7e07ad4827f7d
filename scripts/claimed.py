"""Numbers that pages state about a demo, the best possible swing, or "a step or two": what is right for each.

tests/test_claims.py compares them with what the pages print. The notes for maintainers explain the marks.
"""

from swing_leg.checks import metrics_with
from swing_leg.classify import CheckError
from swing_leg.metres import what_would_have_to_be_true

from scripts.optimum import load

UNITS = {  # by the end of a metric's name; the first that fits
    "_deg_s": "°/s",
    "_deg": "°",
    "_ms": "ms",
    "_kg_m2": "kg·m²",
    "_n_m": "N·m",
    "_n": "N",
    "_m": "m",
    "_steps": "steps",
    "_percent": "%",
    "_stretch": "×",
    "quickening": "×",
}


class WrongClaimError(Exception):
    """A marked number that is not right, or that cannot be checked; the message says why."""


def unit_of(metric: str) -> str:
    """The unit that the end of a metric's name tells. Raises WrongClaimError if it tells none."""
    unit = next((unit for end, unit in UNITS.items() if metric.endswith(end)), None)
    if unit is None:
        raise WrongClaimError(f"the name '{metric}' tells no unit")
    return unit


def demo_metrics(demo: str, settings: tuple[str, ...]) -> dict[str, float | None]:
    """The metrics of a demo with settings such as "added_ms=15". Raises WrongClaimError if refused."""
    try:
        options = {name: float(value) for name, _, value in (each.partition("=") for each in settings)}
        return metrics_with(options, demo)
    except (ValueError, CheckError) as error:
        raise WrongClaimError(f"the demo {demo} refuses {' '.join(settings)}: {error}") from error


def optimum_value(words: str) -> tuple[float, str]:
    """A number of the best possible swing: "metric" of the fastest one, or "question metric" under a rule."""
    *question, metric = words.split()
    found = load()
    try:
        entry = found["questions"][question[0]] if question else found["base"]
        return float(entry[metric]), unit_of(metric)
    except (KeyError, TypeError) as error:
        raise WrongClaimError(f"optimum.json has no '{words}'") from error


def need_text(mapping: str) -> str:
    """How much longer each swing must take for a step or two: "10–20 ms", or "never"."""
    needs = {need.mapping.name: need for need in what_would_have_to_be_true()}
    if mapping not in needs:
        raise WrongClaimError(f"there is no mapping '{mapping}'. There are: {', '.join(needs)}")
    least, most = needs[mapping].least_ms, needs[mapping].most_ms
    return "never" if least is None or most is None else f"{least:.0f}–{most:.0f} ms"
