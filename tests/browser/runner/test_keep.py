"""What a coach lays over a frame and draws on it: a drawn runner's pose and face are known."""

import math

import pytest
from playwright.sync_api import Page, expect

from tests.support.runner.drawn import DRAWN, HEEL_HIGHEST, SHANK, THIGH, begin, frames_laid, joint, opened
from tests.support.sharing import saved


def test_the_models_leg_hangs_on_the_marked_hip_and_stands_as_the_athletes_when_both_are_synced(
    room: Page,
) -> None:
    begin(room)
    room.get_by_label("On the athlete").check()
    room.get_by_label("Both stand alike").select_option("thigh")
    marks = DRAWN[HEEL_HIGHEST][1]
    for name in ("hip", "knee"):
        assert joint(room, name) == pytest.approx((marks[name]["x"], marks[name]["y"]), abs=0.02), name
    knee, ankle = joint(room, "knee"), joint(room, "ankle")
    assert math.dist(knee, ankle) == pytest.approx(SHANK, abs=0.02), "the shank is as long as the athlete's"
    room.get_by_label("Beside the athlete").check()
    beside = joint(room, "hip")
    assert beside[0] > marks["hip"]["x"] + THIGH and beside[1] == pytest.approx(marks["hip"]["y"])
    room.get_by_label("Both stand alike").select_option("heel-highest")
    assert "Shown: the knee drive" in room.locator(".kd-keep").inner_text()
    room.evaluate("work.go(0)")
    assert "still on the ground" in room.locator(".kd-keep").inner_text()
    expect(room.locator('[data-drawn="model"]')).to_have_count(0)


def test_lines_angles_and_words_are_drawn_by_keys_or_pointer_and_taken_back(room: Page) -> None:
    runner = begin(room)
    runner.get_by_role("button", name="Angle", exact=True).click()
    keys = [
        *["Shift+ArrowLeft"] * 5,
        "Enter",
        *["Shift+ArrowRight"] * 5,
        "Enter",
        *["Shift+ArrowUp"] * 5,
        "ArrowRight",
        "Enter",
    ]
    for key in keys:
        room.keyboard.press(key)
    note = room.evaluate("work.made.notes")
    assert note == [
        {"frame": 7, "kind": "angle", "points": [[270, 180], [320, 180], [321, 130]], "words": ""}
    ]
    expect(room.locator('[data-note="angle"]')).to_contain_text("91°")
    expect(runner.get_by_role("button", name="Angle", exact=True)).to_be_focused()
    runner.get_by_label("Words beside it").fill("trunk leans")
    runner.get_by_role("button", name="Line", exact=True).click()
    box = room.locator(".kd-runner-frame").bounding_box()
    assert box
    room.mouse.move(box["x"] + 40, box["y"] + 40)
    room.mouse.down()
    room.mouse.move(box["x"] + 140, box["y"] + 40)
    room.mouse.up()
    expect(room.locator('[data-note="line"]')).to_contain_text("trunk leans")
    drawn = opened(saved(runner, "This frame (PNG)"))
    assert drawn.getpixel((295, 180)) == (255, 210, 63), "a note is saved"
    assert [room.evaluate("work.undo()") for _ in range(2)] == ["line drawn", "angle drawn"]
    expect(room.locator("[data-note]")).to_have_count(0)
    assert room.evaluate("work.redo()") == "angle drawn"
    runner.get_by_role("button", name="Remove Angle 91°").click()
    expect(room.locator("[data-note]")).to_have_count(0)
    assert room.evaluate("work.undo()") == "angle removed"
    room.evaluate("work.go(3)")
    expect(room.locator("[data-note]")).to_have_count(0)  # it stands on its frame alone


def test_the_legs_of_the_named_instants_lie_over_one_another_where_they_were(room: Page) -> None:
    begin(room)
    room.get_by_label("Their legs").check()
    words = room.locator(".kd-keep").inner_text()
    names = ["toe-off", "thigh vertical", "heel highest"]
    assert all(name in words for name in names), words
    assert len(names) <= len(frames_laid(room)) <= 5
