"""Python starts in every frame: by the worker's address, by a data: worker, at last in the page itself.

The host is another origin, as at a school; frames of one page share the download and start in turn. The
kinds of frames that hosts make are in tests/browser/embed/test_frames.py.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page

from scripts.hosting.rules import HEADERS
from tests.support.driving import LIVE_MS, WORKER, set_slider
from tests.support.firefox import Firefox
from tests.support.frames import Counting, frame, host_page, site_at

WASM = "pyodide.asm.wasm"
DEMO = "embed/drive-speed/"
STAGE = "document.querySelector('swing-demo')?.dataset.stage"
SANDBOXES = {"plain": "", "scripts": 'sandbox="allow-scripts"'}
NO_WORKERS = "Worker = class { constructor() { throw new DOMException('denied', 'SecurityError'); } };"


@pytest.fixture(scope="module")
def counted() -> Iterator[Counting]:
    """Our site, as GitHub Pages sends it."""
    with site_at() as server:
        yield server


@pytest.fixture
def fresh(browser: Browser) -> Iterator[Page]:
    """A page with an empty cache, on no origin yet."""
    context = browser.new_context(viewport={"width": 1000, "height": 800})
    yield context.new_page()
    context.close()


def live_in_frame(page: Page, number: int = 0) -> FrameLocator:
    """The content of an iframe of the page, once Python is live in it."""
    shown = page.frame_locator(f"iframe >> nth={number}")
    shown.locator('swing-demo[data-stage="live"]').wait_for(timeout=LIVE_MS)
    return shown


def asks_the_model(shown: FrameLocator) -> bool:
    """Whether a moved slider gets a run of the model."""
    return set_slider(shown.locator("swing-demo"), "drive", 1.2)["metrics"]["thigh_vertical_ms"] > 0


def test_python_is_live_in_sandboxed_frames_of_firefox(
    firefox: Firefox, counted: Counting, tmp_path: Path
) -> None:
    with host_page(tmp_path, frame(counted.address + DEMO, SANDBOXES["scripts"])) as address:
        firefox.new()
        firefox.open(address)
        firefox.wait(f"{STAGE} === 'live'", frame=DEMO)
        assert firefox.evaluate("self.origin", frame=DEMO) == "null"


def test_python_is_live_where_the_host_isolates_its_page(fresh: Page, tmp_path: Path) -> None:
    isolated = {"Cross-Origin-Embedder-Policy": "require-corp"}
    with site_at(headers=HEADERS) as ours:
        frames = [frame(ours.address + DEMO, SANDBOXES[sandbox]) for sandbox in ("plain", "scripts")]
        with host_page(tmp_path, *frames, headers=isolated) as address:
            fresh.goto(address)
            assert asks_the_model(live_in_frame(fresh))
            fresh.locator("iframe").nth(1).scroll_into_view_if_needed()
            assert asks_the_model(live_in_frame(fresh, 1))


def test_without_any_worker_python_runs_in_the_page_and_says_so(fresh: Page, counted: Counting) -> None:
    fresh.add_init_script(NO_WORKERS)
    fresh.goto(counted.address + DEMO)
    demo = fresh.locator('swing-demo[data-stage="live"]')
    demo.wait_for(timeout=LIVE_MS)
    assert "in this page itself" in demo.locator('[role="status"]').first.inner_text()
    assert set_slider(demo, "drive", 1.2)["parameters"]["drive"] == 1.2
    assert fresh.evaluate("fetch.toString()").count("native") == 1, "the page has its own fetch back"


def test_a_broken_file_is_told_on_the_last_rung_too_and_try_again_works(
    fresh: Page, counted: Counting
) -> None:
    fresh.add_init_script(NO_WORKERS)
    counted.cut.append(WASM)
    fresh.goto(counted.address + DEMO)
    demo = fresh.locator('swing-demo[data-stage="error"]')
    demo.wait_for(timeout=LIVE_MS)
    assert WASM in demo.locator('[role="status"]').first.inner_text()
    demo.get_by_role("button", name="Try again").click()
    fresh.locator('swing-demo[data-stage="live"]').wait_for(timeout=LIVE_MS)


@pytest.mark.parametrize("sandbox", ["plain", "scripts"])
def test_an_interrupted_download_is_told_in_a_frame_and_try_again_works(
    fresh: Page, counted: Counting, tmp_path: Path, sandbox: str
) -> None:
    counted.cut.append(WASM)
    with host_page(tmp_path, frame(counted.address + DEMO, SANDBOXES[sandbox])) as address:
        fresh.goto(address)
        shown = fresh.frame_locator("iframe")
        failed = shown.locator('swing-demo[data-stage="error"]')
        failed.wait_for(timeout=LIVE_MS)
        assert "Python could not start" in failed.locator('[role="status"]').first.inner_text()
        failed.get_by_role("button", name="Try again").click()
        assert asks_the_model(live_in_frame(fresh))


def test_a_worker_that_is_missing_is_told(fresh: Page, counted: Counting) -> None:
    fresh.route(WORKER, lambda route: route.fulfill(status=404, body="gone"))
    fresh.goto(counted.address + DEMO)
    demo = fresh.locator('swing-demo[data-stage="error"]')
    demo.wait_for(timeout=LIVE_MS)
    assert "worker.js) did not arrive" in demo.locator('[role="status"]').first.inner_text()


def test_three_frames_start_in_turn_with_one_download_and_none_before_it_is_seen(
    fresh: Page, counted: Counting, tmp_path: Path
) -> None:
    counted.sent.clear()
    demo = frame(counted.address + DEMO).replace('width="900"', 'width="480"')
    with host_page(tmp_path, demo, demo * 2) as address:  # the second and the third are seen together
        fresh.goto(address)
        live_in_frame(fresh)
        once = counted.sent[WASM]
        for number in (1, 2):
            shown = fresh.frame_locator(f"iframe >> nth={number}").locator("swing-demo")
            assert shown.get_attribute("data-stage") == "default", "a frame out of sight has started Python"
        fresh.locator("iframe").nth(1).scroll_into_view_if_needed()
        both = [fresh.frame_locator(f"iframe >> nth={number}") for number in (1, 2)]
        waits = [one.get_by_text("another demo on this page is starting") for one in both]
        for _ in range(LIVE_MS // 20):
            if any(wait.count() for wait in waits):
                break
            fresh.wait_for_timeout(20)
        assert sum(wait.count() for wait in waits) == 1, "one waits while the other starts"
        for number in (1, 2):
            assert asks_the_model(live_in_frame(fresh, number))
    assert counted.sent[WASM] == once > 2e6
