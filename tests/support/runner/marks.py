"""Marks of "Your own runner" for tests: legs at known poses, and those seen in pictures that were drawn."""

import json
import math
import re
import subprocess
from base64 import b64decode
from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

from scripts.figures.stills import LENGTHS
from scripts.ground.paths import ROOT

WIDE = 900
DOTS = {"hip": (255, 0, 255), "knee": (0, 255, 0), "ankle": (255, 255, 0)}
Marks = dict[str, dict[str, Any]]


def mark(x: float, y: float, looked: bool = True) -> dict[str, Any]:
    return {"x": x, "y": y, "by": "hand", "sure": 1, "looked": looked}


def leg(thigh: float, knee: float, long: float = 200, facing: int = 1) -> Marks:
    """A leg at a pose, both limbs so many dots long."""
    marks = {"hip": (500.0, 400.0)}
    for name, above, deg in (("knee", "hip", thigh), ("ankle", "knee", thigh - knee)):
        x, y = marks[above]
        turn = math.radians(deg)
        marks[name] = (x + facing * long * math.sin(turn), y + long * math.cos(turn))
    return {name: mark(*place) for name, place in marks.items()}


def made(*frames: Marks, **more: Any) -> dict[str, Any]:
    return {"marks": {str(number): marks for number, marks in enumerate(frames)}, "facing": 0} | more


def dotted(svg: str) -> str:
    """The picture with a dot of its own colour at each joint, put there by the picture's own transforms."""

    def dot(name: str, down: float) -> str:
        return f'<circle cy="{-down}" r="0.012" fill="rgb{DOTS[name]}" stroke="none"/>'

    transforms = re.findall(r'<g transform="((?:translate\([^)]+\) )?rotate\([^)]+\))"', svg)
    lower, upper = transforms[-2:]
    dots = (
        f'<g transform="{lower}">{dot("ankle", LENGTHS["shank_m"])}</g>'
        f'<g transform="{upper}">{dot("hip", 0)}{dot("knee", LENGTHS["thigh_m"])}</g>'
    )
    end = "</g></g></svg></svg>"
    assert svg.endswith(end)
    return svg.removesuffix(end) + dots + end


def rendered(svgs: list[str]) -> list[Image.Image]:
    script = """
        import { readFileSync } from "node:fs";
        import { Resvg } from "@resvg/resvg-js";
        const { svgs, WIDE } = JSON.parse(readFileSync(0, "utf8"));
        const fitTo = { mode: "width", value: WIDE };
        const drawn = svgs.map((svg) => new Resvg(svg, { fitTo }).render().asPng().toString("base64"));
        process.stdout.write(JSON.stringify(drawn));"""
    command = ["node", "--input-type=module", "--eval", script]
    given = json.dumps({"svgs": svgs, "WIDE": WIDE})
    done = subprocess.run(command, input=given, text=True, capture_output=True, check=True, cwd=ROOT)
    return [Image.open(BytesIO(b64decode(png))) for png in json.loads(done.stdout)]


def seen(picture: Image.Image) -> Marks:
    """A mark in the middle of each coloured dot, on a whole dot of the picture, as a hand places it."""
    pixels = np.asarray(picture)[..., :3]
    marks = {}
    for name, colour in DOTS.items():
        down, across = np.nonzero((pixels == colour).all(axis=2))
        assert len(down), name
        marks[name] = mark(round(across.mean()), round(down.mean()))
    return marks
