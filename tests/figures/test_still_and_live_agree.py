"""The still figures (Python) and the live picture (JavaScript) say and draw the same, for the same angles.

Each side has its own few lines for words, joints and places of labels; here both run on the same cases.
"""

import json
import random
import subprocess
from typing import Any

import pytest

from scripts.build.runs import run_of
from scripts.figures.limbs import joints
from scripts.figures.spread import spread
from scripts.figures.stage import angle_words
from scripts.ground.describe import alt_text, instant_named, pose_at
from scripts.ground.paths import WEB
from scripts.markdown.demo_fence import Fence

SCRIPT = f"""
import {{ pictureWords, placeWords, thighWords, kneeWords }} from "{WEB.as_uri()}/words.js";
import {{ poseAt }} from "{WEB.as_uri()}/motion.js";
import {{ jointsOf }} from "{WEB.as_uri()}/shapes.js";
import {{ spread }} from "{WEB.as_uri()}/spread.js";
let text = "";
for await (const part of process.stdin) text += part;
const {{ answer, limb, times, angles, rows }} = JSON.parse(text);
const poses = times.map((time) => poseAt(answer.samples, time));
console.log(JSON.stringify({{
  words: angles.map((deg) => [thighWords(deg), kneeWords(deg)]),
  poses,
  joints: poses.map((pose) => jointsOf(answer.leg, limb, pose)),
  pictures: answer.instants.map((i) => pictureWords(i.time_ms, i, poseAt(answer.samples, i.time_ms))),
  rows: rows.map((row) => spread(row.places.map((at, i) => ({{ at, width: row.widths[i] }})), 0, 1000, 5)),
}}));
"""


@pytest.fixture(scope="module")
def cases() -> dict[str, Any]:
    chance = random.Random(7)
    rows = []
    for _ in range(40):
        places = sorted(chance.uniform(0, 1000) for _ in range(chance.randint(1, 6)))
        rows.append({"places": places, "widths": [chance.uniform(20, 140) for _ in places]})
    return {
        "answer": run_of(Fence("drive-speed", {"drive": 0.5, "heel_pull": 0.3})),
        "limb": json.loads((WEB / "look" / "look.json").read_text())["limb"],
        "times": [0.0, 300.0, *(chance.uniform(0, 300) for _ in range(40))],
        "angles": [0.0, 0.4, -0.4, -0.6, *(chance.uniform(-90, 180) for _ in range(60))],
        "rows": rows,
    }


@pytest.fixture(scope="module")
def live(cases: dict[str, Any]) -> dict[str, Any]:
    command = ["node", "--input-type=module", "--eval", SCRIPT]
    done = subprocess.run(command, input=json.dumps(cases), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_the_angles_are_said_in_the_same_words(cases: dict[str, Any], live: dict[str, Any]) -> None:
    assert live["words"] == [list(angle_words(deg, deg)) for deg in cases["angles"]]


def test_the_pose_between_two_samples_is_the_same(cases: dict[str, Any], live: dict[str, Any]) -> None:
    for time, pose in zip(cases["times"], live["poses"], strict=True):
        assert (pose["thigh"], pose["knee"]) == pytest.approx(pose_at(cases["answer"], time), abs=1e-9)


def test_the_joints_are_drawn_in_the_same_places(cases: dict[str, Any], live: dict[str, Any]) -> None:
    for pose, there in zip(live["poses"], live["joints"], strict=True):
        here = joints(cases["answer"]["leg"], cases["limb"], pose["thigh"], pose["knee"])
        for name in ("knee", "ankle", "heel", "toe"):
            assert there[name] == pytest.approx(getattr(here, name), abs=1e-12), name


def test_the_picture_in_words_is_the_same(cases: dict[str, Any], live: dict[str, Any]) -> None:
    names = [instant["name"] for instant in cases["answer"]["instants"]]
    assert all(instant_named(cases["answer"], name)["name"] == name for name in names)
    assert live["pictures"] == [alt_text(cases["answer"], name) for name in names]


def test_labels_in_a_row_find_the_same_places(cases: dict[str, Any], live: dict[str, Any]) -> None:
    for row, lefts in zip(cases["rows"], live["rows"], strict=True):
        middles = spread(row["places"], row["widths"], 0, 1000, 5)
        expected = [middle - width / 2 for middle, width in zip(middles, row["widths"], strict=True)]
        assert lefts == pytest.approx(expected, abs=1e-6)
