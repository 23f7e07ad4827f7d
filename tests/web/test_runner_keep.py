"""The model's leg laid on the athlete, both on one clock, and the face that is covered: without a page."""

import json
import math
from random import Random
from typing import Any

import pytest

from scripts.ground.paths import GENERATED
from tests.support.node import ask

CLIP = "{ kind: 'film', width: 1280, height: 720, times_ms: times }"
WORK = f"({{ made, clip: {CLIP}, timeOf: (frame) => times[frame] }})"
RUN = json.loads((GENERATED / "runs" / "drive-speed.json").read_text(encoding="utf-8"))
MODEL = {"leg": RUN["answer"]["leg"], "limb": RUN["look"]["limb"], "samples": RUN["answer"]["samples"]}
HEAD_FROM_HIP, HEAD_HIGH, LEG = (
    0.40,
    0.065,
    0.49,
)  # of body height (Winter 2009): to its middle, half of it, thigh and shank


def mark(x: float, y: float) -> dict[str, Any]:
    return {"x": x, "y": y, "by": "hand", "sure": 1, "looked": True}


def leg(
    pose: tuple[float, float], hip: tuple[float, float], facing: int = 1, long: float = 100
) -> dict[str, Any]:
    """Marks of a leg at this thigh and knee, degrees; thigh so many dots long, shank a fifth longer."""
    thigh, shank = math.radians(pose[0]), math.radians(pose[0] - pose[1])
    knee = hip[0] + facing * long * math.sin(thigh), hip[1] + long * math.cos(thigh)
    ankle = knee[0] + facing * 1.2 * long * math.sin(shank), knee[1] + 1.2 * long * math.cos(shank)
    return {"hip": mark(*hip), "knee": mark(*knee), "ankle": mark(*ankle)}


def made(marks: dict[int, Any], facing: int = 1, toe_off: int | None = None) -> dict[str, Any]:
    return {"marks": marks, "facing": facing, "toeOff": toe_off, "filmed": None, "notes": []}


def swing(facing: int = 1, step: int = 10) -> tuple[dict[str, Any], list[float]]:
    """The model's own run as an athlete's marks, a frame each so many ms, and the frames' times."""
    samples = MODEL["samples"]
    places = range(0, len(samples["time_ms"]), step)
    poses = [(samples["thigh_deg"][at], samples["knee_deg"][at]) for at in places]
    marks = {at: leg(pose, (400 + 5 * at, 300), facing) for at, pose in enumerate(poses)}
    return made(marks, facing, 0), [samples["time_ms"][at] for at in places]


def test_the_models_joints_land_on_the_marks_where_both_have_the_same_pose() -> None:
    luck = Random(16)
    for facing in (1, -1):
        poses = [(luck.uniform(-40, 80), luck.uniform(5, 140)) for _ in range(20)]
        marks = {
            at: leg(pose, (luck.uniform(200, 900), 300), facing, luck.uniform(40, 400))
            for at, pose in enumerate(poses)
        }
        found = ask(
            "runner/keep/places.js",
            "poses.map(([thigh, knee], frame) => "
            f"module.jointsOn(module.seatAt({WORK}, frame), model, {{ thigh, knee }}))",
            made=made(marks, facing), times=list(range(20)), poses=poses, model=MODEL,
        )  # fmt: skip
        for frame, joints in enumerate(found):
            for joint, point in marks[frame].items():
                assert joints[joint] == pytest.approx([point["x"], point["y"]], abs=1e-6), (
                    facing,
                    frame,
                    joint,
                )


def test_between_marked_frames_the_leg_hangs_where_the_hip_has_come_by_then() -> None:
    marks = {0: leg((0, 30), (100, 300)), 10: leg((20, 60), (300, 320))}
    times = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 100]
    seat = ask("runner/keep/places.js", f"module.seatAt({WORK}, 5)", made=made(marks), times=times)
    assert seat["hip"] == pytest.approx([150, 305]), "a quarter of the time has gone"
    assert seat["lengths"] == pytest.approx({"thigh": 100, "shank": 120})
    assert ask("runner/keep/places.js", f"module.seatAt({WORK}, 5)", made=made({}), times=times) is None


def test_the_instants_of_the_recorded_run_are_those_that_its_demo_names() -> None:
    found = ask("runner/keep/swing.js", "module.instantsOf(samples, 0)", samples=MODEL["samples"])
    times = {name: MODEL["samples"]["time_ms"][at] for name, at in found.items()}
    named = {one["name"]: one["time_ms"] for one in RUN["answer"]["instants"]}
    assert times == pytest.approx(named, abs=1)


def test_an_instant_that_the_marks_do_not_reach_is_not_named() -> None:
    work, times = swing()
    few = {**work, "marks": {at: marks for at, marks in work["marks"].items() if at < 10}, "toeOff": None}
    found = ask("runner/keep/swing.js", f"module.swingOf({WORK}).instants", made=few, times=times)
    assert "knee-highest" not in found and "heel-highest" not in found and "toe-off" not in found


