"""The cord: torques against the slopes of its energy and levers by hand, limits, the work it asks for."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import cos, degrees, inf, radians
from typing import Any

import pytest
from swing_leg.analyses.cord import (
    PLACES,
    Cord,
    OverstretchedError,
    adult_strength,
    available_at,
    drive,
    fastest_tempo,
    pull,
    work,
)
from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.parameters import REFERENCE
from swing_leg.shows.cord_drill import DEMO, cord_of

from tests.support.asking import FEMALE_LEG

LEG = REFERENCE_LEG
ANKLE_HEIGHT = REFERENCE.ankle_height
HIP_HEIGHT = LEG.thigh_length + LEG.shank_length + ANKLE_HEIGHT
LIGHT = Cord(stiffness=40.0, rest_length=1.5, behind=1.8, height=0.3)
HEAVY = Cord(stiffness=160.0, rest_length=1.5, behind=1.8, height=0.3)


def slope(function: Callable[[float], float], at: float, step: float = 1e-5) -> float:
    """A derivative by central differences, of fourth order."""
    near = function(at + step) - function(at - step)
    far = function(at + 2 * step) - function(at - 2 * step)
    return (8 * near - far) / (12 * step)


def torques_by_energy(cord: Cord, theta: float, knee: float, leg: Leg) -> tuple[float, float]:
    """Hip and knee torque as the slopes of the cord's energy, downhill."""

    def energy(theta: float, knee: float) -> float:
        return 0.5 * pull(cord, theta, knee, leg).force ** 2 / cord.stiffness

    at_hip = -slope(lambda angle: energy(angle, knee), theta)
    return at_hip, -slope(lambda angle: energy(theta, angle), knee)


@pytest.mark.parametrize("place", PLACES)
def test_torques_are_the_slopes_of_the_cords_energy(place: str) -> None:
    seeded = random.Random(11)
    for _ in range(60):
        rest, behind, height = seeded.uniform(0.9, 1.2), seeded.uniform(1.6, 2.0), seeded.uniform(0, 1)
        cord = Cord(seeded.uniform(20, 400), rest, behind, height, place, stretch_limit=3.0)
        theta, knee = seeded.uniform(-0.6, 1.7), seeded.uniform(0, 2.6)
        leg = seeded.choice((LEG, FEMALE_LEG))
        found = pull(cord, theta, knee, leg)
        expected = torques_by_energy(cord, theta, knee, leg)
        assert (found.hip_torque, found.knee_torque) == pytest.approx(expected, abs=1e-6)


def test_a_level_cord_on_a_hanging_leg_pulls_with_the_whole_leg_as_lever() -> None:
    cord = Cord(100.0, 1.0, 1.5, ANKLE_HEIGHT)  # as high as the ankle
    found = pull(cord, 0.0, 0.0)
    assert (found.length, found.force) == pytest.approx((1.5, 50.0))
    assert found.hip_torque == pytest.approx(-50.0 * (LEG.thigh_length + LEG.shank_length))
    assert found.knee_torque == pytest.approx(50.0 * LEG.shank_length)  # drawn back, the heel goes up


def test_a_level_cord_at_the_thigh_has_the_strap_as_lever_and_leaves_the_knee_alone() -> None:
    arm = REFERENCE.thigh_strap * LEG.thigh_length
    found = pull(Cord(100.0, 1.0, 1.5, HIP_HEIGHT - arm, "thigh"), 0.0, 1.0)
    assert found.hip_torque == pytest.approx(-50.0 * arm)
    assert found.knee_torque == 0.0


def test_a_slack_cord_does_nothing() -> None:
    cord = Cord(100.0, 2.0, 1.0, 0.3)
    found = pull(cord, 0.0, 0.0)
    assert found.length < cord.rest_length
    assert (found.force, found.hip_torque, found.knee_torque) == (0.0, 0.0, 0.0)
    assert pull(Cord(100.0, 1.0, 0.0, ANKLE_HEIGHT), 0.0, 0.0).length == pytest.approx(0.0, abs=1e-12)


def test_the_pull_grows_evenly_with_stretch() -> None:
    lengths = [pull(LIGHT, radians(deg), 0.5) for deg in range(0, 81, 10)]
    for one in lengths:
        assert one.force == pytest.approx(LIGHT.stiffness * max(one.length - LIGHT.rest_length, 0))


