"""The list of the model's numbers: complete, readable, and the only place where they stand."""

import ast
import re
from pathlib import Path

import pytest
import swing_leg
from swing_leg.parameters import PARAMETERS, STATUSES

PACKAGE = Path(swing_leg.__file__).parent
PHYSICS = (
    "anthropometry",
    "leg",
    "moment_arms",
    "muscles",
    "knee",
    "dynamics",
    "control",
    "metrics",
    "simulation",
)
OWN_NUMBERS = {  # numbers of method, not of the model: module → values
    "control": {0.5, 1.3, 0.4, 0.6, 40, 39},  # the ranges offered to readers; the length of a message
    "metrics": {
        1000.0,
        45.0,
        1e-9,
        3,
        4,
    },  # ms per s, the angle that a metric asks for, tolerances, a parabola
    "moment_arms": {5.0, 10.0},  # the grid on which all points lie
    "simulation": {300, 0.001, 1000, 1e-9, 1e-12},  # how long and in which steps
}


def test_every_row_is_complete() -> None:
    for row in PARAMETERS:
        assert row.name and row.symbol and row.unit and row.source, row
        assert row.status in STATUSES, row
        assert re.fullmatch(r"[a-z0-9]+", row.source), row


def test_no_two_rows_have_the_same_name() -> None:
    names = [row.name for row in PARAMETERS]
    assert len(set(names)) == len(names)


def test_values_are_printed_with_a_true_minus_sign() -> None:
    texts = {row.name: row.value_text for row in PARAMETERS}
    assert texts["start: thigh angle"] == "−44.3"
    assert texts["moment arms: knee angles k"] == "0, 30, 60, 90, 110, 120, 150"


def test_every_constant_of_the_module_is_a_row() -> None:
    module = ast.parse((PACKAGE / "parameters.py").read_text(encoding="utf-8"))
    constants = [
        node
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name) and node.value.func.id == "row"
    ]  # fmt: skip
    assert len(constants) == len(PARAMETERS)
    assert all(node.end_lineno == node.lineno for node in constants), (
        "number, unit and source stand on one line"
    )


@pytest.mark.parametrize("module", PHYSICS)
def test_the_models_numbers_stand_nowhere_else(module: str) -> None:
    tree = ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))
    numbers = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and type(node.value) in (int, float)
    }
    assert numbers <= {0, 1, 2} | OWN_NUMBERS.get(module, set())


@pytest.mark.parametrize(
    "name", ["HIP_FLEXOR_STRENGTH", "KNEE_DAMPING", "RECTUS_STRENGTH", "HAMSTRING_EFFORT"]
)
def test_the_model_computes_with_the_values_of_the_list(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = swing_leg.simulate()
    monkeypatch.setattr(f"swing_leg.parameters.{name}", 0.0)
    assert swing_leg.simulate() != before
