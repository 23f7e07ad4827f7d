"""Phrases of a text that set the demo of its page, and numbers that follow it."""

import re
from pathlib import Path

import pytest

from scripts.ground.errors import BuildError
from scripts.ground.paths import SITE
from scripts.markdown.acts import check_acts
from scripts.markdown.claims import wrong_claims

FENCE = "```demo\nname: drive-speed\n```\n"


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ("driev=0.5", "'driev'.* Did you mean 'drive'"),
        ("drive=0.4", "drive"),
        ("drive=fast", "drive"),
        ("drive=0.503", "slider"),
        ("at=heel-higest", "no instant 'heel-higest'. Did you mean 'heel-highest'"),
        ("caption=5", "'caption' is neither a setting"),
        ("drive=0.5&drive=1", "said twice"),
        ("", ""),
    ],
)
def test_a_link_that_the_demo_would_not_understand_stops_the_build(
    tmp_path: Path, said: str, complaint: str
) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"{FENCE}\nSo [this](demo:{said}) is it.\n")
    with pytest.raises(BuildError, match=rf"page\.md:5: demo:{re.escape(said)}: .*{complaint}"):
        check_acts(page)
    page.write_text(f'{FENCE}\nSo [this](<demo:{said}> "a tip") is it.\n')
    with pytest.raises(BuildError, match=r"page\.md:5: demo:"):
        check_acts(page)
    page.write_text("So [this](demo:drive=0.5) is it.\n")
    with pytest.raises(BuildError, match=r"page\.md:1: .*no demo that a link could set"):
        check_acts(page)


def test_every_lesson_that_has_a_leg_to_move_has_phrases_that_move_it(site: str) -> None:
    found = {page.parent.name: page.read_text() for page in (SITE / "lessons").glob("*/index.html")}
    moved = {name for name, text in found.items() if 'class="kd-act"' in text}
    assert moved == {name for name, text in found.items() if "<swing-demo" in text} - {"known"}
    assert all('href="demo:' not in text for text in found.values())


@pytest.mark.parametrize(
    ("claim", "complaint"),
    [
        ('<data value="live drive">1.10</data>', "the demo begins with 1.00"),
        ('<data value="live drive=1 thigh_vertical_ms">120 ms</data>', "the model gives 134 ms"),
        ('<data value="live driev">1.00</data>', "shows no 'driev'. Did you mean 'drive'"),
        ('<data value="live shank_deg">1°</data>', "shows no 'shank_deg'"),
    ],
)
def test_a_number_that_follows_the_demo_begins_with_what_the_demo_begins_with(
    claim: str, complaint: str
) -> None:
    ((line, said),) = wrong_claims(f"A page.\n\nIt takes {claim} here.\n\n{FENCE}", "page.md")
    assert line == 3 and complaint in said
    ((line, said),) = wrong_claims(f"It takes {claim} here.\n", "page.md")
    assert "no demo that a number could follow" in said


def test_only_a_sliders_number_can_follow_it() -> None:
    page = '```demo\nname: heel-rise\n```\n\nMuscles: <data value="live knee_muscles">1</data>.\n'
    ((_, said),) = wrong_claims(page, "page.md")
    assert "knee_muscles is a switch" in said
