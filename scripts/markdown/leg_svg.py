"""A leg as SVG within the page: drawn once for both colour schemes, by the same shapes as the live demo.

The parts lie in groups as in demos/web/picture/leg.js, so that a script can turn the leg by two transforms.
"""

from math import acos, atan2, cos, hypot, pi, radians, sin
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from swing_leg.leg import REFERENCE_LEG

from scripts.ground.look import read_look

Point = tuple[float, float]
LOOK = read_look()
LIMB = LOOK["limb"]
THIGH, SHANK = REFERENCE_LEG.thigh_length, REFERENCE_LEG.shank_length
Box = tuple[float, float, float, float]  # left, top, width, height in m; y down, as SVG counts
FRAME_BOX: Box = (-0.8, -0.42, 1.5, 1.4)  # what a leg sweeps through while it swings
DIAL_BOX: Box = (-0.9, -0.5, 2.0, 1.48)  # any pose, and its scale
TICKS_DEG = 15


def leg_svg(thigh_deg: float, knee_deg: float, words: str, dial: str = "") -> Element:
    """A runner with this leg. `words` stand for the picture; `dial` draws a scale about "thigh" or "knee"."""
    box = DIAL_BOX if dial else FRAME_BOX
    root = Element(
        "svg",
        {
            "class": "kd-picture kd-leg-picture",
            "viewBox": " ".join(map(str, box)),
            "role": "img",
            "aria-label": words,
            "data-thigh-m": f"{THIGH:.4f}",
        },
    )
    world = SubElement(root, "g", {"transform": "scale(1 -1)"})
    draw_runner(world)
    ground = LOOK["stage"]["ground"]
    path(world, f"M{box[0]} {ground}h{box[2]}", "kd-ground")
    path(world, f"M0 0V{ground}", "kd-plumb")
    draw_leg(world, thigh_deg, knee_deg)
    if dial:
        draw_dial(root, world, dial, thigh_deg)
    return root


def place_words(thigh_deg: float, knee_deg: float) -> str:
    """The pose without its angles: where the joints are, for who works the angles out without the picture."""
    knee = along((0.0, 0.0), THIGH, thigh_deg)
    ankle = along((0.0, 0.0), SHANK, thigh_deg - knee_deg)
    return (
        f"A leg from the side, running to the right. From hip to knee: {steps(knee)}. "
        f"From knee to ankle: {steps(ankle)}."
    )


def steps(to: Point) -> str:
    """ "22 cm forward and 35 cm down"."""
    across, up = (round(100 * part) for part in to)
    side, height = "forward" if across >= 0 else "back", "up" if up > 0 else "down"
    return f"{abs(across)} cm {side} and {abs(up)} cm {height}"


def along(start: Point, length: float, deg: float) -> Point:
    """The point at a length from the start, at an angle from the downward vertical, + in front."""
    return start[0] + length * sin(radians(deg)), start[1] - length * cos(radians(deg))


def path(parent: Element, d: str, class_: str = "", **attributes: str) -> Element:
    """Append a path."""
    return SubElement(parent, "path", {**({"class": class_} if class_ else {}), "d": d, **attributes})


def draw_leg(world: Element, thigh_deg: float, knee_deg: float) -> None:
    """Thigh, and shank with foot, each in a group that turns."""
    leg = SubElement(world, "g", {"class": "kd-leg"})
    x, y = along((0.0, 0.0), THIGH, thigh_deg)
    turned = f"translate({x:.4f} {y:.4f}) rotate({thigh_deg - knee_deg:.2f})"
    lower = SubElement(leg, "g", {"class": "kd-lower", "transform": turned})
    path(
        lower, capsule(LIMB["heel"], LIMB["toe"], LIMB["foot"]), "kd-limb", transform=f"translate(0 {-SHANK})"
    )
    path(lower, capsule((0, 0), (0, -SHANK), LIMB["shank"]), "kd-limb")
    upper = SubElement(leg, "g", {"class": "kd-upper", "transform": f"rotate({thigh_deg:.2f})"})
    path(upper, capsule((0, 0), (0, -THIGH), LIMB["thigh"]), "kd-limb")
    for joint in (0.0, -THIGH):
        SubElement(upper, "circle", {"class": "kd-joint", "cx": "0", "cy": str(joint), "r": "0.022"})


def draw_runner(world: Element) -> None:
    """The pale runner behind the leg: edges first, then fill, part by part."""
    runner = SubElement(world, "g", {"class": "kd-runner"})
    shapes = LOOK["runner"]["capsules"]
    for part in dict.fromkeys(shape["part"] for shape in shapes):
        outline = "".join(capsule(s["from"], s["to"], s["r"]) for s in shapes if s["part"] == part)
        for layer in ("kd-edge", "kd-fill"):
            drawn = SubElement(runner, "g", {"class": layer})
            path(drawn, outline)
            if part == "trunk":
                head = {name: str(value) for name, value in LOOK["runner"]["head"].items()}
                SubElement(drawn, "circle", head)


def draw_dial(root: Element, world: Element, joint: str, thigh_deg: float) -> None:
    """A scale to read an angle from: about the hip from straight down, or about the knee from the thigh."""
    if joint == "thigh":
        centre, zero, radius, sense, marks = (0.0, 0.0), 0.0, THIGH + 0.1, 1, range(-60, 106, TICKS_DEG)
    else:
        centre = along((0.0, 0.0), THIGH, thigh_deg)
        zero, radius, sense, marks = thigh_deg, 0.3, -1, range(0, 151, TICKS_DEG)
        tip = along(centre, radius, zero)
        path(world, f"M{centre[0]:.4f} {centre[1]:.4f}L{tip[0]:.4f} {tip[1]:.4f}", "kd-arc kd-dial-zero")
    drawn = ""
    for mark in marks:
        labelled = mark % (2 * TICKS_DEG) == 0
        start = along(centre, radius, zero + sense * mark)
        end = along(centre, radius + (0.05 if labelled else 0.03), zero + sense * mark)
        drawn += f"M{start[0]:.4f} {start[1]:.4f}L{end[0]:.4f} {end[1]:.4f}"
        if labelled:
            at = along(centre, radius + 0.1, zero + sense * mark)
            place = {"class": "kd-dial-word", "x": f"{at[0]:.3f}", "y": f"{0.02 - at[1]:.3f}"}
            SubElement(root, "text", place).text = AtomicString(str(abs(mark)))
    path(world, drawn, "kd-arc")


def capsule(start: Point, end: Point, radii: tuple[float, float]) -> str:
    """Two circles joined by their outer tangents, as in demos/web/picture/shapes.js."""
    (ax, ay), (bx, by), (ra, rb) = start, end, radii
    axis = atan2(by - ay, bx - ax)
    touch = acos(max(-1.0, min(1.0, (ra - rb) / hypot(bx - ax, by - ay))))

    def at(x: float, y: float, r: float, angle: float) -> str:
        return f"{x + r * cos(angle):.4f} {y + r * sin(angle):.4f}"

    large = (1, 0) if touch < pi / 2 else (0, 1)
    return (
        f"M{at(ax, ay, ra, axis + touch)}A{ra} {ra} 0 {large[0]} 1 {at(ax, ay, ra, axis - touch)}"
        f"L{at(bx, by, rb, axis - touch)}A{rb} {rb} 0 {large[1]} 1 {at(bx, by, rb, axis + touch)}Z"
    )
