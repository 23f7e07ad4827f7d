"""The best possible swing: the committed result is what the solver finds, and it says where it differs."""

import json
import re
from math import degrees, radians
from pathlib import Path
from random import Random
from typing import Any

import casadi as ca
import pytest
from swing_leg.measured import RECORDED
from swing_leg.parameters import REFERENCE
from swing_leg.rows import STATUSES

from scripts.studies.optimum import RESULT, fingerprint, load
from scripts.studies.optimum import questions as q
from scripts.studies.optimum.__main__ import failures
from scripts.studies.optimum.equations import FACTOR_NAMES, MODEL, MUSCLES, rates, start_state
from scripts.studies.optimum.forward import defects, real_rates
from scripts.studies.optimum.numbers import ADDED, NUMBERS
from scripts.studies.optimum.problem import CLEAR, Problem, Rule, ankle_depth
from scripts.studies.optimum.sensitivity import settings
from scripts.studies.optimum.study import Study
from scripts.studies.optimum.swing import Swing
from scripts.tables import optimum as report

TOLERANCE_MS = 0.5


@pytest.fixture(scope="module")
def study() -> Study:
    return Study(Problem()).fewer("model")


@pytest.fixture(scope="module")
def base(study: Study) -> Swing:
    swing, attempts = study.ask(q.BASE)
    assert swing is not None, attempts
    return swing


@pytest.fixture(scope="module")
def result() -> dict[str, Any]:
    return load()


def test_the_committed_result_belongs_to_this_model(result: dict[str, Any]) -> None:
    assert result["fingerprint"] == fingerprint(), "model or problem has changed: run `make optimum`"


def test_the_solver_finds_the_committed_swing_again(base: Swing, result: dict[str, Any]) -> None:
    assert 1000 * base.time == pytest.approx(result["base"]["time_ms"], abs=TOLERANCE_MS)
    track = result["base"]["trajectory"]
    for time, thigh, knee in zip(track["time_ms"], track["thigh_deg"], track["knee_deg"], strict=True):
        theta, bend, _, _ = base.at(min(time / 1000, base.time))
        assert degrees(theta) == pytest.approx(thigh, abs=1.0)
        assert degrees(bend) == pytest.approx(knee, abs=1.0)


@pytest.mark.parametrize("question", [q.EARLY_FOLD, q.HAMSTRINGS_20], ids=lambda it: it.name)
def test_the_solver_finds_the_committed_cost_again(
    question: q.Question, study: Study, base: Swing, result: dict[str, Any]
) -> None:
    answer = study.answer(question.rule, base)
    assert not answer["failed"], answer
    assert answer["added_ms"] == pytest.approx(
        result["questions"][question.name]["added_ms"], abs=TOLERANCE_MS
    )


def test_the_swing_goes_from_toe_off_to_foot_strike_within_its_bounds(base: Swing) -> None:
    assert base.states[0] == pytest.approx(start_state(), abs=1e-6)
    theta, knee, theta_rate, knee_rate = base.states[-1][:4]
    assert degrees(theta) == pytest.approx(ADDED.strike_thigh_deg, abs=1e-4)
    assert degrees(knee) == pytest.approx(ADDED.strike_knee_deg, abs=1e-4)
    assert degrees(theta_rate) <= ADDED.strike_thigh_rate_deg_s + 1e-3
    assert degrees(knee_rate) >= ADDED.strike_knee_rate_deg_s - 1e-3
    clear = (float(ankle_depth(state[0], state[1])) <= CLEAR + 1e-6 for state in base.states)
    assert all(clear), "the foot does not meet the ground early"
    assert all(-1e-6 <= effort <= 1 + 1e-6 for interval in base.excitations for effort in interval)


def test_the_model_s_real_equations_carry_the_efforts_to_the_same_swing(base: Swing) -> None:
    found = defects(base, real_rates)
    assert found["thigh_deg"] < 0.5
    assert found["knee_deg"] < 1.0


def test_rounded_equations_follow_the_real_ones() -> None:
    time, state, control = ca.SX.sym("t"), ca.SX.sym("x", 10), ca.SX.sym("u", 6)
    factors = [getattr(MODEL, name) for name in FACTOR_NAMES]
    rounded = ca.Function("rates", [time, state, control], [rates(time, state, control, factors)])
    random = Random(7)
    for _ in range(200):
        motion = [
            radians(random.uniform(*span)) for span in ((-50, 80), (0, 165), (-900, 900), (-1300, 1300))
        ]
        activations = [random.random() for _ in MUSCLES]
        efforts = tuple(random.random() for _ in MUSCLES)
        now = random.uniform(0.0, 0.4)
        ours = rounded(now, [*motion, *activations], efforts).full().ravel()
        if any(
            abs(degrees(motion[1]) - edge) < 3
            for edge in (REFERENCE.fold_stop_deg, REFERENCE.straight_stop_deg)
        ):
            continue  # there a stop begins, rounded
        real = real_rates(efforts)(now, [*motion, *activations])
        assert ours[2] == pytest.approx(real[2], abs=8.0)  # rad/s²; an acceleration is some hundreds
        assert ours[3] == pytest.approx(real[3], abs=25.0)
        assert list(ours[4:]) == pytest.approx(list(real[4:]))


