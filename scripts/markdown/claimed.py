"""Numbers that pages state about a run, the best possible swing, or "a step or two": what is right for each.

claims.py compares them with what the pages print; docs/writing.md explains the marks.
"""

from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from typing import Any

from swing_leg.analyses.added_mass import effect
from swing_leg.analyses.metres import what_would_have_to_be_true
from swing_leg.bands import Band, band, difference_band
from swing_leg.checks import grade as checks
from swing_leg.metrics import Metrics
from swing_leg.parameters import PARAMETERS

from scripts.ground.errors import nearest
from scripts.studies.optimum import load


class WrongClaimError(ValueError):
    """A marked number that is not right, or that cannot be checked; the message says why."""


def unit_of(metric: str) -> str:
    """The unit that the end of a metric's name tells. Raises WrongClaimError if it tells none."""
    unit = checks.unit_of(metric)
    if not unit:
        raise WrongClaimError(f"the name '{metric}' tells no unit")
    return unit


def settings_of(words: Iterable[str]) -> dict[str, Any]:
    """Settings such as "drive=1.15" and "knee_muscles=no". Raises WrongClaimError."""
    said: dict[str, Any] = {}
    for word in words:
        name, _, value = word.partition("=")
        if name in said:
            raise WrongClaimError(f"'{name}' is said twice")
        try:
            said[name] = value == "yes" if value in ("yes", "no") else float(value)
        except ValueError as error:
            raise WrongClaimError(f"'{word}' is not a setting such as drive=1.15") from error
    return said


@cache
def metrics_of(settings: tuple[str, ...]) -> Metrics:
    """The metrics of one run, or with demo=… of that demo. Raises WrongClaimError for what cannot be run."""
    demo = settings[0].removeprefix("demo=") if settings and settings[0].startswith("demo=") else None
    said = settings_of(settings[1:] if demo else settings)
    try:
        return checks.metrics_with(said, demo)
    except ValueError as error:
        who = f"demo {demo}" if demo else "model"
        raise WrongClaimError(f"the {who} refuses {' '.join(settings)}: {error}") from error


def model_value(expression: str) -> tuple[float, str]:
    """What the model gives for 'settings metric' or 'settings metric minus settings metric', and its unit."""
    values, units = [], set()
    for run in expression.split(" minus "):
        *settings, metric = run.split() or [""]
        metrics = metrics_of(tuple(settings))
        if metric not in metrics:
            raise WrongClaimError(
                f"there is no metric '{metric}'.{nearest(metric, metrics)} There are: {', '.join(metrics)}"
            )
        value = metrics[metric]
        if value is None:
            raise WrongClaimError(f"'{run}' does not happen within the run")
        values.append(value)
        units.add(unit_of(metric))
    if len(values) > 2 or len(units) > 1:
        raise WrongClaimError("a difference is one metric minus another of the same unit")
    return values[0] - sum(values[1:]), units.pop()


def model_band(expression: str) -> tuple[Band, str]:
    """The band of 'settings metric', or of its difference 'minus' the plain knee drive's, and its unit."""
    value, unit = model_value(expression)
    first, *others = expression.split(" minus ")
    *settings, metric = first.split()
    said = settings_of(settings)
    plain = f"drive={said.get('drive', 1.0):g} {metric}"
    if others and others != [plain]:
        raise WrongClaimError(f"the band of a difference is known from the plain knee drive: minus {plain}")
    try:
        return (difference_band if others else band)(metric, **said, value=value), unit
    except (KeyError, TypeError) as error:
        raise WrongClaimError(f"no band is known of '{first}'") from error


def optimum_value(words: str) -> tuple[float, str]:
    """A number of the best possible swing: "metric" of the fastest one, or "question metric" under a rule."""
    *question, metric = words.split() or [""]
    found = load()
    try:
        entry = found["questions"][" ".join(question)] if question else found["base"]
        value = float(entry[metric])
    except (KeyError, TypeError, ValueError) as error:
        raise WrongClaimError(f"optimum.json has no '{words}'") from error
    return value, unit_of(metric)


def need_texts(mapping: str) -> tuple[str]:
    """How much longer each swing must take for a step or two: "10–20 ms", or "never"."""
    needs = {need.mapping.name: need for need in what_would_have_to_be_true()}
    if mapping not in needs:
        raise WrongClaimError(f"there is no mapping '{mapping}'. There are: {', '.join(needs)}")
    least, most = needs[mapping].least_ms, needs[mapping].most_ms
    return ("never" if least is None or most is None else f"{least:.0f}–{most:.0f} ms",)


def row_texts(name: str) -> tuple[str, ...]:
    """How a row of parameters.py may be printed, the usual way first: "−418.8 °/s"; a time also in ms.

    A minus may be said in words: "42.2° behind", "back at 418.8 °/s". Of a table, all values count.
    """
    row = next((row for row in PARAMETERS if row.name == name), None)
    if row is None:
        raise WrongClaimError(f"parameters.py has no row '{name}'")
    bare = isinstance(row.value, tuple) or row.unit == "1" or row.unit.startswith(("of ", "×"))
    text = row.value_text if bare else f"{row.value_text}{'' if row.unit == '°' else ' '}{row.unit}"
    texts = [text]
    if row.unit == "s" and isinstance(row.value, float):
        texts.append(f"{1000 * row.value:g} ms")
    if text.startswith("−"):
        texts += [f"{text[1:]} behind", f"back at {text[1:]}", f"{text[1:]} forward"]
    return tuple(texts)


def weight_value(words: str) -> tuple[float, str]:
    """What weights on the thighs change, in %: "share place change", say "0.01 0.75 step_frequency"."""
    try:
        share, place, change = words.split()
        return 100 * float(asdict(effect(float(share), float(place)))[change]), "%"
    except (KeyError, ValueError) as error:
        raise WrongClaimError(f"'{words}' is not a share of body mass, a place and a change") from error
