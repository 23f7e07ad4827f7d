"""The clock stands beside leg and first slider; the race and the cord have frames at key instants too."""

import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.support.driving import SETTLED
from tests.support.shared import SharedPages

WITH_SLIDERS = ("heel-rise", "side-by-side", "drive-speed", "fold", "step-or-two", "cord")
RACE, CORD = "lessons/step-or-two/", "lessons/cord/"


LAPTOPS = ((1280, 720), (1366, 650))


def test_leg_first_slider_and_play_are_seen_together_on_a_laptop(shared: SharedPages) -> None:
    for lesson in WITH_SLIDERS:
        page = shared.open(f"lessons/{lesson}/")
        demo = page.locator("swing-demo")
        page.get_by_role("button", name="Show me anyway").click()
        demo.locator(".kd-clock .kd-play").wait_for()
        header = page.locator(".md-header").evaluate("(node) => node.offsetHeight")
        for width, height in LAPTOPS:
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate(SETTLED)
            demo.evaluate(
                "(node, room) => scrollTo(0, node.getBoundingClientRect().top + scrollY - room)", header
            )
            for part in (".kd-play", ".kd-control input[type=range]", "[data-part=stage]"):
                box = demo.locator(part).first.bounding_box()
                assert box, (lesson, part)
                assert box["y"] >= header - 1 and box["y"] + box["height"] <= height + 1, (lesson, part)


def frames_of(demo: Locator) -> Locator:
    """The demo's frames, open."""
    demo.get_by_text("Frames at the key instants").click()
    frames = demo.locator(".kd-strip svg[role=img]")
    expect(frames).to_have_count(5)
    return frames


def test_the_cords_frames_say_its_pull_at_each_quarter(shared: SharedPages) -> None:
    labels = [frame.get_attribute("aria-label") or "" for frame in frames_of(shared.live(CORD)).all()]
    assert [label.split(",")[0] for label in labels] == [
        "start",
        "a quarter",
        "half way",
        "three quarters",
        "end of the drive",
    ]
    pulls = [int(re.search(r"pull (\d+) N", label)[1]) for label in labels]  # type: ignore[index]
    assert pulls == sorted(pulls) and (pulls[0], pulls[-1]) == (4, 68)


def test_the_races_frames_say_every_gap_and_can_be_saved(shared: SharedPages) -> None:
    demo = shared.live(RACE)
    frames = frames_of(demo)
    half = frames.nth(1).get_attribute("aria-label") or ""
    assert half.startswith("40 m, 4.2 s: ") and half.count(" behind") == 3 and "no gap" in half
    with demo.page.expect_download() as download:
        demo.get_by_role("group", name="These frames").get_by_text("SVG").click()
    text = Path(download.value.path()).read_text()
    assert text.count("Ground force limited") == 5
    assert "non-scaling-stroke" not in text, "other programs draw the lines as thick as they are here"


def test_number_keys_stop_the_race_at_its_marks(shared: SharedPages) -> None:
    demo = shared.live(RACE)
    demo.get_by_role("button", name="Play").focus()
    demo.page.keyboard.press("3")
    expect(demo.locator('[data-instant="at-60-m"]')).to_have_attribute("aria-pressed", "true")
    expect(demo.locator(".kd-race-when")).to_have_text("6.3 s: 60 m")
