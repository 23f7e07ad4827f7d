"""When Python is asked for: early where the line is quick, else after the picture. And what is compiled."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from scripts.ground.paths import SITE
from tests.support.driving import WORKER, open_live, wait_for_stage

LINE = 'Object.defineProperty(navigator, "connection", {{ value: {{ downlink: {} }} }})'
RUN = "**/runs/drive-speed.json"
# Is ready at once, and computes what it is given to compute.
READY = """
const given = ({ data: { id, request } }) => request ? { id, answer: ANSWER } : { id };
self.addEventListener("message", (event) => {
    self.postMessage(given(event));
    self.isReady = true;
});
"""
NOTE_COMPILED = """
window.compiled = [];
const { compileStreaming } = WebAssembly;
WebAssembly.compileStreaming = async (source) => {
    window.compiled.push((await source).url);
    return compileStreaming.call(WebAssembly, source);
};
"""


@pytest.mark.parametrize(("off", "stage"), [(0, "live"), (1, "error")])
def test_on_a_quick_line_python_comes_beside_the_recorded_run_and_is_proven_by_it(
    new_page: Callable[..., Page], lesson: str, off: int, stage: str
) -> None:
    answer = json.loads((SITE / "assets/generated/runs/drive-speed.json").read_text())["answer"]
    answer["metrics"]["knee_lift_deg"] += off
    page, held = new_page(), list[Route]()
    page.add_init_script(LINE.format(10))
    worker = READY.replace("ANSWER", json.dumps(json.dumps(answer)))
    page.route(WORKER, lambda route: route.fulfill(content_type="text/javascript", body=worker))
    page.route(RUN, lambda route: held.append(route))
    with (
        page.expect_worker(lambda one: "/worker-" in one.url) as python,
        page.expect_request("**/runtime/manifest.json"),
    ):
        page.goto(lesson, wait_until="commit")
    python.value.evaluate("new Promise((yes) => setInterval(() => self.isReady && yes(), 20))")
    assert page.locator("swing-demo").first.get_attribute("data-stage") == "figure"
    held[0].continue_()
    wait_for_stage(page, stage)


def test_on_another_line_the_picture_comes_first(new_page: Callable[..., Page], lesson: str) -> None:
    page, held = new_page(), list[Route]()
    page.add_init_script(LINE.format(1.5))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(RUN, lambda route: held.append(route))
    page.goto(lesson)
    page.evaluate("new Promise(requestIdleCallback)")
    assert held and not [url for url in asked if "/runtime/" in url]
    with page.expect_request("**/runtime/manifest.json"):
        held[0].continue_()


def test_what_is_compiled_is_the_browsers_own_answer_which_it_may_keep(
    new_page: Callable[..., Page], lesson: str
) -> None:
    page = new_page()
    page.add_init_script(f"delete window.Worker; {NOTE_COMPILED}")
    open_live(page, lesson)
    (address,) = page.evaluate("window.compiled")
    assert address.endswith("/pyodide.asm.wasm")
