"""What the tests of the checks share: a page with every kind, and answering by keyboard alone."""

import re
from functools import cache

from playwright.sync_api import Locator, Page, expect

from scripts.markdown.check.kinds import read_check
from tests.support.driving import LIVE_MS
from tests.support.fences import EXAMPLES, html_of

MORE = (
    "kind: choice\nid: several\nquestion: Which are true?\nchoices:\n- {text: Thigh first, why: so}\n"
    "- {text: Heel first, why: no}\n- {text: Both fold, why: yes}\nright: [1, 3]\n",
    "kind: choice\nid: before\nkeep: true\nquestion: What do you believe?\nchoices:\n"
    "- {text: The heel}\n- {text: The thigh}\n",
    "kind: choice\nid: after\ncompare: before\nquestion: And now?\nchoices:\n- {text: The heel, why: no}\n"
    "- {text: The thigh, why: yes}\nright: 2\n",
)
BODIES = [*EXAMPLES, *MORE]
CHECKS = {check.id: check for check in map(read_check, BODIES)}
FIRST = {check.kind: check for check in reversed(CHECKS.values())}


@cache  # Node draws the legs
def with_every_kind(lesson: str) -> str:
    """The lesson's HTML with all examples in the place of its own checks."""
    fences = "\n\n".join(f"```check\n{body}```" for body in BODIES)
    text = f"```demo\nname: drive-speed\n```\n\n{fences}\n"
    html = html_of(text)
    html = html[html.index('<div class="kd-block kd-check-block">') :]
    own = re.compile(
        r'<div class="kd-block kd-check-block">.*(?=<h2 id="what-the-model-leaves-out")', re.DOTALL
    )
    text, count = own.subn(lambda _: html, lesson)
    assert count == 1, "the lesson has its checks before its last heading"
    return text


def check_named(page: Page, name: str) -> Locator:
    return page.locator(f"#check-{name}")


def verdict(check: Locator) -> Locator:
    return check.locator(".kd-check-status .kd-check-verdict")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def choose(page: Page, check: Locator, number: int) -> None:
    """By keyboard alone: Space on the choice, Enter to send."""
    check.locator("input").nth(number).focus()
    press(page, "Space", "Enter")


def expect_verdict(check: Locator, how: str, words: str) -> None:
    expect(verdict(check)).to_have_attribute("data-right", how, timeout=LIVE_MS)
    expect(verdict(check)).to_contain_text(words)
    assert verdict(check).locator(".kd-check-mark").inner_text() in "✓✗•", "a mark, not colour alone"
