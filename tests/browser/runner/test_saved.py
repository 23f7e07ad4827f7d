"""What a coach saves of a film: a drawn runner's pose and face are known."""

import base64
import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.support.driving import printed_frame
from tests.support.runner.drawn import (
    DRAWN,
    FRAMES,
    HEEL_HIGHEST,
    HIGH,
    WIDE,
    begin,
    frames_laid,
    joint,
    opened,
    rough,
)
from tests.support.sharing import saved


def test_the_saved_picture_holds_the_models_leg_and_a_face_that_nobody_knows(room: Page) -> None:
    picture, _, face = DRAWN[HEEL_HIGHEST]
    assert rough(picture, face) > 100
    begin(room)
    plain = opened(saved(begin(room), "This frame (PNG)"))
    assert plain.width == WIDE and plain.height > HIGH, "words stand below"
    room.get_by_label("On the athlete").check()
    room.locator('[data-drawn="model"]').wait_for()
    shin = np.mean([joint(room, "knee"), joint(room, "ankle")], axis=0)
    with_leg = opened(saved(room.locator(".kd-runner"), "This frame (PNG)"))
    red, _, blue = with_leg.getpixel((int(shin[0]), int(shin[1])))  # type: ignore[misc]
    assert blue > red + 40 and plain.getpixel((int(shin[0]), int(shin[1]))) != with_leg.getpixel(
        (int(shin[0]), int(shin[1]))
    )
    for saved_one in (plain, with_leg):
        assert rough(saved_one, face) < 30
    room.get_by_label("Cover the face").uncheck()
    expect(room.get_by_text("The face will be seen in what you save.")).to_be_visible()
    assert rough(opened(saved(room.locator(".kd-runner"), "This frame (PNG)")), face) > 100
    begin(room)
    assert room.get_by_label("Cover the face").is_checked(), "each film anew"


def test_where_nobody_knows_the_face_nothing_is_saved_until_the_cover_is_placed(room: Page) -> None:
    runner = begin(room, {"facing": 1})
    runner.get_by_role("button", name="This frame (PNG)").click()
    expect(room.locator(".said")).to_contain_text("Nobody knows where the face is")
    runner.get_by_role("button", name="Place the cover").click()
    ring = runner.get_by_role("button", name="The face's cover")
    expect(ring).to_be_focused()
    _, _, (x, y) = DRAWN[HEEL_HIGHEST]
    box = room.locator(".kd-runner-frame").bounding_box()
    assert box
    scale = box["width"] / WIDE
    room.mouse.move(box["x"] + WIDE / 2 * scale, box["y"] + HIGH / 4 * scale)
    room.mouse.down()
    room.mouse.move(box["x"] + 200 * scale, box["y"] + 20 * scale)
    room.mouse.move(box["x"] + (x - 10) * scale, box["y"] + y * scale)
    room.mouse.up()
    room.keyboard.press("Shift+ArrowRight")
    head = room.evaluate("work.made.marks[7].head")
    assert (head["x"], head["y"]) == pytest.approx((x, y), abs=1.5)
    assert rough(opened(saved(runner, "This frame (PNG)")), (x, y)) < 30
    assert [room.evaluate("work.undo()") for _ in range(4)] == ["cover moved"] * 3 + [None], (
        "a drag is one step"
    )


def test_the_runner_of_the_named_instants_is_laid_into_one_picture_with_each_face_covered(room: Page) -> None:
    begin(room)
    room.get_by_label("The whole runner").check()
    laid = room.locator(".kd-keep-strobe")
    expect(laid).to_be_visible()
    names = frames_laid(room)
    on_page = laid.evaluate("(canvas) => canvas.toDataURL()").split(",")[1]
    shown = Image.open(io.BytesIO(base64.b64decode(on_page))).convert("RGB")
    for picture in (shown, opened(saved(room.locator(".kd-runner"), "This frame (PNG)"))):
        for at in names:
            face = DRAWN[at][2]
            assert rough(picture, face) < 60, at
        assert picture.getpixel((600, 300)) == (150, 170, 130), "what stands still is there once"
    assert len(names) >= 3
    thigh = [
        (np.array([m["hip"]["x"] + m["knee"]["x"], m["hip"]["y"] + m["knee"]["y"]]) / 2).astype(int)
        for m in (DRAWN[at][1] for at in names)
    ]
    assert all(shown.getpixel((int(x), int(y))) == (200, 150, 120) for x, y in thigh), "each leg is there"


def test_strip_and_moving_picture_cover_the_face_in_every_frame(room: Page) -> None:
    runner = begin(room)
    room.get_by_label("On the athlete").check()
    strip = opened(saved(runner, "The five instants (PNG)"))
    count = strip.width // 360
    assert 3 <= count <= 5 and strip.height > 486
    for at in range(count):
        column = np.asarray(strip.convert("L").crop((360 * at + 8, 8, 360 * at + 340, 250)), float)
        assert np.quantile(np.abs(np.diff(column, axis=1)), 0.99) < 60, f"frame {at}"
    with Image.open(saved(runner, "Animated picture (GIF)")) as gif:
        frames = [picture.convert("RGB") for picture in ImageSequence.Iterator(gif)]
    for picture in frames:
        assert all(rough(picture, face) < 60 for _, _, face in DRAWN)
    assert len({picture.tobytes() for picture in frames}) > 5
    asked = room.evaluate("[...new Set(asked)].sort((a, b) => a - b)")
    assert asked == list(range(FRAMES)), "the whole swing is shown"


def test_the_film_with_the_overlay_is_recorded(room: Page) -> None:
    runner = begin(room)
    runner.get_by_label("Full speed").check()
    with room.expect_download() as download:
        runner.get_by_role("button", name="Film").click()
    film = Path(download.value.path()).read_bytes()
    assert len(film) > 5000 and (film[4:8] == b"ftyp" or film[:4] == b"\x1a\x45\xdf\xa3")
    expect(room.locator(".said")).to_have_text("The film is saved.")


def test_the_sheet_for_the_athlete_is_one_page_with_picture_numbers_sentence_and_link(
    room: Page, tmp_path: Path, browser: Browser
) -> None:
    runner = begin(room)
    printed_frame(runner.get_by_role("button", name="Sheet for the athlete"))
    expect(room.locator(".said")).to_have_text("The sheet is ready to be printed.")
    frame = room.frames[-1]
    style = frame.evaluate(
        "[...document.adoptedStyleSheets[0].cssRules].map((rule) => rule.cssText).join('')"
    )
    paper = browser.new_page()
    paper.set_content(frame.content().replace("</head>", f"<style>{style}</style></head>"))
    paper.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
    paper.close()
    pages = PdfReader(tmp_path / "sheet.pdf").pages
    assert len(pages) == 1
    words = " ".join(pages[0].extract_text().split())
    for part in (
        "Your swing",
        "The heel was highest",
        "thigh vertical",
        "give or take",
        "your-runner/",
        "Name",
    ):
        assert part in words, words
    assert len(pages[0].images) >= 1
    room.evaluate("document.querySelectorAll('body > iframe').forEach((frame) => frame.remove())")
