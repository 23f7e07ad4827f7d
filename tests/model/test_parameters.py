"""The list of the model's numbers: complete, readable, and the only place where they stand."""

import ast
import re
from dataclasses import replace
from itertools import groupby
from math import isfinite
from pathlib import Path

import pytest
import swing_leg
from swing_leg import simulate
from swing_leg.parameters import PARAMETERS, REFERENCE, ROWS
from swing_leg.rows import STATUSES
from swing_leg.strategies import passive

PACKAGE = Path(swing_leg.__file__).parent
OWN_NUMBERS = {  # numbers of method, not of the model: module of the physics → values
    "anthropometry": set(),
    "leg": set(),
    "moment_arms": set(),
    "muscles": set(),
    "knee": set(),
    "dynamics": set(),
    "control": {40, 39},  # the length of a message
    "metrics": {1000.0, 45.0, 1e-9, 3, 4},  # ms per s, the angle of a metric, tolerances, a parabola
    "simulation": {300, 0.001, 4, 1000, 1e-9, 1e-12},  # how long and in which steps
    "strategies": {4},  # how many of the numbers of a state are motion
    "athletes": {3},  # to how many decimals a limit is printed
    "analyses.folding": {100},  # to print per cent
    "analyses.metres": {1000},  # ms in a second
    "analyses.cord": {21},  # poses that a drive is cut into
    "analyses.added_mass": set(),
}


def test_no_two_rows_have_the_same_name() -> None:
    names = [row.name for row in PARAMETERS]
    assert len(set(names)) == len(names)


def test_values_are_printed_with_a_true_minus_sign() -> None:
    assert ROWS["start_thigh_deg"].value_text == "−42.2"
    assert ROWS["arm_knee_deg"].value_text == "0, 30, 60, 90, 110, 120, 150"


def test_every_row_stands_on_one_line_so_that_number_unit_and_source_stay_together() -> None:
    lines = (PACKAGE / "parameters.py").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if re.fullmatch(r" {4}\w+: [^=]+ = row\(.*\)", line)]
    assert [line.split(":")[0].strip() for line in rows] == list(ROWS)


@pytest.mark.parametrize("module", OWN_NUMBERS)
def test_the_models_numbers_stand_nowhere_else(module: str) -> None:
    tree = ast.parse((PACKAGE / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))
    numbers = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and type(node.value) in (int, float)
    }
    assert numbers <= {0, 1, 2} | OWN_NUMBERS[module]


def declares(value: ast.expr) -> bool:
    """Whether it is one of a demo's parts, such as Control(…): its steps and first values are no physics."""
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id[0].isupper()


def unexplained(source: str, in_shows: bool = False) -> list[str]:
    """Assignments at module level that hold a typed number, with no comment on their line or above."""
    lines, found = source.splitlines(), []
    for node in ast.parse(source).body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        constants = [part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant)]
        typed = {value for value in constants if type(value) in (int, float)} - {0, 1, 2}  # those of formulas
        if not typed or (in_shows and declares(node.value)):
            continue
        block = "\n".join(lines[: node.end_lineno]).rpartition("\n\n")[2]
        own = lines[node.lineno - 1 : node.end_lineno]
        if not re.search(r"^# ", block, re.MULTILINE) and not any("  # " in line for line in own):
            found.append(ast.unparse(node))
    return found


@pytest.mark.parametrize(
    "path", [path for path in sorted(PACKAGE.rglob("*.py")) if path.stem not in ("parameters", "measured")],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)  # fmt: skip
def test_every_other_number_at_the_top_of_a_module_says_why_it_is_no_row(path: Path) -> None:
    found = unexplained(path.read_text(encoding="utf-8"), path.parent.name == "shows")
    assert found == [], "make them rows of parameters.py, or tell in a comment what they are"


def test_every_row_stands_under_the_heading_of_its_part() -> None:
    assert all(row.part for row in PARAMETERS)
    parts = [part for part, _ in groupby(PARAMETERS, key=lambda row: row.part)]
    assert len(parts) == len(set(parts)), "a part is not begun twice"


def test_no_row_lacks_anything() -> None:
    for row in PARAMETERS:
        values = row.value if isinstance(row.value, tuple) else (row.value,)
        assert row.name.strip() and row.symbol.strip() and row.unit.strip(), row
        assert values and all(isinstance(value, int | float) and isfinite(value) for value in values), row
        assert re.fullmatch(r"[a-z0-9]+", row.source) and row.status in STATUSES, row


def test_what_is_chosen_says_so_and_what_is_assumed_is_unverified() -> None:
    for row in PARAMETERS:
        assert (row.source == "chosen") == (row.status == "chosen"), row
        assert row.source != "assumed" or row.status == "unverified", row


def test_the_same_numbers_once_more_give_the_same_run() -> None:
    assert simulate(numbers=replace(REFERENCE)) == simulate()
    assert passive(numbers=replace(REFERENCE)) == passive()


SWING = list(dict.fromkeys(row.part for row in PARAMETERS))[:8]  # the parts that a swing computes with
OTHER_BODIES = ("female_", "thigh_per_", "shank_per_", "foot_per_")
OTHERWISE = {  # what a run notices, where a hundredth more is not allowed or is not met
    "arm_hip_deg": tuple(deg + 10.0 for deg in REFERENCE.arm_hip_deg),
    "arm_knee_deg": tuple(deg + 10.0 for deg in REFERENCE.arm_knee_deg),
    "passive_knee_deg": (20.0, 100.0),
    "knee_damping": 0.1,
}


@pytest.mark.parametrize(
    "name", [name for name, row in ROWS.items() if row.part in SWING and not name.startswith(OTHER_BODIES)]
)
def test_a_swing_computes_with_each_number_that_it_is_given(name: str) -> None:
    straight = replace(REFERENCE, start_knee_deg=3.0, start_knee_rate_deg_s=-100.0)
    own = straight if name.startswith("straight_stop") else REFERENCE
    value = getattr(own, name)
    more = tuple(1.01 * it for it in value) if isinstance(value, tuple) else 1.01 * value
    other = replace(own, **{name: OTHERWISE.get(name, more)})
    assert simulate(1.0, 0.2, 0.3, numbers=other) != simulate(1.0, 0.2, 0.3, numbers=own)
