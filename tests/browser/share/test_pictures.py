"""What the share dialog makes: a code that scans, an animated picture with its frames, a film that plays."""

import base64
import io
import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from playwright.sync_api import Locator, expect
from swing_leg import simulate

from tests.support.driving import LIVE_MS
from tests.support.shared import FIRST, SharedPages
from tests.support.sharing import choose, open_share, saved

DPI, PRINTED_CM = 150, 3
QUARTER = 4  # the lesson's demo plays at a quarter of full speed
SLIDES = "PowerPoint"

# Notes what the pictures say while they are made.
NOTE_WORDS = """
window.said = new Set();
new MutationObserver(() => {
    for (const text of document.querySelectorAll(".kd-share-studio text")) window.said.add(text.textContent);
}).observe(document, { subtree: true, childList: true, characterData: true });
"""


@pytest.fixture
def dialog(shared: SharedPages) -> Locator:
    """The share dialog of the lesson's demo."""
    return open_share(shared.live(FIRST + "#drive=1.3&t=80").page)


@pytest.mark.parametrize("target", ["This page", "The demo alone"])
def test_the_code_scans_when_printed_three_centimetres_wide(dialog: Locator, site: str, target: str) -> None:
    dialog.get_by_label(target).check()
    shown = dialog.locator(f'.kd-share-qr[data-link*="{"lessons" if target == "This page" else "embed"}"]')
    shown.wait_for()
    width = round(PRINTED_CM / 2.54 * DPI)
    with Image.open(saved(dialog, "QR code as PNG")) as png:
        assert png.convert("L").getpixel((0, 0)) == 255, "a light margin"
        printed = png.convert("L").resize((width, width), Image.Resampling.LANCZOS)
    found = zxingcpp.read_barcodes(printed.filter(ImageFilter.GaussianBlur(0.8)))
    addresses = {"This page": "lessons/drive-speed/#", "The demo alone": "embed/drive-speed/?"}
    assert [code.text for code in found] == [f"{site}{addresses[target]}drive=1.3&t=80"]
    assert found[0].ec_level in ("M", "Q", "H")


def test_the_code_as_svg_is_the_same(dialog: Locator) -> None:
    dialog.locator(".kd-share-qr[data-link]").wait_for()
    text = saved(dialog, "QR code as SVG").read_text()
    assert dialog.locator(".kd-share-qr path").get_attribute("d") in text
    assert 'fill="#ffffff"' in text and "<svg" in text


def test_the_animated_picture_shows_one_swing_at_the_chosen_speed(dialog: Locator) -> None:
    page = dialog.page
    page.evaluate(NOTE_WORDS)
    choose(dialog, SLIDES)
    path = saved(dialog, "Animated picture")
    assert path.stat().st_size < 1_500_000
    with Image.open(path) as gif:
        frames = []
        for number in range(gif.n_frames):
            gif.seek(number)
            frames.append((gif.info["duration"], gif.convert("RGB").tobytes()))
        assert gif.size == (640, 638) and gif.info["loop"] == 0
    played_ms = sum(lasts for lasts, _ in frames[:-1])
    swing_ms = simulate(drive=1.3).metrics["time_of_knee_lift_ms"]  # the model is trusted until then
    assert swing_ms and played_ms == pytest.approx(swing_ms * QUARTER, abs=40)
    assert len({picture for _, picture in frames}) == len(frames), "every frame is another one"
    said = page.evaluate("[...window.said]")
    assert "A model, not a measurement." in said
    assert any(re.fullmatch(r"thigh \d+° behind", words) for words in said), "it begins behind vertical"
    assert any(re.fullmatch(r"thigh \d+° in front", words) for words in said), "and ends in front"


def test_hidden_numbers_are_hidden_in_the_picture_too(shared: SharedPages) -> None:
    page = shared.live().page
    dialog = open_share(page)
    pictures = []
    for _ in range(2):
        choose(dialog, SLIDES)
        pictures.append(Image.open(io.BytesIO(saved(dialog, "Picture (PNG)").read_bytes())).convert("L"))
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Hide numbers").click()
        page.locator(".kd-share-open").click()
    time, foot = (0, 0, 500, 150), (0, 1730, 1920, 1910)
    shown, hidden = (picture.crop(time).getextrema() for picture in pictures)
    assert shown[0] < 100 and hidden == (255, 255)
    assert pictures[0].crop(foot).tobytes() == pictures[1].crop(foot).tobytes()


PLAY = """([type, text]) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const src = URL.createObjectURL(new Blob([bytes], { type }));
    window.film = Object.assign(document.createElement("video"), { src, preload: "auto" });
}"""


def test_the_film_plays(dialog: Locator) -> None:
    page = dialog.page
    choose(dialog, SLIDES)
    dialog.get_by_label("Full speed").check()
    film = saved(dialog, "Film").read_bytes()
    assert len(film) > 10_000
    kind = "mp4" if film[4:8] == b"ftyp" else "webm"
    page.evaluate(PLAY, [f"video/{kind}", base64.b64encode(film).decode()])
    page.wait_for_function("() => film.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA || film.error")
    assert page.evaluate("film.videoWidth") == 960


def test_what_takes_too_long_can_be_cancelled(dialog: Locator) -> None:
    page = dialog.page
    downloads: list[Path] = []
    page.on("download", lambda download: downloads.append(Path(download.suggested_filename)))
    choose(dialog, SLIDES)
    dialog.get_by_label("A tenth").check()
    dialog.get_by_role("button", name="Film").click()
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog.get_by_role("status")).to_have_text("The film: cancelled.")
    expect(dialog.get_by_role("progressbar")).to_be_hidden()
    expect(page.locator(".kd-share-studio")).to_have_count(0, timeout=LIVE_MS)
    assert downloads == []


def test_a_still_demo_offers_a_picture_and_nothing_that_moves(shared: SharedPages) -> None:
    dialog = open_share(shared.live("lessons/words/").page)
    choose(dialog, SLIDES)
    expect(dialog.get_by_role("button", name="Picture (PNG)")).to_be_visible()
    expect(dialog.get_by_role("button", name="Film")).to_have_count(0)
    expect(dialog.get_by_role("button", name="Animated")).to_have_count(0)
