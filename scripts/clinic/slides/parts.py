"""What a slide is made of, and where its parts usually stand. Lengths in pt from the upper left corner."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from scripts.clinic.slides import room
from scripts.clinic.slides.swing import Leg, Shown, swing
from scripts.figures import stills
from scripts.ground.errors import BuildError
from scripts.ground.look import read_look

WIDTH, HEIGHT = 960, 540
MARGIN = 52
WIDE = WIDTH - 2 * MARGIN
TITLE_PT, BODY_PT, SMALL_PT, FOOT_PT = 42, 28, 18, 14
FIRST_PT, FIRST_WIDTH = 54, 530
LINE = 1.2  # of the letters' size
GROUND = 400  # where runners stand, the same on all slides
LEFT, APART, TALL = (
    46,
    290,
    320,
)  # of runners: the first one's edge, from one to the next, how tall a frame is
ALONE, LARGE = 592, 400  # of a runner alone: edge and height
BESIDE = 650  # where words stand beside two runners
FRAME_PX = 300
NOTE = "A model, not a measurement"


@dataclass(frozen=True)
class Text:
    """Words in a box. Lines end at the box's edge, and at each line break."""

    words: str
    x: float
    y: float
    width: float
    size: float = BODY_PT
    bold: bool = False
    colour: str = "ink"  # a name of look.json
    align: str = "left"

    @property
    def height(self) -> float:
        """As tall as its lines."""
        return room.lines(self.words, self.width, self.size, bold=self.bold) * self.size * LINE


@dataclass(frozen=True)
class Picture:
    """A picture in a box of its own shape; `alt` says what it shows; of a film, its last frame."""

    file: str  # without its ending: there is one for each writer
    x: float
    y: float
    width: float
    height: float
    alt: str


@dataclass(frozen=True)
class Bar:
    """A rectangle of one colour, a name of look.json: a bar or a line of a chart."""

    x: float
    y: float
    width: float
    height: float
    colour: str


Part = Text | Picture | Bar


@dataclass(frozen=True)
class Slide:
    """One slide. The notes are what to do and to say."""

    title: Text
    parts: tuple[Part, ...]
    notes: str


@dataclass
class Deck:
    """All slides; their pictures: drawings, films by the drawing each ends with, QR codes by address."""

    slides: list[Slide] = field(default_factory=list)
    drawings: dict[str, stills.Picture] = field(default_factory=dict)
    films: dict[str, list[stills.Picture]] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    def runners(
        self,
        name: str,
        *legs: Leg | None,
        x: float = LEFT,
        tall: float = TALL,
        apart: float = APART,
        ground: float = GROUND,
        moves: bool = False,
    ) -> Picture:
        """Runners beside each other, all on the same ground; None is one without the swinging leg.

        With `moves` they swing from toe-off until then.
        """
        (left, right), (low, high) = read_look()["stage"]["pair_x"], read_look()["stage"]["y"]
        shape = (right - left) / (high - low)
        above = (high - read_look()["stage"]["ground"]) / (high - low)
        ends = [leg.end if leg else None for leg in legs]
        gap = FRAME_PX * apart / (tall * shape)
        self.drawings[name] = row(ends, gap)
        if moves:
            self.films[name] = [row(moment, gap) for moment in swing([leg for leg in legs if leg])]
        width = apart * (len(legs) - 1) + tall * shape
        said = "; ".join(dict.fromkeys(end.words if end else "a runner without one leg" for end in ends))
        film = "A film of the swing until then. " if moves else ""
        return Picture(
            name, x, ground - tall * above, width, tall, f"{film}A runner from the side, computed: {said}"
        )

    def code(self, name: str, address: str, box: tuple[float, float, float]) -> Picture:
        """A QR code in a box (x, y, side)."""
        self.codes[name] = address
        x, y, side = box
        return Picture(name, x, y, side, side, f"QR code: {address}")

    def add(self, title: str, *parts: Part, notes: str, note: bool = True, first: bool = False) -> None:
        """One slide with its title at the usual place and, where a model is shown, the note at the foot.

        On the `first` slide the title is large and stands beside the picture. Raises BuildError if words
        do not fit.
        """
        head = Text(title, MARGIN, 36, WIDE, TITLE_PT, bold=True)
        if first:
            head = Text(title, MARGIN, 80, FIRST_WIDTH, FIRST_PT, bold=True)
        foot = (Text(NOTE, MARGIN, HEIGHT - 32, 500, FOOT_PT, colour="soft_ink"),) if note else ()
        made = Slide(head, (*parts, *foot), notes)
        check(made)
        self.slides.append(made)


def row(shown: Sequence[Shown | None], gap: float) -> stills.Picture:
    """Runners at one moment each."""
    return stills.row([one.drawn() if one else stills.frame(None, "unknown") for one in shown], gap)


def check(slide: Slide) -> None:
    """Words stand clear of each other, of pictures and of the edge, in Arial and in our own letters."""
    here = f"The slide “{slide.title.words}”"
    for part in (slide.title, *slide.parts):
        if part.x < 0 or part.y < 0 or part.x + part.width > WIDTH or part.y + part.height > HEIGHT:
            raise BuildError(f"{here}: {name_of(part)} goes beyond the edge.")
    for one, other in combinations((slide.title, *slide.parts), 2):
        if (isinstance(one, Text) or isinstance(other, Text)) and meet(one, other):
            raise BuildError(
                f"{here}: {name_of(one)} stands on {name_of(other)}. Say it shorter, or move it."
            )


def meet(one: Part, other: Part) -> bool:
    """Whether two parts share some place; of a line of words only as much as it fills."""
    (left, right), (other_left, other_right) = ends(one), ends(other)
    apart = left >= other_right or other_left >= right
    return not (apart or one.y >= other.y + other.height or other.y >= one.y + one.height)


def ends(part: Part) -> tuple[float, float]:
    """From where to where a part reaches."""
    if not isinstance(part, Text):
        return part.x, part.x + part.width
    used = max(room.wide(line, part.size, bold=part.bold) for line in part.words.split("\n"))
    used = min(used, part.width)
    left = part.x + ((part.width - used) / 2 if part.align == "center" else 0)
    return left, left + used


def name_of(part: Part) -> str:
    """A part, for whoever has to mend it."""
    if isinstance(part, Text):
        return f"“{part.words.splitlines()[0]}”"
    return f"the picture {part.file}" if isinstance(part, Picture) else "a bar"


def body(words: str, y: float, *, x: float = MARGIN, width: float = WIDE, size: float = BODY_PT) -> Text:
    """Some lines of body text."""
    return Text(words, x, y, width, size)


def caption(words: str, x: float, y: float, width: float, *, size: float = SMALL_PT) -> Text:
    """Words centred below a picture; the first line is what it is called."""
    return Text(words, x, y, width, size, align="center")


def below(place: int, words: str) -> Text:
    """Words below a runner at one of three places from the left."""
    return caption(words, LEFT + place * APART - 10, GROUND + 20, APART)
