"""The leg at one instant: the runner pale, the simulated leg solid, its earlier places behind it, its angle in words."""

from math import ceil
from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.words import number_text

from scripts.describe import alt_text, instant_named, pose_at
from scripts.look import Scheme, read_look
from scripts.pictures.canvas import HALO, Canvas, width_of
from scripts.pictures.limbs import Joints, Point, along, arc, capsule, joints, runner_parts, together

PX_PER_M = 300
TRAIL_EVERY_MS = 20
TRAIL_GAP_MS = 10  # the leg itself would cover a ghost nearer than this
CLEAR_OF_BODY_M = 0.235  # words to the right of this do not stand on the pale leg
SMALL = ((500, 1.3), (400, 1.6), (330, 1.75))  # shown at most so wide: words so much larger


def draw_stage(answer: dict[str, Any], instant: str, scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title. The instant is one of the answer's, by name."""
    look = read_look()
    x, y = look["stage"]["x"], look["stage"]["y"]
    canvas = Canvas(scheme, ((x[1] - x[0]) * PX_PER_M, (y[1] - y[0]) * PX_PER_M), x, y)
    shown = instant_named(answer, instant)
    pose = pose_at(answer, shown["time_ms"])
    place = joints(answer["leg"], look["limb"], *pose)

    draw_body(canvas, look)
    draw_ground(canvas, look["stage"])
    canvas.line([(0, 0), (0, look["stage"]["ground"])], "plumb", stroke="plumb", linewidth=2, linestyle=(0, (0.1, 2.5)))
    draw_trail(canvas, answer, look["limb"], shown["time_ms"])
    draw_leg(canvas, look["limb"], place)
    radius = answer["leg"]["thigh_m"] + look["limb"]["thigh"][1] + 0.025  # just beyond the knee, where no limb covers it
    canvas.shape(arc((0, 0), radius, 0, pose[0]), "arc", stroke="ink", linewidth=2, capstyle="butt")
    write_words(canvas, answer, shown, place, radius)
    return canvas, alt_text(answer, instant)


def draw_body(canvas: Canvas, look: dict[str, Any]) -> None:
    """The runner around the leg. A part's edge is painted under its fill, so that its capsules become one shape."""
    for part in runner_parts(look["runner"]):
        canvas.shape(part, fill="pale", stroke="pale_edge", linewidth=2.4)


def draw_ground(canvas: Canvas, stage: dict[str, Any]) -> None:
    """The ground with a tick every so many metres, counted from below the hip."""
    (left, right), ground, tick = stage["x"], stage["ground"], stage["tick"]
    places = [number * tick for number in range(ceil(left / tick), ceil(right / tick))]
    ticks = [Outline([(x, ground), (x, ground - 7 / PX_PER_M)]) for x in places]
    ground_line = Outline([(left, ground), (right, ground)])
    canvas.shape(together([ground_line, *ticks]), "ground", stroke="axis", linewidth=1.5, capstyle="butt")


def draw_trail(canvas: Canvas, answer: dict[str, Any], limb: dict[str, Any], until_ms: float) -> None:
    """Where the leg was, every 20 ms since toe-off."""
    lines = []
    for time_ms in range(0, ceil(until_ms - TRAIL_GAP_MS), TRAIL_EVERY_MS):
        place = joints(answer["leg"], limb, *pose_at(answer, time_ms))
        lines.append(Outline([(0, 0), place.knee, place.ankle, place.toe]))
    if lines:
        canvas.shape(together(lines), "trail", stroke="trail", linewidth=2.5)


def draw_leg(canvas: Canvas, limb: dict[str, Any], place: Joints, fill: str = "knee_drive") -> None:
    """Foot, shank, thigh, and a dot at hip and knee. A thin edge in the card's colour parts one from another."""
    style: dict[str, Any] = {"fill": fill, "stroke": "card", "linewidth": 1}
    canvas.shape(capsule(place.heel, place.toe, limb["foot"]), "foot", **style)
    canvas.shape(capsule(place.knee, place.ankle, limb["shank"]), "shank", **style)
    canvas.shape(capsule((0, 0), place.knee, limb["thigh"]), "thigh", **style)
    for name, joint in (("hip", (0.0, 0.0)), ("knee", place.knee)):
        canvas.shape(Outline.circle(joint, 0.4 * limb["shank"][1]), name, fill="card")


def write_words(canvas: Canvas, answer: dict[str, Any], shown: dict[str, Any], place: Joints, radius: float) -> None:
    """Time and instant at the top left, the angles beside the limbs, what is only drawn at the top right."""
    left, ground, right, top = edges(canvas)
    quiet: dict[str, Any] = {"size": 15, "colour": "soft_ink", "anchor": "right", "baseline": "top"}
    upper_left: dict[str, Any] = {"at": (left, top), "baseline": "top"}
    time = f"{number_text(shown['time_ms'])} ms"
    canvas.words(time, name="time", shift=(14, -14), size=22, weight=700, font="mono", **upper_left)
    canvas.words(shown["label"], name="instant", shift=(14, -42), colour="soft_ink", **upper_left)
    canvas.words("pale: drawn,\nnot simulated", (right, top), "drawn", shift=(-14, -14), **quiet)
    canvas.words("running this way", (right, ground), "way", shift=(-42, -11), **quiet)
    draw_arrow(canvas, (right, ground), (-36, -19), (-14, -19))

    thigh, knee = angle_words(answer, shown["time_ms"])
    end = along((0, 0), radius, max(pose_at(answer, shown["time_ms"])[0], 0))
    beside_limb: dict[str, Any] = {"size": 17, "weight": 700, "halo": HALO, "baseline": "center_baseline"}
    for name, text, (x, y) in (
        ("thigh-words", thigh, (end[0] + 0.02, end[1] - 0.06)),
        ("knee-words", knee, (place.knee[0] + 0.085, place.knee[1] + 0.02)),
    ):
        widest = width_of(text, 17, 700) * SMALL[-1][1] / PX_PER_M
        canvas.words(text, (min(max(x, CLEAR_OF_BODY_M), right - widest - 0.02), y), name, **beside_limb)
    for width, scale in SMALL:
        more = scale - 1
        canvas.at_width(
            width,
            {
                "time": f"scale({scale})",
                "instant": f"translate(0,{28 * more:.1f}px) scale({scale})",
                "drawn": f"scale({scale})",
                "way": f"translate({-26 * more:.1f}px,0) scale({scale})",
                "arrow": f"translate(0,{8 * more:.1f}px) scale({scale})",
                "thigh-words": f"translate(0,{12 * more:.1f}px) scale({scale})",
                "knee-words": f"scale({scale})",
            },
        )


def angle_words(answer: dict[str, Any], time_ms: float) -> tuple[str, str]:
    """"thigh 25° in front" and "knee bent 150°", as the live picture says it."""
    thigh, knee = (round(angle) for angle in pose_at(answer, time_ms))
    where = "vertical" if thigh == 0 else f"{thigh}° in front" if thigh > 0 else f"{-thigh}° behind"
    return f"thigh {where}", f"knee bent {knee}°"


def draw_arrow(canvas: Canvas, at: Point, tail: Point, tip: Point) -> None:
    """A short arrow along the direction of running, px from a point: the site's letters have none."""
    (x0, y0), (x1, y1) = ((at[0] + x / PX_PER_M, at[1] + y / PX_PER_M) for x, y in (tail, tip))
    head = 5 / PX_PER_M
    shape = together([Outline([(x0, y0), (x1, y1)]), Outline([(x1 - head, y1 + head), (x1, y1), (x1 - head, y1 - head)])])
    canvas.shape(shape, "arrow", stroke="soft_ink", linewidth=1.6)
    x, y = canvas.axes.transData.transform((x1, y1))
    canvas.moving_about((x, y), "arrow")


def edges(canvas: Canvas) -> tuple[float, float, float, float]:
    """Left, ground, right and top of the stage, in metres."""
    (left, right), top = canvas.axes.get_xlim(), canvas.axes.get_ylim()[1]
    return left, read_look()["stage"]["ground"], right, top
