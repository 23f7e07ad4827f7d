"""Of what the pose model sees: who is followed, which leg is which, and what becomes of the coach's marks."""

import math
from typing import Any

from tests.support.node import ask

PICTURE = {"width": 1600, "height": 900}
Body = list[list[float]]
FOLLOW = """module.follow(frames, PICTURE, async (frame, boxes) => {
    const all = films[frame].filter((body) => !(missed[frame] && boxes.length === 1));
    return all.filter((body) => boxes.some(([x, y, side]) => body[0][0] > x && body[0][0] < x + side));
}, wanted, (done) => told.push(done))"""


def body(x: float, swing: float = 0, size: float = 300, facing: int = 1) -> Body:
    """A person whose hips are at x: the left thigh `swing` degrees in front and its knee bent."""
    joints = [[x, 300.0, 0.9] for _ in range(33)]
    joints[0] = [x + 10 * facing, 300 - 0.4 * size, 0.9]
    for right, thigh in ((0, swing), (1, -swing)):
        bent = 60 if right == 0 else 5
        knee = limb((x, 300.0), thigh * facing, 0.25 * size)
        ankle = limb(knee, (thigh - bent) * facing, 0.25 * size)
        joints[23 + right] = [x, 300.0, 1]
        joints[25 + right] = [*knee, 0.9]
        joints[27 + right] = [*ankle, 0.5]
        joints[29 + right] = [ankle[0] - 5 * facing, ankle[1] + 8, 0.9]
        joints[31 + right] = [ankle[0] + 25 * facing, ankle[1] + 10, 0.9]
    return joints


def limb(at: tuple[float, float], degrees: float, length: float) -> tuple[float, float]:
    """Where a limb ends that hangs so many degrees to the right of straight down."""
    return (
        at[0] + length * math.sin(math.radians(degrees)),
        at[1] + length * math.cos(math.radians(degrees)),
    )


def swapped(one: Body) -> Body:
    """The same person, with left and right taken for each other."""
    pairs = {23: 24, 25: 26, 27: 28, 29: 30, 31: 32}
    ways = pairs | {right: left for left, right in pairs.items()}
    return [one[ways.get(joint, joint)] for joint in range(33)]


def followed(films: list[list[Body]], **wanted: Any) -> dict[str, Any]:
    """Who was followed through these frames, of which each holds some people."""
    given = {"films": films, "frames": list(range(len(films))), "missed": wanted.pop("missed", {})}
    expression = f"await (async () => {{ const told = []; return {{ ...await {FOLLOW}, told }}; }})()"
    found: dict[str, Any] = ask(
        "runner/pose/follow.js", expression, PICTURE=PICTURE, wanted={"who": 0, **wanted}, **given
    )
    return found


def places(found: dict[str, Any]) -> dict[int, float]:
    """Where the hips are, by frame."""
    return {one["frame"]: one["body"][23][0] for one in found["seen"]}


def test_the_largest_runner_is_followed_past_another_and_the_next_on_demand() -> None:
    films = [[body(200 + 30 * step, size=300), body(700 - 30 * step, size=250)] for step in range(14)]
    first, second = followed(films), followed(films, who=1)
    assert places(first) == {step: 200 + 30 * step for step in range(14)}
    assert places(second) == {step: 700 - 30 * step for step in range(14)}
    assert first["others"] == second["others"] == 1
    assert first["told"] == list(range(1, 15))


def test_whose_hip_is_marked_is_followed_to_both_ends_of_the_film() -> None:
    films = [[body(200, size=400), body(500 + 30 * step)] for step in range(9)]
    found = followed(films, marked={"frame": 4, "place": [625, 305]})
    assert places(found) == {step: 500 + 30 * step for step in range(9)}


def test_a_runner_missed_where_he_was_is_looked_for_everywhere_and_a_stranger_is_not_taken_for_him() -> None:
    films = [[body(300 + 20 * step)] for step in range(6)]
    films[3] = [body(1400)]
    assert places(followed(films, missed={"2": True})) == {step: 300 + 20 * step for step in (0, 1, 2, 4, 5)}
    assert followed([[], [], []])["seen"] == []


