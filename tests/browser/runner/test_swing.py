"""A swing marked in "Your own runner": frame by frame, into files and back; and what was found, looked at."""

import json
import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect

from tests.support.runner.page import FRAMES, PAGE, angles, go_to, handle, joints_of, on_screen, open_example

# Whether a link that is followed is told to who listens at the page's body.
HEARD_BY_THEME = """() => {
    let heard = false;
    const hear = (event) => { heard = true; event.stopImmediatePropagation(); };
    document.body.addEventListener("click", hear, true);
    const link = document.body.appendChild(document.createElement("a"));
    link.href = "../glossary/";
    window.addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
    link.click();
    link.remove();
    document.body.removeEventListener("click", hear, true);
    return heard;
}"""


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
    page.get_by_role("button", name=f"Frame {2 * FRAMES[1] - FRAMES[0] + 1} ›").click()
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
    said = page.locator(".kd-runner-status")
    another = tmp_path / "another.png"
    Image.new("RGB", (40, 20)).save(another)
    page.get_by_role("button", name="Open another").locator("xpath=following::input[1]").set_input_files(
        another
    )
    expect(said).to_contain_text("are not saved")
    leaving = "!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert page.evaluate(leaving), "the browser asks before the marks are lost"
    assert not page.evaluate(HEARD_BY_THEME), "the theme would change the page unasked"
    expect(rows).to_have_count(2)
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
    assert not page.evaluate(leaving) and page.evaluate(HEARD_BY_THEME)

    # The file first, then its film.
    page.goto(site + PAGE)
    chooser.set_input_files(project)
    expect(status).to_contain_text("Now open")
    page.get_by_role("button", name="Try it with an example").click()
    expect(rows).to_have_count(2)


def open_found(page: Page, folder: Path, sure: dict[int, float]) -> None:
    """Frames of the example as the pose model may have found them: each so sure, and none looked at."""
    film = {"name": "x", "kind": "film", "width": 1280, "height": 720, "frames": 108}
    marks = {
        str(index): {
            joint: {"x": x, "y": y, "by": "found", "sure": it, "looked": False}
            for joint, (x, y) in joints_of(index).items()
            if joint in ("hip", "knee", "ankle")
        }
        for index, it in sure.items()
    }
    project = folder / "found.json"
    words = {"format": "knee-drive-runner", "version": 1, "film": film, "made": {"marks": marks}}
    project.write_text(json.dumps(words))
    page.get_by_label("Project file").set_input_files(project)


def test_what_was_found_is_seen_at_a_glance_and_what_is_not_pressed_as_wrong_counts(
    page: Page, site: str, tmp_path: Path
) -> None:
    open_example(page, site)
    open_found(page, tmp_path, {20: 0.9, 30: 0.3, 40: 0.9, 50: 0.9})
    part = page.locator("[data-part=look]")
    expect(part).to_contain_text("4 frames wait for your look")
    part.get_by_role("button", name="Show all 4").click()
    glances = part.locator(".kd-runner-glance")
    expect(glances).to_have_count(4)
    expect(part.locator('.kd-runner-glance[aria-pressed="true"]')).to_have_accessible_name(
        "frame 31, doubtful: wrong"
    )
    ink = "(canvas) => canvas.getContext('2d').getImageData(0, 0, 300, 300).data.some((part) => part)"
    assert all(canvas.evaluate(ink) for canvas in glances.locator("canvas").all())
    part.get_by_role("button", name="frame 51: wrong").press("Enter")
    rows = page.locator(".kd-runner-table tbody tr")
    expect(rows.filter(has_text="to look at")).to_have_count(4)
    part.get_by_role("button", name="The other 2 are right").click()
    expect(rows.filter(has_text="to look at")).to_have_count(2)
    expect(page.locator(".kd-runner-status")).to_contain_text("2 frames count now. 2 are left")
    expect(page.locator('.kd-runner-frame[data-frame="30"]')).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(rows.filter(has_text="to look at")).to_have_count(4)
    page.get_by_role("button", name="Mark its leg for me").click()
    expect(part).to_be_hidden()


def test_what_was_found_is_hollow_and_counts_once_the_coach_has_looked_and_a_known_length_gives_metres(
    page: Page, site: str, tmp_path: Path
) -> None:
    open_example(page, site)
    open_found(page, tmp_path, dict.fromkeys(FRAMES, 0.4))
    rows = page.locator(".kd-runner-table tbody tr")
    expect(rows.nth(1)).to_contain_text("3 to look at")
    expect(rows.nth(1)).to_contain_text("–")
    page.get_by_role("button", name=f"Look at frame {FRAMES[0] + 1} ›").click()
    expect(handle(page, "hip")).to_have_accessible_name(re.compile("not looked at yet$"))
    expect(angles(page)).to_be_empty()
    page.get_by_role("button", name=f"Right: on to frame {FRAMES[1] + 1} ›").click()
    expect(rows.nth(0)).to_contain_text("°")
    expect(rows.nth(0)).not_to_contain_text("to look at")
    expect(angles(page)).to_be_empty()
    handle(page, "hip").click()
    handle(page, "knee").click()
    expect(angles(page)).to_contain_text("Thigh")
    expect(angles(page)).not_to_contain_text("Knee")

    page.get_by_text("A length that you know").click()
    page.get_by_label("Its length").fill("1,07")
    page.get_by_role("button", name="Put its two ends").click()
    start = handle(page, "scale-from")
    expect(start).to_be_focused()
    expect(start).to_have_accessible_name("Known length, start, 427 across, 360 down")
    start.press("Shift+ArrowRight")
    dots = round((853 - 437) / 1.07)
    expect(page.get_by_text(f"1 m is {dots} dots here.")).to_be_visible()
    page.get_by_label("Its length").fill("long")
    page.get_by_label("Its length").press("Tab")
    expect(page.locator(".kd-runner-status")).to_contain_text("“long” is not a number")
    start.press("Delete")
    expect(start).to_have_count(0)
