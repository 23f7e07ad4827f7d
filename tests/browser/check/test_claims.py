"""The claims of lesson 8: sorted by keyboard, told once sorted, in links, among the answers, on paper."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from swing_leg.shows.claim_cards import CARDS, GROUPS

from tests.support.driving import skip_prediction
from tests.support.shared import SharedPages

pytestmark = pytest.mark.saves_data
TOLD = re.compile("We put it")
KNOWN = "lessons/known/"


@pytest.fixture
def demo(shared: SharedPages) -> Locator:
    """The cards, none sorted, with Python running behind them."""
    return shared.live(KNOWN)


def shelf(demo: Locator, name: str) -> Locator:
    """The cards on one shelf of the picture."""
    return demo.locator(f'.kd-stage [data-shelf="{name}"] .kd-card-name')


def card(demo: Locator, name: str) -> Locator:
    return demo.locator(".kd-claim", has=demo.page.locator(f'select[name="{name}"]'))


def test_a_card_is_sorted_by_keyboard_and_told_only_then(demo: Locator) -> None:
    expect(demo.locator(".kd-told p")).to_have_count(0)
    expect(shelf(demo, "unsorted")).to_have_count(len(CARDS))
    demo.locator('select[name="coaches"]').focus()
    demo.page.keyboard.press("Tab")
    demo.page.keyboard.type("Well")
    expect(shelf(demo, "well-supported")).to_have_text(["2. A step or two"])
    expect(card(demo, "step_or_two")).to_contain_text("We put it under “Never measured”.")
    expect(demo.get_by_text(TOLD).and_(demo.locator(".kd-told p"))).to_have_count(1)
    expect(demo.locator('select[name="step_or_two"]')).to_be_focused()
    expect(demo.locator('[role="status"]')).to_contain_text("“A step or two” lies under “Well supported”.")
    expect(demo.locator('output[name="sorted_cards"]')).to_have_attribute("data-value", "1")
    expect(demo.locator('output[name="agreeing_cards"]')).to_have_attribute("data-value", "0")


def test_each_list_bears_the_name_and_the_words_of_its_claim(demo: Locator) -> None:
    for number, claim in enumerate(CARDS, 1):
        choice = demo.get_by_role("combobox", name=f"{number}. {claim.title}")
        expect(choice).to_have_accessible_description(claim.text)
        expect(choice.locator("option")).to_have_text(list(GROUPS.values()))


def test_a_link_shows_exactly_that_sorting_and_says_what_it_cannot(shared: SharedPages) -> None:
    demo = shared.live(KNOWN + "#cords=not-supported&slowing=anecdote&coaches=certain")
    expect(shelf(demo, "not-supported")).to_have_text(["7. Best with cords"])
    expect(shelf(demo, "anecdote")).to_have_text(["5. Slows the thigh"])
    expect(shelf(demo, "unsorted")).to_have_count(len(CARDS) - 2)
    expect(demo.locator(".kd-notice")).to_contain_text("“certain” is not one of unsorted, well-supported")
    demo.locator('select[name="coaches"]').select_option(label="Anecdote")
    demo.page.wait_for_url("**coaches=anecdote&*slowing=anecdote*cords=not-supported")


def test_our_sorting_needs_one_press_and_no_python(stuck: SharedPages) -> None:
    demo = stuck.live(KNOWN, stage="error")
    demo.get_by_role("button", name="Sort as we do").click()
    expect(demo.locator('output[name="agreeing_cards"]')).to_have_text(f"{len(CARDS)} of {len(CARDS)}")
    expect(demo.locator('[data-agrees="true"]')).to_have_count(len(CARDS))
    assert "main slider" not in demo.locator(".kd-runtime").inner_text(), "it has none"
    demo.get_by_role("button", name="Start again").click()
    expect(shelf(demo, "unsorted")).to_have_count(len(CARDS))


def test_hidden_numbers_hide_what_we_say_and_not_where_the_cards_lie(demo: Locator) -> None:
    demo.locator('select[name="explosive"]').select_option(label="Well supported")
    expect(demo.locator('[data-agrees="false"]')).to_have_count(1)
    demo.get_by_role("button", name="Hide numbers").click()
    expect(demo.locator(".kd-told p")).to_have_count(0)
    expect(demo.locator("[data-agrees]")).to_have_count(0)
    expect(demo.locator(".kd-card-note")).to_have_count(0)
    expect(shelf(demo, "well-supported")).to_be_visible()


def test_a_sorting_is_kept_among_the_answers_and_forgotten_with_them(page: Page, site: str) -> None:
    page.goto(site + KNOWN)
    demo = page.locator("swing-demo")
    skip_prediction(page)
    demo.locator('select[name="cords"]').select_option(label="Holds in part")
    demo.locator('select[name="coaches"]').select_option(label="Anecdote")
    demo.locator('select[name="coaches"]').select_option(label="Not sorted yet")
    page.goto(site + "my-answers/")
    kept = {name: page.locator(f'[data-answer="card {name}"]') for name in ("cords", "coaches")}
    expect(kept["cords"]).to_have_text("Holds in part")
    expect(kept["coaches"]).to_have_text("No answer yet.")
    page.get_by_role("button", name="Forget my answers").click()
    page.get_by_role("button", name="Yes, forget them").click()
    expect(kept["cords"]).to_have_text("No answer yet.")


def test_on_paper_each_card_shows_its_group_and_what_we_say(demo: Locator) -> None:
    demo.locator('select[name="slowing"]').select_option(label="Holds in part")
    expect(card(demo, "slowing")).to_contain_text("We put it here too.")
    demo.page.emulate_media(media="print")
    expect(demo.locator('select[name="slowing"]')).to_be_visible()
    assert (
        demo.locator('select[name="slowing"]').evaluate("(node) => getComputedStyle(node).borderStyle")
        == "none"
    )
    expect(card(demo, "slowing").locator(".kd-told")).to_be_visible()
    expect(demo.locator(".kd-presets")).to_be_hidden()


def test_a_phone_shows_one_column_that_does_not_scroll_sideways(touched: SharedPages) -> None:
    demo = touched.live(KNOWN, width=360, height=640)
    board, first = (demo.locator(at).first.bounding_box() for at in (".kd-stage .kd-picture", ".kd-claim"))
    assert board and first and first["y"] >= board["y"] + board["height"] and board["width"] > 300
    assert demo.page.evaluate("document.documentElement.scrollWidth") == 360
    heights = demo.locator(".kd-claim select").evaluate_all("(all) => all.map((it) => it.offsetHeight)")
    assert len(heights) == len(CARDS) and min(heights) >= 44


def test_without_a_script_every_claim_can_be_read_and_none_is_judged(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(site + KNOWN)
    demo = page.locator("swing-demo")
    page.get_by_text("What we say", exact=True).click()
    expect(demo.locator(".kd-claim-text:visible")).to_have_text([claim.text for claim in CARDS])
    expect(demo.locator(".kd-stage svg:visible")).to_have_count(1)
    expect(demo.get_by_text(TOLD)).to_have_count(0)


def test_the_gate_covers_the_cards_until_the_reader_has_predicted(shared: SharedPages) -> None:
    page = shared.open(KNOWN)
    demo = page.locator("swing-demo")
    page.locator('swing-demo:not([data-stage="figure"])').wait_for()
    assert demo.get_attribute("data-gate") == "closed"
    assert not demo.locator(".kd-claim").first.is_visible()
    skip_prediction(page)
    assert demo.locator(".kd-claim").first.is_visible()
