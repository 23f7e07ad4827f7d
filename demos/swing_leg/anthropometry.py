"""Bodies: how heavy and long the parts of a leg are, from body mass and segment lengths (de Leva 1996)."""

from dataclasses import dataclass

from swing_leg import parameters as p


@dataclass(frozen=True)
class Segment:
    """One rigid part, as fractions of body mass and of its own length; `centre` counts from its upper end."""

    mass: float
    centre: float
    gyration: float


@dataclass(frozen=True)
class Body:
    """An athlete: mass in kg, lengths in m. `sex` chooses de Leva's fractions: "male" or "female"."""

    sex: str = "male"
    mass: float = p.MASS
    thigh_length: float = p.THIGH_LENGTH
    shank_length: float = p.SHANK_LENGTH
    foot_length: float = p.FOOT_LENGTH

    def __post_init__(self) -> None:
        if self.sex not in SEGMENTS:
            raise ValueError(f"sex is {self.sex!r}; fractions are known for: {', '.join(SEGMENTS)}.")
        if not min(self.mass, self.thigh_length, self.shank_length, self.foot_length) > 0:
            raise ValueError(f"{self} is not possible: mass and lengths must be above 0.")


# The foot's centre is given in metres beyond the ankle (parameters.FOOT_CENTRE), so its fraction is not used.
SEGMENTS = {
    "male": {
        "thigh": Segment(p.MALE_THIGH_MASS, p.MALE_THIGH_CENTRE, p.MALE_THIGH_GYRATION),
        "shank": Segment(p.MALE_SHANK_MASS, p.MALE_SHANK_CENTRE, p.MALE_SHANK_GYRATION),
        "foot": Segment(p.MALE_FOOT_MASS, 0.0, p.MALE_FOOT_GYRATION),
    },
    "female": {
        "thigh": Segment(p.FEMALE_THIGH_MASS, p.FEMALE_THIGH_CENTRE, p.FEMALE_THIGH_GYRATION),
        "shank": Segment(p.FEMALE_SHANK_MASS, p.FEMALE_SHANK_CENTRE, p.FEMALE_SHANK_GYRATION),
        "foot": Segment(p.FEMALE_FOOT_MASS, 0.0, p.FEMALE_FOOT_GYRATION),
    },
}

REFERENCE_ATHLETE = Body()


def body_of_height(sex: str, mass: float, height: float) -> Body:
    """A body of which only sex, mass (kg) and height (m) are known.

    Lengths follow Winter's average proportions, unverified here; a person may differ by several per cent.
    """
    lengths = (p.THIGH_PER_HEIGHT * height, p.SHANK_PER_HEIGHT * height, p.FOOT_PER_HEIGHT * height)
    return Body(sex, mass, *lengths)
