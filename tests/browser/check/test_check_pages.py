"""Answers outlast the page, are gathered and forgotten; checks need no script, no storage, no wide screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.checking import check_named, choose, expect_verdict, press, with_every_kind
from tests.support.shared import SharedPages

pytestmark = pytest.mark.saves_data
BLOCK_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });"""


def test_blocked_storage_is_harmless_and_the_page_remembers_for_itself(
    page: Page, lesson: str, site: str
) -> None:
    page.add_init_script(BLOCK_STORAGE)
    page.watch.expected += ["denied"]  # type: ignore[attr-defined]  # Material's own script reads storage unguarded
    page.goto(lesson)
    page.locator(".kd-predict label").first.click()
    page.get_by_role("button", name="This is my prediction").click()
    expect(page.locator("swing-demo").first).to_have_attribute("data-gate", "open")
    check = check_named(page, "vertical-photo")
    choose(page, check, 2)
    expect_verdict(check, "yes", "Right.")
    page.goto(site + "my-answers/")
    page.get_by_role("button", name="Forget my answers").click()
    page.get_by_role("button", name="Yes, forget them").click()
    assert page.get_by_text("Forgotten.").is_visible()


def test_answers_are_gathered_by_lesson_and_forgotten_only_after_asking(
    page: Page, lesson: str, site: str
) -> None:
    page.goto(lesson)
    page.evaluate("localStorage.setItem('another site', 'stays')")
    page.locator(".kd-predict input").first.focus()
    press(page, "Space", "Enter")
    choose(page, check_named(page, "vertical-photo"), 2)
    choose(page, check_named(page, "changes-least"), 0)
    page.goto(site + "my-answers/")
    section = page.locator("knee-summary")
    said = section.inner_text()
    assert "You cannot tell from one photo ✓ right" in said
    assert "The time of heel highest ✗ not right" in said
    assert "The knee is bent more, so the heel is closer to the buttock" in said, "the prediction"
    forget = page.get_by_role("button", name="Forget my answers")
    forget.focus()
    press(page, "Enter")
    assert page.evaluate("document.activeElement.textContent") == "No, keep them"
    press(page, "Enter")
    assert section.inner_text() == said
    forget.click()
    page.get_by_role("button", name="Yes, forget them").click()
    assert "✓" not in section.inner_text() and "The knee is bent more" not in section.inner_text()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('knee-drive-lab'))") == []
    assert page.evaluate("localStorage.getItem('another site')") == "stays"


def test_the_guess_of_the_home_page_opens_the_demo_and_stands_in_my_answers(page: Page, site: str) -> None:
    page.goto(site)
    question, demo = page.locator(".kd-predict"), page.locator("swing-demo")
    expect(demo.locator(".kd-play")).to_be_hidden()
    question.get_by_label("Straight down").check()
    question.get_by_role("button", name="This is my prediction").click()
    demo.locator(".kd-play").click()  # what was asked for moves
    expect(question.locator("details")).to_have_attribute("open", "")
    expect(question.locator(".kd-payoff-answer")).to_have_text("Already in front of the body.")
    page.reload()
    expect(question).to_contain_text("You predicted: Straight down")
    page.goto(site + "my-answers/")
    kept = page.locator("knee-summary dl").first
    expect(kept).to_contain_text("Where will the thigh be when the heel is at its highest?")
    expect(kept.locator("dd").first).to_have_text("Straight down")


def test_the_summary_prints_without_buttons(shared: SharedPages) -> None:
    page = shared.open("my-answers/")
    page.get_by_role("button", name="Print").wait_for()
    page.emulate_media(media="print")
    assert page.locator("knee-summary button:visible").count() == 0
    assert page.locator("knee-summary dt:visible").count() > 3


def test_coming_back_by_instant_navigation_gives_working_checks_that_know_the_last_answer(
    page: Page, lesson: str
) -> None:
    page.goto(lesson)
    choose(page, check_named(page, "vertical-photo"), 2)
    page.evaluate("window.stillTheSamePage = true")
    page.locator('.md-nav__link:has-text("Sources"), .md-tabs__link:has-text("Sources")').first.evaluate(
        "(a) => a.click()"
    )
    page.wait_for_url("**/sources/")
    page.locator("#clark2020").first.wait_for()
    page.go_back()
    page.wait_for_url("**/lessons/drive-speed/")
    check = check_named(page, "vertical-photo")
    expect(check.locator(".kd-check-last")).to_have_text(
        "Last time you answered: You cannot tell from one photo. That was right."
    )
    choose(page, check, 0)
    expect_verdict(check, "no", "Not right.")
    assert page.evaluate("window.stillTheSamePage")
    assert page.locator("knee-check form").count() == page.locator("knee-check").count()


def test_without_a_script_every_check_is_a_question_with_an_answer(
    new_page: Callable[..., Page], lesson: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(lesson)
    checks = page.locator("knee-check")
    assert checks.count() >= 3
    for check in checks.all():
        assert check.locator(".kd-check-question").is_visible()
        check.locator("summary").click()
        assert len(check.locator("details").inner_text()) > 60


@pytest.mark.parametrize("width", [320, 360])
def test_every_kind_fits_a_phone_with_targets_that_a_thumb_hits(touched: SharedPages, width: int) -> None:
    page = touched.open(change=with_every_kind, width=width, height=700, color_scheme="dark")
    page.locator('knee-check[data-state="open"]').first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        """[...document.querySelectorAll("knee-check :is(button, select, summary, label.kd-choice, input)")]
            .filter((control) => !["radio", "checkbox"].includes(control.type)) // their label is the target
            .filter((control) => control.getBoundingClientRect().height < 43.9)
            .map((control) => control.outerHTML.slice(0, 80))"""
    )
    assert small == []
