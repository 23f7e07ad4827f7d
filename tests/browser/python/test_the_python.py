"""The panel "The Python": the model's files are read, changed, run, mended, reset and handed on in a link."""

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.ground.paths import GENERATED
from scripts.ground.shipped import shipped
from tests.support.driving import LIVE_MS, open_live, set_slider, skip_prediction

MOST_KB = {"hood/editor.js": 110, "hood/panel.js": 30}  # brotli; fetched only when the panel is opened
OWN, HALF = "* on\n", "* on * 0.5\n"
LINE = "        hip_flexors = full * (1.0 - thigh_wait * behind) "


def opened(demo: Locator) -> Locator:
    hood = demo.locator("details", has=demo.page.locator(".kd-hood"))
    hood.locator("summary").first.click()
    hood.locator(".cm-content").wait_for()
    return hood


def write(hood: Locator, text: str) -> None:
    """Put a text into the editor as by pasting it over all of it, and run it by keyboard."""
    editor = hood.locator(".cm-content")
    editor.focus()
    editor.press("Control+a")
    hood.page.keyboard.insert_text(text)
    editor.press("Control+Enter")


@pytest.fixture(scope="module")
def control() -> str:
    return (Path("demos/swing_leg") / "control.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MOST_KB)
def test_what_the_panel_fetches_is_small_enough(name: str) -> None:
    content = (GENERATED / "web" / shipped(name).split("/")[-1]).read_bytes()
    assert len(brotli.compress(content)) / 1000 < MOST_KB[name]


def test_a_reader_changes_the_model_is_told_of_mistakes_loses_nothing_and_gets_it_back(
    page: Page, lesson: str, control: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    demo = open_live(page, lesson)
    assert not [url for url in asked if re.search(r"/(panel|editor)-", url)]
    before = set_slider(demo, "drive", 1.15)["metrics"]
    hood = opened(demo)
    status, fault = hood.locator(".kd-hood-status"), hood.locator(".kd-hood-fault")
    address = page.url

    # Keys are the editor's: the site's and the demo's own do not hear them; Tab and Escape leave.
    editor = hood.locator(".cm-content")
    editor.focus()
    page.keyboard.type("npsk")
    assert page.url == address and "npsk" in editor.inner_text()
    editor.press("Escape")
    expect(hood.get_by_role("button", name="Run this model")).to_be_focused()
    editor.focus()
    editor.press("Tab")
    assert editor.evaluate("editor => editor.getRootNode().activeElement") is None

    # A mistake names its line and leaves text and demo as they are.
    wrong = control.replace(LINE + OWN, LINE + "* no\n")
    write(hood, wrong)
    expect(fault).to_contain_text("control.py, line 43: the name “no” is not known here")
    expect(editor).to_have_attribute("aria-invalid", "true")
    described = editor.evaluate(
        "editor => editor.getRootNode().getElementById(editor.getAttribute('aria-describedby')).textContent"
    )
    assert "line 43" in described
    assert "* no" in editor.inner_text()
    assert demo.locator(".kd-changed").count() == 0
    fault.get_by_role("button", name="Go to line 43").click()
    expect(editor).to_be_focused()

    # A change is marked wherever it is seen or said; the slider then drives it; bands are gone.
    write(hood, control.replace(LINE + OWN, LINE + HALF))
    expect(demo.locator(".kd-sentence")).to_contain_text("Changed model: ")
    expect(demo.locator(".kd-stage .kd-changed")).to_have_text("changed model")
    expect(demo.locator(".kd-graph .kd-changed")).to_have_text("changed model")
    expect(demo.locator(".kd-runtime")).to_contain_text("a changed model (control.py)")
    assert (demo.locator("[data-part=stage]").first.get_attribute("aria-label") or "").startswith(
        "Changed model. "
    )
    assert "".join(demo.locator(".kd-band").all_inner_texts()) == ""
    expect(fault).to_be_hidden()
    slower = set_slider(demo, "drive", 1.15)
    assert slower["changed"] and slower["metrics"]["thigh_vertical_ms"] > before["thigh_vertical_ms"] + 10
    assert "change=" in page.url
    link = page.url

    # What is saved says so too.
    demo.get_by_text("Numbers, pictures and keys").click()
    demo.get_by_text("Frames at the key instants").first.click()
    for kind in ("Picture", "Graph", "These frames"):
        with page.expect_download() as download:
            demo.get_by_role("group", name=kind, exact=True).get_by_text("SVG").click()
        assert "changed model" in Path(download.value.path()).read_text(encoding="utf-8"), kind

    # What is too large for a link runs all the same, and is told.
    letters = "".join(sha256(bytes([number])).hexdigest() for number in range(60))
    write(hood, control.replace(LINE + OWN, LINE + HALF) + f"# {letters}\n")
    expect(hood).to_contain_text("This change is too large for a link")
    assert "change=" not in page.url and demo.locator(".kd-stage .kd-changed").count() == 1

    # A loop without an end is stopped, Python begins anew, and the text is still there.
    write(hood, control.replace("    def at(", "    while True:\n        pass\n\n    def at("))
    expect(fault).to_contain_text("was stopped", timeout=LIVE_MS)
    assert "while True" in editor.inner_text()
    page.locator('swing-demo[data-stage="live"]').first.wait_for(timeout=LIVE_MS)

    # Reset brings the model itself back, and shows that it is.
    hood.get_by_role("button", name="Reset the model").click()
    expect(status).to_contain_text(
        re.compile(r"Run anew, it gives the same \d+ numbers as before"), timeout=LIVE_MS
    )
    assert demo.locator(".kd-changed").count() == 0 and "change=" not in page.url
    assert set_slider(demo, "drive", 1.1)["changed"] is False
    assert set_slider(demo, "drive", 1.15)["metrics"] == before

    # A link shows its change and runs it only when told to.
    page.goto("about:blank")
    demo = open_live(page, link)
    offer = demo.locator(".kd-hood-offer")
    expect(offer.locator("ins")).to_contain_text("* on * 0.5")
    assert set_slider(demo, "drive", 1.15)["metrics"] == before
    assert "change=" in page.url
    offer.get_by_role("button", name="Run this change").click()
    expect(demo.locator(".kd-stage .kd-changed")).to_have_text("changed model")
    assert set_slider(demo, "drive", 1.15)["metrics"] == slower["metrics"]


def test_the_model_is_read_and_edited_in_the_dark_on_a_phone_before_python_is_there(
    new_page: Callable[..., Page], lesson: str, control: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, color_scheme="dark")
    page.route("**/pyodide.asm*", lambda route: None)
    page.goto(lesson)
    skip_prediction(page)
    hood = opened(page.locator("swing-demo"))
    editor = hood.locator(".cm-content")
    assert editor.locator(".cm-line").first.inner_text() == control.splitlines()[0]
    hood.get_by_role("button", name="Run this model").click()
    editor.focus()
    page.keyboard.type("# mine")
    assert "# mine" in editor.inner_text()
    expect(hood.locator(".kd-hood-status")).not_to_be_empty()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    shades = "node => getComputedStyle(node).color.match(/[0-9.]+/g).slice(0, 3).map(Number)"
    assert sum(editor.evaluate(shades)) > 450, "light letters on the dark"


def test_a_link_that_cannot_be_read_and_an_embed_that_is_locked_run_the_model_itself(
    new_page: Callable[..., Page], site: str
) -> None:
    for address, words in (
        ("lessons/drive-speed/#change=dnonsensed", "cannot be read"),
        ("embed/drive-speed/?lock=all#change=dnonsensed", "not offered here"),
    ):
        page = new_page()
        page.goto(site + address)
        if "lessons" in address:
            skip_prediction(page)
        expect(page.locator("swing-demo .kd-notice")).to_contain_text(words, timeout=LIVE_MS)
        assert page.locator(".kd-hood").count() == ("lessons" in address)
