"""The leg at one instant: the runner pale, the simulated leg solid, its path, and its angles in words."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.words import number_text

from scripts.figures.canvas import Canvas, width_of
from scripts.figures.limbs import Joints, Point, along, arc, capsule, joints, runner_parts, together
from scripts.ground.describe import alt_text, instant_named, pose_at
from scripts.ground.look import Scheme, read_look

PX_PER_M = 300
TRAIL_EVERY_MS = 20
TRAIL_GAP_MS = 10  # the leg itself would cover a ghost nearer than this
KNEE_ARC_M, DRAWN_ON_M = (
    0.13,
    0.19,
)  # of a still leg: the arc's radius, and the thigh drawn on beyond the knee
CLEAR_OF_BODY_M = 0.235  # words to the right of this do not stand on the pale leg
LEG: dict[str, Any] = {"fill": "knee_drive", "stroke": "card", "linewidth": 2}  # a thin edge parts the limbs
OTHER_LEG: dict[str, Any] = {
    "fill": "butt_kick_wash",
    "stroke": "butt_kick",
    "linewidth": 3,
    "dash": "butt_kick",
}
STILL: dict[str, Any] = {"time_ms": 0, "label": ""}  # a leg that does not move has no time to tell
SMALL = ((500, 1.3), (400, 1.6), (330, 1.75))  # shown at most so wide: words so much larger


def draw_stage(
    answer: dict[str, Any], instant: str, scheme: Scheme, *, second: bool = False, words: bool = True
) -> tuple[Canvas, str]:
    """The picture and its title. The instant is one of the answer's, by name.

    The `second` leg of a pair has the other colour and dashed edges. Without `words` there are none.
    """
    look = read_look()
    stage, limb = look["stage"], look["limb"]
    if not words:
        stage = stage | {"x": stage["pair_x"]}
    (left, right), (bottom, top) = stage["x"], stage["y"]
    canvas = Canvas(scheme, ((right - left) * PX_PER_M, (top - bottom) * PX_PER_M), stage["x"], stage["y"])
    shown = instant_named(answer, instant) if answer["instants"] else STILL
    pose = pose_at(answer, shown["time_ms"])
    place = joints(answer["leg"], limb, *pose)
    beyond_knee = DRAWN_ON_M if shown is STILL else limb["thigh"][1] + 0.025  # where no limb covers the arc
    radius = answer["leg"]["thigh_m"] + beyond_knee

    draw_body(canvas, look)
    draw_ground(canvas, stage)
    plumb = [(0, 0), (0, stage["ground"])]
    canvas.line(plumb, "plumb", stroke="plumb", linewidth=2, dash="plumb")
    draw_trail(canvas, answer, limb, shown["time_ms"], second)
    draw_leg(canvas, limb, place, OTHER_LEG if second else LEG)
    canvas.shape(arc((0, 0), radius, 0, pose[0]), "arc", stroke="ink", linewidth=2, capstyle="butt")
    if shown is STILL:
        draw_knee_angle(canvas, place.knee, pose)
    if words:
        write_frame(canvas, stage, shown)
        write_angles(canvas, pose, place, along((0, 0), radius, max(pose[0], 0)), right)
    for width, scale in SMALL:
        canvas.enlarge(width, scale)
    return canvas, alt_text(answer, instant)


def draw_body(canvas: Canvas, look: dict[str, Any]) -> None:
    """The runner around the leg. Edges lie under fills, so that a part's capsules become one shape."""
    for part in runner_parts(look["runner"]):
        canvas.shape(part, fill="pale", stroke="pale_edge", linewidth=2.4)


def draw_bodies(canvas: Canvas, hips: Sequence[Point], px_per_m: float) -> None:
    """Several small runners, their hips at these px."""
    canvas.zoom = px_per_m
    for part in runner_parts(read_look()["runner"]):
        canvas.copies(part, hips, fill="pale", stroke="pale_edge", linewidth=1.8)
    canvas.zoom = 1.0


def draw_ground(canvas: Canvas, stage: dict[str, Any]) -> None:
    """The ground with a tick every so many metres, counted from below the hip."""
    (left, right), ground, tick = stage["x"], stage["ground"], stage["tick"]
    places = [number * tick for number in range(ceil(left / tick), ceil(right / tick))]
    ticks = [Outline([(x, ground), (x, ground - 7 / PX_PER_M)]) for x in places]
    ground_line = Outline([(left, ground), (right, ground)])
    canvas.shape(together([ground_line, *ticks]), "ground", stroke="axis", linewidth=1.5, capstyle="butt")


