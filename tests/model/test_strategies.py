"""The strategies: each against `simulate`, whose values test_simulation.py has, and the passive leg."""

from math import cos

import pytest
from swing_leg import simulate
from swing_leg.dynamics import accelerations, hip_acceleration
from swing_leg.knee import stop_at
from swing_leg.leg import REFERENCE_LEG
from swing_leg.muscles import torques
from swing_leg.simulation import rates_with, run_of, start
from swing_leg.strategies import RELAXED, STRATEGIES, butt_kick, custom, knee_drive, no_knee_muscles, passive

from tests.support.asking import FEMALE_LEG


@pytest.mark.parametrize("name", STRATEGIES)
def test_all_strategies_can_change_places(name: str) -> None:
    for leg in (REFERENCE_LEG, FEMALE_LEG):
        run = STRATEGIES[name](leg)
        assert len(run.time) == len(run.thigh) == len(run.knee_rate) == 301
        assert set(run.metrics) == set(simulate().metrics)


def test_the_strategies_with_muscles_are_exactly_what_simulate_gives() -> None:
    assert knee_drive() == custom() == simulate()
    assert butt_kick() == custom(heel_pull=0.3, thigh_wait=0.35) == simulate(1.0, 0.3, 0.35)
    assert no_knee_muscles() == simulate(knee_muscles=False)
    assert custom(FEMALE_LEG, drive=1.2) == simulate(1.2, leg=FEMALE_LEG)


def test_a_custom_mix_out_of_range_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"heel_pull is 0\.9; it must be from 0 to 0\.4"):
        custom(heel_pull=0.9)


def test_the_passive_leg_never_comes_forward_and_so_has_no_fastest_moment() -> None:
    run = passive()
    assert max(run.thigh) == run.thigh[0] and max(run.thigh_rate) < 0
    for name in ("thigh_vertical_ms", "peak_thigh_speed_deg_s", "time_of_peak_thigh_speed_ms"):
        assert run.metrics[name] is None


def test_the_passive_leg_has_no_torque_at_the_hip() -> None:
    """Worked back from the samples: the torque at the hip is nothing; at the knee it is the tissue's."""
    run, leg = passive(), REFERENCE_LEG
    for i in (20, 60, 110, 200, 280):  # ms; none within a sample of a kink
        time, theta, phi = run.time[i], run.thigh[i], run.thigh[i] - run.knee[i]
        theta_rate, phi_rate = run.thigh_rate[i], run.thigh_rate[i] - run.knee_rate[i]
        stop = stop_at(run.knee[i])
        hip, knee = torques(leg.body_mass, (theta, phi, theta_rate, phi_rate), (0, 0, 0, 0), stop, True)
        expected = accelerations(leg, theta, phi, theta_rate, phi_rate, 0.0, knee, *hip_acceleration(time))
        thigh_acceleration = (run.thigh_rate[i + 1] - run.thigh_rate[i - 1]) / 0.002
        knee_acceleration = (run.knee_rate[i + 1] - run.knee_rate[i - 1]) / 0.002
        assert hip == 0.0
        assert thigh_acceleration == pytest.approx(expected[0], abs=0.05)
        assert thigh_acceleration - knee_acceleration == pytest.approx(expected[1], abs=0.05)


def test_without_tissue_a_leg_keeps_its_angular_momentum_in_flight() -> None:
    leg = REFERENCE_LEG
    run = run_of(rates_with(leg, lambda theta: RELAXED, torques=lambda *_: (0.0, 0.0)), start(1.0))

    def about_hip(i: int) -> float:
        theta_rate, phi_rate = run.thigh_rate[i], run.thigh_rate[i] - run.knee_rate[i]
        shared = leg.coupling * cos(run.knee[i]) * (theta_rate + phi_rate)
        return leg.thigh_moment_of_inertia * theta_rate + leg.shank_moment_of_inertia * phi_rate + shared

    assert about_hip(100) == pytest.approx(about_hip(0), rel=1e-9)
