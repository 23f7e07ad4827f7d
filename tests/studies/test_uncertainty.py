"""How sure the model is: the committed bands are what the sets give, and what they promise."""

import json
from functools import cache
from pathlib import Path
from random import Random

import pytest
from swing_leg import simulate
from swing_leg.bands import Band, band, table
from swing_leg.control import BUTT_KICK, RANGES
from swing_leg.parameters import REFERENCE, ROWS

from scripts.studies.uncertainty import BANDS, CONCLUSIONS, VERSION, load
from scripts.studies.uncertainty import sweep as s
from scripts.studies.uncertainty.conclusions import CONCLUSIONS as QUESTIONS
from scripts.studies.uncertainty.conclusions import Outcome, above, falls, marks, rises
from scripts.studies.uncertainty.draws import SEED, SETS, draws
from scripts.studies.uncertainty.outcomes import metrics_of, outcome_of
from scripts.studies.uncertainty.ranges import CONSTANT_ARMS, FOLLOWS, Kind
from scripts.studies.uncertainty.ranges import RANGES as SPREADS
from scripts.tables.uncertainty import write_snippets

METRICS = tuple(simulate().metrics)


@cache
def nominal() -> Outcome:
    return outcome_of()


def ends(group: str, metric: str, node: int, kind: str = "") -> Band:
    lists = table()[group][metric]
    return lists[f"{kind}low"][node], lists[f"{kind}high"][node]


def test_every_varied_number_is_one_of_the_model() -> None:
    names = [it.field for it in SPREADS]
    assert set(names) <= set(ROWS) and len(set(names)) == len(names)
    assert set(CONSTANT_ARMS) < set(names)
    assert all({name, *parts} <= set(ROWS) for name, parts in FOLLOWS.items())


MOST_MOVED = {"°": 10.0, "°/s": 50.0}


def test_ranges_are_moderate_and_say_why() -> None:
    for it in SPREADS:
        assert it.why
        value = getattr(REFERENCE, it.field)
        most = MOST_MOVED[ROWS[it.field].unit] if it.kind is Kind.MOVE else 0.25
        assert 0 < it.spread <= most or it.field == "start_hamstrings", it.name
        assert it.changed(value, 0.0) == pytest.approx(value)
        assert it.changed(value, 1.0) != it.changed(value, -1.0)


def test_the_same_seed_draws_the_same_sets_and_another_seed_others() -> None:
    assert draws() == draws()
    assert draws(seed=SEED + 1) != draws()
    assert len(draws()) == SETS == table()["sets"]
    assert table()["seed"] == SEED


def test_each_range_is_covered_evenly() -> None:
    for it in SPREADS:
        slices = sorted(int((draw.shares[it.field] + 1) / 2 * SETS) for draw in draws())
        assert slices == list(range(SETS)), it.field


def test_a_quarter_of_the_sets_have_constant_lever_arms() -> None:
    chosen = [draw for draw in draws() if draw.constant_arms]
    assert len(chosen) == SETS // 4
    assert len(set(chosen[0].numbers().hamstring_hip_arm)) == 1
    assert load()["constant_arms"] == [draw.number for draw in chosen]


def test_what_comes_late_is_found_in_a_longer_run() -> None:
    slow = {"drive": 0.5, "heel_pull": 0.4, "thigh_wait": 0.6}
    assert simulate(**slow).metrics["thigh_vertical_ms"] is None  # type: ignore[arg-type]
    assert 300 < metrics_of(REFERENCE, **slow)["thigh_vertical_ms"] < 400  # type: ignore[operator]


def test_the_committed_bands_belong_to_this_model() -> None:
    assert table()["version"] == load()["version"] == VERSION
    fresh = s.fingerprint(nominal().metrics)
    assert table()["fingerprint"] == load()["fingerprint"] == fresh, "the model has changed: run `make bands`"


def test_every_set_together_gives_the_committed_bands_again() -> None:
    """All sets at two nodes, drawn by chance, and at the plain knee drive with which they are compared."""
    random = Random(7)
    chosen = random.sample(s.WITH, 1)
    which = [*chosen, *map(s.plain, chosen), random.choice(s.WITHOUT)]
    runs = []
    for draw in draws():
        numbers = draw.numbers()
        runs.append([metrics_of(numbers, **settings) for settings in which])
    for metric in METRICS:
        for i, settings in enumerate(chosen):
            node = s.WITH.index(settings)
            own = nominal().metrics[node][metric]
            values = [it[i][metric] for it in runs]
            assert s.ends_of(metric, own, values) == ends("with_knee_muscles", metric, node)
            apart = s.difference(own, nominal().metrics[s.WITH.index(s.plain(settings))][metric])
            pairs = [s.difference(it[i][metric], it[i + len(chosen)][metric]) for it in runs]
            assert s.ends_of(metric, apart, pairs) == ends("with_knee_muscles", metric, node, "difference_")
        node = s.WITHOUT.index(which[-1])
        own = nominal().metrics[len(s.WITH) + node][metric]
        found = s.ends_of(metric, own, [it[-1][metric] for it in runs])
        assert found == ends("without_knee_muscles", metric, node)


