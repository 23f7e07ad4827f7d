"""Nothing may hang in silence: each stage of Python's start, and each run, has a time limit.

The page's clock is turned forward by hand, so that the limits are met exactly and no test waits for them.
"""

import json

import pytest
from playwright.sync_api import Locator, Page

from scripts.ground.paths import GENERATED
from tests.support.driving import WORKER, skip_prediction, wait_for_stage

# A worker that says what it is given to say, then falls silent.
SILENT = "self.addEventListener('message', () => {}, { once: true });"
STARTS = f"{SILENT} setTimeout(() => self.postMessage({{ phase: 'starting' }}), 50);"
LOADS = f"{SILENT} setTimeout(() => self.postMessage({{ phase: 'loading-model' }}), 50);"
# Brings 10 kB in 25 s, as a line does that is hardly one.
CAME = "{ phase: 'downloading', loadedBytes: 1e4, totalBytes: 1e7 }"
DRIPS = f"{SILENT} setTimeout(() => self.postMessage({CAME}), 25e3);"
# Is live, gives the recorded run, and nothing more.
LIVE = """
let asked = 0;
self.addEventListener("message", ({ data: { id, request } }) => {
    if (!request) self.postMessage({ id });
    else if (!asked++) self.postMessage({ id, answer: RECORDED });
});"""


def open_with_worker(page: Page, address: str, script: str) -> Locator:
    """Open a page whose clock stands still and whose worker is a stand-in."""
    body = {"status": 200, "content_type": "text/javascript", "body": script}
    page.route(WORKER, lambda route: route.fulfill(**body))  # type: ignore[arg-type]
    page.clock.install()
    page.goto(address)
    demo = page.locator("swing-demo").first
    demo.scroll_into_view_if_needed()
    page.clock.run_for(3000)  # what waits for an idle page begins
    skip_prediction(page)
    return demo


@pytest.mark.parametrize(
    ("script", "phase", "limit_s", "told"),
    [
        (SILENT, "on its way", 90, "nothing has come from the server for 90 seconds"),
        (STARTS, "starting", 30, "it was not ready after 30 seconds"),
        (LOADS, "takes in the model", 15, "the model was not loaded after 15 seconds"),
    ],
    ids=["download", "start", "model"],
)
def test_a_stage_that_hangs_ends_in_a_sentence_at_its_limit(
    page: Page, lesson: str, script: str, phase: str, limit_s: int, told: str
) -> None:
    demo = open_with_worker(page, lesson, script)
    demo.get_by_text(phase).first.wait_for()
    page.clock.run_for(1000 * (limit_s - 5))
    assert demo.get_attribute("data-stage") == "starting", "it gave up too early"
    page.clock.run_for(6000)
    wait_for_stage(page, "error")
    assert told in demo.inner_text()
    assert demo.get_by_role("button", name="Try again").is_visible()


def test_a_line_that_hardly_brings_anything_is_told_and_waited_for(page: Page, lesson: str) -> None:
    demo = open_with_worker(page, lesson, DRIPS)
    demo.get_by_text("on its way").first.wait_for()
    page.clock.run_for(18_000)
    assert "Nothing has come for 20 seconds; it goes on as soon as the line does" in demo.inner_text()
    page.clock.run_for(7000)
    demo.get_by_text("0.0 of 10.0 MB").wait_for()
    assert demo.get_attribute("data-stage") == "starting"


def test_a_run_that_hangs_ends_in_a_sentence(page: Page, lesson: str) -> None:
    recorded = json.loads((GENERATED / "runs" / "drive-speed.json").read_text(encoding="utf-8"))["answer"]
    demo = open_with_worker(page, lesson, LIVE.replace("RECORDED", json.dumps(json.dumps(recorded))))
    wait_for_stage(page, "live")
    slider = demo.locator('input[name="drive"]')
    slider.focus()
    page.keyboard.press("ArrowRight")
    page.clock.run_for(9000)
    assert demo.get_attribute("data-stage") == "live"
    page.clock.run_for(2000)
    wait_for_stage(page, "error")
    assert "Python has stopped: the model did not answer within 10 seconds" in demo.inner_text()
