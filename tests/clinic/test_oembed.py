"""oEmbed: what a site learns that asks for a demo, held against the specification, version 1.0."""

import html
import json
import re
from pathlib import Path

import pytest
from PIL import Image
from swing_leg.shows.catalogue import DEMOS

from scripts.ground.course import LESSONS
from scripts.ground.paths import SITE, site_address

LINK = re.compile(r'<link rel="alternate ?" type="application/json\+oembed" href="([^"]+)"')


def file_of(address: str) -> Path:
    """The file of the built site that an absolute address means."""
    return SITE / address.removeprefix(site_address()).split("?")[0]


@pytest.mark.parametrize("demo", DEMOS)
def test_each_demo_answers_with_a_frame_and_a_thumbnail_of_a_stated_size(site: str, demo: str) -> None:
    answer = json.loads((SITE / "embed" / demo / "oembed.json").read_text())
    assert answer["version"] == "1.0" and answer["type"] == "rich"
    assert answer["title"] == f"Knee drive demo: {DEMOS[demo].title}"
    # As wide as what it stands in: 720 px went beyond a phone's page, as WordPress takes the style away.
    assert f'width="100%" height="{answer["height"]}"' in answer["html"] and answer["width"] == 720
    source = html.unescape(re.findall(r'src="([^"]+)"', answer["html"])[0])
    assert source.startswith(f"{site_address()}embed/{demo}/?")
    # WordPress lets one quotation without attributes and one frame pass, and listens for heights only then.
    shape = r'<blockquote class="wp-embedded-content"><a href="[^"]+">[^<]+</a></blockquote><iframe [^>]+>'
    assert re.fullmatch(f"{shape}</iframe>", answer["html"])
    assert answer["provider_url"] == site_address()
    with Image.open(file_of(answer["thumbnail_url"])) as picture:
        assert picture.size == (answer["thumbnail_width"], answer["thumbnail_height"])


def test_lessons_with_a_demo_and_embed_pages_name_their_answer_and_no_other_page_does(site: str) -> None:
    named = {f"lessons/{lesson.name}": lesson.demo for lesson in LESSONS}
    for place, demo in (named | {"embed/race": "race", "sources": ""}).items():
        page = (SITE / place / "index.html").read_text()
        found = [file_of(address) for address in LINK.findall(page)]
        assert found == ([SITE / "embed" / demo / "oembed.json"] if demo in DEMOS else []), place
        assert place == "embed/race" or 'rel="alternate"' not in page, (
            "which the theme takes for another language"
        )
