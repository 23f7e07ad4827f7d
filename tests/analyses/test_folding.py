"""The folded leg: its inertia against masses laid out point by point, its swing against other mechanics."""

import random
from dataclasses import replace
from itertools import pairwise
from math import atan2, cos, hypot, pi, radians, sin

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from swing_leg import dynamics, simulate, simulation
from swing_leg.analyses import folding
from swing_leg.analyses.folding import held, inertia, inertia_along, quickening, saving, words
from swing_leg.anthropometry import Body
from swing_leg.control import ParameterError, efforts
from swing_leg.knee import no_stop
from swing_leg.leg import REFERENCE_LEG, Leg, leg_of
from swing_leg.parameters import REFERENCE
from swing_leg.solver import State, runge_kutta_step

from tests.support.asking import FEMALE_LEG, metric
from tests.support.physics.mechanics import G, centre_of_mass, holding_torque

SAMPLES = round(simulation.STEP / simulation.SAMPLE)  # in a step


def by_steiner(leg: Leg, knee: float) -> float:
    """Each part's own inertia and its mass × distance² from the hip, with the thigh hanging down."""
    x = -leg.shank_centre * sin(knee)
    y = -leg.thigh_length - leg.shank_centre * cos(knee)
    thigh = leg.thigh_inertia + leg.thigh_mass * leg.thigh_centre**2
    return thigh + leg.shank_inertia + leg.shank_mass * (x * x + y * y)


def test_inertia_saving_and_quickening_have_the_published_values() -> None:
    assert inertia(0.0) == pytest.approx(2.89, abs=0.005)
    assert inertia(radians(150)) == pytest.approx(0.93, abs=0.005)
    assert quickening(radians(150)) == pytest.approx(2.89 / 0.93, abs=0.02)
    savings = [saving(radians(deg)) for deg in range(0, 151, 5)]
    assert savings == sorted(savings), "each degree saves more"
    assert (savings[0], savings[-1]) == pytest.approx((0, 0.68), abs=0.005)


def test_inertia_agrees_with_the_parallel_axis_theorem_for_any_leg() -> None:
    seeded = random.Random(3)
    for _ in range(40):
        thigh, shank = seeded.uniform(0.3, 0.55), seeded.uniform(0.3, 0.55)
        leg = leg_of(Body(seeded.choice(("male", "female")), seeded.uniform(25, 150), thigh, shank))
        knee = seeded.uniform(-0.2, pi)
        assert inertia(knee, leg) == pytest.approx(by_steiner(leg, knee), rel=1e-12)


def test_the_saving_hardly_depends_on_the_body() -> None:
    for leg in (FEMALE_LEG, leg_of(Body("male", 25.0, 0.32, 0.32)), leg_of(Body("male", 110.0, 0.5, 0.52))):
        assert saving(radians(150), leg) == pytest.approx(0.68, abs=0.04)


def test_inertia_along_a_run_is_least_when_the_knee_is_most_bent() -> None:
    run = simulate()
    along = inertia_along(run, REFERENCE_LEG)
    assert len(along) == 301
    assert along.index(min(along)) == run.knee.index(max(run.knee))


def test_the_sentence_says_angle_inertia_and_saving() -> None:
    assert words(radians(150)) == "Knee bent 150°: 0.93 kg·m² about the hip, 68 % less than straight."


START = (radians(-42.2), radians(-418.8))  # thigh angle and rate at toe-off, from the model's description
WAITS = (0.0, 0.3, 0.6)
FOLDS_DEG = range(0, 151, 15)


