"""The checks: each kind is answered by keyboard, graded and explained, with Python and without."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.markdown.check.kinds import Check
from tests.support.checking import (
    CHECKS,
    FIRST,
    check_named,
    choose,
    expect_verdict,
    press,
    verdict,
    with_every_kind,
)
from tests.support.driving import LIVE_MS
from tests.support.shared import SharedPages


@pytest.fixture
def open_page(shared: SharedPages) -> Page:
    """The lesson with every kind of check."""
    return shared.open(change=with_every_kind)


def test_an_empty_answer_is_asked_for_in_the_page_and_not_by_the_browser(open_page: Page) -> None:
    asked = {
        "one-photo": "Choose one answer first.",
        "several": "Choose at least one.",
        "read-thigh": "Type a number.",
        FIRST["classify"].id: "Still to answer: Leg A, Leg B, Leg C, Leg D.",
        FIRST["match"].id: "Still to choose: Frame A; Frame B",
        FIRST["sort"].id: "Still to choose: ",
    }
    for name, words in asked.items():
        check = check_named(open_page, name)
        check.locator(".kd-predict-row button").first.press("Enter")
        expect(check.locator("> .kd-check-status")).to_contain_text(words)


def test_a_right_choice_is_confirmed_and_explained(open_page: Page) -> None:
    check = check_named(open_page, "one-photo")
    choose(open_page, check, 1)
    expect_verdict(check, "yes", "Right.")
    assert CHECKS["one-photo"].items[1].why in check.locator('[role="status"]').first.inner_text()


def test_a_wrong_choice_is_explained_and_the_right_one_is_named(open_page: Page) -> None:
    check = check_named(open_page, "one-photo")
    choose(open_page, check, 0)
    expect_verdict(check, "no", "Not right.")
    assert CHECKS["one-photo"].items[0].why in check.locator('[role="status"]').first.inner_text()
    assert (
        f"Right is: {CHECKS['one-photo'].items[1].text}" in check.locator(".kd-check-feedback").inner_text()
    )


def test_marking_all_that_are_true_needs_each_of_them(open_page: Page) -> None:
    check = check_named(open_page, "several")
    check.get_by_label("Thigh first").focus()
    press(open_page, "Space", "Enter")
    expect_verdict(check, "no", "Not quite.")
    check.get_by_label("Both fold").focus()
    press(open_page, "Space")
    expect(verdict(check)).to_have_count(0)  # an answer that changes has no verdict
    press(open_page, "Enter")
    expect_verdict(check, "yes", "Right.")


def test_what_was_believed_before_stands_beside_today(open_page: Page) -> None:
    before, after = check_named(open_page, "before"), check_named(open_page, "after")
    choose(open_page, before, 0)
    expect_verdict(before, "kept", "kept")
    choose(open_page, after, 1)
    expect_verdict(after, "yes", "Right.")
    assert re.sub(r"\s+", " ", after.locator("dl").inner_text()) == "At the start The heel Today The thigh"


@pytest.mark.parametrize(("typed", "how"), [("37", "yes"), ("38", "no"), ("-32", "no")])
def test_a_number_counts_within_its_tolerance(open_page: Page, typed: str, how: str) -> None:
    check = check_named(open_page, "read-thigh")
    check.get_by_label("Your answer").focus()
    open_page.keyboard.type(typed)
    press(open_page, "Enter")
    expect_verdict(check, how, "32°")


def test_a_number_is_read_as_people_type_it_or_refused_in_words(open_page: Page) -> None:
    check = check_named(open_page, "read-thigh")
    field = check.get_by_label("Your answer")
    for typed, said in {
        "31,5": "Yours is 0.5° too small.",
        "−45 °": "Yours is 77° too small.",
        "٣٢": "You hit it exactly.",
        "": "Type a number.",
        "1,234": "“1,234” may be 1.234 or 1234.",
        "32 cm": "“32 cm” is not in °. Type it like −31.5.",
    }.items():
        field.fill("")
        field.press_sequentially(typed + "\n")
        expect(check.locator(".kd-check-status")).to_contain_text(said)


def test_an_order_is_made_with_the_keyboard_and_graded_by_the_live_model(open_page: Page) -> None:
    order: Check = FIRST["order"]
    check = check_named(open_page, order.id)
    for place, wanted in enumerate(order.right):
        up = check.get_by_role("button", name=f"Move up: {order.items[wanted].text}")
        while check.locator("li span:first-child").all_inner_texts().index(order.items[wanted].text) > place:
            up.focus()
            press(open_page, "Enter")
            assert up.evaluate("(button) => document.activeElement === button"), "the focus stays"
    check.get_by_role("button", name="Ask the model").focus()
    press(open_page, "Enter")
    expect_verdict(check, "yes", "the same order")
    said = check.locator(".kd-check-feedback").inner_text()
    assert all(text in said for text in order.facts["texts"])
    assert "cannot be asked" not in check.inner_text()


def test_a_wrong_order_says_how_many_are_in_their_place(open_page: Page) -> None:
    order = FIRST["order"]
    check = check_named(open_page, order.id)
    check.get_by_role("button", name="Ask the model").click()
    expect_verdict(check, "no", f"of {len(order.items)} are in their place")


def test_without_python_an_order_is_graded_by_the_recorded_numbers(stuck: SharedPages) -> None:
    check = check_named(stuck.open(change=with_every_kind), FIRST["order"].id)
    check.get_by_role("button", name="Ask the model").click()
    expect_verdict(check, "no", "in their place")
    assert "The model cannot be asked now." in check.inner_text()
    check.locator("summary").click()
    assert FIRST["order"].explanation in check.locator("details").inner_text()


def answer_legs(page: Page, check: Locator, answers: list[str]) -> None:
    for field, answer in zip(check.locator("fieldset fieldset").all(), answers, strict=True):
        field.locator(f'input[value="{answer}"]').focus()
        press(page, "Space")
    press(page, "Enter")


def test_four_legs_are_classified_and_each_is_explained(open_page: Page) -> None:
    legs = FIRST["classify"]
    check = check_named(open_page, legs.id)
    answer_legs(open_page, check, legs.facts["kinds"])
    expect_verdict(check, "yes", "All 4 right.")
    said = check.locator(".kd-check-feedback").inner_text()
    assert all(item.why in said for item in legs.items)


def test_the_model_makes_four_new_legs_and_knows_them(open_page: Page) -> None:
    check = check_named(open_page, FIRST["classify"].id)
    before = check.locator("figcaption").all_inner_texts()
    pose = check.locator(".kd-lower").first.get_attribute("transform")
    check.get_by_role("button", name="Four new legs").focus()
    press(open_page, "Enter")
    expect(check.locator(".kd-check-status")).to_contain_text("four new legs", timeout=LIVE_MS)
    assert check.locator("figcaption").all_inner_texts() != before
    assert check.locator(".kd-lower").first.get_attribute("transform") != pose
    told = [
        line.inner_text() for line in check.locator("details p").all() if line.inner_text().startswith("Leg ")
    ]
    check.locator("summary").click()
    told = check.locator("details .kd-check-reasons p").all_inner_texts()
    answer_legs(open_page, check, ["butt-kick" if ": butt kick." in line else "knee-drive" for line in told])
    expect_verdict(check, "yes", "All 4 right.")


def test_without_python_new_legs_are_refused_in_a_sentence_and_the_old_ones_stay(stuck: SharedPages) -> None:
    page = stuck.open(change=with_every_kind)
    check = check_named(page, FIRST["classify"].id)
    check.get_by_role("button", name="Four new legs").click()
    expect(check.locator(".kd-check-status")).to_contain_text(
        "did not start. These four legs stay.", timeout=LIVE_MS
    )
    answer_legs(page, check, FIRST["classify"].facts["kinds"])
    expect_verdict(check, "yes", "All 4 right.")


@pytest.mark.parametrize("kind", ["match", "sort"])
def test_names_are_chosen_from_native_lists(open_page: Page, kind: str) -> None:
    task = FIRST[kind]
    right = [item.group for item in task.items] or [frame.label for frame in task.frames]
    check = check_named(open_page, task.id)
    selects = check.locator("select").all()
    for select, name in zip(selects, right, strict=True):
        select.focus()
        open_page.keyboard.type(name, delay=10)
        assert select.input_value() == name
    check.get_by_role("button", name="Check my answers").focus()
    press(open_page, "Enter")
    expect_verdict(check, "yes", f"All {len(right)} right.")
    selects[0].select_option(right[1])
    check.get_by_role("button", name="Check my answers").click()
    expect_verdict(check, "no", f"{len(right) - 1} of {len(right)} right.")
    assert f"you chose: {right[1]}" in check.locator(".kd-check-feedback").inner_text()


@pytest.mark.saves_data
def test_ticks_of_a_checklist_stay(page: Page, lesson: str) -> None:
    page.route(
        lesson,
        lambda route: route.fulfill(body=with_every_kind(route.fetch().text()), content_type="text/html"),
    )
    page.goto(lesson)
    check = check_named(page, FIRST["list"].id)
    check.locator("input").first.focus()
    press(page, "Space")
    assert "1 of 2 ticked." in check.inner_text()
    page.reload()
    assert check.locator("input").first.is_checked() and not check.locator("input").nth(1).is_checked()
    check.get_by_role("button", name="Clear the ticks").click()
    page.reload()
    assert not check.locator("input").first.is_checked()


def test_the_explained_answer_can_always_be_opened(open_page: Page) -> None:
    for name, task in CHECKS.items():
        if task.explanation:
            check = check_named(open_page, name)
            check.locator("summary").focus()
            press(open_page, "Enter")
            expect(check.locator("details")).to_contain_text(task.explanation)