def test_legs_that_the_model_mistook_are_told_apart_also_where_they_cross() -> None:
    swing = [body(300 + 25 * step, -35 + 7 * step) for step in range(11)]
    mistakes = [False, True, False, False, True, True, False, False, False, True, False]
    seen = [swapped(one) if wrong else one for one, wrong in zip(swing, mistakes, strict=True)]
    assert ask("runner/pose/follow.js", "module.mistaken(seen)", seen=seen) == mistakes
    assert ask("runner/pose/follow.js", "module.mistaken(seen)", seen=swing) == [False] * 11
    assert ask("runner/pose/follow.js", "module.mistaken([])") == []


def leg(seen: list[Body], marked: dict[str, Any] | None = None, other: bool = False) -> dict[str, Any]:
    """The marks of the leg that swings."""
    frames = [{"frame": number, "body": one} for number, one in enumerate(seen)]
    made: dict[str, Any] = ask(
        "runner/pose/follow.js", "module.legOf(frames, marked, other, PICTURE)",
        frames=frames, marked=marked or {}, other=other, PICTURE=PICTURE,
    )  # fmt: skip
    return made


def test_the_leg_whose_knee_bends_furthest_swings_unless_the_coach_marked_the_other() -> None:
    person = body(400, 20)
    left, right = person[25], person[26]
    found = leg([person])["0"]
    assert [found["knee"]["x"], found["knee"]["y"]] == left[:2]
    assert leg([person], other=True)["0"]["knee"]["x"] == right[0]
    mark = {"x": right[0], "y": right[1], "by": "hand", "sure": 1, "looked": True}
    assert leg([person], {"0": {"knee": mark}})["0"]["knee"]["x"] == right[0]


def test_a_found_point_says_so_and_how_sure_it_is_and_that_nobody_has_looked() -> None:
    found = leg([body(400, 20)])["0"]
    assert set(found) == {"hip", "knee", "ankle", "toe", "head"}
    assert {(one["by"], one["looked"]) for one in found.values()} == {("found", False)}
    assert found["ankle"]["sure"] == 0.5


def test_a_point_outside_the_picture_is_no_mark() -> None:
    low = [[x, y + 480, sure] for x, y, sure in body(400, 20)]
    assert set(leg([low])["0"]) == {"hip", "knee", "head"}


def test_what_the_coach_has_set_or_looked_at_stays() -> None:
    hand, looked, found = (
        {"x": number, "y": 1, "by": by, "sure": 1, "looked": seen}
        for number, by, seen in ((1, "hand", False), (2, "found", True), (3, "found", False))
    )
    marked = {"4": {"hip": hand, "knee": looked, "ankle": found}, "9": {"hip": found}}
    new = {"4": {joint: {**found, "x": 7} for joint in ("hip", "knee", "ankle", "toe")}}
    joined = ask("runner/pose/follow.js", "module.joined(marked, found)", marked=marked, found=new)
    assert {joint: one["x"] for joint, one in joined["4"].items()} == {
        "hip": 1,
        "knee": 2,
        "ankle": 7,
        "toe": 7,
    }
    assert joined["9"] == marked["9"]


def test_toes_say_which_way_the_runner_goes_and_nothing_where_they_point_at_the_camera() -> None:
    front = [[x, y, sure] for x, y, sure in body(400)]
    for toe in (31, 32):
        front[toe][0] = front[toe - 2][0]
    seen = [[{"frame": 0, "body": one}] for one in (body(400, facing=1), body(400, facing=-1), front)]
    assert ask("runner/pose/follow.js", "seen.map(module.facingOf)", seen=seen) == [1, -1, 0]


def test_a_wide_picture_is_looked_at_in_squares_that_overlap_and_reach_its_ends() -> None:
    boxes = ask(
        "runner/pose/follow.js",
        "sizes.map(module.everywhere)",
        sizes=[PICTURE, {"width": 900, "height": 1000}],
    )
    assert boxes == [[[0, -350, 1600], [0, 0, 900], [350, 0, 900], [700, 0, 900]], [[-50, 0, 1000]]]
