"""What the coach is told of the view: nothing of a good film, and what to doubt of a poor one."""

import math
from random import Random
from typing import Any

import pytest

from tests.support.node import ask
from tests.support.runner.marks import Marks, leg, made, mark

SWING = [(-25, 20), (-10, 60), (5, 100), (25, 115), (45, 100), (60, 75), (65, 45)]


def warned(*swings: list[Marks]) -> list[list[str]]:
    """What is said of each swing."""
    what = [made(*frames, facing=1) for frames in swings]
    each = "what.map((one) => module.anglesOf({ made: one, timeOf: (frame) => frame }))"
    rows = ask("runner/mark/angles.js", each, what=what)
    words = "rows.map((one) => module.viewWarnings(one, (frame) => `frame ${frame}`))"
    said: list[list[str]] = ask("runner/mark/view.js", words, rows=rows)
    return said


def seen(across: float = 1, down: float = 1, luck: Random | None = None, long: float = 180) -> list[Marks]:
    """A swing whose picture is squeezed, with marks two dots off."""

    def moved(one: dict[str, Any]) -> dict[str, Any]:
        off = (luck.gauss(0, 2), luck.gauss(0, 2)) if luck else (0, 0)
        return mark(one["x"] * across + off[0], one["y"] * down + off[1])

    return [{name: moved(one) for name, one in leg(*pose, long=long).items()} for pose in SWING]


def test_nothing_is_said_of_a_view_from_the_side_however_the_marks_fall() -> None:
    swings = [seen(luck=Random(seed), long=120) for seed in range(40)]
    assert warned(*swings) == [[]] * len(swings)


@pytest.mark.parametrize("turned", [25, 35])
def test_a_camera_that_is_not_at_the_side_is_told_of_with_what_it_does_to_the_angles(turned: int) -> None:
    squeezed = math.cos(math.radians(turned))
    off = max(deg - math.degrees(math.atan(math.tan(math.radians(deg)) * squeezed)) for deg in range(1, 90))
    (across,), (down,) = warned(seen(across=squeezed), seen(down=squeezed))
    assert f"not straight from the side: about {turned}° off" in across
    assert f"wrong by {math.ceil(off)}°" in across
    assert f"from above or below: about {turned}° off" in down


def test_a_limb_that_changes_its_length_is_told_of_with_the_frames() -> None:
    short = leg(20, 60)
    short["hip"]["y"] += 50
    (said,), farther = warned([leg(10, 80), short], [leg(10, 80), leg(20, 60, long=185)])
    assert "The thigh is " in said and "shorter in frame 1 than in frame 0" in said
    assert farther == [], "a runner a little farther away is no fault"


def test_one_photo_can_show_what_cannot_be_a_leg_from_the_side() -> None:
    short = leg(10, 0)
    short["ankle"] = mark(*((short["knee"][axis] + short["ankle"][axis]) / 2 for axis in "xy"))
    (shank,), (forwards,), (small,) = warned([short], [leg(10, -30)], [leg(10, 30, long=35)])
    assert small.startswith("The runner is small in the picture: in frame 0 the thigh is 35 dots long.")
    assert "the shank looks much shorter than the thigh" in shank
    assert forwards.startswith("In frame 0 the knee bends forwards.")
