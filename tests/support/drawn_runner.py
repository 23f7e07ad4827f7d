"""A drawn runner whose pose and face are known, frame by frame, and how far a face can still be seen."""

import base64
import io
import math
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

WIDE, HIGH = 640, 360
THIGH, SHANK = 75, 77
FRAMES = 12
HEEL_HIGHEST = 7
FACE = 14  # dots from its middle to where it is looked at; all of it is checkered


def mark(x: float, y: float) -> dict[str, Any]:
    return {"x": x, "y": y, "by": "hand", "sure": 1, "looked": True}


def along(point: tuple[float, float], length: float, deg: float) -> tuple[float, float]:
    angle = math.radians(deg)
    return point[0] + length * math.sin(angle), point[1] + length * math.cos(angle)


def runner(at: int) -> tuple[Image.Image, dict[str, Any], tuple[int, int]]:
    """A frame, the marks of its leg, and the middle of its checkered face."""
    part = at / (FRAMES - 1)
    thigh, knee = -25 + 85 * part, 40 + 80 * math.sin(math.pi * min(1, 0.8 * part))
    hip = (200.0 + 16 * at, 170.0)
    joints = [hip, along(hip, THIGH, thigh), along(along(hip, THIGH, thigh), SHANK, thigh - knee)]
    face = (int(hip[0]) + 12, 46)
    image = Image.new("RGB", (WIDE, HIGH), (150, 170, 130))
    draw = ImageDraw.Draw(image)
    draw.line([hip, (face[0], face[1] + 20)], fill=(90, 60, 110), width=36)
    draw.line(joints, fill=(200, 150, 120), width=18)
    for x in range(face[0] - 18, face[0] + 18, 3):
        for y in range(face[1] - 20, face[1] + 20, 3):
            shade = 20 if (x // 3 + y // 3) % 2 else 230
            draw.rectangle((x, y, x + 2, y + 2), fill=(shade, shade, shade))
    return image, dict(zip(("hip", "knee", "ankle"), (mark(*joint) for joint in joints), strict=True)), face


DRAWN = [runner(at) for at in range(FRAMES)]
MARKED = {"marks": {at: marks for at, (_, marks, _) in enumerate(DRAWN)}, "facing": 1, "toeOff": 0}


def address(picture: Image.Image) -> str:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def rough(picture: Image.Image, place: tuple[float, float]) -> float:
    """How much neighbouring dots differ about a place: a checkered face does, and a covered one does not."""
    x, y = place
    grey = np.asarray(
        picture.convert("L").crop((int(x - FACE), int(y - FACE), int(x + FACE), int(y + FACE))), float
    )
    return float(np.median(np.abs(np.diff(grey, axis=1)).max(axis=1)))


def opened(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB")
