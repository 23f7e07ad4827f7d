"""The share dialog: by keyboard, in a narrow window, without a clipboard; and what it links to."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Download, Locator, Page, Route, expect

from scripts.clinic.packages.zips import package
from scripts.ground.course import LESSONS
from tests.support.driving import time_ms
from tests.support.shared import FIRST, SharedPages
from tests.support.sharing import choose, code_in, open_share, saved
from tests.support.states import slider

STATE = "#drive=1.15&heel_pull=0.1&t=80"


def without_previews(page: Page) -> Page:
    """A page whose share dialog shows nothing in its frames, which would be a demo for each choice."""
    page.route("**/embed/*/?*", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    return page


@pytest.fixture
def dialog(shared: SharedPages) -> Locator:
    """The share dialog of the lesson's demo in a state of its own."""
    return open_share(without_previews(shared.live(FIRST + STATE).page))


def test_everything_is_reached_by_keyboard_and_escape_leads_back(live_demo: Locator) -> None:
    page = without_previews(live_demo.page)
    page.locator(".kd-share-open").press("Enter")
    tabs = page.get_by_role("tab")
    expect(tabs.first).to_be_focused()
    titles = tabs.all_inner_texts()
    for title in titles[1:]:
        page.keyboard.press("ArrowDown")
        expect(page.locator("[role=tab]:focus")).to_have_text(title)
        expect(page.get_by_role("tabpanel", name=title)).to_be_visible()
    page.keyboard.press("Home")
    expect(tabs.first).to_be_focused()
    reached = set()
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.textContent || document.activeElement.type"))
    assert {"radio", "text", "Copy", "QR code as SVG", "QR code as PNG", "✕"} <= reached
    page.keyboard.press("Escape")
    expect(page.locator("dialog.kd-share")).to_have_count(0)
    expect(page.locator(".kd-share-open")).to_be_focused()


def test_the_link_opens_the_demo_in_exactly_this_state_and_the_dialog_says_for_whom(
    dialog: Locator, shared: SharedPages
) -> None:
    expect(dialog.get_by_text("Only this computer can open this address.")).to_be_visible()
    link = dialog.get_by_label("The link").input_value()
    assert link.startswith(shared.site)
    demo = shared.live(link.removeprefix(shared.site))
    assert (slider(demo, "drive"), slider(demo, "heel_pull")) == (1.15, 0.1)
    assert time_ms(demo) == pytest.approx(80)


def test_the_demo_alone_is_linked_with_its_whole_state(dialog: Locator, site: str) -> None:
    dialog.get_by_label("The demo alone").check()
    link = urlsplit(dialog.get_by_label("The link").input_value())
    assert link.geturl().startswith(site + "embed/drive-speed/?")
    said = {name: value for name, (value,) in parse_qs(link.query).items()}
    assert said == {"drive": "1.15", "running_speed": "9.5", "heel_pull": "0.1", "thigh_wait": "0", "t": "80"}


def test_settings_are_in_the_code_and_in_the_preview(dialog: Locator) -> None:
    choose(dialog, "Web page")
    for label in ("Small", "All", "Presenting mode", "Numbers hidden", "Heel pull"):
        dialog.get_by_label(label, exact=label in ("All", "Small")).check()
    code = code_in(dialog).replace("&amp;", "&")
    assert "&present=1&numbers=0&lock=heel_pull" in code and 'width="360" height="252"' in code
    assert (dialog.locator("iframe").get_attribute("src") or "?") in code
    for label in ("Drive speed", "Running speed", "Thigh wait"):
        dialog.get_by_label(label).check()
    dialog.get_by_label("None", exact=True).check()
    assert "controls=0&lock=all" in code_in(dialog).replace("&amp;", "&")


