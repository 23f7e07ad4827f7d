"""HTML from Jinja's templates. What is put in is escaped, unless it is `Markup`: HTML already."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.ground.paths import ROOT

TEMPLATES = Environment(
    loader=FileSystemLoader(ROOT / "scripts"),
    autoescape=True,
    undefined=StrictUndefined,  # a value that nobody gave is an error, not an empty place
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(name: str, /, **values: object) -> Markup:
    """A template filled with values; "markdown/check" is scripts/markdown/templates/check.html.j2."""
    room, _, file = name.rpartition("/")
    return Markup(TEMPLATES.get_template(f"{room}/templates/{file}.html.j2").render(values))
