"""Previews of links to the pages: a picture each, small, the same every time, and the words beside it."""

import io
import re
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from swing_leg.shows.catalogue import DEMOS

from scripts.figures import social
from scripts.figures.scenes import HEEL_HIGHEST, scene_of
from scripts.figures.stills import draw_png
from scripts.ground.course import LESSONS
from scripts.ground.paths import DOCS, SITE, pages

by_page = pytest.mark.parametrize("page", pages(), ids=[social.picture_name(page) for page in pages()])


def html_of(page: Path) -> str:
    inside = page.relative_to(DOCS).with_suffix("")
    folder = inside.parent if inside.name == "index" else inside
    return (SITE / folder / "index.html").read_text()


@by_page
def test_each_page_tells_others_what_it_is_with_a_small_picture_of_the_usual_size(
    site: str, page: Path
) -> None:
    said = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', html_of(page)))
    for name in ("og:image", "og:url"):
        assert re.match(r"https?://", said[name])
    picture = SITE / said["og:image"].split("/knee-drive-lab/")[1]
    assert Image.open(picture).size == (1200, 630) and picture.stat().st_size < 40_000
    assert picture.name == f"{social.picture_name(page)}.png"
    assert said["og:title"] and said["og:description"]
    assert said["twitter:card"] == "summary_large_image"


def test_no_two_pages_or_demos_share_a_picture_and_all_are_of_the_usual_size() -> None:
    """Without their titles: what is drawn must differ by more than a few dots."""
    names = [*map(social.picture_name, pages()), *map(social.demo_picture, DEMOS)]
    drawn = draw_png({name: social.picture_of(name, "") | {"above": ""} for name in names}, 300, 48)
    seen = {
        name: Image.open(io.BytesIO(png)).convert("L").crop((150, 0, 300, 157)) for name, png in drawn.items()
    }
    for one, other in combinations(seen, 2):
        differing = sum(
            ImageChops.difference(seen[one], seen[other]).point(lambda step: step > 40).histogram()[1:]
        )
        assert differing > 120, f"{one} and {other} look the same: {differing} of 23,550 dots differ"


def test_a_new_page_has_a_runner_of_its_own_until_it_gets_a_scene() -> None:
    assert scene_of("lessons.a-new-start") != scene_of("lessons.another-one")


@pytest.mark.parametrize("name", ["index", *(f"lessons.{lesson.name}" for lesson in LESSONS)])
def test_a_scene_that_stands_beside_a_question_does_not_show_a_knee_drive_with_its_heel_highest(
    name: str,
) -> None:
    """That is what home and lessons 2 to 4 ask for; where it stands, nobody can tell which leg it is."""
    told = [one for one in scene_of(name).runners if one.moment == HEEL_HIGHEST]
    assert all(one.style == "unknown" for one in told)


def test_a_long_title_keeps_to_its_side_of_the_picture() -> None:
    title = "What is known, what is opinion, and what nobody has measured so far"
    png = draw_png({"long": social.picture_of("index", title)}, social.SIZE[0], 48)["long"]
    gap = (
        Image.open(io.BytesIO(png)).convert("L").crop((596, 60, 624, 520))
    )  # between the words and the runner
    assert gap.getextrema()[0] == gap.getextrema()[1]
