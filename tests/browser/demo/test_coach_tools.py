"""What a coach takes along: frames at the key instants, pictures, numbers; and numbers hidden from others."""

import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from tests.support.driving import printed_frame
from tests.support.shared import SharedPages


def saved(press: Locator) -> Path:
    """The file that a button saves."""
    with press.page.expect_download() as download:
        press.click()
    return Path(download.value.path())


@pytest.fixture
def tools(live_demo: Locator) -> Locator:
    """The lesson's demo with its frames open."""
    live_demo.get_by_text("Frames at the key instants").click()
    live_demo.locator(".kd-strip svg").nth(4).wait_for()
    return live_demo


def test_there_is_a_frame_for_each_key_instant_in_the_order_of_time(tools: Locator) -> None:
    labels = [frame.get_attribute("aria-label") or "" for frame in tools.locator(".kd-strip svg").all()]
    times = [float(re.search(r", (\d+) ms:", label)[1]) for label in labels]  # type: ignore[index]
    assert len(labels) == 5 and times == sorted(times)
    assert labels[2].startswith("heel highest, 151 ms: thigh 13° in front, knee bent 154°")


def test_the_frames_follow_the_run(tools: Locator) -> None:
    tools.get_by_role("button", name="Explosive").click()
    tools.locator('.kd-strip svg[aria-label*="thigh 20° in front"]').wait_for()


def test_frames_and_pictures_are_saved_as_svg_without_our_style_sheet(tools: Locator) -> None:
    text = saved(tools.get_by_role("group", name="These frames").get_by_text("SVG")).read_text()
    assert text.count("<svg") == 6 and "heel highest" in text and "class=" in text
    assert "fill: rgb(" in text and "http" not in text.replace("http://www.w3.org", "")


def test_a_png_is_sharp_and_not_empty(tools: Locator) -> None:
    path = saved(tools.get_by_role("group", name="These frames").get_by_text("PNG"))
    with Image.open(path) as picture:
        assert picture.format == "PNG" and picture.width == 5 * 220 * 3
        assert len(picture.convert("RGB").getcolors(maxcolors=2**24)) > 20


def test_printing_the_frames_prints_them_alone(tools: Locator) -> None:
    paper = printed_frame(tools.get_by_role("group", name="These frames").get_by_text("Print"))
    assert "A model, not a measurement." in paper.locator("body").inner_text()


def test_hidden_numbers_are_gone_for_eyes_and_ears_until_they_are_wanted(live_demo: Locator) -> None:
    button = live_demo.get_by_role("button", name="Hide numbers")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    for shown in (".kd-sentence", ".kd-readouts dd", ".kd-stage .kd-angle", ".kd-instant-button small"):
        assert live_demo.locator(shown).first.evaluate("(n) => getComputedStyle(n).visibility") == "hidden", (
            shown
        )
    live_demo.locator('.kd-instant-button[data-instant="thigh-vertical"]').click()
    expect(live_demo.locator('[role="status"]').first).to_contain_text("numbers are hidden")
    button.click()
    assert live_demo.locator(".kd-sentence").is_visible()


def test_hidden_numbers_are_in_no_label_either(live_demo: Locator) -> None:
    live_demo.get_by_role("button", name="Hide numbers").click()
    labels = live_demo.evaluate(
        """(demo) => [...demo.querySelectorAll('.kd-stage svg, .kd-graph svg, .kd-scrub')]
            .map((node) => `${node.getAttribute('aria-label')} ${node.getAttribute('aria-valuetext')}`)"""
    )
    assert labels and not any(re.search(r"\d", label) for label in labels)
    spoken = live_demo.locator('input[name="drive"]').get_attribute("aria-valuetext") or ""
    assert spoken.startswith("1.00") and "°/s" not in spoken, "only the reader's own setting"


def test_where_motion_is_unwelcome_the_frames_are_there_at_once(shared: SharedPages) -> None:
    demo = shared.live(reduced_motion="reduce")
    demo.locator(".kd-strip svg").nth(4).wait_for()


def test_two_legs_are_saved_side_by_side(shared: SharedPages) -> None:
    demo = shared.live("lessons/side-by-side/")
    demo.get_by_text("Numbers, pictures and keys").click()
    picture = saved(demo.get_by_role("group", name="Picture", exact=True).get_by_text("SVG")).read_text()
    assert picture.count("<svg") == 3
    table = saved(demo.get_by_role("button", name="CSV")).read_text().splitlines()
    assert table[0].startswith("time_ms,knee_drive_thigh_deg") and "butt_kick_knee_deg" in table[0]
    assert len(table) == 302
