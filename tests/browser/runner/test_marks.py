"""The marks of "Your own runner" as coaches place them: by mouse, by finger, by keyboard alone."""

import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from scripts.figures.stills import draw_svg, frame
from tests.support.runner.marks import dotted, rendered, seen
from tests.support.runner.page import (
    FRAMES,
    angles,
    go_to,
    handle,
    joints_of,
    on_screen,
    open_example,
    open_photo,
)

POSE = (30, 80)
MOST_SCREENS = 6


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[float, float]]]:
    """A picture of a known pose, and where its joints are in it."""
    (svg,) = draw_svg({"": frame(POSE, "knee-drive")}).values()
    (picture,) = rendered([dotted(svg)])
    path = tmp_path_factory.mktemp("photo") / "sprint.png"
    picture.save(path)
    return path, {name: (one["x"], one["y"]) for name, one in seen(picture).items()}


def test_a_photo_is_marked_tap_by_tap_and_says_its_angles_and_what_a_photo_cannot_tell(
    page: Page, site: str, photo: tuple[Path, dict[str, tuple[float, float]]]
) -> None:
    path, joints = photo
    open_photo(page, site, path)
    prompt = page.locator(".kd-runner-prompt")
    for joint in ("hip", "knee", "ankle"):
        expect(prompt).to_contain_text(f"Tap the {joint}")
        page.mouse.click(*on_screen(page, joints[joint]))
    expect(angles(page)).to_have_text("Thigh 30° in front, give or take 1°. Knee bent 80°, give or take 1°.")
    expect(page.get_by_role("radio", name="to the right, as the knee bends")).to_be_checked()
    expect(page.get_by_text("One photo shows one moment.")).to_be_visible()
    expect(page.locator(".kd-runner-doubts li")).to_have_count(0)

    # By hand it is moved with a loupe that is beside the finger; one drag is one step.
    x, y = on_screen(page, joints["ankle"])
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 20, y - 10)
    page.mouse.move(x + 40, y - 30)
    loupe = page.locator(".kd-runner-loupe")
    expect(loupe).to_be_visible()
    box = loupe.bounding_box()
    assert box and not (
        box["x"] < x + 40 < box["x"] + box["width"] and box["y"] < y - 30 < box["y"] + box["height"]
    )
    page.mouse.up()
    expect(loupe).to_be_hidden()
    expect(angles(page)).not_to_contain_text("bent 80°")
    page.keyboard.press("Control+z")
    expect(angles(page)).to_contain_text("bent 80°")
    page.keyboard.press("Control+Shift+z")
    expect(angles(page)).not_to_contain_text("bent 80°")
    page.get_by_role("button", name="Undo").click()
    expect(angles(page)).to_contain_text("bent 80°")

    # The wrong way: the coach is warned, not believed.
    page.get_by_role("radio", name="to the left").check()
    expect(page.locator(".kd-runner-doubts li")).to_contain_text("the knee bends forwards")
    expect(angles(page)).to_contain_text("Thigh 30° behind")


def test_marks_are_placed_moved_and_removed_by_keyboard_alone_and_say_where_they_are(
    page: Page, site: str, photo: tuple[Path, dict[str, tuple[float, float]]]
) -> None:
    open_photo(page, site, photo[0])
    page.get_by_role("button", name="Put the hip by keyboard").press("Enter")
    hip = handle(page, "hip")
    expect(hip).to_be_focused()
    expect(hip).to_have_accessible_name("Hip, 450 across, 536 down, not looked at yet")
    for key in ("ArrowRight", "ArrowDown", "Shift+ArrowUp", "Shift+ArrowLeft"):
        page.keyboard.press(key)
    expect(hip).to_have_accessible_name("Hip, 441 across, 527 down")
    expect(page.locator(".kd-runner-status")).to_contain_text("Hip, 441 across, 527 down")

    page.get_by_role("button", name="Put the knee by keyboard").press("Enter")
    expect(angles(page)).to_be_empty()
    handle(page, "knee").press("Enter")
    expect(angles(page)).to_contain_text("Which way does the runner go?")
    page.get_by_role("radio", name="to the right", exact=True).press("Space")
    expect(angles(page)).to_contain_text("Thigh")
    handle(page, "knee").press("Delete")
    expect(handle(page, "knee")).to_have_count(0)
    expect(angles(page)).to_be_empty()


def test_a_finger_marks_a_small_runner_on_a_small_phone(new_page: Callable[..., Any], site: str) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    open_example(page, site)
    go_to(page, FRAMES[1])
    joints = joints_of(FRAMES[1])
    canvas = page.locator(".kd-runner-frame")
    whole = canvas.bounding_box()
    for joint in ("hip", "knee", "ankle", "toe"):  # as near to each other as their handles are wide
        page.touchscreen.tap(*on_screen(page, joints[joint]))
        expect(handle(page, joint)).to_be_visible()
    expect(page.locator("[data-handle]")).to_have_count(4)
    hip, knee = (joints[one] for one in ("hip", "knee"))
    thigh = math.degrees(math.atan2(knee[0] - hip[0], knee[1] - hip[1]))
    said = re.search(r"Thigh (\d+)° in front", angles(page).inner_text())
    assert said and abs(int(said[1]) - thigh) < 3, (said, thigh)
    size = handle(page, "hip").bounding_box()
    assert size and min(size["width"], size["height"]) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    # What is wanted at times, or looked up, is folded: the way is short, and none of its steps is hidden.
    assert page.evaluate("document.documentElement.scrollHeight") < MOST_SCREENS * 740
    for step in ("Find the nearest swing", "Save the project", "Place the cover", "This frame (PNG)"):
        expect(page.get_by_role("button", name=step)).to_be_visible()
    for folded in ("The model's leg", "Draw on this frame"):
        page.locator("summary", has_text=folded).click()
    for tool in (page.get_by_label("On the athlete"), page.get_by_role("button", name="Angle", exact=True)):
        expect(tool).to_be_visible()
    # Zoomed, the leg is in the middle, and a tap is where it is seen.
    handle(page, "toe").press("Delete")
    page.get_by_role("button", name="Zoom 1×").click()
    larger, seen_through = canvas.bounding_box(), page.locator(".kd-runner-pane").bounding_box()
    assert whole and larger and seen_through and larger["width"] == pytest.approx(2 * whole["width"])
    assert seen_through["height"] == pytest.approx(whole["height"], abs=1)
    x, y = on_screen(page, joints["toe"])
    assert 0 < x < 360 and seen_through["y"] < y < seen_through["y"] + seen_through["height"]
    page.touchscreen.tap(x, y)
    at = {name: round(value) for name, value in zip(("x", "y"), joints["toe"], strict=True)}
    expect(handle(page, "toe")).to_have_accessible_name(re.compile(rf"Toe, {at['x']} across"))
    # Two fingers zoom the page: the browser takes the first one away, and it leaves no mark.
    handle(page, "toe").press("Delete")
    page.evaluate(
        """([x, y]) => {
            const stage = document.querySelector(".kd-runner-stage");
            for (const kind of ["pointerdown", "pointercancel"]) {
                const at = { pointerId: 7, clientX: x, clientY: y, bubbles: true };
                stage.dispatchEvent(new PointerEvent(kind, at));
            }
        }""",
        list(on_screen(page, joints["toe"])),
    )
    expect(page.locator("[data-handle]")).to_have_count(3)