def test_a_question_without_an_answer_is_reported_as_failed(study: Study, base: Swing) -> None:
    impossible = Rule(knee_cap=radians(12.0), factors=MODEL)  # toe-off alone folds the knee further
    answer = study.answer(impossible, base)
    assert answer["failed"] and not {"time_ms", "added_ms"} & answer.keys()
    assert all(it["status"] != "Solve_Succeeded" for it in answer["attempts"])
    assert failures({"questions": {"impossible": answer}}) == ["/questions/impossible"]


def test_the_result_is_small_complete_and_names_its_failures(result: dict[str, Any]) -> None:
    assert RESULT.stat().st_size < 300_000
    assert len(result["base"]["trajectory"]["time_ms"]) <= 120
    assert list(result["questions"]) == [question.name for question in q.QUESTIONS]
    assert result["failed"] == failures({key: it for key, it in result.items() if key != "failed"})
    names = [name for name, _ in settings()]
    assert [it["name"] for it in result["sensitivity"]["sets"]] == names and len(names) >= 20


def test_each_rule_costs_time_and_the_coaches_picture_the_more_the_nearer_it_is(
    result: dict[str, Any],
) -> None:
    asked = result["questions"]
    cost = {name: asked[name]["added_ms"] for name in asked}
    nearer = [cost[f"knee-{deg}-at-vertical"] for deg in (150, 155, 160)]
    assert 0 < nearer[0] < nearer[1] < nearer[2] < cost["early-fold"]
    assert 0 < cost["hamstrings-10"] < cost["hamstrings-20"] < cost["hamstrings-40"]
    assert cost["hamstrings-40-first-half"] < cost["hamstrings-10"], "a short pull costs little"
    assert abs(cost["one-joint-flexor-full"]) < 0.5, "the heel need not be pulled up"
    assert cost["hip-flexors-110"] < 0 < cost["hip-flexor-effort-90"] < cost["hip-flexors-90"]
    assert -0.1 < cost["knee-cap-150"] <= cost["knee-cap-100"] < 3, (
        "a knee that may not fold far costs little"
    )
    assert all(0 < it["more_effort_percent"] < 10 for it in result["effort"]), "but it costs effort"


def test_the_fastest_swing_drives_the_thigh_as_a_sprinter_and_folds_less_than_he(
    result: dict[str, Any],
) -> None:
    base = result["base"]
    low, high = RECORDED["sprinter"]["thigh_at_max_knee_flexion_deg"]
    assert low < base["thigh_at_max_knee_flexion_deg"] < high
    assert base["max_knee_flexion_deg"] < RECORDED["sprinter"]["max_knee_flexion_deg"][0]
    assert base["time_ms"] > RECORDED["sprinter"]["swing_ms"][1], "the page says: longer than his own"


def test_early_folding_and_less_drive_cost_time_in_every_set(result: dict[str, Any]) -> None:
    bands = result["sensitivity"]["bands"]
    for band in ("early-fold", "hamstrings-20", "hip-flexor-effort-90"):
        assert bands[band]["least"] > 0 and bands[band]["lost"] == 0
    assert 4 < bands["early-fold"]["most"] / bands["early-fold"]["least"] < 6, "by a factor of five"
    assert bands["thigh_at_max_knee_flexion_deg"]["least"] < 0, "in a few sets it is not in front"
    behind = [it for it in result["sensitivity"]["sets"] if it["thigh_at_max_knee_flexion_deg"] < 2]
    assert 0 < len(behind) < 6
    assert bands["max_knee_flexion_deg"]["least"] < 60, "in some it hardly folds"


def test_every_added_number_has_source_and_status() -> None:
    assert all(it.status in STATUSES for it in NUMBERS)
    assert all(it.source and it.unit for it in NUMBERS)


def test_the_tables_say_failed_where_a_solve_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = json.loads(RESULT.read_text(encoding="utf-8"))
    answer = broken["questions"]["early-fold"]
    del answer["added_ms"]
    answer |= {"failed": True, "attempts": []}
    monkeypatch.setattr(report, "load", lambda: broken)
    report.write_snippets(tmp_path)
    lines = (tmp_path / "costs.md").read_text().splitlines()
    (line,) = (line for line in lines if answer["label"] in line)
    assert "| failed |" in line and "<svg" not in line


def test_each_rule_s_bar_is_as_long_as_its_cost_and_begins_where_no_time_is_added(
    result: dict[str, Any], tmp_path: Path
) -> None:
    report.write_snippets(tmp_path)
    rows = (tmp_path / "costs.md").read_text().splitlines()[2:]
    zeros, scales = set(), []
    for row, (name, answer) in zip(rows, result["questions"].items(), strict=True):
        (left, wide), *reach = [
            (float(x), float(width)) for x, width in re.findall(r'x="(.*?)%".*?width="(.*?)%"', row)
        ]
        added, band = answer["added_ms"], result["sensitivity"]["bands"].get(name)
        zeros.add(round(left + wide if added < 0 else left, 0))
        assert len(reach) == (band is not None), row
        scales += [wide / abs(added)] if wide > 5 else []
        for begin, length in reach:
            assert length == pytest.approx((band["most"] - band["least"]) * scales[0], abs=0.2)
            assert begin >= 0 and begin + length <= 100.1
    assert len(zeros) == 1 and max(scales) == pytest.approx(min(scales), rel=0.02)
