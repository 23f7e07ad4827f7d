"""The code of the share dialog, pasted into a page of another origin, shows the demo in this state."""

import html
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from scripts.clinic.places import read_places
from scripts.hosting.serving import serve_directory
from tests.support.driving import LIVE_MS
from tests.support.sharing import choose, code_in, open_share
from tests.support.states import SAVE_DATA

UNFRAMED = ("slides", "classroom", "teams")  # they take a picture, or a link
FRAMED = [place for place in read_places() if place["name"] not in UNFRAMED]


@pytest.fixture(scope="module")
def context_page(browser: Browser) -> Iterator[Page]:
    """One page for all places: it may ask two origins."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    context.add_init_script(SAVE_DATA)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def codes(context_page: Page, site: str) -> dict[str, str]:
    """The code for each place, of the lesson's demo in a state of its own."""
    context_page.goto(site + "lessons/drive-speed/#drive=1.15&heel_pull=0.1&t=80")
    dialog = open_share(context_page)
    found = {}
    for place in FRAMED:
        choose(dialog, place["title"])
        dialog.get_by_label("All", exact=True).check()
        found[place["name"]] = code_in(dialog)
    return found


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder for other people's pages, and its address: an origin of its own."""
    folder = tmp_path_factory.mktemp("host")
    with serve_directory(folder) as address:
        yield folder, address


def page_around(place: str, code: str) -> str:
    """A page of that place, as far as it matters for the frame."""
    if place == "google-sites":  # puts the code into a frame of its own
        return f'<iframe width="700" height="500" srcdoc="{html.escape(code)}"></iframe>'
    if place == "reveal":  # gives the frame its source when the slide is near
        code += "<script>for (const f of document.querySelectorAll('iframe')) f.src = f.dataset.src;</script>"
    return code


@pytest.mark.parametrize("place", [place["name"] for place in FRAMED])
def test_the_pasted_code_shows_the_demo_in_this_state(
    context_page: Page, codes: dict[str, str], host: tuple[Path, str], place: str
) -> None:
    folder, address = host
    text = f"<!doctype html><title>{place}</title>{page_around(place, codes[place])}"
    (folder / f"{place}.html").write_text(text, encoding="utf-8")
    context_page.goto(f"{address}{place}.html")
    inside = context_page.frame_locator("iframe")
    demo = (inside.frame_locator("iframe") if place == "google-sites" else inside).locator("swing-demo")
    shown(demo)


def shown(demo: Locator) -> None:
    """The demo is in the state that was shared."""
    expect(demo).not_to_have_attribute("data-stage", "figure", timeout=LIVE_MS)
    expect(demo.locator('input[name="drive"]')).to_have_value("1.15")
    expect(demo.locator('input[name="heel_pull"]')).to_have_value("0.1")
    expect(demo.locator('[data-part="stage"]').first).to_have_attribute("data-time-ms", "80")


def test_no_place_gets_what_it_would_take_away(codes: dict[str, str]) -> None:
    assert codes["html"].count("<script") == 1
    assert all("<script" not in code for name, code in codes.items() if name != "html")
    assert not any(word in codes["canvas"] for word in ("loading=", "aspect-ratio", " allow="))
    assert codes["wordpress"].startswith("<!-- wp:html -->")
    assert " src=" not in codes["reveal"] and "data-preload" in codes["reveal"]
