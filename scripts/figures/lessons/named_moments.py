"""Words for a swinging leg: one leg with its two angles drawn in, and below it the five named moments."""

from typing import Any

from swing_leg.analyses.compare import angles_deg
from swing_leg.checks.classify import Frame, frame_at
from swing_leg.simulation import Run
from swing_leg.strategies import knee_drive
from swing_leg.words import place_text

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.lessons.one_photo import LENGTHS, draw_small_runner
from scripts.figures.lessons.told import Told, found, in_degrees, in_ms
from scripts.figures.limbs import Point, along, arc, joints
from scripts.figures.runner import LEG, angle_words, draw_leg
from scripts.ground.look import Scheme, read_look

SIZE = (720, 582)
HIP, LARGE_PX_PER_M = (185.0, 546.0), 290.0  # of the leg with its angles, px from the lower left
PLUMB_M, THIGH_ARC_M, DRAWN_ON_M, KNEE_ARC_M = 0.68, 0.615, 0.2, 0.14
SMALL_HIP, COLUMN, PX_PER_M = (78.0, 230.0), 144.0, 82.0  # of the first small leg, px
MOMENTS = ("toe-off", "thigh-vertical", "heel-highest", "thigh-fastest", "knee-highest")
TITLE = (
    "One leg with its thigh angle, counted from the plumb line, and its knee bend, counted from the straight "
    "leg; below it the five named moments of a swing with their times."
)


def moments(run: Run) -> list[Frame]:
    """The five named moments in the order of their times: ms, and angles in degrees."""
    return sorted((frame_at(run, name) for name in MOMENTS), key=lambda frame: frame.time_ms)


def example(run: Run) -> Point:
    """Thigh and knee, in degrees, of the leg whose angles are drawn: the thigh 45° in front."""
    return angles_deg(run, found(run.metrics, "thigh_at_45_ms"))


def draw_named_moments(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    canvas = Canvas(scheme, SIZE)
    run = knee_drive()
    draw_angles(canvas, *example(run))
    for number, moment in enumerate(moments(run)):
        draw_moment(canvas, moment, (SMALL_HIP[0] + number * COLUMN, SMALL_HIP[1]))
    return canvas, TITLE


def draw_angles(canvas: Canvas, thigh: float, knee: float) -> None:
    """The large leg: plumb line, thigh drawn on beyond the knee, both arcs, and both angles in words."""
    look = read_look()
    place = joints(LENGTHS, look["limb"], thigh, knee)
    canvas.origin, canvas.zoom = HIP, LARGE_PX_PER_M
    canvas.line([(0, 0), (0, -PLUMB_M)], "plumb", stroke="plumb", linewidth=2, dash="plumb")
    straight = [place.knee, along(place.knee, DRAWN_ON_M, thigh)]
    canvas.line(straight, "straight", stroke="plumb", linewidth=2, dash="plumb")
    draw_leg(canvas, look["limb"], place, LEG)
    arcs: dict[str, Any] = {"stroke": "ink", "linewidth": 2, "capstyle": "butt"}
    canvas.shape(arc((0, 0), THIGH_ARC_M, 0, thigh), "thigh-arc", **arcs)
    canvas.shape(arc(place.knee, KNEE_ARC_M, thigh - knee, thigh), "knee-arc", **arcs)
    canvas.words("plumb line", (0, -PLUMB_M), "plumb-name", shift=(-10, 0), anchor="right", colour="soft_ink")
    canvas.origin, canvas.zoom = (0, 0), 1
    thigh_words, knee_words = angle_words(thigh, knee)
    said = (
        ("thigh", thigh_words, "counted from the plumb line", along((0, 0), THIGH_ARC_M, thigh * 0.62)),
        ("knee", knee_words, "counted from the straight leg", along(place.knee, KNEE_ARC_M, thigh * 0.98)),
    )
    tops = (HIP[1] - 138, HIP[1] - 58)
    for (name, words, how, mark), y in zip(said, tops, strict=True):
        start = tuple(part * LARGE_PX_PER_M + hip for part, hip in zip(mark, HIP, strict=True))
        canvas.line([(start[0] + 5, start[1]), (358, y)], stroke="soft_ink", linewidth=1)
        canvas.words(words, (366, y), f"{name}-words", baseline="center", **BOLD)
        canvas.words(how, (366, y - 21), f"{name}-how", colour="soft_ink", baseline="center", optional=True)


def draw_moment(canvas: Canvas, moment: Frame, hip: Point) -> None:
    """A small runner, and below it the moment's name and time."""
    style = LEG | {"linewidth": 1.5}
    ground = draw_small_runner(canvas, hip, PX_PER_M, moment, moment.name, style)
    x, y = hip[0] - 6, ground - 23
    time = in_ms(moment.time_ms)
    canvas.words(time, (x, y), f"{moment.name}-time", weight=700, anchor="center", drift=(0, 12))
    for line, word in enumerate(moment.label.split(), 1):
        at, drift = (x, y - 20 * line), (0, 12 + 19 * line)
        canvas.words(word, at, f"{moment.name}-name-{line}", anchor="center", drift=drift)


def tell_named_moments() -> Told:
    """The same in words."""
    run = knee_drive()
    thigh, knee = example(run)
    rows = tuple(
        (moment.label, in_ms(moment.time_ms), place_text(moment.thigh_deg), in_degrees(moment.knee_deg))
        for moment in moments(run)
    )
    text = (
        "At the top stands one large leg. An arc from the plumb line to the thigh marks "
        f"{place_text(thigh)}. A second arc, from the thigh drawn on beyond the knee to the shank, marks a "
        f"bend of {in_degrees(knee)}. Below it five small runners show the named moments, from left to "
        "right in the order of time."
    )
    return Told(text, ("Moment", "Time", "Thigh", "Knee bend"), rows)
