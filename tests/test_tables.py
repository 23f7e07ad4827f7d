"""The model page's tables say what the model gives, and name sources that the sources page has."""

import re
from math import radians
from pathlib import Path

import pytest
from swing_leg import simulate
from swing_leg.parameters import PARAMETERS

from scripts.paths import DOCS
from scripts.tables import MEASURED, compared, net_torques, symbol, write_snippets


def test_the_same_model_writes_the_same_bytes(tmp_path: Path) -> None:
    first, second = write_snippets(tmp_path / "a"), write_snippets(tmp_path / "b")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_the_model_page_shows_every_table(tmp_path: Path) -> None:
    page = (DOCS / "model.md").read_text()
    assert all(f'--8<-- "{path.name}"' in page for path in write_snippets(tmp_path))


def test_every_number_of_the_model_has_its_row(tmp_path: Path) -> None:
    write_snippets(tmp_path)
    rows = (tmp_path / "parameters.md").read_text().splitlines()[2:]
    assert [row.split(" | ")[0] for row in rows] == [f"| {parameter.name}" for parameter in PARAMETERS]


def test_every_source_that_a_table_names_has_its_entry(tmp_path: Path) -> None:
    tables = "".join(path.read_text() for path in write_snippets(tmp_path))
    entries = (DOCS / "sources.md").read_text()
    missing = {key for key in re.findall(r"sources\.md#([\w-]+)", tables) if f"{{#{key}}}" not in entries}
    assert not missing


def test_every_measured_value_of_the_sprinter_stands_on_the_sources_page() -> None:
    entry = (DOCS / "sources.md").read_text().partition("{#dorn2012}")[2].partition("\n### ")[0]
    for what, _, low, high, _, source in MEASURED:
        if source == "dorn2012":
            assert (f"{low}–{high}" if low != high else f"{low}") in entry, what


@pytest.mark.parametrize(("value", "miss"), [(18.2, "−1"), (19.4, "within"), (21.4, "within"), (25.4, "+4")])
def test_a_miss_counts_from_the_nearer_end_of_what_was_measured(value: float, miss: str) -> None:
    assert compared("thigh", value, 19, 21, "°", "dorn2012", 0)[-1] == miss


def test_a_knee_without_muscles_shows_no_torque_until_its_stop() -> None:
    run = simulate(knee_muscles=False)
    _, knee = net_torques(run)
    free = [
        torque for torque, angle in zip(knee, run.knee, strict=True) if radians(10) < angle < radians(130)
    ]
    assert len(free) > 50
    assert max(map(abs, free)) < 0.5  # N·m; what differences over 2 ms leave


def test_a_symbol_s_first_letter_is_the_variable_and_the_rest_its_index() -> None:
    assert symbol("Lt/H") == "<var>L</var><sub>t</sub>/<var>H</var>"
    assert symbol("θ′(0)") == "<var>θ</var>′(0)"