def test_both_legs_stand_alike_at_the_instant_that_was_chosen() -> None:
    for facing in (1, -1):
        work, times = swing(facing)
        given = {"made": work, "times": times, "model": MODEL, "frames": list(range(len(times)))}
        whole = "({ ...model, instants: module.instantsOf(model.samples, 0) })"
        told = {
            sync: ask(
                "runner/keep/swing.js",
                f"frames.map((at) => module.modelTime({WORK}, at, {whole}, '{sync}'))",
                **given,
            )
            for sync in ("heel-highest", "toe-off", "thigh")
        }
        heel = max(range(len(times)), key=lambda at: MODEL["samples"]["knee_deg"][10 * at])
        assert told["heel-highest"][heel] == pytest.approx(RUN["answer"]["instants"][2]["time_ms"], abs=1)
        assert told["toe-off"] == times
        assert told["thigh"][5] == pytest.approx(times[5], abs=1e-6)
        assert "over" in told["heel-highest"][-1] or isinstance(told["heel-highest"][-1], float)


def test_the_cover_lies_on_the_head_however_much_is_known_of_it() -> None:
    """Guessed heads are those of bodies of usual size that lean by up to 15° to the front."""
    height = 220 / LEG
    for facing in (1, -1):
        for lean in range(0, 16, 3):
            hip = (600.0, 400.0)
            head = (
                hip[0] + facing * HEAD_FROM_HIP * height * math.sin(math.radians(lean)),
                hip[1] - HEAD_FROM_HIP * height * math.cos(math.radians(lean)),
            )
            bare = leg((10, 60), hip, facing)
            moved = leg((20, 60), (640, 400), facing)
            marks = {0: bare, 1: {**bare, "head": mark(*head)}, 2: moved}
            guess = ask(
                "runner/keep/places.js",
                f"module.faceAt({WORK}, 0)",
                made=made({0: bare}, facing),
                times=[0, 1, 2],
            )
            known = ask(
                "runner/keep/places.js",
                f"[0, 1, 2].map((at) => module.faceAt({WORK}, at))",
                made=made(marks, facing),
                times=[0, 1, 2],
            )
            assert [guess["how"], *(face["how"] for face in known)] == [
                "guessed",
                "carried",
                "marked",
                "carried",
            ]
            for face, x in ((guess, 0), (known[0], 0), (known[1], 0), (known[2], 40)):
                off = math.hypot(face["x"] - head[0] - x, face["y"] - head[1])
                assert off + HEAD_HIGH * height <= face["r"] + 1e-6, (face["how"], lean)
    assert ask("runner/keep/places.js", f"module.faceAt({WORK}, 0)", made=made({}), times=[0]) is None


def test_a_film_shows_the_marked_swing_and_each_moment_the_frame_that_was_seen_then() -> None:
    work, _ = swing()
    times = [0, 7, 31, *range(40, 900, 10)]
    marks = {at + 20: one for at, one in work["marks"].items()}
    given = {"made": {**work, "marks": marks}, "times": times}
    first, last = times[20], times[20 + len(marks) - 1]
    assert ask("runner/keep/swing.js", f"module.stretchOf({WORK})", **given) == [first - 100, last + 100]
    shown = ask(
        "runner/keep/swing.js", f"[0, 6.9, 7, 30, 31, 5000].map((ms) => module.frameAt({WORK}, ms))", **given
    )
    assert shown == [0, 0, 1, 1, 2, len(times) - 1]


def test_an_angle_is_that_between_both_arms_whichever_comes_first() -> None:
    cases = [
        ([[10, 0], [0, 0], [0, 10]], 90),
        ([[0, 10], [0, 0], [0, -10]], 180),
        ([[-5, 5], [0, 0], [5, 5]], 90),
        ([[1, 9], [0, 0], [-1, 9]], 13),
    ]
    for points, degrees in cases:
        turned = points[::-1]
        assert ask(
            "runner/keep/draw.js", "[points, turned].map(module.angleOf)", points=points, turned=turned
        ) == [degrees, degrees]


def test_a_note_or_the_heads_mark_leaves_the_nearest_swing_and_a_knees_mark_does_not() -> None:
    steps = """(() => {
        const work = module.makeWork();
        const clip = { name: "", kind: "film", width: 1, height: 1, times_ms: [0], close() {} };
        work.open(clip, { ...module.nothingMade(), marks });
        const told = [];
        work.watch((what) => told.push([...what]), new AbortController().signal);
        const kept = (part) => {
            work.keepNearest({ values: {}, samples: {} });
            work.change("", part);
            return work.nearest !== null;
        };
        const { hip, knee } = marks[0];
        return [kept({ notes: [{}] }), kept({ marks: { 0: { ...marks[0], head: hip } } }),
            kept({ marks: { 0: { ...marks[0], knee: hip, head: hip } } }), kept({ toeOff: 0 }), told.at(-1)];
    })()"""
    assert ask("runner/work.js", steps, marks={0: leg((10, 60), (50, 50))}) == [
        *(True, True, False, False),
        ["made", "nearest"],
    ]
