"""What the browser tests do again and again: open, wait, move a slider, read the picture."""

from typing import Any

from playwright.sync_api import Frame, Locator, Page

WORKER = "**/generated/web/worker-*.js"
# Two frames have been drawn: whatever hears of a size has heard of it.
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
LIVE_MS = 60_000  # patience, not a promise: two busy cores may start Python slowly


def open_live(page: Page, address: str) -> Locator:
    """Go to an address and wait until its first demo is live."""
    page.goto(address)
    return wait_for_stage(page, "live")


def wait_for_stage(page: Page, stage: str) -> Locator:
    """The page's first demo, once it has reached the stage."""
    demo = page.locator("swing-demo").first
    demo.scroll_into_view_if_needed()
    page.locator(f'swing-demo[data-stage="{stage}"]').first.wait_for(timeout=LIVE_MS)
    if demo.get_attribute("data-gate") == "closed":
        skip_prediction(page)
    return demo


def skip_prediction(page: Page) -> None:
    """Open the first demo without a prediction."""
    page.get_by_role("button", name="Show me anyway").first.click()


def set_slider(demo: Locator, name: str, value: float) -> dict[str, Any]:
    """Move a slider as a reader does, wait for the finished run, and give its event's detail.

    Raises playwright's Error without such a run within LIVE_MS: an evaluated promise has no limit of its own.
    """
    detail: dict[str, Any] = demo.evaluate(
        """(element, [name, value, limit]) => new Promise((resolve, reject) => {
            setTimeout(() => reject(new Error(`no run with ${name} ${value}`)), limit);
            const input = element.querySelector(`input[name="${name}"]`);
            element.addEventListener("swing-demo:run", (event) => {
                if (event.detail.parameters[name] === Number(value)) resolve(event.detail);
            });
            input.value = value;
            input.dispatchEvent(new Event("input", { bubbles: true }));
            input.dispatchEvent(new Event("change", { bubbles: true }));
        })""",
        [name, str(value), LIVE_MS],
    )
    return detail


def thigh_angle(demo: Locator) -> float:
    """The drawn thigh's angle, degrees, + in front."""
    return float(demo.locator('[data-part="thigh"]').first.get_attribute("data-angle-deg") or "nan")


def time_ms(demo: Locator) -> float:
    """The instant that is drawn, in ms after toe-off."""
    return float(demo.locator('[data-part="stage"]').first.get_attribute("data-time-ms") or "nan")


def stands_still(demo: Locator) -> None:
    """The picture is the same after some frames of the screen."""
    before = time_ms(demo)
    demo.evaluate(
        """async () => {
            for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
        }"""
    )
    assert time_ms(demo) == before


def printed_frame(press: Locator) -> Frame:
    """The frame that a button makes to print it alone; it stays, as nothing is printed."""
    page = press.page
    page.evaluate(
        """() => {
            document.body.append = (frame) => {
                delete document.body.append;
                document.body.append(frame);
                frame.contentWindow.print = () => {};
            };
        }"""
    )
    press.click()
    return page.frames[-1]
