"""The coach's marks as angles: on pictures drawn at known poses, and their errors beside many bad marks."""

import json
import math
import re
import subprocess
from base64 import b64decode
from io import BytesIO
from random import Random
from typing import Any

import numpy as np
import pytest
from PIL import Image

from scripts.figures.stills import LENGTHS, draw_svg, frame
from scripts.ground.paths import ROOT
from tests.support.node import ask

MODULE = "runner/mark/angles.js"
POSES = [(a, b) for a in range(-30, 81, 22) for b in range(0, 141, 35) if a - b < 40]  # in the picture
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


def swing(what: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(
        MODULE, "module.anglesOf({ made: what, timeOf: (frame) => frame * 4 })", what=what
    )
    return found


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


def test_marks_on_drawn_pictures_of_known_poses_give_their_angles_within_half_a_degree() -> None:
    drawn = draw_svg({str(pose): frame(pose, "knee-drive") for pose in POSES})
    marks = [seen(picture) for picture in rendered([dotted(svg) for svg in drawn.values()])]
    for (thigh, knee), found in zip(POSES, swing(made(*marks, facing=1)), strict=True):
        assert found["thigh_deg"] == pytest.approx(thigh, abs=0.5), (thigh, knee)
        assert found["knee_deg"] == pytest.approx(knee, abs=0.5), (thigh, knee)


def test_a_runner_to_the_left_has_the_angles_of_his_mirror_image() -> None:
    for facing in (1, -1):
        (found,) = swing(made(leg(35, 90, facing=facing)))
        assert (found["thigh_deg"], found["knee_deg"]) == (pytest.approx(35), pytest.approx(90))


@pytest.mark.parametrize(
    ("thigh", "knee", "long"), [(0, 0, 60), (30, 100, 60), (-20, 140, 200), (60, 60, 25)]
)
def test_the_stated_error_is_what_marks_two_dots_off_give(thigh: float, knee: float, long: float) -> None:
    luck = Random(16)
    place = leg(thigh, knee, long)
    many = [
        {name: mark(one["x"] + luck.gauss(0, 2), one["y"] + luck.gauss(0, 2)) for name, one in place.items()}
        for _ in range(4000)
    ]
    (stated,) = swing(made(place, facing=1))
    found = swing(made(*many, facing=1))
    for name, truth in (("thigh_deg", thigh), ("knee_deg", knee)):
        spread = math.sqrt(sum((one[name] - truth) ** 2 for one in found) / len(found))
        assert stated["errors"][name] == pytest.approx(spread, rel=0.06), name


def test_only_marks_that_were_looked_at_count() -> None:
    doubtful = leg(20, 60)
    doubtful["ankle"]["looked"] = False
    unseen = {name: one | {"looked": False} for name, one in leg(20, 60).items()}
    (found,) = swing(made(doubtful, unseen, facing=1))
    assert (found["frame"], found["knee_deg"], found["errors"]["knee_deg"]) == (0, None, None)


def test_the_way_the_runner_goes_is_found_or_stays_open() -> None:
    straight = leg(10, 0)
    toe = {"toe": mark(straight["ankle"]["x"] - 60, straight["ankle"]["y"] + 20)}
    moved = {name: one | {"x": one["x"] + 300} for name, one in straight.items()}
    cases = [
        (made(leg(10, 40)), (1, "knee")),
        (made(leg(10, 40, facing=-1)), (-1, "knee")),
        (made(leg(10, 40), facing=-1), (-1, "said")),
        (made(leg(10, 2, long=30)), (0, None)),
        (made(straight | toe), (-1, "toe")),
        (made(straight, moved), (1, "hip")),
        (made(straight, straight), (0, None)),
        (made(), (0, None)),
    ]
    found = ask(MODULE, "cases.map(module.facingOf)", cases=[case for case, _ in cases])
    assert [(one["facing"], one["how"]) for one in found] == [told for _, told in cases]
    assert swing(made(straight)) == [], "no angle before anybody knows the way"
