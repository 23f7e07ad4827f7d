"""Outlines of limbs in metres, y up, hip at (0, 0): the shapes that shapes.js draws live."""

from dataclasses import dataclass
from math import acos, atan2, ceil, cos, degrees, hypot, radians, sin
from typing import Any

import numpy as np
from matplotlib.path import Path as Outline
from numpy.typing import NDArray

from scripts.ground.stride import points_at

Point = tuple[float, float]


def along(start: Point, length: float, deg: float) -> Point:
    """The point at a length from the start, at an angle from the downward vertical, + in front."""
    return start[0] + length * sin(radians(deg)), start[1] - length * cos(radians(deg))


@dataclass(frozen=True)
class Joints:
    """Where the joints of a leg are, and the ends of its foot."""

    knee: Point
    ankle: Point
    heel: Point
    toe: Point


def joints(leg: dict[str, float], limb: dict[str, Any], thigh_deg: float, knee_deg: float) -> Joints:
    """Forward kinematics, exact. The foot is rigid with the shank, as in the model."""
    shank_deg = thigh_deg - knee_deg
    knee = along((0.0, 0.0), leg["thigh_m"], thigh_deg)
    ankle = along(knee, leg["shank_m"], shank_deg)

    def turned(end: Point) -> Point:
        return along(along(ankle, -end[1], shank_deg), end[0], shank_deg + 90)

    return Joints(knee, ankle, turned(limb["heel"]), turned(limb["toe"]))


def arc(centre: Point, radius: float, from_deg: float, to_deg: float) -> Outline:
    """Part of a circle between two angles from the downward vertical, + in front; to 3e-4 of the radius."""
    low, high = sorted((from_deg, to_deg))
    unit = Outline.arc(low - 90, high - 90, n=max(1, ceil((high - low) / 90)))
    return Outline(vertices_of(unit) * radius + centre, unit.codes)


def capsule(start: Point, end: Point, radii: tuple[float, float]) -> Outline:
    """Two circles and what their outer tangents enclose."""
    axis = degrees(atan2(end[1] - start[1], end[0] - start[0])) + 90  # as an angle from the downward vertical
    apart = hypot(end[0] - start[0], end[1] - start[1])
    # Where the tangents touch, measured from the axis: a right angle for equal circles.
    touch = degrees(acos(max(-1.0, min(1.0, (radii[0] - radii[1]) / apart))))
    far = arc(end, radii[1], axis - touch, axis + touch)
    near = arc(start, radii[0], axis + touch, axis + 360 - touch)
    return joined([far, near])


def joined(arcs: list[Outline]) -> Outline:
    """Arcs one after the other as one closed outline, with straight lines between them."""
    vertices = [vertex for piece in arcs for vertex in vertices_of(piece).tolist()]
    codes = [code for piece in arcs for code in [Outline.LINETO, *np.asarray(piece.codes).tolist()[1:]]]
    return Outline([*vertices, vertices[0]], [Outline.MOVETO, *codes[1:], Outline.CLOSEPOLY])


def polygon(*corners: Point) -> Outline:
    """Straight lines from corner to corner and back to the first."""
    return Outline([*corners, corners[0]])


def box(left: float, low: float, right: float, high: float) -> Outline:
    """A rectangle."""
    return polygon((left, low), (right, low), (right, high), (left, high))


def vertices_of(outline: Outline) -> NDArray[np.float64]:
    """The points of an outline, one a row."""
    return np.asarray(outline.vertices, dtype=np.float64)


def end_of(points: dict[str, Point], end: list[Any]) -> Point:
    """A place in metres, or a point of the recording, so far towards another and then so far to the left."""
    if len(end) == 2:
        return end[0], end[1]
    (ax, ay), (bx, by) = points[end[0]], points[end[1]]
    dx, dy = bx - ax, by - ay
    side = end[3] / (hypot(dx, dy) or 1)
    return ax + end[2] * dx - side * dy, ay + end[2] * dy + side * dx


def body_parts(look: dict[str, Any], time_ms: float) -> tuple[dict[str, list[Outline]], float]:
    """The pale body at a time of the model, from back to front, and its hip's height, m.

    The parts have names; each is what its shapes cover together.
    The model's leg hangs in the place of the right one.
    """
    recorded = points_at(look["stride"], time_ms)
    points = {**recorded, "hip_R": (0.0, 0.0)}
    parts: dict[str, list[Outline]] = {}
    for shape in look["body"]:
        start, end = (end_of(points, shape[name]) for name in ("from", "to"))
        parts.setdefault(shape["part"], []).append(capsule(start, end, shape["r"]))
    return parts, recorded["hip_R"][1]
