"""A drawn runner whose pose and face are known, frame by frame, and how far a face can still be seen."""

import base64
import io
import math
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page

from tests.support.runner.marks import mark

WIDE, HIGH = 640, 360
THIGH, SHANK = 75, 77
FRAMES = 12
HEEL_HIGHEST = 7
FACE = 14  # dots from its middle to where it is looked at; all of it is checkered


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


def begin(page: Page, made: dict[str, Any] | None = None, at: int = HEEL_HIGHEST) -> Locator:
    """The drawn runner, open anew with these marks, at this frame."""
    for number in range(2):
        page.get_by_label("Not shown").nth(number).check()
    page.evaluate("([made, at]) => begin(made, at)", [made or MARKED, at])
    return page.locator(".kd-runner")


def joint(page: Page, name: str) -> tuple[float, float]:
    dot = page.locator(f'[data-drawn="model"] [data-joint="{name}"]')
    return float(dot.get_attribute("cx") or "nan"), float(dot.get_attribute("cy") or "nan")


def frames_laid(page: Page) -> list[int]:
    """The frames whose legs are laid over one another, each where it was marked."""
    legs = page.locator('[data-drawn="onion"] > g')
    hips = legs.evaluate_all(
        "(legs) => legs.map((leg) => leg.querySelector('path').getAttribute('d').split('L')[0])"
    )
    known = [f"M{marks['hip']['x']:g} {marks['hip']['y']:g}" for _, marks, _ in DRAWN]
    return [known.index(hip) for hip in hips]
