"""What a reader sees when something is missing, broken, slow or switched off."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route

from tests.support.driving import WORKER, open_live, set_slider, time_ms, wait_for_stage

WASM = "**/pyodide.asm.wasm"


def answer_404(route: Route) -> None:
    route.fulfill(status=404, body="gone", content_type="text/plain")


def answer_with_a_flipped_bit(route: Route) -> None:
    whole = bytearray(route.fetch().body())
    whole[-1_000_000] ^= 4  # among the data: the program still compiles
    route.fulfill(status=200, body=bytes(whole), content_type="application/wasm")


def in_the_worker(
    script: str = "", policy: str = "script-src 'self' 'wasm-unsafe-eval'"
) -> Callable[[Route], None]:
    """The worker with a line before its own, under a policy."""

    def answer(route: Route) -> None:
        headers = {"Content-Type": "text/javascript", "Content-Security-Policy": policy}
        route.fulfill(status=200, body=f"{script}\n{route.fetch().text()}", headers=headers)

    return answer


def answer_with_another_run(route: Route) -> None:
    text = re.sub(r'("max_knee_flexion_deg": )[0-9.]+', r"\g<1>111.4", route.fetch().text())
    route.fulfill(status=200, body=text, content_type="application/json")


RANGE_ERROR = "throw new RangeError('could not allocate memory')"
# What happens → the address, how it is answered, what the reader is told, and whether trying again may help.
FAULTS: dict[str, tuple[str, Callable[[Route], None], str, bool]] = {
    "missing": (WASM, answer_404, "pyodide.asm.wasm (status 404) is missing on the server", True),
    "a flipped bit": (WASM, answer_with_a_flipped_bit, "pyodide.asm.wasm arrived damaged", True),
    "a flipped bit in a script": (
        "**/pyodide.asm.js",
        lambda route: route.fulfill(status=200, body=route.fetch().text().replace("e", "f", 1)),
        "pyodide.asm.js arrived damaged",
        True,
    ),
    "no WebAssembly allowed": (
        WORKER,
        in_the_worker(policy="script-src 'self'"),
        "the rules of this page forbid WebAssembly",
        False,
    ),
    "no script allowed": (
        WORKER,
        in_the_worker(policy="script-src 'none' 'wasm-unsafe-eval'"),
        "forbid the file pyodide.",
        False,
    ),
    "no memory at first": (
        WORKER,
        in_the_worker(f"WebAssembly.Memory = class {{ constructor() {{ {RANGE_ERROR}; }} }};"),
        "this device has no memory left for it",
        True,
    ),
    "no memory for the program": (
        WORKER,
        in_the_worker(
            "const own = WebAssembly.instantiate; WebAssembly.instantiate = "
            f"async (...given) => {{ if (given[1]?.env) {RANGE_ERROR}; return own(...given); }};"
        ),
        "this device has no memory left for it",
        True,
    ),
    "another run": (
        "**/runs/drive-speed.json",
        answer_with_another_run,
        "it computes another run than the recorded one",
        False,
    ),
}


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_of_the_start_is_told_as_what_it_is_and_the_recorded_run_still_plays(
    page: Page, lesson: str, what: str
) -> None:
    page.watch.expected += ["Failed to load resource"]  # type: ignore[attr-defined]
    address, answer, words, again = FAULTS[what]
    page.route(address, answer)
    page.goto(lesson)
    demo = wait_for_stage(page, "error")
    told = demo.locator('[role="status"]').first.inner_text()
    assert told.startswith("Python could not start:") and words in told
    assert demo.get_by_role("button", name="Try again").is_visible() == again, "offered where it may help"
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
    page.get_by_text("What the model says").first.click()
    for place in (".kd-stage", ".kd-graph"):
        assert demo.locator(f"{place} svg:visible").count() == 1
    assert "thigh 13° in front" in demo.locator(".kd-sentence").inner_text()
    assert "134 ms" in demo.locator(".kd-readouts").first.inner_text()
    demo.locator("summary:visible").last.click()
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
