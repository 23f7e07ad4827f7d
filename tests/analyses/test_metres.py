"""From milliseconds to metres: the published slopes, all four together, and honest refusals."""

from dataclasses import replace

import pytest
from swing_leg.analyses.metres import mappings, metres_behind, what_would_have_to_be_true
from swing_leg.parameters import REFERENCE

NAMES = ["step length fixed", "ground force limited", "partly made up", "slack in the swing"]
STRIDE = 0.4635  # s


def test_slopes_have_the_published_values() -> None:
    fixed, force, partly, slack = mappings()
    assert (fixed.low, fixed.high) == pytest.approx((0.216, 0.216), abs=5e-4)
    assert (force.low, force.high) == pytest.approx((0.295, 0.295), abs=5e-4)
    assert (partly.low, partly.high) == pytest.approx((0.065, 0.173), abs=5e-4)
    assert (slack.low, slack.high) == (0, 0)


def test_every_answer_holds_all_four_mappings_each_with_a_sentence() -> None:
    assert [mapping.name for mapping in mappings()] == NAMES
    assert [cost.mapping.name for cost in metres_behind(10)] == NAMES
    assert [need.mapping.name for need in what_would_have_to_be_true()] == NAMES
    for mapping in mappings():
        assert mapping.assumption.endswith(".")
        assert len(mapping.assumption.split()) > 8


def test_a_step_or_two_needs_the_published_times() -> None:
    fixed, force, _, slack = what_would_have_to_be_true()
    assert (fixed.least_ms, fixed.most_ms) == pytest.approx((10, 20), abs=0.5)
    assert (force.least_ms, force.most_ms) == pytest.approx((7, 15), abs=0.5)
    assert (slack.least_ms, slack.most_ms) == (None, None)
    assert slack.sentence == "Never: no added swing time costs a metre."
    assert fixed.sentence == "The swing would have to take 10 to 20 ms longer."


def test_with_a_share_of_seven_tenths_it_needs_14_to_29_ms() -> None:
    partly = what_would_have_to_be_true(replace(REFERENCE, added_load_share=(0.7, 0.7)))[2]
    assert (partly.least_ms, partly.most_ms) == pytest.approx((14.6, 29.1), abs=0.1)


def test_needs_and_costs_undo_each_other() -> None:
    least, most = REFERENCE.step_or_two
    for place, need in enumerate(what_would_have_to_be_true()):
        if need.least_ms is not None and need.most_ms is not None:
            assert metres_behind(need.least_ms)[place].high == pytest.approx(least)
            assert metres_behind(need.most_ms)[place].low == pytest.approx(most)


@pytest.mark.parametrize(("added_ms", "less"), [(20, 0.04), (40, 0.08)])
def test_the_straight_line_exceeds_the_exact_fraction_by_what_is_said(added_ms: float, less: float) -> None:
    """With step length and contact fixed, speed is steps ÷ time: the exact loss is dt / (T + dt)."""
    exact = 100 * (added_ms / 1000) / (STRIDE + added_ms / 1000)
    assert 1 - exact / metres_behind(added_ms)[0].low == pytest.approx(less, abs=0.004)


def test_force_limit_follows_from_steps_of_one_proportion() -> None:
    """Contact in proportion to swing, same length on the ground: speed is as 1 / swing time."""
    slower = REFERENCE.swing_time / (REFERENCE.swing_time + 1e-6)
    assert metres_behind(1e-3)[1].low == pytest.approx(100 * (1 - slower), rel=1e-5)


def test_a_shorter_swing_gains_what_a_longer_one_costs() -> None:
    for gain, cost in zip(metres_behind(-5), metres_behind(5), strict=True):
        assert (gain.low, gain.high) == (-cost.low, -cost.high)


@pytest.mark.parametrize("added_ms", [101, -101, float("nan"), float("inf")])
def test_times_beyond_the_straight_line_are_refused(added_ms: float) -> None:
    with pytest.raises(ValueError, match=r"added_ms is .*; it must be from −100 to 100 ms"):
        metres_behind(added_ms)


@pytest.mark.parametrize("bad", [(0.0, 0.5), (0.8, 0.3), (0.3, 1.2), (float("nan"), 0.5)])
def test_an_impossible_share_is_refused(bad: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="added_load_share is"):
        mappings(replace(REFERENCE, added_load_share=bad))
