"""The kit opened from a folder with the network off: its pages run, complain of nothing, ask for nothing."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.hosting.folder import Folder, Manner
from scripts.hosting.rules import OPEN
from scripts.hosting.serving import Server, running
from tests.support.checking import verdict
from tests.support.driving import open_live, set_slider, wait_for_stage
from tests.support.firefox import Firefox


@pytest.fixture
def page(browser: Browser, kit_folder: Path) -> Iterator[Page]:
    """A page without a network that may load files of the kit and nothing else, and may not complain."""
    context = browser.new_context(
        offline=True, color_scheme="light", viewport={"width": 1280, "height": 1000}
    )
    outside: list[str] = []
    complaints: list[str] = []
    home = kit_folder.as_uri()
    inside = (home, "data:", "blob:")
    context.on("request", lambda it: outside.append(it.url) if not it.url.startswith(inside) else None)
    # What is given up because its page was left has not failed.
    context.on(
        "requestfailed",
        lambda it: complaints.append(f"{it.failure}: {it.url}") if it.failure != "net::ERR_ABORTED" else None,
    )
    context.on("console", lambda it: complaints.append(it.text) if it.type in ("error", "warning") else None)
    context.on("weberror", lambda it: complaints.append(str(it.error)))
    yield context.new_page()
    context.close()
    assert outside == [] and complaints == []


def test_a_coach_finds_the_way_from_read_me_first_to_a_demo(page: Page, kit_folder: Path) -> None:
    page.goto((kit_folder / "READ-ME-FIRST.html").as_uri())
    page.get_by_role("link", name="Read the lessons").click()
    page.get_by_role("link", name="Butt kick or knee drive?").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Butt kick or knee drive?")
    demo = wait_for_stage(page, "live")
    assert set_slider(demo, "drive", 0.7)["parameters"]["drive"] == 0.7
    assert demo.get_by_role("button", name="Share").count() == 0, "an address on a disk cannot be shared"
    check = page.locator("knee-check[data-kind=choice]").first
    check.get_by_role("radio").first.check()
    check.get_by_role("button", name="Check my answer").click()
    expect(verdict(check)).to_be_visible()


def test_a_lesson_drives_its_leg_and_names_what_is_missing_where_python_was_not_copied(
    browser: Browser, kit_folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(kit_folder / "lessons", tmp_path / "lessons")
    page = browser.new_page()
    page.goto((tmp_path / "lessons" / "lessons" / "drive-speed.html").as_uri())
    demo = wait_for_stage(page, "error")
    assert set_slider(demo, "drive", 0.7)["parameters"]["drive"] == pytest.approx(0.7, abs=0.05)
    expect(demo).to_contain_text("python.js, the file of the clinic kit that holds Python, was not found")
    (tmp_path / "python.js").symlink_to(kit_folder / "python.js")
    demo.get_by_role("button", name="Try again").click()
    wait_for_stage(page, "live")
    page.close()


def test_phones_on_the_hotspot_get_live_pages_from_the_kit_alone(browser: Browser, kit_folder: Path) -> None:
    page = browser.new_page()
    server = Server(Folder(kit_folder, "/", Manner(OPEN, lambda path: "")), "127.0.0.1", 0)
    with running(server):
        for path in ("lessons/lessons/drive-speed.html", "demos/fold.html"):
            open_live(page, f"http://127.0.0.1:{server.port}/{path}")
    page.close()


def test_the_letters_are_ours_without_a_server(page: Page, kit_folder: Path) -> None:
    page.goto((kit_folder / "lessons" / "index.html").as_uri())
    page.wait_for_function("document.fonts.ready.then(() => true)")
    assert page.evaluate(
        "[...document.fonts].some((font) => /Variable/.test(font.family) && font.status === 'loaded')"
    )


def test_the_colours_can_be_switched(page: Page, kit_folder: Path) -> None:
    page.goto((kit_folder / "lessons" / "lessons" / "cord.html").as_uri())
    page.get_by_role("button", name="Switch to dark colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", re.compile("slate"))


@pytest.mark.parametrize("path", ["lessons/lessons/drive-speed.html", "demos/fold.html"])
def test_firefox_runs_a_page_from_the_folder_with_our_letters(
    firefox: Firefox, kit_folder: Path, path: str
) -> None:
    firefox.new(width=1280, height=1000)
    firefox.open((kit_folder / path).as_uri())
    firefox.wait(
        "[...document.fonts].some((font) => /Variable/.test(font.family) && font.status === 'loaded')"
    )
    firefox.wait("document.querySelector('swing-demo').dataset.stage === 'live'")
    assert all(address.startswith(("file:", "data:", "blob:")) for address in firefox.requests())
    assert firefox.complaints() == []