def draw_trail(
    canvas: Canvas, answer: dict[str, Any], limb: dict[str, Any], until_ms: float, second: bool
) -> None:
    """Where the leg was, every 20 ms since toe-off."""
    lines = []
    for time_ms in range(0, ceil(until_ms - TRAIL_GAP_MS), TRAIL_EVERY_MS):
        place = joints(answer["leg"], limb, *pose_at(answer, time_ms))
        lines.append(Outline([(0, 0), place.knee, place.ankle, place.toe]))
    if lines:
        style = {"stroke": "butt_kick", "alpha": 0.35} if second else {"stroke": "trail"}
        canvas.shape(together(lines), "trail", linewidth=2.5, **style)


def draw_leg(
    canvas: Canvas,
    limb: dict[str, Any],
    place: Joints,
    style: dict[str, Any] | None = None,
    whose: str = "",
) -> None:
    """Foot, shank, thigh, and a dot at hip and knee; without a style, as the first leg.

    Of several legs in one picture, `whose` begins the names of each one's parts.
    """
    style = style or LEG
    canvas.shape(capsule(place.heel, place.toe, limb["foot"]), f"{whose}foot", **style)
    canvas.shape(capsule(place.knee, place.ankle, limb["shank"]), f"{whose}shank", **style)
    canvas.shape(capsule((0, 0), place.knee, limb["thigh"]), f"{whose}thigh", **style)
    for name, joint in (("hip", (0.0, 0.0)), ("knee", place.knee)):
        canvas.shape(Outline.circle(joint, 0.4 * limb["shank"][1]), f"{whose}{name}", fill="card")


def draw_knee_angle(canvas: Canvas, knee: Point, pose: Point) -> None:
    """The thigh drawn on beyond the knee, and the arc from there to the shank."""
    thigh, bend = pose
    straight = [knee, along(knee, DRAWN_ON_M, thigh)]
    canvas.line(straight, "straight", stroke="plumb", linewidth=2, dash="plumb")
    bow = arc(knee, KNEE_ARC_M, thigh - bend, thigh)
    canvas.shape(bow, "knee-arc", stroke="ink", linewidth=2, capstyle="butt")


def write_frame(canvas: Canvas, stage: dict[str, Any], shown: dict[str, Any]) -> None:
    """Time and instant at the top left, what is only drawn at the top right, the direction at the bottom."""
    (left, right), top, ground = stage["x"], stage["y"][1], stage["ground"]
    quiet: dict[str, Any] = {"size": 15, "colour": "soft_ink", "anchor": "right", "baseline": "top"}
    upper_left: dict[str, Any] = {"at": (left, top), "baseline": "top"}
    if shown is not STILL:
        time = f"{number_text(shown['time_ms'])} ms"
        canvas.words(time, name="time", shift=(14, -14), size=22, weight=700, font="mono", **upper_left)
        canvas.words(
            shown["label"], name="instant", shift=(14, -42), colour="soft_ink", drift=(0, 28), **upper_left
        )
    canvas.words("pale: drawn,\nnot simulated", (right, top), "drawn", shift=(-14, -14), **quiet)
    canvas.words("running this way", (right, ground), "way", shift=(-42, -10), drift=(-26, -6), **quiet)
    draw_arrow(canvas, (right - 36 / PX_PER_M, ground - 18 / PX_PER_M), 22 / PX_PER_M)


def draw_arrow(canvas: Canvas, tail: Point, length: float) -> None:
    """A short arrow along the direction of running: the site's letters have none."""
    x, y, head = tail[0] + length, tail[1], 5 / PX_PER_M
    barbs = Outline([(x - head, y + head), (x, y), (x - head, y - head)])
    canvas.shape(together([Outline([tail, (x, y)]), barbs]), "arrow", stroke="soft_ink", linewidth=1.6)
    canvas.grow("arrow", canvas.pixels((x, y)), drift=(0, 2))


def write_angles(canvas: Canvas, pose: Point, place: Joints, arc_end: Point, right: float) -> None:
    """The two angles in words: the knee's beside the knee, the thigh's at the end of its arc."""
    thigh, knee = angle_words(*pose)
    style: dict[str, Any] = {"size": 17, "weight": 700, "halo": 5, "baseline": "center_baseline"}
    for name, text, (x, y), drift in (
        ("thigh-words", thigh, (arc_end[0] + 0.02, arc_end[1] - 0.06), (0, 12)),
        ("knee-words", knee, (place.knee[0] + 0.085, place.knee[1] + 0.02), (0, 0)),
    ):
        widest = width_of(text, 17, 700) * SMALL[-1][1] / PX_PER_M
        canvas.words(
            text, (min(max(x, CLEAR_OF_BODY_M), right - widest - 0.02), y), name, drift=drift, **style
        )


def angle_words(thigh_deg: float, knee_deg: float) -> tuple[str, str]:
    """ "thigh 25° in front" and "knee bent 150°", as the live picture says it."""
    thigh = round(thigh_deg)
    where = "vertical" if thigh == 0 else f"{thigh}° in front" if thigh > 0 else f"{-thigh}° behind"
    return f"thigh {where}", f"knee bent {number_text(knee_deg)}°"
