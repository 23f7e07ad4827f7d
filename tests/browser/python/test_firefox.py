"""The lesson in Firefox: what holds in Chromium must not depend on Chromium."""

from tests.support.firefox import Firefox

STAGE = "document.querySelector('swing-demo').dataset.stage"
MOVE = """new Promise((resolve) => {
    const demo = document.querySelector("swing-demo"), slider = demo.querySelector("input[name=drive]");
    demo.addEventListener("swing-demo:run", ({ detail }) => resolve(detail.parameters.drive), { once: true });
    slider.value = "1.2";
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    slider.dispatchEvent(new Event("change", { bubbles: true }));
})"""


def test_the_lesson_is_live_in_firefox_and_needs_no_network_then(firefox: Firefox, lesson: str) -> None:
    firefox.new()
    firefox.open(lesson)
    firefox.wait("document.querySelector('.kd-predict button')")
    firefox.evaluate(
        "[...document.querySelectorAll('button')].find((one) => one.textContent.includes('Show me')).click()"
    )
    firefox.wait(f"{STAGE} === 'live'")
    firefox.offline()
    assert firefox.evaluate(MOVE) == 1.2
    assert firefox.complaints() == []
