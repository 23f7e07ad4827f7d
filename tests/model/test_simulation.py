"""A whole swing: exactness, its beginning, and what holds for every setting."""

import itertools
from math import degrees, radians
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from swing_leg import simulate
from swing_leg.analyses.running_speeds import FASTEST, numbers_at
from swing_leg.control import RANGES, efforts
from swing_leg.knee import no_stop
from swing_leg.leg import REFERENCE_LEG
from swing_leg.parameters import REFERENCE as p
from swing_leg.simulation import STEP, rates_with

from tests.support.asking import FEMALE_LEG, metric

controls = {name: st.floats(low, high) for name, (low, high) in RANGES.items()}
seeded = settings(derandomize=True, max_examples=60, deadline=None)


@pytest.mark.parametrize("knee_muscles", [True, False])
def test_an_eighth_of_the_step_moves_no_angle_by_a_hundredth_of_a_degree(knee_muscles: bool) -> None:
    for inputs in itertools.product((0.5, 0.73, 1.0, 1.3), (0.0, 0.17, 0.4), (0.0, 0.31, 0.6)):
        usual = simulate(*inputs, knee_muscles)
        fine = simulate(*inputs, knee_muscles, step=STEP / 8)
        for of in ("thigh", "knee", "thigh_rate", "knee_rate"):
            most = 0.7 if of.endswith("rate") else 0.01  # °/s, °
            pairs = zip(getattr(usual, of), getattr(fine, of), strict=True)
            worst = max(abs(degrees(ours - finer)) for ours, finer in pairs)
            assert worst < most, (of, inputs)  # to step across a stop would cost 0.2°


@pytest.mark.parametrize("speed", [3.5, 4.4, 7.0, FASTEST])
def test_an_eighth_of_the_step_moves_no_metric_by_a_twentieth(speed: float) -> None:
    """The thigh's speed is flat where it is greatest, and a stop that is left then would show in its time."""
    for inputs in ((1.1, 0.1, 0.2), (1.0, 0.3, 0.35), (0.5, 0.0, 0.6)):
        numbers = numbers_at(speed)
        usual, fine = (simulate(*inputs, numbers=numbers, step=step) for step in (STEP, STEP / 8))
        for name, value in usual.metrics.items():
            assert value == pytest.approx(fine.metrics[name], abs=0.05), (name, inputs)


def test_a_run_has_a_sample_each_millisecond_whatever_its_length() -> None:
    whole = simulate(duration_ms=302)
    odd = simulate(duration_ms=301)
    assert len(odd.time) == len(odd.thigh) == len(odd.knee_rate) == 302
    assert odd.thigh == whole.thigh[:302]


def test_activations_follow_efforts_and_rise_and_fall_in_their_own_times() -> None:
    state = (radians(-20), radians(-60), 5.0, -5.0, 0.2, 0.9, 0.0, 0.5)
    change = rates_with(REFERENCE_LEG, efforts(heel_pull=0.2))[no_stop](0.05, state)[4:]
    flexors, rectus, hamstrings, gluteals = efforts(heel_pull=0.2)(state[0])
    rising = ((flexors - 0.2) / p.rise_time, hamstrings / p.rise_time)
    falling = ((rectus - 0.9) / p.fall_time, (gluteals - 0.5) / p.fall_time)
    assert (change[0], change[2]) == pytest.approx(rising)
    assert (change[1], change[3]) == pytest.approx(falling)


@pytest.mark.parametrize("drive", [0.5, 1.3])
def test_every_run_starts_from_the_measured_toe_off(drive: float) -> None:
    run = simulate(drive)
    first = [degrees(series[0]) for series in (run.thigh, run.knee, run.thigh_rate, run.knee_rate)]
    assert first == pytest.approx([-42.2, 7.5, -418.8, -5.3])


def test_rates_are_the_slopes_of_the_angles() -> None:
    run = simulate()
    for angle, rate in ((run.thigh, run.thigh_rate), (run.knee, run.knee_rate)):
        for i in range(1, 300):
            assert (angle[i + 1] - angle[i - 1]) / 0.002 == pytest.approx(rate[i], abs=0.05)  # rad/s, of 17


@seeded
@given(st.fixed_dictionaries(controls))
def test_a_wait_put_back_to_nothing_restores_the_run_exactly(asked: dict[str, Any]) -> None:
    without = asked | {"thigh_wait": 0.0}
    before = simulate(**without)
    simulate(**asked)
    assert simulate(**without) == before


def test_another_leg_swings_otherwise() -> None:
    woman = simulate(leg=FEMALE_LEG)
    assert metric(woman, "thigh_vertical_ms") != metric(simulate(), "thigh_vertical_ms")
    assert 100 < metric(woman, "max_knee_flexion_deg") < 180


@pytest.mark.parametrize("name", RANGES)
@pytest.mark.parametrize(
    "value",
    [True, None, "1", float("nan"), float("inf"), -0.01, 9, 10**400, pytest.param(10**5000, id="huge"), [1]],
)
def test_a_bad_value_is_refused_by_name_value_and_range(name: str, value: object) -> None:
    with pytest.raises(ValueError) as caught:
        simulate(**{name: value})  # type: ignore[arg-type]
    low, high = RANGES[name]
    assert str(caught.value).startswith(f"{name} is ")
    assert f"from {low:g} to {high:g}." in str(caught.value)


@pytest.mark.parametrize("value", [1, None, "no"])
def test_knee_muscles_are_there_or_not(value: object) -> None:
    with pytest.raises(ValueError, match="knee_muscles"):
        simulate(knee_muscles=value)  # type: ignore[arg-type]


@pytest.mark.parametrize("step", [0.0, -0.001, 0.0007, 0.0004, 0.002, 0.005, float("nan"), float("inf")])
def test_a_step_that_does_not_divide_a_millisecond_is_refused(step: float) -> None:
    with pytest.raises(ValueError, match="step"):
        simulate(step=step)
