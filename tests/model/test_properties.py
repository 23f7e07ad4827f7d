"""What must hold for every setting and every athlete that the model accepts; the worst is looked for."""

from math import degrees, isfinite
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from swing_leg import Run, simulate
from swing_leg.anthropometry import SEXES
from swing_leg.athletes import PROPORTIONS, athlete
from swing_leg.control import RANGES
from swing_leg.leg import Leg, leg_of
from swing_leg.parameters import REFERENCE
from swing_leg.strategies import STRATEGIES

from tests.support.asking import metric

KNEE_DEG = REFERENCE.passive_knee_deg  # −10° to 170°: beyond it the resting tissue's torque is not known
THIGH_DEG = (-60.0, 90.0)  # a driven thigh stays between far behind and level in front
WITHOUT_KNEE_MUSCLES_DEG = (-60.0, 200.0)  # the what-if goes where no knee can go; its stops still end it
FASTEST = 60.0  # rad/s, 3400 °/s: nothing in the leg turns as fast

controls = {name: st.floats(low, high) for name, (low, high) in RANGES.items()}
seeded = settings(derandomize=True, max_examples=40, deadline=None)


@st.composite
def legs(draw: st.DrawFn) -> Leg:
    """A leg of any athlete that `athlete` accepts, to the ends of its ranges; lengths are measured or not."""
    height = draw(st.floats(*REFERENCE.height_range))
    lightest, heaviest = (round(index * height**2) for index in REFERENCE.body_mass_index_range)
    lengths = {}
    for name, (share, spread) in PROPORTIONS.items():
        low, high = (round(share * height * (1 + sign * spread), 3) for sign in (-1, 1))
        lengths[name] = draw(st.none() | st.floats(low, high))
    sex, mass = draw(st.sampled_from(SEXES)), draw(st.floats(lightest, heaviest))
    return leg_of(athlete(sex, mass, height, **lengths))


def range_deg(series: tuple[float, ...]) -> tuple[float, float]:
    return degrees(min(series)), degrees(max(series))


def assert_possible(run: Run, knee_deg: tuple[float, float], thigh_deg: tuple[float, float]) -> None:
    """Numbers everywhere, joints within their limits, nothing turning at a speed that no leg has."""
    assert all(map(isfinite, (*run.thigh, *run.knee, *run.thigh_rate, *run.knee_rate)))
    assert all(value is None or isfinite(value) for value in run.metrics.values())
    for series, (low, high) in ((run.knee, knee_deg), (run.thigh, thigh_deg)):
        least, most = range_deg(series)
        assert low <= least <= most <= high
    assert max(map(abs, (*run.thigh_rate, *run.knee_rate))) < FASTEST


@seeded
@given(st.fixed_dictionaries(controls))
@example({"drive": 1.3, "heel_pull": 0.4})
@example({"drive": 0.5, "heel_pull": 0.4, "thigh_wait": 0.6})
def test_every_setting_keeps_the_reference_leg_within_the_limits_of_its_joints(asked: dict[str, Any]) -> None:
    run = simulate(**asked)
    assert_possible(run, KNEE_DEG, THIGH_DEG)
    assert_possible(simulate(**asked, knee_muscles=False), WITHOUT_KNEE_MUSCLES_DEG, THIGH_DEG)
    assert run.metrics["max_knee_flexion_deg"] is not None
    assert run.metrics["peak_thigh_speed_deg_s"] is not None
    assert range_deg(run.knee)[0] > REFERENCE.start_knee_deg - 0.1, (
        "the knee never gets straighter than at toe-off"
    )


LONG_THIGH = {"thigh_length": 0.340, "shank_length": 0.298, "foot_length": 0.178}  # at 1.30 m
LONG_SHANK = {"thigh_length": 0.479, "shank_length": 0.552, "foot_length": 0.351}  # at 2.10 m


@seeded
@given(legs(), st.fixed_dictionaries(controls))
@example(leg_of(athlete("female", 67.6, 1.30, **LONG_THIGH)), {"drive": 0.5, "thigh_wait": 0.29})
@example(
    leg_of(athlete("female", 29.0, 1.36, thigh_length=0.356, shank_length=0.312)),
    {"drive": 0.5, "thigh_wait": 0.07},
)
@example(
    leg_of(athlete("male", 121.4, 2.10, **LONG_SHANK)), {"drive": 1.3, "heel_pull": 0.4, "thigh_wait": 0.34}
)
def test_every_setting_keeps_every_athletes_leg_within_the_limits_of_its_joints(
    leg: Leg, asked: dict[str, Any]
) -> None:
    assert_possible(simulate(**asked, leg=leg), KNEE_DEG, THIGH_DEG)


@seeded
@given(leg=legs(), drives=st.tuples(controls["drive"], controls["drive"]), pull=controls["heel_pull"],
       wait=controls["thigh_wait"])  # fmt: skip
def test_more_drive_brings_no_athletes_thigh_to_vertical_later(
    leg: Leg, drives: tuple[float, float], pull: float, wait: float
) -> None:
    softer, harder = (simulate(drive, pull, wait, leg=leg) for drive in sorted(drives))
    assert metric(harder, "thigh_vertical_ms") <= metric(softer, "thigh_vertical_ms") + 1e-6  # ms


@seeded
@given(waits=st.tuples(controls["thigh_wait"], controls["thigh_wait"]), drive=controls["drive"])
def test_more_waiting_never_brings_the_thigh_to_vertical_sooner(
    waits: tuple[float, float], drive: float
) -> None:
    shorter, longer = (simulate(drive, 0.0, wait) for wait in sorted(waits))
    assert metric(longer, "thigh_vertical_ms") >= metric(shorter, "thigh_vertical_ms") - 1e-6  # ms


@seeded
@given(leg=legs())
@example(leg=leg_of(athlete("male", 20.0, 1.30)))
@example(leg=leg_of(athlete("female", 176.0, 2.10)))
def test_every_strategy_answers_for_every_athlete(leg: Leg) -> None:
    for name, strategy in STRATEGIES.items():
        run = strategy(leg)
        assert len(run.time) == len(run.thigh) == len(run.knee) == 301, name
        if name == "no-knee-muscles":
            assert_possible(run, WITHOUT_KNEE_MUSCLES_DEG, THIGH_DEG)
        elif name == "passive":
            assert_possible(run, KNEE_DEG, (-180.0, 0.0))  # nothing stops the passive thigh on its way back
        else:
            assert_possible(run, KNEE_DEG, THIGH_DEG)
            assert run.metrics["thigh_vertical_ms"] is not None, name
            assert run.metrics["max_knee_flexion_deg"] is not None, name
