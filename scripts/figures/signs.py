"""The signs of the model, drawn: what each angle is measured from, and which way is plus."""

from math import degrees
from typing import Any

from matplotlib.path import Path as Outline

from scripts.figures.canvas import Canvas
from scripts.figures.limbs import Joints, Point, along, arc, body_parts, capsule, joints
from scripts.ground.look import Scheme, read_look

PX_PER_M = 400
LEFT, RIGHT, BOTTOM, TOP = -0.45, 2.05, -0.86, 0.24  # metres from the hip of the first leg
SECOND_HIP = (1.15, 0.0)
LEG = {"thigh_m": 0.437, "shank_m": 0.470}
THIGH_DEG, KNEE_DEG, PELVIS_DEG = 50.0, 85.0, -8.0
SHANK_DEG = THIGH_DEG - KNEE_DEG
SMALL = ((860, 1.25), (680, 1.45), (520, 1.8), (400, 2.2))  # shown at most so wide: words so much larger
QUIET: dict[str, Any] = {"size": 15, "colour": "soft_ink", "anchor": "right", "optional": True}
TITLE = (
    "Thigh angle θ and shank angle φ are measured from the plumb line, plus in front. "
    "Knee flexion k is θ minus φ. The hip angle h is measured from the pelvis line, 8° behind the plumb. "
    "Hip torque τ drives the thigh forward, knee torque τk bends the knee."
)


def draw_signs(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title: angles on the left leg, hip angle and torques on the right one."""
    size = (round((RIGHT - LEFT) * PX_PER_M), round((TOP - BOTTOM) * PX_PER_M))
    canvas = Canvas(scheme, size, (LEFT, RIGHT), (BOTTOM, TOP))
    canvas.small = SMALL
    place = joints(LEG, read_look()["limb"], THIGH_DEG, KNEE_DEG)
    draw_angles(canvas, place)
    canvas.origin = SECOND_HIP
    draw_torques(canvas, place)
    return canvas, TITLE


def draw_angles(canvas: Canvas, place: Joints) -> None:
    """Thigh, shank and knee angle."""
    draw_leg(canvas, place)
    draw_plumb(canvas, (0, 0), 0.62)
    draw_plumb(canvas, place.knee, 0.5)
    extended = [place.knee, along(place.knee, 0.24, THIGH_DEG)]
    canvas.line(extended, stroke="soft_ink", linewidth=1.5, dash="reference")
    draw_turn(canvas, (0, 0), 0.27, 0, THIGH_DEG)
    draw_turn(canvas, place.knee, 0.37, 0, SHANK_DEG)
    draw_turn(canvas, place.knee, 0.18, THIGH_DEG, SHANK_DEG)
    label(canvas, "theta", r"$\theta$", "thigh", along((0, 0), 0.37, 9))
    label(canvas, "phi", r"$\varphi$", "shank", along(place.knee, 0.4, 4))
    label(canvas, "k", r"$k$", "knee", along(place.knee, 0.25, 24))
    canvas.words("plumb line", (-0.025, -0.6), "plumb-name", **QUIET)


def draw_torques(canvas: Canvas, place: Joints) -> None:
    """Hip angle against the pelvis, and the two torques."""
    draw_leg(canvas, place)
    draw_plumb(canvas, (0, 0), 0.5)
    pelvis = along((0, 0), 0.5, PELVIS_DEG)
    canvas.line([(0, 0), pelvis], stroke="soft_ink", linewidth=1.5, dash="reference")
    canvas.words("pelvis line", pelvis, "pelvis-name", shift=(-8, 4), **QUIET)
    draw_turn(canvas, (0, 0), 0.3, PELVIS_DEG, THIGH_DEG)
    label(canvas, "h", r"$h$", "hip", along((0, 0), 0.39, 10))
    draw_turn(canvas, (0, 0), 0.16, -115, -25, linewidth=4)
    label(canvas, "tau", r"$\tau$", "thigh forward", (-0.19, -0.15), anchor="right")
    draw_turn(canvas, place.knee, 0.13, 150, 20, linewidth=4)
    label(canvas, "tau-k", r"$\tau_k$", "knee bends", (place.knee[0] + 0.16, -0.32))


def draw_leg(canvas: Canvas, place: Joints) -> None:
    """A leg light enough to write on, with its two lines and joints, below a bit of the trunk."""
    look = read_look()
    parts, _ = body_parts(look, 0.0)
    canvas.shape(parts["trunk"][0], fill="pale", stroke="pale_edge", linewidth=2.4)
    limb, hip = look["limb"], (0.0, 0.0)
    for start, end, radii in (
        (place.heel, place.toe, limb["foot"]),
        (place.knee, place.ankle, limb["shank"]),
        (hip, place.knee, limb["thigh"]),
    ):
        canvas.shape(capsule(start, end, radii), fill="knee_drive_wash", stroke="knee_drive", linewidth=3)
    canvas.line([hip, place.knee, place.ankle], stroke="knee_drive", linewidth=2)
    for joint in (hip, place.knee):
        canvas.shape(Outline.circle(joint, 0.016), fill="card", stroke="knee_drive", linewidth=5)


def draw_plumb(canvas: Canvas, start: Point, length: float) -> None:
    """A dotted line straight down."""
    end = (start[0], start[1] - length)
    canvas.line([start, end], stroke="plumb", linewidth=2, dash="plumb")


def draw_turn(
    canvas: Canvas, centre: Point, radius: float, from_deg: float, to_deg: float, linewidth: float = 2
) -> None:
    """An arc with an arrow's head at its end: the way that counts as plus."""
    forward = 1 if to_deg > from_deg else -1
    head = 0.018 + 0.006 * linewidth  # metres
    base = to_deg - forward * degrees(head / radius)
    canvas.shape(arc(centre, radius, from_deg, base), stroke="ink", linewidth=linewidth, capstyle="butt")
    tip = along(centre, radius, to_deg)
    sides = [along(centre, radius + side * 0.4 * head, base) for side in (-1, 1)]
    canvas.shape(Outline([tip, *sides, tip], closed=True), fill="ink")


def label(canvas: Canvas, name: str, symbol: str, words: str, at: Point, anchor: str = "left") -> None:
    """A symbol and, smaller beside it, what it is called."""
    style: dict[str, Any] = {"anchor": anchor, "halo": 4}
    beside = (-20 if anchor == "right" else 30 if "_" in symbol else 20, 0)
    canvas.words(symbol, at, name, size=22, **style)
    canvas.words(words, at, f"{name}-name", shift=beside, drift=beside, size=15, optional=True, **style)
