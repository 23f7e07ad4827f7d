"""Lesson 4, done from start to end with a keyboard alone: no pointer, and no focus that a test has set."""

from playwright.sync_api import Page, expect
from swing_leg import simulate

from tests.support.driving import LIVE_MS

NAME = """() => {
    const { labels, textContent, ariaLabel } = document.activeElement;
    return (ariaLabel ?? labels?.[0]?.textContent ?? textContent).trim().replace(/\\s+/g, " ");
}"""
MOST_STOPS = 80


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what has the focus begins with this name; fail where it comes by no more."""
    passed = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        passed.append(page.evaluate(NAME))
        if passed[-1].startswith(name):
            return
    raise AssertionError(f"{name} was not among {passed}")


def test_a_lesson_is_done_from_start_to_end_by_keyboard(page: Page, lesson: str) -> None:
    press = page.keyboard.press
    page.goto(lesson)
    demo = page.locator("swing-demo").first
    expect(demo).to_have_attribute("data-gate", "closed")
    tab_to(page, "Skip to content")
    press("Enter")

    tab_to(page, "The knee is bent more")  # a radio: the arrows go on from there
    press("ArrowDown")
    tab_to(page, "This is my prediction")
    press("Enter")
    expect(demo).to_have_attribute("data-gate", "open")
    expect(page.locator('swing-demo[data-stage="live"]').first).to_be_attached(timeout=LIVE_MS)

    tab_to(page, "Time")
    press("Home")
    expect(demo.locator('[data-part="stage"]')).to_have_attribute("data-time-ms", "0")
    press("2")
    expect(demo.get_by_role("button", name="thigh vertical")).to_have_attribute("aria-pressed", "true")
    tab_to(page, "Drive speed")
    for _ in range(3):
        press("ArrowRight")
    reached = simulate(drive=1.03).metrics["peak_thigh_speed_deg_s"]
    expect(demo.locator('output[name="peak_thigh_speed_deg_s"]')).to_have_text(f"{reached:.0f} °/s")
    tab_to(page, "Play")
    press("Enter")
    expect(demo.get_by_role("button", name="Pause")).to_be_focused()
    press("Enter")
    tab_to(page, "Explosive")
    press("Space")
    expect(demo.locator(".kd-sentence")).to_contain_text("in front")

    tab_to(page, "Start my 4 tries")
    press("Enter")
    expect(demo.locator('input[name="drive"]')).to_be_focused()
    for _ in range(6):
        press("PageDown")
    target = page.locator("#check-vertical-at-150 .kd-check-verdict").first
    expect(target).to_contain_text("in the first try", timeout=LIVE_MS)
    tab_to(page, "Back to the question")
    press("Enter")
    for name in ("vertical-photo", "changes-least"):
        check = page.locator(f"#check-{name}")
        while not check.evaluate("(check) => check.contains(document.activeElement)"):
            press("Tab")
        for key in ("ArrowDown", "ArrowDown", "Enter"):
            press(key)
        expect(check.locator(".kd-check-status")).to_contain_text("Right.")

    tab_to(page, "Next: Why fold at all?")
    press("Enter")
    page.wait_for_url("**/lessons/fold/")
