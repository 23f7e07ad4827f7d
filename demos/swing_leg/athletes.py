"""Other bodies than the reference athlete: from sex, mass and height, or lengths, to a body for leg_of.

    from swing_leg.leg import leg_of
    knee_drive(leg_of(athlete("female", mass=62.0, height=1.70)))

What scales: masses and lengths of the leg (de Leva 1996); and, with body mass, muscle strength and the knee's
tissue. Every athlete has the muscle torque per kilogram, the muscle speeds and the lever arms of one
sprinter. What nobody knows here: whether this athlete is as strong, quick and practised; a child and most
adults are not. What does not scale: the start, the timing of the other foot, the place of the foot's centre.
Read other bodies for their direction, not in degrees.
"""

from swing_leg.anthropometry import REFERENCE_ATHLETE, SEXES, Body
from swing_leg.control import within
from swing_leg.parameters import REFERENCE as p

PROPORTIONS = {  # average share of height, and how far one athlete may lie from it
    "thigh_length": (p.thigh_per_height, p.proportion_spread),
    "shank_length": (p.shank_per_height, p.proportion_spread),
    "foot_length": (p.foot_per_height, p.foot_spread),
}
LEG = ("thigh_length", "shank_length")


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
    person may differ by several per cent). Without height either, the leg has the reference athlete's
    proportions, and thigh and shank together tell how tall an average person with such legs is.
    Thigh and shank may differ by 7 %, the foot by 10 % from the average for the height: with odder bodies the
    model's knee would leave the range in which its tissue is known.
    Raises ValueError, which names parameter, value and range.
    """
    if sex not in SEXES:
        raise ValueError(f"sex is {sex!r}; it must be one of: {', '.join(SEXES)}.")
    all_given = {"thigh_length": thigh_length, "shank_length": shank_length, "foot_length": foot_length}
    given = {name: anybodys(name, value) for name, value in all_given.items() if value is not None}
    where = ""
    if height is not None:
        height = within("height", height, *p.height_range, "m")
        lengths = {name: share * height for name, (share, _) in PROPORTIONS.items()} | given
    else:
        lengths = like_the_reference(given)
        height = sum(lengths[name] for name in LEG) / sum(PROPORTIONS[name][0] for name in LEG)
        where = ", which thigh and shank together imply"
        within("height", round(height, 3), *p.height_range, "m", f"; thigh and shank imply {height:.2f} m")
    for name, value in given.items():
        share, spread = PROPORTIONS[name]
        low, high = (round(share * height * (1 + sign * spread), 3) for sign in (-1, 1))
        within(name, value, low, high, "m", f" at a height of {height:.2f} m{where}")
    lightest, heaviest = (round(index * height**2) for index in p.body_mass_index_range)
    mass = within("mass", mass, lightest, heaviest, "kg", f" at a height of {height:.2f} m")
    return Body(sex, mass, **lengths)


def anybodys(name: str, value: float) -> float:
    """A length in m as a number, if anybody of any height can have it. Raises ValueError as athlete does."""
    share, spread = PROPORTIONS[name]
    shortest, tallest = p.height_range
    low, high = share * shortest * (1 - spread), share * tallest * (1 + spread)
    return within(name, value, round(low, 3), round(high, 3), "m")


def like_the_reference(given: dict[str, float]) -> dict[str, float]:
    """All lengths in m: the given ones; the others go with thigh and shank as the reference athlete's do."""
    reference = {name: float(getattr(REFERENCE_ATHLETE, name)) for name in PROPORTIONS}
    legs = [name for name in LEG if name in given] or LEG
    scale = sum((reference | given)[name] for name in legs) / sum(reference[name] for name in legs)
    return {name: scale * length for name, length in reference.items()} | given
