"""Other bodies than the reference athlete: from sex, mass and height, or lengths, to a body for leg_of.

    from swing_leg.leg import leg_of
    knee_drive(leg_of(athlete("female", mass=62.0, height=1.70)))

What scales: masses and lengths of the leg (de Leva 1996); and, with body mass, muscle strength and the knee's
tissue. Every athlete has the muscle torque per kilogram, the muscle speeds and the lever arms of one
sprinter. What nobody knows here: whether this athlete is as strong, quick and practised; a child and most
adults are not. What does not scale: the start, the timing of the other foot, the place of the foot's centre.
Read other bodies for their direction, not in degrees.
"""

from swing_leg import parameters as p
from swing_leg.anthropometry import REFERENCE_ATHLETE, SEGMENTS, Body
from swing_leg.control import within
from swing_leg.parameters import BODY_MASS_INDEX_RANGE, HEIGHT_RANGE, PROPORTION_SPREAD

LENGTHS_PER_HEIGHT = {
    "thigh_length": p.THIGH_PER_HEIGHT,
    "shank_length": p.SHANK_PER_HEIGHT,
    "foot_length": p.FOOT_PER_HEIGHT,
}


def athlete(
    sex: str = REFERENCE_ATHLETE.sex,
    mass: float = REFERENCE_ATHLETE.mass,
    height: float | None = None,
    *,
    thigh_length: float | None = None,
    shank_length: float | None = None,
    foot_length: float | None = None,
) -> Body:
    """A body; sex "male" or "female", mass in kg, the rest in m. With no values it is the reference athlete.

    A length that is given counts. Else it follows from height (Winter's average proportions, unverified; a
    person may differ by several per cent). Without height either, it is the reference athlete's.
    Raises ValueError, which names parameter, value and range.
    """
    if sex not in SEGMENTS:
        raise ValueError(f"sex is {sex!r}; it must be one of: {', '.join(SEGMENTS)}.")
    if height is not None:
        height = within("height", height, *HEIGHT_RANGE, "m")
    given = {"thigh_length": thigh_length, "shank_length": shank_length, "foot_length": foot_length}
    lengths = {name: length_of(name, value, height) for name, value in given.items()}
    if height is None:  # as tall as an average person with such legs
        legs = lengths["thigh_length"] + lengths["shank_length"]
        height = legs / (p.THIGH_PER_HEIGHT + p.SHANK_PER_HEIGHT)
    lightest, heaviest = (round(index * height**2) for index in BODY_MASS_INDEX_RANGE)
    mass = within("mass", mass, lightest, heaviest, "kg", f" at a height of {height:.2f} m")
    return Body(sex, mass, **lengths)


def length_of(name: str, value: float | None, height: float | None) -> float:
    """A length in m: the given one, checked; else from height; else the reference athlete's."""
    share = LENGTHS_PER_HEIGHT[name]
    if value is not None:
        shortest, tallest = HEIGHT_RANGE
        low, high = share * shortest * (1 - PROPORTION_SPREAD), share * tallest * (1 + PROPORTION_SPREAD)
        return within(name, value, round(low, 2), round(high, 2), "m")
    if height is not None:
        return share * height
    length: float = getattr(REFERENCE_ATHLETE, name)
    return length
