"""Tables say what the model gives, come out the same every time, and stand on a page."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from swing_leg import simulate
from swing_leg.bands import band
from swing_leg.parameters import PARAMETERS

from scripts.figures.lessons import words
from scripts.ground.paths import pages
from scripts.tables import model, muscles, optimum, speeds, uncertainty, validation
from scripts.tables.model import COLUMNS, RUNS, write_snippets
from scripts.tables.writing import symbol

WRITERS: dict[str, Callable[[Path], object]] = {
    room.__name__: room.write_snippets
    for room in (model, muscles, optimum, speeds, uncertainty, validation, words)
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_table_comes_out_the_same_twice_and_stands_on_a_page(name: str, tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        WRITERS[name](folder)
    shown = "".join(page.read_text() for page in pages())
    assert list(first.iterdir())
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()
        assert f'--8<-- "{path.name}"' in shown


def test_what_comes_out_stands_there_with_its_bands(tmp_path: Path) -> None:
    write_snippets(tmp_path)
    rows = (tmp_path / "reference.md").read_text().splitlines()[2:]
    assert len(rows) == len(RUNS) + 1
    for row, (drive, pull, wait) in zip(rows, RUNS, strict=False):
        cells = row.strip("| ").split(" | ")[1:]
        for cell, (_, name, digits) in zip(cells, COLUMNS, strict=True):
            value = simulate(drive, pull, wait).metrics[name]
            shown, _, small = cell.partition("<br><small>")
            if value is None:
                assert shown == "–"
                continue
            assert float(shown.replace("−", "-")) == round(value, digits)
            low, high = band(name, drive=drive, heel_pull=pull, thigh_wait=wait)
            ends = [float(it) for it in re.findall(r"−?\d+", small.replace("−", "-")) if it]
            assert [abs(it) for it in ends] == [abs(round(end)) for end in (low, high) if end is not None]
    assert rows[-1].startswith("| no knee muscles") and rows[-1].count("<small>") == len(COLUMNS)


def test_every_number_of_the_model_has_its_row(tmp_path: Path) -> None:
    write_snippets(tmp_path)
    rows = (tmp_path / "parameters.md").read_text().splitlines()[2:]
    names = [row.split(" | ")[0] for row in rows if not row.startswith("| **")]
    assert names == [f"| {parameter.name}" for parameter in PARAMETERS]
    parts = [row.split("**")[1] for row in rows if row.startswith("| **")]
    assert parts == list(dict.fromkeys(parameter.part for parameter in PARAMETERS)), "each part once"


def test_a_symbol_s_first_letter_is_the_variable_and_the_rest_its_index() -> None:
    assert symbol("Lt/H") == "<var>L</var><sub>t</sub>/<var>H</var>"
    assert symbol("θ′(0)") == "<var>θ</var>′(0)"
