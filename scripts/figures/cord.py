"""The cord, still: an athlete on one leg, the drive of the other leg, the cord, and the gauge of its length.

demos/web/picture/cord-shapes.js and cord-labels.js draw the same. Lengths in metres from the hip, y up.
"""

from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.words import number_text

from scripts.figures.canvas import Canvas
from scripts.figures.limbs import Joints, Point, along, joints, runner_parts, together
from scripts.figures.stage import angle_words, draw_leg
from scripts.ground.describe import instant_named, pose_at
from scripts.ground.look import Scheme, read_look

PX_PER_M = 182
GAUGE_PX = 92  # below the ground
EDGE, LINE, BAR_PX, ABOVE_PX = 14, 21, 12, 12
BEYOND = 1.08  # the gauge reaches so much beyond the limit
SLACK_PX, PX_PER_N = 2, 0.035
TRAIL_PARTS = 10
SAG = 0.6
LIFT = 0.35  # the part of the room to spare that is left below the ground
SHAPE = 10 / 9  # of the slot where it is narrow: the words then grow into the room above
SMALL = ((560, 1.2), (430, 1.6), (345, 1.9))


def draw_cord(answer: dict[str, Any], instant: str, scheme: Scheme) -> tuple[Canvas, str]:
    """The picture at a key instant, and its title."""
    look, place = read_look(), answer["place"]
    (left, right), (bottom, top) = look["cord"]["x"], look["cord"]["y"]
    width = (right - left) * PX_PER_M
    height = width / SHAPE
    spare = height / PX_PER_M - (top - bottom) - GAUGE_PX / PX_PER_M
    floor = bottom - GAUGE_PX / PX_PER_M - LIFT * spare
    canvas = Canvas(scheme, (width, height), (left, right), (floor, floor + height / PX_PER_M))
    shown = instant_named(answer, instant)
    pose = pose_at(answer, shown["time_ms"])
    at = joints(answer["leg"], look["limb"], *pose)
    strap = at.ankle if place["strap"] == "ankle" else along((0, 0), place["strap_m"], pose[0])
    length, pull = cord_at(answer, shown["time_ms"])

    canvas.line([(left, place["ground"]), (right, place["ground"])], "ground", stroke="axis", linewidth=1.5)
    draw_athlete(canvas, look)
    draw_post(canvas, place)
    draw_trail(canvas, answer, look["limb"], shown["time_ms"])
    stopped = place["stopped"] and shown["name"] == "end"
    style: dict[str, Any] = {"linestyle": (0, (2.5, 2))} if pull == 0 else {}
    line = cord_line(place, strap, length)
    colour = "error" if stopped else "butt_kick"
    canvas.shape(line, "cord", stroke=colour, linewidth=SLACK_PX + PX_PER_N * pull, **style)
    draw_leg(canvas, look["limb"], at)
    draw_strap(canvas, place, look["limb"], at, pose, strap)
    write_words(canvas, answer, shown, pose, strap, pull, (left, right))
    draw_gauge(canvas, place, length, (left, right), floor, stopped)
    for most, scale in SMALL:
        canvas.enlarge(most, scale)
    return canvas, answer["alt"]


def cord_at(answer: dict[str, Any], time_ms: float) -> tuple[float, float]:
    """Length in m and pull in N, straight between samples."""
    place = answer["place"]
    samples = answer["samples"] | {"thigh_deg": place["length_m"], "knee_deg": place["pull_n"]}
    return pose_at({"samples": samples}, time_ms)


def cord_line(place: dict[str, Any], strap: Point, length: float) -> Outline:
    """From the anchor to the strap: straight while it pulls, hanging while it is slack."""
    x, y = place["anchor"]
    spare = max(place["rest_m"] - length, 0)
    middle = ((x + strap[0]) / 2, (y + strap[1]) / 2 - SAG * spare)
    return Outline([(x, y), middle, strap], [Outline.MOVETO, Outline.CURVE3, Outline.CURVE3])


def stander(look: dict[str, Any]) -> dict[str, Any]:
    """The pale athlete: the runner on a straight leg."""
    others = [shape for shape in look["runner"]["capsules"] if shape["part"] != "far leg"]
    return {"head": look["runner"]["head"], "capsules": [*look["stander"], *others]}


def draw_athlete(canvas: Canvas, look: dict[str, Any]) -> None:
    """All but the driving leg."""
    for part in runner_parts(stander(look)):
        canvas.shape(part, fill="pale", stroke="pale_edge", linewidth=2.4)


def draw_post(canvas: Canvas, place: dict[str, Any]) -> None:
    """The anchor."""
    (x, y), ground = place["anchor"], place["ground"]
    post = [Outline([(x, ground), (x, y + 0.12)]), Outline([(x - 0.09, ground), (x + 0.09, ground)])]
    canvas.shape(together(post), "anchor-post", stroke="ink", linewidth=5)


def draw_trail(canvas: Canvas, answer: dict[str, Any], limb: dict[str, Any], until_ms: float) -> None:
    """Where the leg was before, at even parts of the drive."""
    duration = answer["samples"]["time_ms"][-1]
    gap = duration / (2 * TRAIL_PARTS)
    times = [part * duration / TRAIL_PARTS for part in range(TRAIL_PARTS)]
    lines = []
    for time in times:
        if time <= until_ms - gap:
            at = joints(answer["leg"], limb, *pose_at(answer, time))
            lines.append(Outline([(0, 0), at.knee, at.ankle, at.toe]))
    if lines:
        canvas.shape(together(lines), "trail", stroke="trail", linewidth=2.5)


