"""Legs and pale runners in the lessons' own figures. The demos' are drawn by demos/web/picture/."""

from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.words import number_text

from scripts.figures.canvas import Canvas
from scripts.figures.limbs import Joints, Point, body_parts, capsule
from scripts.ground.look import read_look

LEG: dict[str, Any] = {"fill": "knee_drive", "stroke": "card", "linewidth": 2}  # a thin edge parts the limbs
OTHER_LEG: dict[str, Any] = {
    "fill": "butt_kick_wash",
    "stroke": "butt_kick",
    "linewidth": 3,
    "dash": "butt_kick",
}


def draw_body(canvas: Canvas, ground: Point, px_per_m: float, time_ms: float) -> Point:
    """A small runner above a place on the ground, px, as recorded at this time; where his hip is, px."""
    parts, height = body_parts(read_look(), time_ms)
    hip = ground[0], ground[1] + height * px_per_m
    canvas.zoom = px_per_m
    for shapes in parts.values():
        outline = Outline.make_compound_path(*shapes)
        canvas.copies(outline, [hip], fill="pale", stroke="pale_edge", linewidth=3.6)
        canvas.copies(outline, [hip], fill="pale", stroke="pale", linewidth=0)
    canvas.zoom = 1.0
    return hip


def draw_leg(
    canvas: Canvas, limb: dict[str, Any], place: Joints, style: dict[str, Any] | None = None, whose: str = ""
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


def angle_words(thigh_deg: float, knee_deg: float) -> tuple[str, str]:
    """ "thigh 25° in front" and "knee bent 150°", as the live picture says it."""
    thigh = round(thigh_deg)
    where = "vertical" if thigh == 0 else f"{thigh}° in front" if thigh > 0 else f"{-thigh}° behind"
    return f"thigh {where}", f"knee bent {number_text(knee_deg)}°"
