"""What an embed page's settings do for those who use it: locks, presenting, the clicker, the kiosk."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from swing_leg import simulate
from swing_leg.shows.catalogue import DEMOS

from tests.support.driving import SETTLED, printed_frame, set_slider, time_ms, wait_for_stage
from tests.support.states import SAVE_DATA, slider

PROJECTORS = [(1280, 720), (1024, 768), (1366, 768), (1920, 1080)]
IDLE_MS = 90_000

# Everything that presenting needs: is it on the screen, large enough, and not covered?
MISSING = """() => {
    const demo = document.querySelector("swing-demo"), root = document.documentElement;
    const all = (names) => [...demo.querySelectorAll(names)].filter((node) => node.checkVisibility());
    const hidden = all(".kd-stage, .kd-title, .kd-slider, .kd-readouts dd, button").filter((node) => {
        const { left, top, right, bottom, width, height } = node.getBoundingClientRect();
        const inside = left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
        const touch = !node.matches("button, input") || Math.min(width, height) >= 44;
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return !inside || !touch || !(node.contains(at) || at?.contains(node));
    });
    const words = all("dd, dt, button, .kd-title, .kd-words text:not(.kd-quiet), .kd-leg-words");
    const small = words.filter((node) => parseFloat(getComputedStyle(node).fontSize) < 17);
    const told = ".kd-words text:not(.kd-quiet), .kd-leg-words, .kd-race-when, .kd-lane-gap";
    const main = all(`.kd-title, dd, ${told}`);
    small.push(...main.filter((node) => parseFloat(getComputedStyle(node).fontSize) < 0.035 * innerHeight));
    const scrolls = root.scrollHeight > innerHeight || root.scrollWidth > innerWidth;
    const name = (node) => node.getAttribute("class") || node.tagName;
    return [...hidden.map(name), ...small.map(name), ...(scrolls ? ["scrolls"] : [])];
}"""


def open_still(page: Page, address: str) -> Locator:
    """An embed page at its recorded run."""
    page.goto(address)
    page.locator('swing-demo:not([data-stage="figure"])').wait_for()
    if "present=1" in address:
        page.locator(".kd-block[data-presented] .kd-tool:visible").first.wait_for()
    return page.locator("swing-demo")


@pytest.mark.parametrize("demo", DEMOS)
def test_presented_all_that_is_needed_is_large_and_on_one_screen(screen: Page, site: str, demo: str) -> None:
    open_still(screen, f"{site}embed/{demo}/?present=1")
    screen.wait_for_function("document.fonts.ready.then(() => true)")
    for width, height in PROJECTORS:
        screen.set_viewport_size({"width": width, "height": height})
        screen.evaluate(SETTLED)
        assert screen.evaluate(MISSING) == [], (width, height)


def test_on_a_phone_no_embed_scrolls_sideways(screen: Page, site: str) -> None:
    screen.set_viewport_size({"width": 360, "height": 700})
    for query in ("", "?present=1", "?controls=few", "?controls=0"):
        open_still(screen, f"{site}embed/drive-speed/{query}")
        assert screen.evaluate("document.documentElement.scrollWidth") == 360, query


def test_the_coach_s_own_page_is_there_in_whatever_view_its_address_asks_for(screen: Page, site: str) -> None:
    screen.goto(f"{site}embed/your-runner/?present=1&controls=few")
    expect(screen.get_by_role("button", name="Choose a photo or film")).to_be_visible()


def test_a_locked_slider_is_shown_and_cannot_be_moved(screen: Page, site: str) -> None:
    demo = open_still(screen, site + "embed/drive-speed/?lock=drive&drive=1.2")
    drive = demo.locator('input[name="drive"]')
    assert drive.is_visible() and drive.is_disabled()
    assert demo.get_by_role("button", name="Relaxed").is_disabled(), "it would move the drive"
    demo.get_by_role("button", name="Reset").click()
    assert slider(demo, "drive") == 1.2, "Reset leads to what the address asked for"


def test_reset_leads_back_to_the_instant_that_the_address_asked_for(screen: Page, site: str) -> None:
    demo = open_still(screen, site + "embed/drive-speed/?drive=1.3&at=knee-highest")
    asked = simulate(drive=1.3).metrics["time_of_knee_lift_ms"]
    screen.wait_for_function(f"Math.abs(document.querySelector('.kd-scrub').value - {asked}) < 1")
    screen.keyboard.press("Home")
    demo.get_by_role("button", name="Reset").click()
    assert time_ms(demo) == pytest.approx(asked, abs=0.1)


def test_a_question_is_asked_only_where_the_address_wants_it(screen: Page, site: str) -> None:
    open_still(screen, site + "embed/drive-speed/")
    assert screen.get_by_role("radio").count() == 0
    open_still(screen, site + "embed/drive-speed/?predict=1")
    screen.get_by_role("button", name="Show me anyway").click()
    assert screen.locator("swing-demo").get_attribute("data-gate") == "open"


def test_the_clickers_keys_walk_through_the_instants(screen: Page, site: str) -> None:
    demo = open_still(screen, site + "embed/drive-speed/?present=1")
    row = demo.locator(".kd-instant-button[aria-pressed=true]")
    for key, instant in (
        ("PageDown", "thigh-fastest"),
        ("ArrowRight", "knee-highest"),
        ("PageUp", "thigh-fastest"),
    ):
        screen.keyboard.press(key)
        assert row.get_attribute("data-instant") == instant
    demo.locator('input[name="drive"]').focus()
    screen.keyboard.press("PageUp")
    assert row.get_attribute("data-instant") == "heel-highest"
    assert slider(demo, "drive") == 1, "the clicker's keys never move a slider"
    screen.keyboard.press("ArrowRight")
    screen.wait_for_function("document.querySelector('input[name=drive]').value === '1.05'")  # as recorded


def test_space_plays_a_presented_demo_and_b_makes_the_screen_dark(screen: Page, site: str) -> None:
    demo = open_still(screen, site + "embed/drive-speed/?present=1")
    screen.keyboard.press("1")
    assert time_ms(demo) == 0
    screen.keyboard.press(" ")
    expect(demo.get_by_role("button", name="Pause")).to_be_visible()
    screen.keyboard.press(" ")
    middle = "document.elementFromPoint(innerWidth / 2, innerHeight / 2) === document.documentElement"
    screen.keyboard.press("b")
    assert screen.evaluate(middle), "a dark screen lies over it"
    screen.keyboard.press("b")
    assert not screen.evaluate(middle)


def test_f_fills_the_screen(new_page: Callable[..., Page], site: str) -> None:
    page = new_page()
    open_still(page, site + "embed/drive-speed/?present=1")
    page.keyboard.press("f")
    expect(page.locator(":fullscreen")).not_to_have_count(0)
    page.get_by_role("button", name="Leave full screen").click()
    expect(page.locator(":fullscreen")).to_have_count(0)


def test_a_kiosk_is_as_at_first_after_ninety_seconds_without_a_touch(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page()
    page.clock.install()
    page.goto(site + "embed/drive-speed/?kiosk=1&numbers=0")
    demo = wait_for_stage(page, "live")
    set_slider(demo, "drive", 0.7)
    demo.locator('[data-instant="toe-off"]').click()
    demo.get_by_role("button", name="Hide numbers").click()
    page.clock.fast_forward(IDLE_MS - 1000)
    assert slider(demo, "drive") == 0.7
    page.mouse.move(200, 200)
    page.clock.fast_forward(IDLE_MS - 1000)
    assert slider(demo, "drive") == 0.7, "somebody is there"
    page.clock.fast_forward(2000)
    assert slider(demo, "drive") == 1
    assert demo.get_attribute("data-numbers") == "hidden"
    assert (
        demo.locator(".kd-instant-button[aria-pressed=true]").get_attribute("data-instant") == "heel-highest"
    )
    assert "#" not in page.url, "a visitor's run is not what the next one finds"


def test_a_kiosk_asks_the_next_visitor_anew(new_page: Callable[..., Page], site: str) -> None:
    page = new_page()
    page.add_init_script(SAVE_DATA)
    page.clock.install()
    demo = open_still(page, site + "embed/drive-speed/?kiosk=1&predict=1")
    for again in (lambda: page.clock.fast_forward(IDLE_MS), page.reload):
        page.get_by_role("radio").first.check()
        page.get_by_role("button", name="This is my prediction").click()
        expect(page.locator(".kd-predicted")).to_contain_text("You predicted")
        again()
        expect(page.get_by_role("button", name="This is my prediction")).to_be_visible()
        expect(page.locator(".kd-predicted")).to_have_count(0)
        expect(demo).to_have_attribute("data-gate", "closed")


def test_without_a_script_an_embed_shows_the_figure_and_the_words(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(site + "embed/drive-speed/?present=1")
    assert page.locator(".kd-stage svg").first.is_visible()
    assert "thigh 13° in front" in page.locator(".kd-sentence").inner_text()
    assert (
        page.get_by_role("link", name="Knee Drive Lab").get_attribute("href") == "../../lessons/drive-speed/"
    )


def test_an_embeds_frames_can_be_printed_under_its_policy(page: Page, site: str) -> None:
    demo = open_still(page, site + "embed/drive-speed/")
    demo.get_by_text("Frames at the key instants").click()
    frames = demo.get_by_role("group", name="These frames")
    paper = printed_frame(frames.get_by_role("button", name="Print"))
    paper.locator("h1 ~ svg").wait_for(state="attached")
    assert paper.evaluate("getComputedStyle(document.body).marginTop") == "0px", "its style has arrived"
