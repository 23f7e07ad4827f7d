"""Previews of links to the pages: a picture each, small, the same every time, and the words beside it."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from scripts.figures import social
from scripts.figures.stills import draw_png
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


def test_another_lesson_gives_another_picture() -> None:
    pictures = {name: social.picture_of(name, "Same") for name in ("lessons.words", "lessons.cord")}
    one, other = draw_png(pictures, 300, 48).values()
    assert one != other


def test_the_butt_kick_stands_with_the_thigh_vertical_and_the_knee_drive_in_front() -> None:
    assert abs(social.pose_of("lessons.side-by-side")[0]) < 5
    assert social.pose_of("index")[0] > 12


def test_a_long_title_keeps_to_its_side_of_the_picture() -> None:
    title = "What is known, what is opinion, and what nobody has measured so far"
    png = draw_png({"long": social.picture_of("index", title)}, social.SIZE[0], 48)["long"]
    gap = (
        Image.open(io.BytesIO(png)).convert("L").crop((640, 60, 690, 520))
    )  # between the words and the runner
    assert gap.getextrema()[0] == gap.getextrema()[1]


def test_every_moment_belongs_to_a_page_of_the_course() -> None:
    names = {f"lessons.{lesson.name}" for lesson in social.LESSONS}
    assert set(social.MOMENTS) <= names
