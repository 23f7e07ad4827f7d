"""A small picture stays beside a slider while it is held and the large one is out of sight."""

import pytest
from playwright.sync_api import Page

BOX = "(node) => { const { left, top, right, bottom } = node.getBoundingClientRect(); return [left, top, right, bottom]; }"  # noqa: E501


@pytest.mark.parametrize(
    ("demo", "size"),
    [("drive-speed", (844, 390)), ("side-by-side", (844, 390)), ("cord", (360, 640)), ("fold", (390, 700))],
)
def test_a_small_picture_moves_beside_a_held_slider_and_goes_with_the_finger(
    screen: Page, site: str, demo: str, size: tuple[int, int]
) -> None:
    screen.set_viewport_size({"width": size[0], "height": size[1]})
    screen.goto(f"{site}embed/{demo}/")
    screen.locator('swing-demo:not([data-stage="figure"])').wait_for()
    slider = screen.locator("swing-demo .kd-scrub")
    slider.evaluate("(node) => node.scrollIntoView({ block: 'center' })")
    left, top, right, bottom = slider.evaluate(BOX)
    screen.mouse.move((left + right) / 2, (top + bottom) / 2)
    screen.mouse.down()
    glance = screen.locator(".kd-glance")
    glance.wait_for()
    box = glance.evaluate(BOX)
    left, top, right, bottom = slider.evaluate(BOX)  # a line of words above may be gone
    assert box[0] >= 0
    assert box[1] >= 0
    assert box[2] <= size[0]
    assert box[3] <= size[1]
    assert box[3] <= top or box[1] >= bottom, "it lies on the slider"
    thigh = glance.locator(".kd-leg .kd-upper").first
    before = thigh.get_attribute("transform")
    screen.mouse.move(left + (right - left) * 0.8, (top + bottom) / 2)
    assert thigh.get_attribute("transform") != before
    assert glance.locator("text, [data-part]").count() == 0
    screen.mouse.up()
    assert glance.count() == 0


def test_a_small_picture_stands_by_after_a_preset_an_instant_and_a_key(screen: Page, site: str) -> None:
    screen.set_viewport_size({"width": 640, "height": 300})
    screen.goto(f"{site}embed/drive-speed/")
    screen.locator('swing-demo:not([data-stage="figure"])').wait_for()
    glance = screen.locator(".kd-glance")
    for name in (".kd-preset", ".kd-instant-button:visible", "input[name=drive]"):
        control = screen.locator(name).last
        control.evaluate("(node) => node.scrollIntoView({ block: 'center' })")
        control.press("Home" if name.startswith("input") else "Enter")
        glance.wait_for()
        box, mine = glance.evaluate(BOX), control.evaluate(BOX)
        assert box[3] <= mine[1] or box[1] >= mine[3], "it lies on what is pressed"
        glance.wait_for(state="detached")


def test_where_the_picture_is_in_sight_there_is_no_small_one(screen: Page, site: str) -> None:
    screen.set_viewport_size({"width": 1366, "height": 768})
    screen.goto(f"{site}embed/drive-speed/")
    screen.locator('swing-demo:not([data-stage="figure"])').wait_for()
    left, top, right, bottom = screen.locator('input[name="drive"]').evaluate(BOX)
    screen.mouse.move((left + right) / 2, (top + bottom) / 2)
    screen.mouse.down()
    screen.wait_for_function("new Promise((done) => setTimeout(() => done(true), 200))")
    assert screen.locator(".kd-glance").count() == 0
    screen.mouse.up()
