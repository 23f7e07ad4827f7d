"""Bodies: how heavy and long the parts of a leg are, from body mass and segment lengths (de Leva 1996)."""

from dataclasses import dataclass

from swing_leg.parameters import REFERENCE, Numbers

SEXES = ("male", "female")


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
    mass: float = REFERENCE.mass
    thigh_length: float = REFERENCE.thigh_length
    shank_length: float = REFERENCE.shank_length
    foot_length: float = REFERENCE.foot_length

    def __post_init__(self) -> None:
        if self.sex not in SEXES:
            raise ValueError(f"sex is {self.sex!r}; fractions are known for: {', '.join(SEXES)}.")
        if not min(self.mass, self.thigh_length, self.shank_length, self.foot_length) > 0:
            raise ValueError(f"{self} is not possible: mass and lengths must be above 0.")


REFERENCE_ATHLETE = Body()


def athlete_of(numbers: Numbers) -> Body:
    """The athlete whom a set of numbers describes."""
    n = numbers
    return Body("male", n.mass, n.thigh_length, n.shank_length, n.foot_length)


def segments_of(sex: str, numbers: Numbers = REFERENCE) -> tuple[Segment, Segment, Segment]:
    """Thigh, shank and foot of a body of that sex. The foot's centre is a length, `foot_centre`."""
    n = numbers
    if sex == "male":
        return (
            Segment(n.male_thigh_mass, n.male_thigh_centre, n.male_thigh_gyration),
            Segment(n.male_shank_mass, n.male_shank_centre, n.male_shank_gyration),
            Segment(n.male_foot_mass, 0.0, n.male_foot_gyration),
        )
    return (
        Segment(n.female_thigh_mass, n.female_thigh_centre, n.female_thigh_gyration),
        Segment(n.female_shank_mass, n.female_shank_centre, n.female_shank_gyration),
        Segment(n.female_foot_mass, 0.0, n.female_foot_gyration),
    )
