"""Why one photo cannot tell: a knee drive and a butt kick, each at three moments of its own swing.

A picture of the knee drive at thigh vertical and one of the butt kick at heel highest look alike; what tells
them apart is the picture that comes later. Below each leg stand its time and where its thigh is.
"""

from typing import Any

from swing_leg.analyses.compare import angles_deg
from swing_leg.checks.classify import Frame, frame_at
from swing_leg.leg import REFERENCE_LEG
from swing_leg.simulation import Run
from swing_leg.strategies import butt_kick, knee_drive
from swing_leg.words import number_text, place_text

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.lessons.told import Told, in_degrees, in_ms
from scripts.figures.limbs import Point, joints
from scripts.figures.runner import LEG, OTHER_LEG, draw_body, draw_leg
from scripts.ground.look import Scheme, read_look

SIZE = (720, 786)
LATER_MS = 40  # the third picture is taken so long after the heel was highest
PX_PER_M = 128
COLUMN, FIRST_COLUMN = 240, 130  # px from hip to hip, and from the left to the first hip
HIPS = (586, 214)  # px from below: of the upper and the lower row
HEADS = ("thigh vertical", "heel highest", "a little later")
ROWS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("A", "A, knee drive", LEG),
    ("B", "B, butt kick", OTHER_LEG | {"linewidth": 2}),
)
LENGTHS = {"thigh_m": REFERENCE_LEG.thigh_length, "shank_m": REFERENCE_LEG.shank_length}
TITLE = (
    "A knee drive and a butt kick at thigh vertical, heel highest and a little later: the first pictures "
    "look alike, only the later ones tell the two apart."
)


def photos(run: Run) -> list[Frame]:
    """A run's three pictures in the order of their times: ms, and angles in degrees."""
    vertical, highest = frame_at(run, "thigh-vertical"), frame_at(run, "heel-highest")
    later = highest.time_ms + LATER_MS
    return [vertical, highest, Frame("later", HEADS[2], later, *angles_deg(run, later))]


def runs() -> tuple[Run, Run]:
    """The knee drive and the butt kick."""
    return knee_drive(), butt_kick()


def draw_one_photo(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    canvas = Canvas(scheme, SIZE)
    for number, words in enumerate(HEADS):
        at = (FIRST_COLUMN + number * COLUMN - 10, SIZE[1] - 22)
        canvas.words(words, at, f"head-{number}", anchor="center", colour="soft_ink", drift=(0, 10))
    for run, hip, (name, words, style) in zip(runs(), HIPS, ROWS, strict=True):
        colour = style["stroke"] if name == "B" else "knee_drive"
        over = (8, hip + 0.93 * PX_PER_M)
        canvas.words(words, over, f"{name}-name", colour=colour, **BOLD)
        for number, photo in enumerate(photos(run)):
            draw_photo(canvas, photo, (FIRST_COLUMN + number * COLUMN, hip), f"{name}-{number}", style)
    return canvas, TITLE


def draw_small_runner(
    canvas: Canvas, hip: Point, px_per_m: float, pose: Frame, whose: str, style: dict[str, Any]
) -> float:
    """A leg on its small runner, with ground and plumb line; how high the ground is, px.

    Where the hip is at its mean height is given: the runner's own goes up and down.
    """
    look = read_look()
    ground: float = hip[1] + look["stage"]["ground"] * px_per_m
    canvas.origin = draw_body(canvas, (hip[0], ground), px_per_m, pose.time_ms)
    canvas.zoom = px_per_m
    below = (ground - canvas.origin[1]) / px_per_m
    canvas.line([(-0.8, below), (0.66, below)], stroke="axis", linewidth=1.5, capstyle="butt")
    canvas.line([(0, 0), (0, below)], stroke="plumb", linewidth=2, dash="plumb")
    place = joints(LENGTHS, look["limb"], pose.thigh_deg, pose.knee_deg)
    draw_leg(canvas, look["limb"], place, style, f"{whose}-")
    canvas.origin, canvas.zoom = (0, 0), 1
    return ground


def draw_photo(canvas: Canvas, photo: Frame, hip: Point, name: str, style: dict[str, Any]) -> None:
    """A runner with the leg as it is, the plumb line, and below it time and thigh."""
    ground = draw_small_runner(canvas, hip, PX_PER_M, photo, name, style)
    x, y = hip[0] - 10, ground - 24
    canvas.words(in_ms(photo.time_ms), (x, y), f"{name}-time", anchor="center", drift=(0, 12), **BOLD)
    where = place_text(photo.thigh_deg)
    canvas.words(where, (x, y - 21), f"{name}-where", anchor="center", drift=(0, 31))


def tell_one_photo() -> Told:
    """The same in words."""
    rows = tuple(
        (name, head, in_ms(photo.time_ms), place_text(photo.thigh_deg), in_degrees(photo.knee_deg))
        for run, (name, _, _) in zip(runs(), ROWS, strict=True)
        for head, photo in zip(HEADS, photos(run), strict=True)
    )
    text = (
        "Two rows of three pictures: A, the knee drive, above B, the butt kick. At thigh vertical both "
        "heels are near the buttock. A's picture at that moment and B's at heel highest look much alike. "
        f"The last picture, {number_text(LATER_MS)} ms after heel highest, shows A's thigh "
        "far in front and B's not."
    )
    return Told(text, ("Runner", "Picture", "Time", "Thigh", "Knee bend"), rows, words=2)
