"""What a slide is made of, and where its parts usually stand. Lengths in pt from the upper left corner."""

from dataclasses import dataclass, field

from swing_leg.checks.classify import Frame

from scripts.figures import stills

WIDTH, HEIGHT = 960, 540
MARGIN = 52
WIDE = WIDTH - 2 * MARGIN
TITLE_PT, BODY_PT, SMALL_PT, FOOT_PT = 42, 28, 20, 14
FIRST_PT, FIRST_WIDTH = 54, 560
LINE = 1.2  # of the letters' size
FRAME_SHAPE = 0.75  # width by height of a runner's frame
NOTE = "A model, not a measurement"


@dataclass(frozen=True)
class Text:
    """Words in a box. Lines end at the box's edge, and at each line break."""

    words: str
    x: float
    y: float
    width: float
    height: float
    size: float = BODY_PT
    bold: bool = False
    colour: str = "ink"  # a name of look.json
    align: str = "left"


@dataclass(frozen=True)
class Picture:
    """A picture in a box of its own shape; `alt` says what it shows."""

    file: str  # without its ending: there is one for each writer
    x: float
    y: float
    width: float
    height: float
    alt: str


@dataclass(frozen=True)
class Slide:
    """One slide. The notes are what to do and to say."""

    title: Text
    parts: tuple[Text | Picture, ...]
    notes: str


@dataclass
class Deck:
    """All slides and their pictures: drawings, and QR codes by their addresses."""

    slides: list[Slide] = field(default_factory=list)
    drawings: dict[str, stills.Picture] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    def frame(self, name: str, frame: Frame | None, style: str, box: tuple[float, float, float]) -> Picture:
        """A runner's frame in a box (x, y, height); without a frame, a runner without the leg."""
        pose = (frame.thigh_deg, frame.knee_deg) if frame else None
        self.drawings[name] = stills.frame(pose, style, angle=style != "unknown")
        x, y, height = box
        what = "A runner from the side" if frame else "A runner from the side, without the swinging leg"
        alt = f"{what}, {frame.label}" if frame and style != "unknown" else what
        return Picture(name, x, y, height * FRAME_SHAPE, height, alt)

    def code(self, name: str, address: str, box: tuple[float, float, float]) -> Picture:
        """A QR code in a box (x, y, side)."""
        self.codes[name] = address
        x, y, side = box
        return Picture(name, x, y, side, side, f"QR code: {address}")

    def add(
        self, title: str, *parts: Text | Picture, notes: str, note: bool = True, first: bool = False
    ) -> None:
        """One slide with its title at the usual place and, where a model is shown, the note at the foot.

        On the `first` slide the title is large and has three lines beside the picture.
        """
        head = Text(title, MARGIN, 36, WIDE, TITLE_PT * LINE, TITLE_PT, bold=True)
        if first:
            head = Text(title, MARGIN, 80, FIRST_WIDTH, 3 * FIRST_PT * LINE, FIRST_PT, bold=True)
        foot = (Text(NOTE, MARGIN, HEIGHT - 34, 500, 20, FOOT_PT, colour="soft_ink"),) if note else ()
        self.slides.append(Slide(head, (*parts, *foot), notes))


def body(words: str, y: float, *, x: float = MARGIN, width: float = WIDE, size: float = BODY_PT) -> Text:
    """Some lines of body text."""
    return Text(words, x, y, width, size * LINE * (words.count("\n") + 2), size)


def caption(words: str, x: float, y: float, width: float, *, size: float = SMALL_PT) -> Text:
    """Words centred below a picture; the first line is what it is called."""
    return Text(words, x, y, width, size * LINE * (words.count("\n") + 1), size, align="center")