def test_where_the_clipboard_is_closed_the_text_is_selected(shared: SharedPages) -> None:
    page = without_previews(shared.open())
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })")
    dialog = open_share(page)
    choose(dialog, "Canvas")
    dialog.get_by_role("button", name="Copy").click()
    expect(dialog.get_by_role("status")).to_contain_text("The text is selected")
    whole = (
        "({ value, selectionStart, selectionEnd }) => selectionStart === 0 && selectionEnd === value.length"
    )
    expect(dialog.get_by_label("The code")).to_be_focused()
    assert code_in(dialog) and dialog.get_by_label("The code").evaluate(whole)
    page.evaluate("delete navigator.clipboard")


def test_the_code_is_copied_where_the_clipboard_is_open(new_page: Callable[..., Page], lesson: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(lesson)
    dialog = open_share(page)
    choose(dialog, "Moodle")
    dialog.get_by_role("button", name="Copy").click()
    expect(dialog.get_by_role("status")).to_have_text("The code: copied.")
    copied, shown = page.evaluate("navigator.clipboard.readText()"), code_in(dialog)
    without_height = [
        re.sub(r'height="\d+"', "", code) for code in (copied, shown)
    ]  # the preview tells it late
    assert without_height[0] == without_height[1] and "<iframe" in copied


def test_on_a_phone_nothing_sticks_out_and_targets_are_large(touched: SharedPages) -> None:
    dialog = open_share(without_previews(touched.open(width=360, height=740)))
    for tab in dialog.get_by_role("tab").all():
        tab.click()
        panel = dialog.get_by_role("tabpanel")
        assert panel.evaluate("(panel) => panel.scrollWidth <= panel.clientWidth"), tab.inner_text()
        small = dialog.evaluate(
            """(dialog) => [...dialog.querySelectorAll("button, .kd-share-choice, .kd-share-text")]
                .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
                .map((one) => one.textContent)"""
        )
        assert small == [], tab.inner_text()


@pytest.mark.saves_data
def test_nothing_of_the_dialog_is_fetched_before_it_opens(page: Page, lesson: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1].partition("-")[0]))
    page.goto(lesson)
    page.locator(".kd-share-open").wait_for(state="attached")
    assert "dialog" not in asked
    page.get_by_role("button", name="Show me anyway").click()
    page.locator(".kd-share-open").click()
    page.locator(".kd-share-qr[data-link]").wait_for()
    assert asked.count("dialog") == 1


@pytest.mark.saves_data
def test_without_a_network_one_sentence_says_so(page: Page, lesson: str) -> None:
    page.goto(lesson)
    page.get_by_role("button", name="Show me anyway").click()
    page.watch.expected.append("ERR_FAILED")  # type: ignore[attr-defined]
    page.route("**/web/dialog-*.js", lambda route: route.abort())
    page.locator(".kd-share-open").click()
    expect(page.locator(".kd-notice")).to_contain_text(
        "has not arrived. Is the network there? If so, load the page again"
    )


@pytest.mark.saves_data
def test_one_file_has_the_demo_its_state_and_its_title(page: Page, lesson: str) -> None:
    page.goto(lesson + STATE)
    dialog = open_share(page)
    choose(dialog, "One file")
    file = saved(dialog, "Make the file").read_text(encoding="utf-8")
    expect(dialog.get_by_role("status")).to_contain_text("The file is saved.")
    assert 'id="kd-state">"drive=1.15&running_speed=9.5&heel_pull=0.1&thigh_wait=0&t=80"<' in file
    assert 'data-embed="drive-speed"' in file and "<title>Drive speed</title>" in file


def test_a_file_whose_parts_do_not_arrive_says_so(dialog: Locator) -> None:
    page = dialog.page
    page.watch.expected.append("Failed to load resource")  # type: ignore[attr-defined]
    page.route("**/file/rest.txt", lambda route: route.fulfill(status=404, body="gone"))
    choose(dialog, "One file")
    dialog.get_by_role("button", name="Make the file").click()
    expect(dialog.get_by_role("status")).to_contain_text("a part of it did not arrive")


