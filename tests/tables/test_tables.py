"""The model page's tables say what the model gives, and name sources that the sources page has."""

import re
from pathlib import Path

from swing_leg import simulate
from swing_leg.bands import band
from swing_leg.parameters import PARAMETERS

from scripts.ground.paths import DOCS
from scripts.tables.model import COLUMNS, RUNS, write_snippets
from scripts.tables.writing import symbol


def test_the_same_model_writes_the_same_bytes(tmp_path: Path) -> None:
    first, second = write_snippets(tmp_path / "a"), write_snippets(tmp_path / "b")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_the_model_page_shows_every_table(tmp_path: Path) -> None:
    page = (DOCS / "model.md").read_text()
    assert all(f'--8<-- "{path.name}"' in page for path in write_snippets(tmp_path))


def test_what_comes_out_stands_there_with_its_bands(tmp_path: Path) -> None:
    write_snippets(tmp_path)
    rows = (tmp_path / "reference.md").read_text().splitlines()[2:]
    assert len(rows) == len(RUNS) + 1
    for row, (drive, pull, wait) in zip(rows, RUNS, strict=False):
        cells = row.strip("| ").split(" | ")[1:]
        for cell, (_, name, digits) in zip(cells, COLUMNS, strict=True):
            value = simulate(drive, pull, wait).metrics[name]
            assert value is not None
            shown, _, small = cell.partition("<br><small>")
            assert float(shown) == round(value, digits)
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


def test_every_source_that_a_table_names_has_its_entry(tmp_path: Path) -> None:
    tables = "".join(path.read_text() for path in write_snippets(tmp_path))
    entries = (DOCS / "sources.md").read_text()
    missing = {key for key in re.findall(r"sources\.md#([\w-]+)", tables) if f"{{#{key}}}" not in entries}
    assert not missing


def test_a_symbol_s_first_letter_is_the_variable_and_the_rest_its_index() -> None:
    assert symbol("Lt/H") == "<var>L</var><sub>t</sub>/<var>H</var>"
    assert symbol("θ′(0)") == "<var>θ</var>′(0)"
