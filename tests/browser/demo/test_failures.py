"""What a reader sees when something is missing, broken, slow or switched off."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route

from tests.support.driving import WORKER, open_live, set_slider, time_ms, wait_for_stage

WASM = "**/pyodide.asm.wasm"


def answer_404(route: Route) -> None:
    route.fulfill(status=404, body="gone", content_type="text/plain")


def answer_truncated(route: Route) -> None:
    whole = route.fetch().body()
    route.fulfill(status=200, body=whole[: len(whole) // 3], content_type="application/wasm")


def answer_with_a_page(route: Route) -> None:
    route.fulfill(status=200, body="<!doctype html><title>Sign in</title>", content_type="text/html")


def answer_damaged(route: Route) -> None:
    whole = bytearray(route.fetch().body())
    whole[5000:9000] = bytes(4000)
    route.fulfill(status=200, body=bytes(whole), content_type="application/wasm")


BROKEN = {
    "missing": answer_404,
    "truncated": answer_truncated,
    "a page instead": answer_with_a_page,
    "damaged": answer_damaged,
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_runtime_is_said_in_plain_words_and_the_recorded_run_still_plays(
    page: Page, lesson: str, how: str
) -> None:
    page.watch.expected += ["Failed to load resource"]  # type: ignore[attr-defined]
    page.route(WASM, BROKEN[how])
    page.goto(lesson)
    demo = wait_for_stage(page, "error")
    told = demo.locator('[role="status"]').first.inner_text()
    assert "Python" in told and "Error:" not in told, told
    demo.locator('[data-instant="knee-highest"]').first.click()
    assert time_ms(demo) > 200
    demo.get_by_role("button", name="Play").click()
    page.wait_for_function("() => document.querySelector('[data-part=stage]').dataset.timeMs < 200")


def test_try_again_works_once_the_file_is_there(page: Page, lesson: str) -> None:
    page.watch.expected += ["Failed to load resource"]  # type: ignore[attr-defined]
    page.route(WASM, answer_404)
    page.goto(lesson)
    demo = wait_for_stage(page, "error")
    page.unroute(WASM)
    demo.get_by_role("button", name="Try again").click()
    wait_for_stage(page, "live")
    assert set_slider(demo, "drive", 1.2)["parameters"]["drive"] == 1.2


def test_the_right_bytes_under_a_wrong_type_still_run(page: Page, lesson: str) -> None:
    page.route(
        WASM, lambda route: route.fulfill(status=200, body=route.fetch().body(), content_type="text/plain")
    )
    open_live(page, lesson)


def test_without_a_recorded_run_the_figure_stays_and_the_reader_is_told(page: Page, lesson: str) -> None:
    page.watch.expected += ["Failed to load resource"]  # type: ignore[attr-defined]
    page.route("**/runs/drive-speed.json", answer_404)
    page.goto(lesson)
    demo = wait_for_stage(page, "error")
    assert demo.locator(".kd-stage svg").first.is_visible()


def test_without_script_the_lesson_is_complete(new_page: Callable[..., Page], lesson: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(lesson)
    demo = page.locator("swing-demo").first
    assert demo.get_attribute("data-stage") == "figure"
    for place in (".kd-stage", ".kd-graph"):
        assert demo.locator(f"{place} svg:visible").count() == 1
    assert "thigh 13° in front" in demo.locator(".kd-sentence").inner_text()
    assert "134 ms" in demo.locator(".kd-readouts").first.inner_text()
    demo.locator("summary:visible").click()
    assert demo.locator(".kd-description table").is_visible()


def test_without_webassembly_the_recorded_run_plays(page: Page, lesson: str) -> None:
    page.add_init_script("delete globalThis.WebAssembly;")
    page.route(
        WORKER,
        lambda route: route.fulfill(
            status=200,
            body="delete globalThis.WebAssembly;\n" + route.fetch().text(),
            content_type="text/javascript",
        ),
    )
    page.goto(lesson)
    demo = wait_for_stage(page, "error")
    demo.locator('[data-instant="toe-off"]').first.click()
    assert time_ms(demo) == 0


def test_once_loaded_it_needs_no_network(live_demo: Locator) -> None:
    live_demo.page.context.set_offline(True)
    assert set_slider(live_demo, "drive", 0.6)["parameters"]["drive"] == 0.6
    live_demo.get_by_role("button", name="Play").click()
    live_demo.get_by_role("button", name="Pause").wait_for()


def test_blocked_storage_is_harmless(page: Page, lesson: str) -> None:
    page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage"])
            Object.defineProperty(window, name, {
                get() { throw new DOMException("denied", "SecurityError"); } });"""
    )
    page.watch.expected += ["denied"]  # type: ignore[attr-defined]  # Material's own script reads storage unguarded
    open_live(page, lesson)
