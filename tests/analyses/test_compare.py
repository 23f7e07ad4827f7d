"""Comparing two runs: by hand, by symmetry, and on both clocks."""

from itertools import pairwise
from math import degrees

import pytest
from swing_leg import simulate
from swing_leg.analyses.compare import SYNCS, compare
from swing_leg.strategies import butt_kick, knee_drive, passive

from tests.support.asking import metric

FIRST, SECOND = knee_drive(), butt_kick()


@pytest.mark.parametrize("sync", SYNCS)
def test_a_run_does_not_differ_from_itself(sync: str) -> None:
    same = compare(FIRST, FIRST, sync)
    assert all(value == 0 for value in same.metrics.values())
    assert max(map(abs, (*same.thigh_deg, *same.knee_deg))) < 1e-9


def test_at_toe_off_differences_are_those_of_the_samples() -> None:
    found = compare(FIRST, SECOND)
    assert found.time_ms == tuple(map(float, range(301)))
    for ms in (0, 1, 57, 124, 299, 300):
        assert found.thigh_deg[ms] == pytest.approx(degrees(SECOND.thigh[ms] - FIRST.thigh[ms]), abs=1e-9)
        assert found.knee_deg[ms] == pytest.approx(degrees(SECOND.knee[ms] - FIRST.knee[ms]), abs=1e-9)
    for name, value in found.metrics.items():
        assert value == pytest.approx(metric(SECOND, name) - metric(FIRST, name))


def test_at_thigh_vertical_both_thighs_are_vertical_at_nought() -> None:
    found = compare(FIRST, SECOND, "thigh-vertical")
    here = found.time_ms.index(0.0)
    assert found.metrics["thigh_vertical_ms"] == pytest.approx(0, abs=1e-9)
    assert found.thigh_deg[here] == pytest.approx(0, abs=1e-6)
    knees = metric(SECOND, "knee_at_thigh_vertical_deg") - metric(FIRST, "knee_at_thigh_vertical_deg")
    assert found.knee_deg[here] == pytest.approx(knees, abs=1e-6)
    assert all(later - earlier == 1 for earlier, later in pairwise(found.time_ms))


def test_synced_times_count_from_thigh_vertical() -> None:
    first, second = (
        metric(run, "time_of_max_knee_flexion_ms") - metric(run, "thigh_vertical_ms")
        for run in (FIRST, SECOND)
    )
    found = compare(FIRST, SECOND, "thigh-vertical").metrics
    assert found["time_of_max_knee_flexion_ms"] == pytest.approx(second - first)
    assert found["knee_lift_deg"] == compare(FIRST, SECOND).metrics["knee_lift_deg"]


@pytest.mark.parametrize("sync", SYNCS)
def test_exchanging_the_runs_changes_only_the_sign(sync: str) -> None:
    there, back = compare(FIRST, SECOND, sync), compare(SECOND, FIRST, sync)
    assert there.time_ms == back.time_ms
    assert there.thigh_deg == pytest.approx([-value for value in back.thigh_deg], abs=1e-9)
    for name, value in there.metrics.items():
        other = back.metrics[name]
        assert value == pytest.approx(-other, abs=1e-9)


def test_the_clock_shows_only_what_lies_in_both_runs() -> None:
    found = compare(FIRST, SECOND, "thigh-vertical")
    assert -metric(FIRST, "thigh_vertical_ms") <= found.time_ms[0]
    assert found.time_ms[-1] <= 300 - metric(SECOND, "thigh_vertical_ms")


def test_a_leg_that_is_never_vertical_has_no_difference_and_cannot_be_synced_there() -> None:
    assert compare(FIRST, passive()).metrics["thigh_vertical_ms"] is None
    with pytest.raises(ValueError, match="second run has no instant thigh-vertical within 300 ms; use toe-o"):
        compare(FIRST, passive(), "thigh-vertical")


def test_an_unknown_instant_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="sync is 'foot-strike'; it must be one of: toe-off, thigh-vertical"):
        compare(FIRST, simulate(), "foot-strike")
