"""A demo in every kind of frame that other people's sites make, on another origin, in a real Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page, Route, expect

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting.serving import serve_directory
from tests.support.driving import LIVE_MS, set_slider
from tests.support.frames import lan_address
from tests.support.hosting import Host, frame, frame_at, run_host, visit

SCRIPTS = 'sandbox="allow-scripts"'  # as WordPress makes it
FRAMES = ("", 'allow="fullscreen"', 'sandbox="allow-scripts allow-same-origin"')
ISOLATED = {"Cross-Origin-Embedder-Policy": "require-corp"}
OPEN = ISOLATED | {"Cross-Origin-Resource-Policy": "cross-origin"}


def live(page: Page, part: str = "embed/") -> Frame:
    """The frame with this in its address, once Python runs in it."""
    demo = frame_at(page, part)
    demo.locator('swing-demo[data-stage="live"]').wait_for(timeout=LIVE_MS)
    return demo


def answers(demo: Frame) -> bool:
    """Whether a moved slider is followed by a new run."""
    return bool(set_slider(demo.locator("swing-demo"), "drive", 1.2)["parameters"]["drive"] == 1.2)


@pytest.mark.parametrize("policy", ["require-corp", "credentialless"])
def test_a_demo_is_live_on_a_page_that_isolates_itself(page: Page, tmp_path: Path, policy: str) -> None:
    headers = {"Cross-Origin-Embedder-Policy": policy}
    with run_host(tmp_path, headers) as other, serve_directory(SITE, MOUNT, headers=OPEN) as address:
        page.watch.hosts.append(address)  # type: ignore[attr-defined]
        visit(page, other, frame(f"{address}embed/drive-speed/?controls=few"))
        assert answers(live(page))


@pytest.fixture
def network(page: Page) -> Iterator[str]:
    """The site as phones in a gym reach it: plain http, at this machine's address in its network."""
    here = lan_address()
    if not here:
        pytest.skip("This machine has no address but the loopback's.")
    with serve_directory(SITE, MOUNT, host=here) as address:
        page.watch.hosts.append(address)  # type: ignore[attr-defined]
        yield address


def test_a_demo_is_live_over_plain_http_in_a_network(page: Page, network: str) -> None:
    page.goto(f"{network}embed/drive-speed/?drive=1.1")
    assert page.evaluate("isSecureContext") is False
    assert answers(live(page))
    page.get_by_role("button", name="Copy link").click()
    assert page.locator(".kd-link").input_value().startswith(f"{network}embed/drive-speed/")


def test_blocked_storage_is_harmless_in_a_frame(page: Page, host: Host, site: str) -> None:
    page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
            Object.defineProperty(window, name, {
                get() { throw new DOMException("denied", "SecurityError"); } });"""
    )
    visit(page, host, frame(f"{site}embed/drive-speed/?predict=1"))
    demo = frame_at(page, "embed/")
    demo.get_by_role("radio").first.check()
    demo.get_by_role("button", name="This is my prediction").click()
    assert "You predicted" in demo.locator(".kd-predicted").inner_text()
    assert answers(live(page))


def test_a_prediction_can_be_made_where_forms_are_forbidden(page: Page, host: Host, site: str) -> None:
    visit(page, host, frame(f"{site}embed/drive-speed/?predict=1", SCRIPTS))
    demo = frame_at(page, "embed/")
    demo.get_by_role("radio").first.check()
    demo.get_by_role("radio").first.press("Enter")
    assert "You predicted" in demo.locator(".kd-predicted").inner_text()


def test_the_recorded_run_plays_while_python_is_slow_and_after_it_failed(
    page: Page, host: Host, site: str
) -> None:
    page.watch.expected += ["Failed to load resource"]  # type: ignore[attr-defined]
    waiting: list[Route] = []
    page.route("**/pyodide.asm.wasm", lambda route: waiting.append(route))
    visit(page, host, frame(f"{site}embed/drive-speed/", SCRIPTS))
    demo = frame_at(page, "embed/")
    with page.expect_request("**/pyodide.asm.wasm", timeout=LIVE_MS):
        demo.locator('swing-demo[data-stage="starting"]').wait_for(timeout=LIVE_MS)
    demo.locator('[data-instant="knee-highest"]').click()
    stage = demo.locator('[data-part="stage"]')
    assert float(stage.get_attribute("data-time-ms") or 0) > 200
    waiting[0].abort("internetdisconnected")
    demo.locator('swing-demo[data-stage="error"]').wait_for(timeout=LIVE_MS)
    demo.locator('[data-instant="toe-off"]').click()
    assert stage.get_attribute("data-time-ms") == "0"
    page.unroute("**/pyodide.asm.wasm")
    demo.get_by_role("button", name="Try again").click()
    assert answers(live(page))


def test_a_frame_that_may_forbid_downloads_does_not_promise_a_file(page: Page, host: Host, site: str) -> None:
    page.watch.expected.append("Download is disallowed")  # type: ignore[attr-defined]
    visit(page, host, frame(f"{site}embed/drive-speed/", SCRIPTS))
    demo = frame_at(page, "embed/")
    demo.locator(".kd-share-open").click()
    demo.get_by_role("tab", name="PowerPoint").click()
    demo.get_by_role("button", name="Picture (PNG)").click()
    expect(demo.locator(".kd-share-said")).to_contain_text("If no file comes", timeout=LIVE_MS)


def test_three_demos_on_a_page_are_independent_whatever_their_frames_allow(
    page: Page, host: Host, site: str
) -> None:
    names = ("drive-speed/?controls=few", "heel-rise/?controls=few", "drive-speed/?controls=few&drive=0.7")
    frames = [
        frame(f"{site}embed/{name}", attributes, id_=f"frame-{number}")
        for number, (name, attributes) in enumerate(zip(names, FRAMES, strict=True))
    ]
    visit(page, host, "".join(frames))
    for number in range(3):
        page.locator("iframe").nth(number).scroll_into_view_if_needed()
    demos = [live(page, f"embed/{name}") for name in names]
    assert answers(demos[0])
    values = [float(demo.locator('input[name="drive"]').input_value()) for demo in demos]
    assert values == [1.2, 1.0, 0.7]


@pytest.mark.parametrize(("attributes", "offered"), [("", "link"), ('allow="fullscreen"', "button")])
def test_a_presented_demo_offers_the_screen_or_else_a_tab(
    page: Page, host: Host, site: str, attributes: str, offered: str
) -> None:
    visit(page, host, frame(f"{site}embed/drive-speed/?present=1", attributes))
    demo = frame_at(page, "embed/")
    name = "Full screen" if offered == "button" else "Open in a new tab"
    demo.get_by_role(offered, name=name).wait_for()  # type: ignore[arg-type]
    other = demo.get_by_text("Open in a new tab" if offered == "button" else "Full screen")
    assert other.count() == 0
