"""Browsers that keep something from a page, as Android's WebView keeps the storage: all works without."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.driving import set_slider

# Everything that ground/browser.js asks for; a script before the page's own takes it away, in three ways.
WINDOW = [
    "localStorage",
    "matchMedia",
    "ResizeObserver",
    "IntersectionObserver",
    "requestIdleCallback",
    "print",
]
NAVIGATOR = ["clipboard", "wakeLock", "locks", "connection"]
DOCUMENT = ["fonts", "fullscreenEnabled"]
TAKE = f"""(how) => {{
    const take = (holder, names) => {{
        for (const name of names) Object.defineProperty(holder, name, {{ configurable: true, ...how }});
    }};
    take(window, {WINDOW});
    take(navigator, {NAVIGATOR});
    take(document, {DOCUMENT});
    take(Element.prototype, ["setPointerCapture"]);
    take(HTMLDialogElement.prototype, ["showModal"]);
    take(history, ["replaceState"]);
}}"""
WAYS = {
    "undefined": "{ value: undefined }",
    "null": "{ value: null }",
    "throwing": '{ value() { throw new DOMException("closed", "SecurityError"); } }',
}


@pytest.mark.parametrize("how", WAYS.values(), ids=WAYS)
def test_a_demo_needs_nothing_that_a_browser_may_keep_from_it(
    new_page: Callable[..., Page], site: str, how: str
) -> None:
    page = new_page()
    page.add_init_script(f"({TAKE})({how})")
    page.goto(site + "embed/drive-speed/?predict=1&lock=heel_pull")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="This is my prediction").click()
    demo = page.locator('swing-demo[data-stage="live"]')
    demo.wait_for(timeout=60_000)
    assert set_slider(demo, "drive", 1.2)["parameters"]["drive"] == 1.2
    expect(demo.locator(".kd-prediction")).to_contain_text("You predicted")
    demo.locator(".kd-graph svg").click(position={"x": 300, "y": 150})
    assert demo.locator(".kd-graph .kd-curve").count() > 2, "the graph has found its size"
    demo.get_by_role("button", name="Share").click()
    dialog = page.locator("dialog.kd-share[open]")
    dialog.get_by_role("button", name="Copy").click()
    expect(dialog.get_by_role("status")).to_contain_text("may not use the clipboard")
    dialog.get_by_role("tab", name="PowerPoint").click()
    with page.expect_download() as saved:
        dialog.get_by_role("button", name="Picture (PNG)").click()
    assert saved.value.suggested_filename == "drive-speed.png"


@pytest.mark.parametrize("how", WAYS.values(), ids=WAYS)
def test_lessons_and_answers_work_where_storage_does_not(
    new_page: Callable[..., Page], site: str, how: str
) -> None:
    page = new_page()
    page.add_init_script(
        f'for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, {how})'
    )
    page.goto(site + "lessons/drive-speed/")
    question = page.locator(".kd-predict")
    question.get_by_role("radio").first.check()
    question.get_by_role("button", name="This is my prediction").click()
    expect(question).to_contain_text("You predicted")
    page.get_by_role("link", name="My answers").first.click()  # by Material's own navigation
    answers = page.locator("knee-summary [data-state=answered]")
    expect(answers).to_have_count(1)
    for words in ("Forget my answers", "Yes, forget them"):
        page.get_by_role("button", name=words).click()
    expect(answers).to_have_count(0)
