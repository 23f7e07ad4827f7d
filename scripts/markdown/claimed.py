"""Numbers that pages state about a demo, the best possible swing, or "a step or two": what is right for each.

claims.py compares them with what the pages print; docs/writing.md explains the marks.
"""

from swing_leg.analyses.added_mass import effect
from swing_leg.analyses.metres import what_would_have_to_be_true
from swing_leg.checks import grade as checks
from swing_leg.control import CheckError
from swing_leg.parameters import PARAMETERS

from scripts.studies.optimum import load


class WrongClaimError(Exception):
    """A marked number that is not right, or that cannot be checked; the message says why."""


def unit_of(metric: str) -> str:
    """The unit that the end of a metric's name tells. Raises WrongClaimError if it tells none."""
    unit = checks.unit_of(metric)
    if not unit:
        raise WrongClaimError(f"the name '{metric}' tells no unit")
    return unit


def demo_metrics(demo: str, settings: tuple[str, ...]) -> dict[str, float | None]:
    """The metrics of a demo with settings such as "added_ms=15". Raises WrongClaimError if refused."""
    try:
        options = {name: float(value) for name, _, value in (each.partition("=") for each in settings)}
        return checks.metrics_with(options, demo)
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


def row_texts(name: str) -> tuple[str, ...]:
    """How a row of parameters.py may be printed, the usual way first: "22.8 rad/s"; a time also in ms.

    A minus may be said in words: "44.3° behind", "back at 195.5 °/s". Of a table, all values count.
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
        return 100 * float(getattr(effect(float(share), float(place)), change)), "%"
    except (AttributeError, ValueError) as error:
        raise WrongClaimError(f"'{words}' is not a share of body mass, a place and a change") from error
