"""Bodies and legs: the fractions of de Leva 1996 and the composite values worked out from them beforehand."""

import pytest
from swing_leg.anthropometry import Body, Segment, segments_of
from swing_leg.leg import REFERENCE_LEG, Leg

from tests.support.asking import FEMALE_LEG


def test_fractions_are_those_of_de_leva_1996() -> None:
    male = Segment(0.1416, 0.4095, 0.329), Segment(0.0433, 0.4395, 0.246), Segment(0.0137, 0.0, 0.245)
    female = Segment(0.1478, 0.3612, 0.364), Segment(0.0481, 0.4352, 0.263), Segment(0.0129, 0.0, 0.279)
    assert (segments_of("male"), segments_of("female")) == (male, female)


# Mass, centre and inertia of thigh and shank in kg, m, kg·m², and half of each one's last digit.
KNOWN = (
    (REFERENCE_LEG, (10.75, 0.179, 0.222, 4.33, 0.277, 0.116), (0.005, 0.0005, 0.0005) * 2),
    (FEMALE_LEG, (9.16, 0.1445, 0.194, 3.78, 0.245, 0.0893), (0.005, 5e-5, 0.0005, 0.005, 0.0005, 5e-5)),
)


@pytest.mark.parametrize(("leg", "known", "half_digits"), KNOWN, ids=["male", "female"])
def test_a_leg_has_its_known_masses_centres_and_inertias(
    leg: Leg, known: tuple[float, ...], half_digits: tuple[float, ...]
) -> None:
    thigh = (leg.thigh_mass, leg.thigh_centre, leg.thigh_inertia)
    found = (*thigh, leg.shank_mass, leg.shank_centre, leg.shank_inertia)
    for value, expected, half_digit in zip(found, known, half_digits, strict=True):
        assert value == pytest.approx(expected, abs=half_digit)


@pytest.mark.parametrize(
    "wrong", [{"sex": "horse"}, {"mass": 0.0}, {"shank_length": -0.4}, {"mass": float("nan")}]
)
def test_an_impossible_body_is_refused(wrong: dict[str, float | str]) -> None:
    with pytest.raises(ValueError):
        Body(**wrong)  # type: ignore[arg-type]