def draw_strap(
    canvas: Canvas, place: dict[str, Any], limb: dict[str, Any], at: Joints, pose: Point, strap: Point
) -> None:
    """Across the limb that the cord holds."""
    ankle = place["strap"] == "ankle"
    deg = pose[0] - pose[1] if ankle else pose[0]
    half = limb["shank"][1] if ankle else limb["thigh"][1]
    ends = [along(strap, half, deg + side) for side in (-90, 90)]
    canvas.line(ends, "strap", stroke="butt_kick", linewidth=5)


def pull_words(pull: float) -> str:
    """ "pull 77 N", or that it is slack; as demos/web/picture/cord-labels.js says it."""
    return f"pull {number_text(pull)} N" if pull > 0 else "slack"


def stretch_words(place: dict[str, Any], length: float, stopped: bool) -> str:
    """ "cord 1.57 × its rest length"."""
    return f"cord {number_text(length / place['rest_m'], 2)} × its rest length{': stop' if stopped else ''}"


def write_words(
    canvas: Canvas,
    answer: dict[str, Any],
    shown: dict[str, Any],
    pose: Point,
    strap: Point,
    pull: float,
    x: Point,
) -> None:
    """Time, angles, pull, and what is only drawn."""
    place, top = answer["place"], canvas.axes.get_ylim()[1]
    quiet: dict[str, Any] = {"size": 15, "colour": "soft_ink"}
    time = f"{number_text(shown['time_ms'])} ms"
    canvas.words(
        time, (x[0], top), "time", shift=(EDGE, -EDGE), size=22, weight=700, font="mono", baseline="top"
    )
    canvas.words(
        shown["label"],
        (x[0], top),
        "instant",
        shift=(EDGE, -EDGE - 28),
        baseline="top",
        colour="soft_ink",
        drift=(0, 28),
    )
    anchor = place["anchor"]
    bold: dict[str, Any] = {"size": 16, "weight": 700, "halo": 5}
    on_cord = (anchor[0] + 0.42 * (strap[0] - anchor[0]), anchor[1] + 0.42 * (strap[1] - anchor[1]))
    canvas.words(
        pull_words(pull),
        on_cord,
        "pull",
        shift=(0, ABOVE_PX),
        colour="butt_kick",
        anchor="center",
        drift=(0, -4),
        **bold,
    )
    canvas.words(
        "anchor",
        (max(anchor[0] - 0.14, x[0] + EDGE / PX_PER_M), place["ground"]),
        "anchor-name",
        shift=(0, -LINE),
        optional=True,
        **quiet,
    )
    for row, words in enumerate(angle_words(*pose)):
        spot: dict[str, Any] = {
            "shift": (0, (0.25 - row) * LINE),
            "anchor": "right",
            "drift": (0, (row - 0.5) * LINE),
        }
        canvas.words(words, (-0.36, 0.0), f"angle-{row}", **spot, **bold)


def draw_gauge(
    canvas: Canvas, place: dict[str, Any], length: float, x: Point, bottom: float, stopped: bool
) -> None:
    """The cord's length as a bar: what it has when slack, what it is stretched by, and its limit."""
    edge, tall = EDGE / PX_PER_M, BAR_PX / PX_PER_M
    left, right = x[0] + edge, x[1] - edge
    base = bottom + (2 * LINE - BAR_PX) / PX_PER_M
    strong = "error" if stopped else "butt_kick"

    def at(metres: float) -> float:
        return float(left + metres / (BEYOND * place["limit_m"]) * (right - left))

    def bar(start: float, end: float) -> Outline:
        return Outline([(start, base), (end, base), (end, base + tall), (start, base + tall), (start, base)])

    canvas.shape(bar(left, right), "gauge", stroke="axis", linewidth=1)
    canvas.shape(bar(left, at(min(length, place["rest_m"]))), "rest", fill="axis")
    if length > place["rest_m"]:
        canvas.shape(bar(at(place["rest_m"]), at(length)), "stretch", fill=strong)
    for metres, more, colour in ((place["rest_m"], 4, "ink"), (place["limit_m"], 6, "error")):
        ends = [(at(metres), base - more / PX_PER_M), (at(metres), base + tall + more / PX_PER_M)]
        canvas.line(ends, stroke=colour, linewidth=2.5, capstyle="butt")
    words = stretch_words(place, length, stopped)
    style: dict[str, Any] = {"size": 16, "weight": 700, "halo": 5, "drift": (0, -6)}
    canvas.words(
        words, (left, base + tall), "length", shift=(0, 8), colour="error" if stopped else "ink", **style
    )
    below: dict[str, Any] = {"shift": (0, -18), "size": 15, "colour": "soft_ink", "drift": (0, 10)}
    canvas.words("pale: drawn, not simulated", (left, base), "drawn", **below)
    canvas.words(
        f"limit {place['limit_m'] / place['rest_m']:g} ×", (right, base), "limit", anchor="right", **below
    )
