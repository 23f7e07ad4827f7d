"""Other bodies: the reference athlete does not move, published segment values return, limits are said."""

from typing import Any

import pytest
from swing_leg import simulate
from swing_leg.anthropometry import REFERENCE_ATHLETE, Body
from swing_leg.athletes import PROPORTIONS, athlete
from swing_leg.leg import REFERENCE_LEG, leg_of
from swing_leg.strategies import knee_drive


def test_the_default_is_the_reference_athlete_to_the_last_digit() -> None:
    assert athlete() == Body() == REFERENCE_ATHLETE
    assert leg_of(athlete()) == REFERENCE_LEG
    assert knee_drive(leg_of(athlete())) == simulate()


def test_lengths_follow_from_height_as_winter_has_them() -> None:
    body = athlete("male", 70.0, 1.80)
    lengths = (body.thigh_length, body.shank_length, body.foot_length)
    assert lengths == pytest.approx((0.245 * 1.8, 0.246 * 1.8, 0.152 * 1.8))
    given = athlete("male", 70.0, 1.80, shank_length=0.47)
    assert (given.shank_length, given.thigh_length) == (0.47, body.thigh_length), "a given length counts more"


def test_what_is_not_given_is_the_reference_athletes() -> None:
    body = athlete(mass=80.0)
    assert (body.sex, body.mass) == ("male", 80.0)
    assert body.thigh_length == REFERENCE_ATHLETE.thigh_length


def test_a_taller_athlete_of_the_same_build_swings_more_slowly() -> None:
    """Torque goes with mass, inertia with mass × length²: the taller, the slower to start."""
    times = [
        simulate(leg=leg_of(athlete("male", 22.0 * h**2, h))).metrics["thigh_vertical_ms"] or 300
        for h in (1.6, 1.75, 1.9, 2.05)
    ]
    assert times == sorted(times)


def test_the_inertia_of_the_leg_goes_with_mass_and_length_squared() -> None:
    small, large = leg_of(athlete("male", 50.0, 1.5)), leg_of(athlete("male", 100.0, 1.8))
    ratio = large.thigh_inertia / small.thigh_inertia
    assert ratio == pytest.approx(2 * (1.8 / 1.5) ** 2)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"height": 1.29}, "height is 1.29 m; it must be from 1.3 to 2.1 m"),
        ({"height": 2.2}, "height is 2.2 m; it must be from 1.3 to 2.1 m"),
        ({"height": float("nan")}, "height is nan m; it must be"),
        ({"height": "tall"}, "height is 'tall'; it must be a number from 1.3 to 2.1 m"),
        ({"height": True}, "height is True; it must be a number"),
        ({"mass": 75.0, "height": 1.30}, "mass is 75.0 kg; it must be from 20 to 68 kg at a height of 1.30"),
        ({"mass": 40.0, "height": 2.10}, "mass is 40.0 kg; it must be from 53 to 176 kg at a height of 2.10"),
        ({"mass": 400.0}, "mass is 400.0 kg; it must be from 41 to 136 kg at a height of 1.85 m"),
        ({"mass": -5.0}, "mass is -5.0 kg"),
        ({"mass": 10**5000}, "mass is a number too long to print kg"),
        ({"thigh_length": 0.9}, "thigh_length is 0.9 m; it must be from 0.296 to 0.551 m"),
        ({"shank_length": 0.2}, "shank_length is 0.2 m; it must be from 0.297 to 0.553 m"),
        ({"foot_length": 0.5}, "foot_length is 0.5 m; it must be from 0.178 to 0.351 m"),
        (
            {"mass": 72.0, "thigh_length": 0.30, "shank_length": 0.55, "foot_length": 0.35},
            "thigh_length is 0.3 m; it must be from 0.394 to 0.454 m at a height of 1.73 m, which thigh and",
        ),
        (
            {"mass": 74.0, "thigh_length": 0.55, "shank_length": 0.30},
            "thigh_length is 0.55 m; it must be from 0.394 to 0.454 m at a height of 1.73 m",
        ),
        ({"height": 1.80, "shank_length": 0.50}, "shank_length is 0.5 m; it must be from 0.412 to 0.474 m"),
        ({"foot_length": 0.35}, "foot_length is 0.35 m; it must be from 0.253 to 0.309 m at a height of"),
        ({"mass": 30.0, "thigh_length": 0.30}, "height is 1.268 m; it must be from 1.3 to 2.1 m; thigh and"),
        ({"sex": "other"}, "sex is 'other'; it must be one of: male, female"),
    ],
)
def test_an_impossible_athlete_is_refused_with_name_value_and_range(
    given: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        athlete(**given)


@pytest.mark.parametrize("height", [1.30, 1.847, 2.10])
@pytest.mark.parametrize("name", PROPORTIONS)
def test_the_printed_limits_of_a_length_are_allowed_and_no_more(name: str, height: float) -> None:
    share, spread = PROPORTIONS[name]
    average: dict[str, Any] = {"mass": 24.0 * height**2, "height": height}
    for sign in (-1, 1):
        limit = round(share * height * (1 + sign * spread), 3)
        assert getattr(athlete(**average, **{name: limit}), name) == limit
        with pytest.raises(ValueError, match=f"{limit:g}.* m"):
            athlete(**average, **{name: limit + sign * 0.001})


def test_a_length_alone_makes_a_leg_in_the_reference_athletes_proportions() -> None:
    body = athlete(mass=60.0, thigh_length=0.40)
    ratio = 0.40 / REFERENCE_ATHLETE.thigh_length
    assert body.shank_length == pytest.approx(ratio * REFERENCE_ATHLETE.shank_length)
    assert body.foot_length == pytest.approx(ratio * REFERENCE_ATHLETE.foot_length)
    lengths = {name: getattr(REFERENCE_ATHLETE, name) for name in PROPORTIONS}
    for name, value in lengths.items():
        assert athlete(**{name: value}) == REFERENCE_ATHLETE
    assert athlete(**lengths) == REFERENCE_ATHLETE
