"""The leg as two rigid parts: the thigh, and the shank with the foot fixed to it."""

from dataclasses import dataclass
from math import cos

from swing_leg.anthropometry import REFERENCE_ATHLETE, Body, athlete_of, segments_of
from swing_leg.parameters import REFERENCE, Numbers


@dataclass(frozen=True, slots=True)
class Leg:
    """All that the equations of motion need to know of a leg. SI units.

    A centre is its distance from the part's upper joint; an inertia is about the part's own centre of mass.
    The last five follow from the others; they are kept ready because every step of a run asks for them.
    """

    thigh_length: float
    thigh_mass: float
    thigh_centre: float
    thigh_inertia: float
    shank_length: float
    shank_mass: float  # with the foot, as are the next two
    shank_centre: float
    shank_inertia: float
    foot_length: float
    body_mass: float
    thigh_moment_of_inertia: float  # M11, about the hip, with the shank's mass at the knee, kg·m²
    shank_moment_of_inertia: float  # M22, about the knee, kg·m²
    coupling: float  # M12 when thigh and shank are in line, kg·m²
    thigh_weight_moment: float  # mass × distance from the hip, with the shank's mass at the knee, kg·m
    shank_weight_moment: float  # mass × distance from the knee, kg·m

    def inertia_about_hip(self, knee: float) -> float:
        """Moment of inertia of the whole leg about the hip, kg·m², for a knee angle in rad."""
        return self.thigh_moment_of_inertia + self.shank_moment_of_inertia + 2 * self.coupling * cos(knee)


def leg_of(body: Body, numbers: Numbers = REFERENCE) -> Leg:
    """The leg of a body, with de Leva's fractions for its sex."""
    thigh, shank, foot = segments_of(body.sex, numbers)

    thigh_mass = thigh.mass * body.mass
    thigh_centre = thigh.centre * body.thigh_length
    thigh_inertia = thigh_mass * (thigh.gyration * body.thigh_length) ** 2

    bare_mass, foot_mass = shank.mass * body.mass, foot.mass * body.mass
    bare_centre, foot_centre = shank.centre * body.shank_length, body.shank_length + numbers.foot_centre
    shank_mass = bare_mass + foot_mass
    shank_centre = (bare_mass * bare_centre + foot_mass * foot_centre) / shank_mass
    shank_inertia = (  # Steiner: each part's own, and its mass at its distance from the common centre
        bare_mass * ((shank.gyration * body.shank_length) ** 2 + (bare_centre - shank_centre) ** 2)
        + foot_mass * ((foot.gyration * body.foot_length) ** 2 + (foot_centre - shank_centre) ** 2)
    )
    at_knee = shank_mass * body.thigh_length
    return Leg(
        thigh_length=body.thigh_length,
        thigh_mass=thigh_mass,
        thigh_centre=thigh_centre,
        thigh_inertia=thigh_inertia,
        shank_length=body.shank_length,
        shank_mass=shank_mass,
        shank_centre=shank_centre,
        shank_inertia=shank_inertia,
        foot_length=body.foot_length,
        body_mass=body.mass,
        thigh_moment_of_inertia=thigh_inertia + thigh_mass * thigh_centre**2 + at_knee * body.thigh_length,
        shank_moment_of_inertia=shank_inertia + shank_mass * shank_centre**2,
        coupling=at_knee * shank_centre,
        thigh_weight_moment=thigh_mass * thigh_centre + at_knee,
        shank_weight_moment=shank_mass * shank_centre,
    )


REFERENCE_LEG = leg_of(REFERENCE_ATHLETE)


def leg_with(numbers: Numbers) -> Leg:
    """The leg of the athlete whom a set of numbers describes."""
    return REFERENCE_LEG if numbers is REFERENCE else leg_of(athlete_of(numbers), numbers)
