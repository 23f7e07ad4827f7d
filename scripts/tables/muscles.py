"""The model page's tables of what pulls and of what the athlete tries to do, with parameters.py's numbers.

They stand in templates/. The equations are words; every number in them is a row's value, so the page cannot
say another than the model.
"""

from pathlib import Path

from markupsafe import Markup
from swing_leg.parameters import PARAMETERS, REFERENCE

from scripts.ground.render import render
from scripts.tables.writing import cited, write_all


def write_snippets(destination: Path) -> list[Path]:
    """Write both tables into the folder and return the files."""
    words = {"p": REFERENCE, "shown": shown, "signed": signed, "term": term, "status": status, "cited": cited}
    filled = {name: render(f"tables/{name}", **words) for name in ("muscles", "control")}
    return write_all(destination, {name: f"{table}\n" for name, table in filled.items()})


def shown(value: float, form: str = "g") -> str:
    """A number as it stands in an equation, with a true minus sign."""
    return f"{value:{form}}".replace("-", "−")


def signed(value: float) -> str:
    """A number that is added: "+ 0.0217", "− 4.82"."""
    return f"{'+' if value > 0 else '−'} {abs(value):g}"


def term(numbers: tuple[float, ...], angles: str) -> Markup:
    """e to the power of a constant and so much for each degree of the angles named."""
    constant, *slopes = numbers
    powers = (f"{signed(slope)}<var>{angle}</var>" for slope, angle in zip(slopes, angles, strict=True))
    return Markup(f"e<sup>{' '.join([shown(constant, '.3f'), *powers])}</sup>")


def status(beginning: str) -> str:
    """The status of the rows whose names begin so; one word if they agree."""
    found = dict.fromkeys(it.status for it in PARAMETERS if it.name.startswith(beginning))
    if not found:
        raise ValueError(f"no row of parameters.py begins with '{beginning}'")
    return ", ".join(found)
