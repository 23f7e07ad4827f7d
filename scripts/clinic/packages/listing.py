"""The lessons that the page about sharing offers as packages; demos/web/share/packages.js adds buttons."""

from pathlib import Path

from scripts.ground.course import written
from scripts.ground.paths import BUILD
from scripts.tables.writing import write_all

WAITS = "The buttons come with a script, which has not arrived or is not allowed here."


def write_snippets(folder: Path = BUILD / "snippets") -> None:
    """Write the list where docs/clinics/sharing.md includes it."""
    rows = [f'<li data-lesson="{one.name}">Lesson {one.number}: {one.title}</li>' for one in written()]
    items = "\n".join(rows)
    waits = f'<p class="kd-late kd-packages-wait">{WAITS}</p>'
    inside = f"<ul>\n{items}\n</ul>\n{waits}"
    element = f'<lesson-packages class="kd-packages" data-search-exclude="">{inside}</lesson-packages>'
    block = f'<div class="kd-block">{element}</div>\n'
    write_all(folder, {"packages": block})