@pytest.fixture
def hung_on_a_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hip stands still in gravity and no muscle pulls: then the motion is known exactly."""
    monkeypatch.setattr(folding, "hip_acceleration", lambda *anything: (0.0, 0.0))
    monkeypatch.setattr(folding, "torques", lambda *anything: (0.0, 0.0))


@pytest.mark.parametrize("knee_deg", [0, 60, 135, 150])
@pytest.mark.usefixtures("hung_on_a_hook")
def test_without_torque_the_held_leg_swings_as_a_compound_pendulum_does(knee_deg: float) -> None:
    """θ(t) of a pendulum with a push: 2 asin(k sn(ωt + u, k²)) about the place where it hangs at rest."""
    leg, knee, (theta, rate) = REFERENCE_LEG, radians(knee_deg), START
    run = held(knee)
    x, y = centre_of_mass(leg, 0.0, knee)
    rest = -atan2(x, -y)
    weight = (leg.thigh_mass + leg.shank_mass) * G * hypot(x, y)
    omega = mpmath.sqrt(weight / by_steiner(leg, knee))
    off, pushed = theta - rest, rate / omega
    modulus = mpmath.sqrt(mpmath.sin(off / 2) ** 2 + (pushed / 2) ** 2)
    begin = mpmath.ellipf(mpmath.asin(mpmath.sin(off / 2) / modulus), modulus**2)
    backward = -1  # it begins by going backward, so the phase runs the other way
    for ms in range(0, 301, 20):
        phase = begin + backward * omega * ms / 1000
        exact = rest + 2 * mpmath.asin(modulus * mpmath.ellipfun("sn", phase, m=modulus**2))
        assert run.thigh[ms] == pytest.approx(float(exact), abs=1e-8), f"{ms} ms"


def with_a_knee_torque_that_holds(knee: float, thigh_wait: float, leg: Leg) -> list[float]:
    """Thigh angles, step by step, by the two-segment equations; whose knee torque keeps φ" = θ"."""
    control = simulation.rates_with(leg, efforts(thigh_wait=thigh_wait))[no_stop]

    def rates(time: float, state: State) -> State:
        theta, phi, rate, _, *activations = state
        motion = (theta, phi, rate, rate)
        hip, _ = simulation.torques(leg.body_mass, motion, tuple(activations), no_stop, True)
        frame = dynamics.hip_acceleration(time)
        both = dynamics.accelerations(leg, *motion, hip, holding_torque(leg, motion, hip, *frame), *frame)
        return (rate, rate, *both, *list(control(time, [*motion, *activations]))[4:])

    theta, _, rate, _, *activations = simulation.start(1.0)
    state: State = [theta, theta - knee, rate, rate, *activations]
    angles = [theta]
    for step in range(simulation.DURATION_MS // SAMPLES):
        state = runge_kutta_step(rates, step * simulation.STEP, state, simulation.STEP)
        angles.append(state[0])
    return angles


@pytest.mark.parametrize("thigh_wait", WAITS)
@pytest.mark.parametrize("knee_deg", [0, 5, 75, 135, 150])
@pytest.mark.parametrize("leg", [REFERENCE_LEG, FEMALE_LEG], ids=["man", "woman"])
def test_the_held_leg_is_the_two_part_leg_with_a_torque_that_holds_its_knee(
    leg: Leg, knee_deg: float, thigh_wait: float
) -> None:
    expected = with_a_knee_torque_that_holds(radians(knee_deg), thigh_wait, leg)
    # on the edge of the straight stop rounding decides which steps are cut
    most = 1e-5 if radians(knee_deg) == REFERENCE.straight_stop else 1e-8
    assert held(radians(knee_deg), thigh_wait, leg).thigh[::SAMPLES] == pytest.approx(expected, abs=most)


def test_it_begins_as_the_measured_sprinters_thigh_does_whatever_the_fold() -> None:
    for knee_deg in FOLDS_DEG:
        run = held(radians(knee_deg))
        assert (run.thigh[0], run.thigh_rate[0]) == pytest.approx(START)
        assert set(run.knee) == {radians(knee_deg)} and set(run.knee_rate) == {0.0}


@pytest.mark.parametrize("name", ["thigh_vertical_ms", "thigh_at_45_ms"])
@pytest.mark.parametrize("thigh_wait", WAITS)
def test_the_more_it_is_folded_the_sooner_the_thigh_gets_there_if_at_all(
    name: str, thigh_wait: float
) -> None:
    found = [held(radians(deg), thigh_wait).metrics[name] for deg in FOLDS_DEG]
    times = [301.0 if time is None else time for time in found]
    never = times.count(301.0)
    assert times[:never] == [301.0] * never, "what never comes are the straightest"
    assert all(later > sooner for later, sooner in pairwise(times[max(never - 1, 0) :])), times


@pytest.mark.parametrize("knee_deg", [60, 90, 150])
def test_the_longer_it_waits_the_later_the_thigh_gets_there(knee_deg: float) -> None:
    for name in ("thigh_vertical_ms", "thigh_at_45_ms"):
        times = [metric(held(radians(knee_deg), wait), name) for wait in WAITS]
        assert times == sorted(set(times))


def test_waiting_costs_a_straight_leg_more_time_than_a_folded_one() -> None:
    straight, folded = (
        metric(held(knee, 0.6), "thigh_vertical_ms") - metric(held(knee), "thigh_vertical_ms")
        for knee in (0.0, radians(150))
    )
    assert straight > 2 * folded


def test_a_knee_that_is_held_has_no_moment_at_which_it_is_bent_most() -> None:
    metrics = held(radians(135)).metrics  # where a stop of the knee would begin to act
    assert metrics["max_knee_flexion_deg"] is None and metrics["time_of_max_knee_flexion_ms"] is None
    assert metrics["knee_at_thigh_vertical_deg"] == pytest.approx(135)


def test_a_leg_that_weighs_twice_as_much_and_pulls_twice_as_hard_swings_alike() -> None:
    leg = REFERENCE_LEG
    heavy = [name for name in leg.__slots__ if "length" not in name and "centre" not in name]
    twice = replace(leg, **{name: 2 * getattr(leg, name) for name in heavy})
    assert held(1.0, leg=twice).thigh == pytest.approx(held(1.0).thigh, abs=1e-12)


@settings(max_examples=15, deadline=None)
@given(st.floats(0, pi), st.floats(0, 0.6))
def test_every_held_leg_passes_vertical_and_without_waiting_45_degrees_too(knee: float, wait: float) -> None:
    assert 0 < metric(held(knee, wait), "thigh_vertical_ms") < 300
    assert metric(held(knee), "thigh_vertical_ms") < metric(held(knee), "thigh_at_45_ms") < 300


@pytest.mark.parametrize("knee", [-0.1, 3.2, float("nan"), float("inf")])
def test_a_knee_that_cannot_be_is_refused_and_a_wait_too(knee: float) -> None:
    with pytest.raises(ValueError, match=r"^knee is .* from 0 to 3\.14"):
        held(knee)
    with pytest.raises(ParameterError, match="thigh_wait"):
        held(1.0, 0.7)
