"""The marks of "Your own runner" as coaches place them: by mouse, by finger, by keyboard alone."""

import json
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.figures.stills import draw_svg, frame
from tests.support.node import ask
from tests.web.test_runner_angles import dotted, rendered, seen

PAGE = "your-runner/"
POSE = (30, 80)
FRAMES = (40, 52)


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[float, float]]]:
    """A picture of a known pose, and where its joints are in it."""
    (svg,) = draw_svg({"": frame(POSE, "knee-drive")}).values()
    (picture,) = rendered([dotted(svg)])
    path = tmp_path_factory.mktemp("photo") / "sprint.png"
    picture.save(path)
    return path, {name: (one["x"], one["y"]) for name, one in seen(picture).items()}


def on_screen(page: Page, place: tuple[float, float]) -> tuple[float, float]:
    """Where a dot of the picture is in the window."""
    found: list[float] = page.evaluate(
        """([x, y]) => {
            const canvas = document.querySelector(".kd-runner-frame");
            const box = canvas.getBoundingClientRect();
            return [box.left + (x * box.width) / canvas.width, box.top + (y * box.height) / canvas.height];
        }""",
        list(place),
    )
    return found[0], found[1]


def handle(page: Page, joint: str) -> Locator:
    return page.locator(f'[data-handle="{joint}"]')


def angles(page: Page) -> Locator:
    return page.locator(".kd-runner-angles")


def open_photo(page: Page, site: str, path: Path) -> None:
    page.goto(site + PAGE)
    page.locator(".kd-runner input[accept*=image]").first.set_input_files(path)
    page.locator(".kd-runner-stage").scroll_into_view_if_needed()


def open_example(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    page.get_by_role("button", name="Try it with an example").click()
    page.locator(".kd-runner-stage").scroll_into_view_if_needed()


def go_to(page: Page, index: int) -> None:
    page.get_by_role("slider", name="Frame").fill(str(index))
    expect(page.locator(f'.kd-runner-frame[data-frame="{index}"]')).to_be_visible()


def joints_of(index: int) -> dict[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = ask(
        "runner/film/example.js", "module.exampleJoints(index)", index=index
    )
    return found


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


def test_a_film_is_marked_frame_by_frame_saved_and_opened_again(
    page: Page, site: str, tmp_path: Path
) -> None:
    open_example(page, site)
    for index in FRAMES:
        go_to(page, index)
        for joint in ("hip", "knee", "ankle"):
            page.mouse.click(*on_screen(page, joints_of(index)[joint]))
    rows = page.locator(".kd-runner-table tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.nth(1)).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name=f"On to frame {2 * FRAMES[1] - FRAMES[0] + 1}").click()
    hint = page.locator(".kd-runner-guess")
    expect(hint).to_be_visible()
    assert handle(page, "hip").count() == 0, "a hint is no mark"
    rows.nth(0).get_by_role("button").click()
    expect(page.locator(f'.kd-runner-frame[data-frame="{FRAMES[0]}"]')).to_be_visible()
    before = angles(page).inner_text()

    def saved(button: str) -> Path:
        with page.expect_download() as download:
            page.get_by_role("button", name=button).click()
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        return path

    table = saved("Save angles as CSV").read_text().splitlines()
    assert [line.split(",")[0] for line in table] == ["frame", *(str(one + 1) for one in FRAMES)]
    project = saved("Save the project")
    words = json.loads(project.read_text())
    assert set(words["made"]["marks"]) == {str(one) for one in FRAMES}

    handle(page, "hip").press("Delete")
    expect(angles(page)).to_be_empty()
    broken = tmp_path / "broken.json"
    broken.write_text(project.read_text()[:300])
    chooser = page.get_by_label("Project file")
    chooser.set_input_files(broken)
    status = page.locator(".kd-runner-status")
    expect(status).to_contain_text("its end is missing")
    expect(rows).to_have_count(2)
    other = tmp_path / "other.json"
    other.write_text(json.dumps(words | {"film": words["film"] | {"frames": 500}}))
    chooser.set_input_files(other)
    expect(status).to_contain_text("500 frames")
    chooser.set_input_files(project)
    expect(angles(page)).to_have_text(before)

    # The file first, then its film.
    page.goto(site + PAGE)
    chooser.set_input_files(project)
    expect(status).to_contain_text("Now open")
    page.get_by_role("button", name="Try it with an example").click()
    expect(rows).to_have_count(2)


def test_a_finger_marks_a_small_runner_on_a_small_phone(new_page: Callable[..., Any], site: str) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    open_example(page, site)
    go_to(page, FRAMES[1])
    joints = joints_of(FRAMES[1])
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
