"""Every piece of Python that a page prints runs as it is printed, and refuses where the page says so."""

import contextlib
import io
import re
from typing import Any

import pytest
from swing_leg.analyses.cord import OverstretchedError

from scripts.ground.paths import DOCS

FENCE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = ("model.md", "using-the-model.md")


def cells(page: str) -> list[str]:
    """The page's pieces of Python, in order: cells of one notebook."""
    return FENCE.findall((DOCS / page).read_text(encoding="utf-8"))


def printed_by(cell: str, names: dict[str, Any]) -> str:
    """Run a cell with the names that earlier cells left, and return what it prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(cell, "<cell>", "exec"), names)
    return out.getvalue()


@pytest.mark.parametrize("page", PAGES)
def test_every_cell_runs_after_those_before_it_or_refuses_as_it_says(page: str) -> None:
    names: dict[str, Any] = {}
    for cell in cells(page):
        said = re.search(r"# ValueError: (.*)", cell)
        if said is None:
            printed_by(cell, names)
            continue
        with pytest.raises(OverstretchedError) as refused:
            printed_by(cell, names)
        assert isinstance(refused.value, ValueError)
        place = 0
        for part in filter(None, map(str.strip, said[1].split("…"))):
            place = str(refused.value).index(part, place) + len(part)  # all parts, in the printed order


def test_the_pages_print_one_refusal_and_no_other_python() -> None:
    everything = [cell for page in PAGES for cell in cells(page)]
    assert sum("# ValueError: " in cell for cell in everything) == 1
    others = [path for path in DOCS.rglob("*.md") if path.relative_to(DOCS).as_posix() not in PAGES]
    assert not [path.name for path in others if FENCE.search(path.read_text(encoding="utf-8"))]


def test_what_the_cells_print_is_what_the_pages_say() -> None:
    names: dict[str, Any] = {}
    lines = printed_by(cells("model.md")[0], names).splitlines()
    assert lines[:3] == ["0.5 -4 degrees in front", "1.0 13 degrees in front", "1.3 20 degrees in front"]
    assert names["butt_kick"].time[100] == pytest.approx(0.1)
