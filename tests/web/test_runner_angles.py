"""The coach's marks as angles: on pictures drawn at known poses, and their errors beside many bad marks."""

import math
from random import Random
from typing import Any

import pytest

from scripts.figures.stills import draw_svg, frame
from tests.support.node import ask
from tests.support.runner.marks import dotted, leg, made, mark, rendered, seen

MODULE = "runner/mark/angles.js"
POSES = [(a, b) for a in range(-30, 81, 22) for b in range(0, 141, 35) if a - b < 40]  # in the picture


def swing(what: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(
        MODULE, "module.anglesOf({ made: what, timeOf: (frame) => frame * 4 })", what=what
    )
    return found


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