def test_a_file_that_is_being_made_can_be_cancelled(dialog: Locator) -> None:
    page = dialog.page
    held: list[Route] = []
    downloads: list[Download] = []
    page.on("download", lambda download: downloads.append(download))
    page.route("**/file/rest.txt", lambda route: held.append(route))
    choose(dialog, "One file")
    with page.expect_request("**/file/rest.txt"):
        dialog.get_by_role("button", name="Make the file").click()
    dialog.get_by_role("button", name="Cancel").click()
    held[0].continue_()
    expect(dialog.get_by_role("status")).to_have_text("The file: cancelled.")
    assert downloads == []


def test_classroom_and_teams_are_handed_the_link_by_pages_of_their_own(shared: SharedPages) -> None:
    dialog = open_share(shared.live(FIRST + STATE).page)
    for app, page, name in (
        ("Google Classroom", "https://classroom.google.com/share", "url"),
        ("Microsoft Teams", "https://teams.microsoft.com/share", "href"),
    ):
        choose(dialog, app)
        link = dialog.get_by_role("link", name=f"Open {app}")
        for target in ("This page", "The demo alone"):
            dialog.get_by_label(target).check()
            place = urlsplit(link.get_attribute("href") or "")
            assert f"{place.scheme}://{place.netloc}{place.path}" == page
            assert parse_qs(place.query)[name] == [dialog.get_by_label("The link").input_value()]
        assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_phones_own_sheet_is_offered_where_there_is_one_with_picture_and_link(shared: SharedPages) -> None:
    page = shared.live(FIRST + STATE).page
    expect(open_share(page).get_by_role("button", name="Send it")).to_have_count(0)
    page.keyboard.press("Escape")
    page.evaluate("""() => {
        const png = ({ type }) => type === "image/png";
        navigator.canShare = ({ files }) => !files || (window.drawn = files.every(png));
        navigator.share = async (data) => {
            window.sent = { ...data, files: data.files?.map(({ name, size }) => [name, size]) };
            if (window.closes) throw new DOMException("closed", window.closes);
        };
    }""")
    dialog = open_share(page)
    page.wait_for_function("() => window.drawn")
    dialog.get_by_label("The demo alone").check()
    dialog.get_by_role("button", name="Send it").click()
    sent = page.evaluate("window.sent")
    assert sent["url"] == dialog.get_by_label("The link").input_value()
    assert sent["title"] == "Knee drive demo: Drive speed" and sent["text"] == "A model, not a measurement."
    ((name, size),) = sent["files"]
    assert name == "drive-speed.png" and size > 10_000
    for how, words in (("AbortError", ""), ("NotAllowedError", "did not open")):
        page.evaluate("how => window.closes = how", how)
        dialog.get_by_role("button", name="Send it").click()
        expect(dialog.get_by_role("status")).to_contain_text(words)
    page.evaluate("() => { delete navigator.canShare; delete navigator.share; }")


def test_a_lesson_is_saved_as_the_package_that_the_build_makes(dialog: Locator) -> None:
    choose(dialog, "SCORM and cmi5")
    for words, standard in (("SCORM 1.2", "scorm"), ("cmi5", "cmi5")):
        lesson = next(lesson for lesson in LESSONS if lesson.name == "drive-speed")
        assert saved(dialog, words).read_bytes() == package(lesson, standard)


@pytest.mark.saves_data
def test_the_page_about_sharing_saves_any_lesson_as_a_package(page: Page, site: str) -> None:
    page.goto(site + "clinics/sharing/")
    with page.expect_download() as download:
        page.get_by_role("button", name="SCORM 1.2: Lesson 5").click()
    assert download.value.suggested_filename == "knee-drive-fold-scorm.zip"
    expect(page.get_by_role("status").filter(has_text="is saved")).to_be_visible()
    assert page.get_by_role("button", name="cmi5:").count() == len(LESSONS)
