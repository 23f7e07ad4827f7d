"""oEmbed: what a site learns that asks for a demo, held against the specification, version 1.0."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from swing_leg.shows.catalogue import DEMOS

from scripts.ground.course import LESSONS
from scripts.ground.paths import SITE, site_address

LINK = re.compile(r'<link rel="alternate ?" type="application/json\+oembed" href="([^"]+)"')
by_demo = pytest.mark.parametrize("demo", list(DEMOS))


def answer_of(demo: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((SITE / "embed" / demo / "oembed.json").read_text())
    return answer


def file_of(address: str) -> Path:
    """The file of the built site that an absolute address means."""
    return SITE / address.removeprefix(site_address()).split("?")[0]


@by_demo
def test_each_demo_answers_with_a_frame_of_a_stated_size(site: str, demo: str) -> None:
    answer = answer_of(demo)
    assert answer["version"] == "1.0" and answer["type"] == "rich"
    assert answer["title"] == f"Knee drive demo: {DEMOS[demo].title}"
    assert f'width="{answer["width"]}" height="{answer["height"]}"' in answer["html"]
    source = html.unescape(re.findall(r'src="([^"]+)"', answer["html"])[0])
    assert source.startswith(f"{site_address()}embed/{demo}/?")
    assert answer["provider_url"] == site_address()


@by_demo
def test_each_demo_has_a_thumbnail_of_the_stated_size(site: str, demo: str) -> None:
    answer = answer_of(demo)
    with Image.open(file_of(answer["thumbnail_url"])) as picture:
        assert picture.size == (answer["thumbnail_width"], answer["thumbnail_height"])


def test_each_lesson_with_a_demo_names_its_answer_and_no_other_page_does(site: str) -> None:
    for lesson in LESSONS:
        page = (SITE / "lessons" / lesson.name / "index.html").read_text()
        found = [file_of(address) for address in LINK.findall(page)]
        there = [SITE / "embed" / lesson.demo / "oembed.json"] if lesson.demo in DEMOS else []
        assert found == there, lesson.name
    assert not LINK.findall((SITE / "sources" / "index.html").read_text())


def test_an_embed_page_names_its_own_answer(site: str) -> None:
    found = LINK.findall((SITE / "embed" / "race" / "index.html").read_text())
    assert [file_of(address) for address in found] == [SITE / "embed" / "race" / "oembed.json"]


def test_no_page_lets_the_theme_take_the_answer_for_another_language(site: str) -> None:
    page = (SITE / "lessons" / "drive-speed" / "index.html").read_text()
    assert 'rel="alternate"' not in page