OFF_THE_GRID = (
    {"drive": 0.8, "heel_pull": 0.0, "thigh_wait": 0.0},
    {"drive": 1.22, "heel_pull": 0.25, "thigh_wait": 0.15},
)
TOLERANCES = {"_deg_s": 8.0, "_deg": 1.0, "_ms": 2.0}  # by the first end of a metric's name that fits
LATE, LATE_MS = ("thigh_at_45_ms", "time_of_knee_lift_ms"), 30.0  # their upper ends, where few sets count


def test_bands_between_grid_points_are_what_all_sets_give_there() -> None:
    everyone = [draw.numbers() for draw in draws()]
    for settings in OFF_THE_GRID:
        own = simulate(**settings).metrics
        runs = [metrics_of(numbers, **settings) for numbers in everyone]
        for metric, value in own.items():
            real = s.ends_of(metric, value, [it[metric] for it in runs])
            allowed = next(size for end, size in TOLERANCES.items() if metric.endswith(end))
            for side, (end, shown) in enumerate(zip(real, band(metric, **settings), strict=True)):
                assert end is not None and shown is not None, (metric, settings)
                most = LATE_MS if side and metric in LATE else allowed
                assert shown - value == pytest.approx(end, rel=0, abs=most), (metric, settings)


def test_a_set_alone_answers_the_conclusions_as_committed() -> None:
    found = {it["name"]: it for it in load()["conclusions"]}
    assert list(found) == [it.name for it in QUESTIONS]
    for draw in Random(11).sample(draws(), 2):
        outcome = outcome_of(draw.numbers())
        for question in QUESTIONS:
            assert (question.holds(outcome) is False) == (draw.number in found[question.name]["flips"])


def test_counts_add_up_and_the_model_agrees_with_every_conclusion_that_most_sets_share() -> None:
    holds = {}
    for question, found in zip(QUESTIONS, load()["conclusions"], strict=True):
        holds[question.name] = found["holds"]
        assert found["holds"] + len(found["flips"]) + found["unknown"] == SETS, question.name
        if found["holds"] > 0.9 * SETS:
            assert question.holds(nominal()) is True, question.name
    for name in ("heel-rises-alone", "drive-sooner", "drive-further", "waiting-costs", "butt-kick-late"):
        assert holds[name] == SETS, name


def test_the_grid_spans_what_readers_can_set_and_has_the_butt_kick() -> None:
    assert all((axis[0], axis[-1]) == RANGES[name] for name, axis in s.AXES.items())
    assert BUTT_KICK in s.WITH
    assert {name: tuple(axis) for name, axis in table()["axes"].items()} == s.AXES


def test_late_sets_count_as_late() -> None:
    assert s.ends_of("thigh_vertical_ms", 100.0, [90.0] * 95 + [None] * 5) == (-10.0, None)
    assert s.ends_of("thigh_vertical_ms", 100.0, [90.0] * 99 + [None]) == (-10.0, -10.0)
    assert s.ends_of("knee_lift_deg", 60.0, [61.0] * 94 + [None] * 6) == (None, None)
    assert s.ends_of("knee_lift_deg", 60.0, [61.0] * 96 + [None] * 4) == (1.0, 1.0)
    assert s.ends_of("knee_lift_deg", None, [61.0] * 100) == (None, None)


def test_percentiles_lie_on_straight_lines_between_neighbours() -> None:
    assert [s.percentile([3.0, 1.0, 2.0], it) for it in (0, 25, 50, 100)] == [1.0, 1.5, 2.0, 3.0]


def test_questions_say_yes_no_or_cannot_tell() -> None:
    assert (above(1.0), above(-1.0), above(None)) == (True, False, None)
    assert (rises([1, 2, None, 3]), rises([1, 1]), rises([None, 1])) == (True, False, None)
    assert falls([3, 2, 1]) is True


def test_marks_find_what_flipped_sets_share() -> None:
    strong = {draw.number for draw in draws() if draw.shares["hamstring_strength"] > 0.2}
    first = marks(draws(), strong)[0]
    assert first["what"].startswith("hamstrings: strength")
    assert first["gap"] > 1
    assert marks(draws(), {1, 2}) == []


def test_what_readers_download_is_small_and_has_no_date() -> None:
    assert BANDS.stat().st_size < 60_000
    for path in (BANDS, CONCLUSIONS):
        text = path.read_text(encoding="utf-8")
        assert not any(word in text for word in ("2025-", "2026-", "date", "NaN", "Infinity"))
        content = json.loads(text)
        assert text == json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def test_the_model_page_tells_every_conclusion(tmp_path: Path) -> None:
    text = write_snippets(tmp_path).read_text()
    for question, it in zip(QUESTIONS, load()["conclusions"], strict=True):
        assert f"| {question.says} | {it['holds']}\u00a0of\u00a0" in text
    assert all(spread.name in text for spread in SPREADS)
