"""Bodies and legs: the fractions of de Leva 1996 and the composite values worked out from them beforehand."""

import pytest
from swing_leg.anthropometry import REFERENCE_ATHLETE, Body, Segment, segments_of
from swing_leg.leg import REFERENCE_LEG, Leg, leg_of

SMALL_WOMAN = leg_of(Body("female", mass=62.0, thigh_length=0.40, shank_length=0.43))


def composite(leg: Leg) -> tuple[float, ...]:
    thigh = (leg.thigh_mass, leg.thigh_centre, leg.thigh_inertia)
    return (*thigh, leg.shank_mass, leg.shank_centre, leg.shank_inertia)


def test_fractions_are_those_of_de_leva_1996() -> None:
    male = Segment(0.1416, 0.4095, 0.329), Segment(0.0433, 0.4395, 0.251), Segment(0.0137, 0.0, 0.257)
    female = Segment(0.1478, 0.3612, 0.369), Segment(0.0481, 0.4352, 0.267), Segment(0.0129, 0.0, 0.299)
    assert (segments_of("male"), segments_of("female")) == (male, female)


def test_the_reference_leg_has_its_known_masses_centres_and_inertias() -> None:
    expected = (10.75, 0.179, 0.222, 4.33, 0.277, 0.118)  # kg, m, kg·m², each to its last digit
    for value, known, half_digit in zip(
        composite(REFERENCE_LEG), expected, (0.005, 0.0005, 0.0005) * 2, strict=True
    ):
        assert value == pytest.approx(known, abs=half_digit)


def test_a_woman_of_62_kg_has_her_known_masses_centres_and_inertias() -> None:
    expected = (9.16, 0.1445, 0.200, 3.78, 0.245, 0.0911)
    digits = (0.005, 0.00005, 0.0005, 0.005, 0.0005, 0.00005)
    for value, known, half_digit in zip(composite(SMALL_WOMAN), expected, digits, strict=True):
        assert value == pytest.approx(known, abs=half_digit)


def test_folding_the_knee_takes_two_thirds_of_the_inertia_about_the_hip() -> None:
    straight = REFERENCE_LEG.inertia_about_hip(0.0)
    folded = REFERENCE_LEG.inertia_about_hip(2.6179938779914944)  # 150°
    assert straight == pytest.approx(2.89, abs=0.005)
    assert folded == pytest.approx(0.94, abs=0.005)
    assert 1 - folded / straight == pytest.approx(0.68, abs=0.005)


def test_the_reference_athlete_is_the_default_body() -> None:
    assert Body() == REFERENCE_ATHLETE
    assert leg_of(Body()) == REFERENCE_LEG


@pytest.mark.parametrize(
    "wrong", [{"sex": "horse"}, {"mass": 0.0}, {"shank_length": -0.4}, {"mass": float("nan")}]
)
def test_an_impossible_body_is_refused(wrong: dict[str, float | str]) -> None:
    with pytest.raises(ValueError):
        Body(**wrong)  # type: ignore[arg-type]
