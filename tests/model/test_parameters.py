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
from swing_leg.parameters import PARAMETERS, REFERENCE, ROWS, STATUSES, Parameter
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
    "simulation": {300, 0.001, 1000, 1e-9, 1e-12},  # how long and in which steps
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
    assert ROWS["start_thigh_deg"].value_text == "−44.3"
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


OF_A_QUESTION = (
    "which legs a question shows: chosen so that the eye can tell them apart; no part of the model"
)
ALLOWED = {  # module-level numbers that are no rows, and why: module.NAME → reason
    "bands.MAJORITY": "when grid points with a band speak for one without",
    "bands.ROUNDING": "rounding",
    "bands.SHARES": "words for per cent",
    "bridge.LARGEST": "a limit that keeps nonsense out of a request; no metric comes near it",
    "checks.classify.DROVE_ABOVE_DEG": OF_A_QUESTION,
    "checks.classify.DROVE_UP_TO": OF_A_QUESTION,
    "checks.classify.LARGEST_SEED": OF_A_QUESTION,
    "checks.classify.LEGS": OF_A_QUESTION,
    "checks.classify.WAITED_BELOW_DEG": OF_A_QUESTION,
    "checks.classify.WAITED_FROM": OF_A_QUESTION,
    "analyses.compare.SLACK": "rounding",
    "analyses.cord.DRIVE_POSES": "into how many poses a drive is cut",
    "shows.demo.FRAME": "how often a picture is shown",
    "measured.FITS": "measured, each with its source; not part of the model",
    "measured.MEASURED": "measured, each with its source; not part of the model",
    "measured.MODEL_SPEED_M_S": "measured, each with its source; not part of the model",
    "measured.SPEEDS": "measured, each with its source; not part of the model",
    "metrics.THIGH_45": "what the metric thigh_at_45_ms asks for, by its name",
    "metrics.TOLERANCE": "to how many seconds an instant is found",
    "shows.claim_cards.MORE_DRIVE": "how much more drive a claim is asked about",
    "shows.cord_drill.CAP_DEG_S": "how long a mark is drawn",
    "shows.cord_drill.CURVE_POINTS": "into how many points a curve is cut",
    "shows.cord_drive.HALVINGS": "how closely the cord's limit is searched",
    "shows.cord_drive.PARTS": "into how many samples a drive is cut",
    "shows.fold.CURVE_STEP_DEG": "into how many points a curve is cut",
    "shows.fold.MOST_KNEE_DEG": "how far a picture and its slider go",
    "shows.fold.TENTH_MS": "when all folds are looked at: a tenth of a second",
    "shows.pose.NEAR_DEG": "when a pose is said to look like a named one",
    "shows.pose.QUARTERS": "words for where the shank points",
    "shows.race.BODY": "room for a drawn runner",
    "shows.race.FINISH_MS": "1000 ms in a second",
    "shows.race.MARKS": "where a reader can stop the race on its way",
    "shows.race.WINDOWS": "how much of a lane is drawn larger",
    "shows.race.ZERO_BELOW": "what rounds to 0.0",
    "simulation.DURATION_MS": "how long is computed: past the highest knee",
    "simulation.SAMPLE": "how often a sample is kept",
    "simulation.STEP": "the step of time; a quarter of it gives the same angles",
}
OF_A_FORMULA = {0, 1, 2}


def names_of(node: ast.Assign | ast.AnnAssign) -> str:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return ", ".join(ast.unparse(target) for target in targets)


def declares(value: ast.expr) -> bool:
    """Whether it is one of a demo's parts, such as Control(…): its steps and first values are no physics."""
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id[0].isupper()


def numbers_outside(source: str, module: str) -> set[str]:
    """module.NAME of every assignment at module level whose value holds a number that is typed there."""
    found = set()
    for node in ast.parse(source).body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        if module.startswith("shows.") and declares(node.value):
            continue
        constants = [part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant)]
        if {value for value in constants if type(value) in (int, float)} - OF_A_FORMULA:
            found.add(f"{module}.{names_of(node)}")
    return found


def test_every_other_number_at_the_top_of_a_module_has_its_reason() -> None:
    found = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        if module != "parameters":
            found |= numbers_outside(path.read_text(encoding="utf-8"), module)
    assert found - ALLOWED.keys() == set(), "make them rows of parameters.py, or give the reason in ALLOWED"
    assert ALLOWED.keys() - found == set(), "these reasons are no longer needed"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("STRAP = 0.9", {"cord.STRAP"}),
        ("RANGES = {'height': (0.0, 2.5, 'm')}", {"cord.RANGES"}),
        ("LIMIT: float = -3 * p.MASS", {"cord.LIMIT"}),
        ("HALF = 1 / 2 * p.MASS", set()),
        ("NAME, COUNT = 'three', True", set()),
        ("CORD = Cord(stiffness=40.0)", {"cord.CORD"}),
    ],
)
def test_a_number_typed_into_a_module_is_noticed(source: str, found: set[str]) -> None:
    assert numbers_outside(source, "cord") == found


def test_every_row_stands_under_the_heading_of_its_part() -> None:
    assert all(row.part for row in PARAMETERS)
    parts = [part for part, _ in groupby(PARAMETERS, key=lambda row: row.part)]
    assert len(parts) == len(set(parts)), "a part is not begun twice"


def incomplete(row: Parameter) -> list[str]:
    """What a row lacks."""
    values = row.value if isinstance(row.value, tuple) else (row.value,)
    lacks = [name for name in ("name", "symbol", "unit") if not getattr(row, name).strip()]
    if not values or not all(isinstance(value, int | float) and isfinite(value) for value in values):
        lacks.append("value")
    if not re.fullmatch(r"[a-z0-9]+", row.source):
        lacks.append("source")
    if row.status not in STATUSES:
        lacks.append("status")
    return lacks


def test_no_row_lacks_anything() -> None:
    assert {row.name: incomplete(row) for row in PARAMETERS if incomplete(row)} == {}


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", ""), ("symbol", " "), ("value", ()), ("value", float("nan")), ("unit", ""), ("source", ""),
     ("status", "known")],
)  # fmt: skip
def test_a_row_that_lacks_something_is_noticed(field: str, value: object) -> None:
    whole = Parameter("leg: mass", "m", 3.0, "kg", "winter", "unverified", "Leg")
    assert incomplete(whole) == []
    assert incomplete(replace(whole, **{field: value})) == [field]  # type: ignore[arg-type]


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