def test_too_much_stretch_is_refused_with_reason_and_numbers() -> None:
    with pytest.raises(OverstretchedError) as caught:
        pull(Cord(100.0, 0.8, 1.2, 0.3), radians(80), radians(40))
    message = str(caught.value)
    assert float(message.split(" would be ")[1].split(" m ")[0]) > 1.6
    for part in (
        "thigh at 80°",
        "rest length of 0.80 m",
        "Beyond 2 ×, that is 1.60 m",
        "closer to the anchor",
    ):
        assert part in message
    with pytest.raises(ValueError, match="Stand closer"):
        drive(Cord(100.0, 0.7, 1.2, 0.3), 200.0)


def test_the_limit_itself_is_allowed_and_a_hair_more_is_not() -> None:
    level = Cord(100.0, 1.0001, 2.0, ANKLE_HEIGHT)  # 2 m long when the leg hangs
    assert pull(level, 0.0, 0.0).force == pytest.approx(100, rel=1e-3)
    with pytest.raises(OverstretchedError):
        pull(replace(level, rest_length=0.9999), 0.0, 0.0)
    assert pull(replace(level, rest_length=0.9999, stretch_limit=2.5), 0.0, 0.0).force > 100


def test_without_pull_the_hip_holds_only_the_legs_weight() -> None:
    """Thigh and shank level: weight × distance, by hand from the masses and centres."""
    slack = Cord(1.0, 5.0, 1.0, 0.3)
    found = work(slack, radians(90), 0.0, 0.0)
    thigh = LEG.thigh_mass * LEG.thigh_centre
    shank = LEG.shank_mass * (LEG.thigh_length + LEG.shank_centre)
    assert found.required == pytest.approx(9.81 * (thigh + shank))
    assert work(slack, 0.0, 0.0, 0.0).required == pytest.approx(0.0, abs=1e-12)


def test_what_the_cord_takes_is_added_to_what_is_required() -> None:
    free, bound = work(Cord(1.0, 5.0, 1.0, 0.3), 1.0, 1.0, 100.0), work(HEAVY, 1.0, 1.0, 100.0)
    assert bound.required - free.required == pytest.approx(-bound.pull.hip_torque)
    assert bound.pull.hip_torque < 0


# Anderson 2007, table 3, as the RBDL library's code has it: men of 18–25 years. c1 is the greatest torque as
# a part of weight × height, with its standard deviation; 75 % and 50 % of it are left at c4 and c5, rad/s.
# The torque falls with the angle as cos(c2 (θ − c3)).
C1, C1_SPREAD, C2, C3, C4, C5 = 0.113, 0.025, 0.738, -0.214, 2.095, 4.267
# The same for the other groups: women of 18–25; men and women of 55–65; men and women above 65.
OTHER_C1 = (0.127, 0.107, 0.091, 0.101, 0.081)


def test_strength_is_what_anderson_measured_in_young_men_of_this_weight_and_height() -> None:
    """75.9 kg, and 0.907 m of thigh and shank, which is 0.491 of an average man's height: 1.85 m."""
    assert adult_strength() == pytest.approx(C1 * 75.9 * 9.81 * (0.907 / 0.491), rel=1e-6)
    assert adult_strength() == pytest.approx(155, abs=1)
    for spreads in (-1.0, 1.0):
        ratio = adult_strength(spreads=spreads) / adult_strength()
        assert ratio == pytest.approx((C1 + spreads * C1_SPREAD) / C1)


def test_the_averages_of_nearly_all_other_groups_lie_within_the_spread() -> None:
    low, high = C1 - C1_SPREAD, C1 + C1_SPREAD
    assert [low <= other <= high for other in OTHER_C1].count(False) == 1, "women above 65 have less"
    assert min(OTHER_C1) > 0.9 * low


def test_tempo_leaves_what_anderson_measured_and_his_curve_beyond() -> None:
    """300 and 400 °/s by hand: (17.879 − 2.018 ω) / (17.879 + 0.154 ω)."""
    for tempo, left in (
        (0, 1.0),
        (120, 0.75),
        (244, 0.50),
        (300, 0.391),
        (400, 0.200),
        (508, 0.0),
        (600, 0.0),
    ):
        found = work(LIGHT, 0.5, 0.5, tempo)
        assert found.speed_share == pytest.approx(left, abs=0.005)
        assert found.available == pytest.approx(adult_strength() * found.speed_share)
    assert degrees(fastest_tempo()) == pytest.approx(508, abs=0.5)
    assert work(LIGHT, 0.5, 0.5, 550).effort == inf


