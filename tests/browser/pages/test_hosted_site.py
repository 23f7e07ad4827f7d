"""A lesson comes alive from every server that the site's guide describes, also inside an isolated page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.hosting.serving import serve_directory
from tests.support.driving import LIVE_MS
from tests.support.hosts import SERVERS, compressed_copy, serve

# A page on another origin that isolates itself: the browser then refuses what does not allow it.
ISOLATED = {"Cross-Origin-Embedder-Policy": "require-corp"}
HOST_PAGE = (
    '<!doctype html><link rel="icon" href="data:,"><iframe width="1000" height="900" src="{}"></iframe>'
)


@pytest.fixture(scope="module")
def www(site: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compressed site, once for all servers."""
    return compressed_copy(tmp_path_factory.mktemp("www"))


@pytest.fixture(params=SERVERS)
def host(www: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The site's address on each server in turn."""
    with serve(request.param, www) as address:
        yield address


def test_a_lesson_comes_alive_inside_an_isolated_page_of_another_origin(
    browser: Browser, host: str, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(HOST_PAGE.format(host + "lessons/drive-speed/"))
    with serve_directory(tmp_path, headers=ISOLATED) as outside:
        context = browser.new_context(viewport={"width": 1100, "height": 1000})
        complaints: list[str] = []
        context.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page = context.new_page()
        page.goto(outside)
        demo = page.frame_locator("iframe").locator("swing-demo").first
        demo.scroll_into_view_if_needed()
        page.frame_locator("iframe").locator('swing-demo[data-stage="live"]').wait_for(timeout=LIVE_MS)
        context.close()
    assert complaints == []
