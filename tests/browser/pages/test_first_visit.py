"""A first visit is short: few requests, and no module waits for a third before it."""

import re

import pytest
from playwright.sync_api import Page

from tests.support.driving import open_live

MOST_REQUESTS = 25  # beside Python's own files
OURS = re.compile(r"/generated/web/([\w-]+\.js)$")


def visit(page: Page, address: str) -> list[str]:
    """What a browser that has nothing yet asks for until the page's demo is live and the page is quiet."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    open_live(page, address)
    page.wait_for_load_state("networkidle")
    return [url for url in asked if not re.search(r"/runtime/[0-9a-f]+/", url)]


@pytest.mark.parametrize("path", ["lessons/drive-speed/", "lessons/step-or-two/", "embed/cord/"])
def test_a_first_visit_makes_few_requests_each_once_for_modules_that_the_page_names_at_once(
    page: Page, site: str, path: str
) -> None:
    asked = visit(page, site + path)
    assert len(asked) <= MOST_REQUESTS, asked
    assert len(asked) == len(set(asked)), "a file was asked for twice"
    modules = {found[1] for url in asked if (found := OURS.search(url))}
    named = set(re.findall(r"/generated/web/([\w-]+\.js)", page.request.get(site + path).text()))
    assert {name.partition("-")[0] for name in modules - named} == {"worker"}, "a module waits for others"