def test_by_andersons_own_angle_curve_no_preset_could_be_finished() -> None:
    end = radians(REFERENCE.cord_end_deg[0])
    left = cos(C2 * (end - C3))
    assert left == pytest.approx(0.37, abs=0.005) and 1 / left == pytest.approx(2.7, abs=0.05)
    for preset in DEMO.presets:
        last = drive(cord_of(preset.parameters), preset.parameters["tempo_deg_s"])[-1]
        assert last.effort < 1 < last.effort / left


def test_older_and_smaller_people_have_what_the_lesson_says() -> None:
    at_this_size = [adult_strength() * other / C1 for other in OTHER_C1[1:]]
    assert (round(min(at_this_size)), round(max(at_this_size))) == (111, 147)
    assert round(OTHER_C1[-1] * 60 * 9.81 * 1.60) == 76


def test_the_strength_fitted_to_the_swing_is_not_what_a_cord_is_judged_by() -> None:
    stronger = replace(REFERENCE, hip_flexor_strength=20.0, hip_flexor_speed=5.0, hip_flexor_shape=0.1)
    assert available_at(3.0, numbers=stronger) == available_at(3.0)
    assert REFERENCE.hip_flexor_strength * LEG.body_mass > adult_strength(spreads=3.0)


def test_a_smaller_lighter_person_has_less() -> None:
    assert adult_strength(FEMALE_LEG) < adult_strength()


def test_slow_and_heavy_is_strength_fast_and_light_is_speed() -> None:
    slow_heavy, fast_light = drive(HEAVY, 60.0)[-1], drive(LIGHT, 400.0)[-1]
    assert slow_heavy.required > 1.8 * fast_light.required
    assert slow_heavy.speed_share > 0.8
    assert fast_light.speed_share < 0.3


def test_faster_or_heavier_costs_a_greater_part_of_what_there_is() -> None:
    efforts = [drive(LIGHT, tempo)[-1].effort for tempo in (0, 100, 200, 300, 500)]
    assert efforts == sorted(efforts)
    assert drive(HEAVY, 300.0)[-1].effort > drive(LIGHT, 300.0)[-1].effort


def test_a_drive_goes_from_its_start_to_its_end() -> None:
    moments = drive(LIGHT, 200.0)
    assert (moments[0].thigh_deg, moments[-1].thigh_deg) == pytest.approx((-20.0, 80.0))
    assert moments[-1].pull == pull(LIGHT, radians(80.0), radians(90.0))
    assert moments[-1].pull.force > moments[0].pull.force


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"stiffness": 0.0}, "stiffness is 0.0 N/m; it must be from 1 to 2000 N/m"),
        ({"rest_length": -1.0}, "rest_length is -1.0 m; it must be from 0.2 to 5 m"),
        ({"behind": float("nan")}, "behind is nan m; it must be from 0 to 10 m"),
        ({"height": 2.5}, "height is 2.5 m; it must be from 0 to 2 m"),
        ({"stretch_limit": 3.5}, "stretch_limit is 3.5 × the rest length; it must be from 1 to 3"),
        ({"stiffness": "strong"}, "stiffness is 'strong'; it must be a number"),
        ({"place": "nose"}, "place is 'nose'; it must be one of: ankle, thigh"),
    ],
)
def test_an_impossible_cord_is_refused_with_name_value_and_range(
    changes: dict[str, Any], message: str
) -> None:
    given: dict[str, Any] = {"stiffness": 100.0, "rest_length": 1.0, "behind": 1.0, "height": 0.3}
    with pytest.raises(ValueError, match=message):
        Cord(**{**given, **changes})


@pytest.mark.parametrize("tempo", [-1.0, 601.0, float("nan")])
def test_a_tempo_off_the_curve_is_refused(tempo: float) -> None:
    with pytest.raises(ValueError, match=r"tempo_deg_s is .* it must be from 0 to 600 °/s"):
        drive(LIGHT, tempo)
