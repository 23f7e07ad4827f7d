"""What comes out of a marked film: sentence, instants, curves, and the nearest swing with its links."""

import json
import re
from math import cos, radians, sin
from pathlib import Path
from random import Random
from typing import Any

from playwright.sync_api import Page, expect
from swing_leg.measured import RECORDED

from scripts.studies.nearest import marked
from tests.support.runner.films import H264, IN_PAGE, opening, write_film

RATE, FRAMES = 240, 72
SETTINGS = (0.9, 0.2, 0.0)
LIMB = 60.0  # dots; a film of 320 × 180


def project(name: str, frames: int = FRAMES) -> dict[str, Any]:
    """A project file whose marks are the model's own swing, marked with errors."""
    marks: dict[str, Any] = {}
    for number, frame in enumerate(marked(SETTINGS, RATE, Random(4))[:frames]):
        thigh, shank = radians(frame.thigh_deg), radians(frame.thigh_deg - frame.knee_deg)
        hip = (150.0, 50.0)
        knee = (hip[0] + LIMB * sin(thigh), hip[1] + LIMB * cos(thigh))
        ankle = (knee[0] + LIMB * sin(shank), knee[1] + LIMB * cos(shank))
        by = {"by": "hand", "sure": 1, "looked": True}
        joints = {"hip": hip, "knee": knee, "ankle": ankle}
        marks[str(number)] = {joint: {"x": x, "y": y, **by} for joint, (x, y) in joints.items()}
    made = {"marks": marks, "facing": 1, "toeOff": 0}
    film = {"name": name, "kind": "film", "width": 320, "height": 180, "frames": FRAMES}
    return {"format": "knee-drive-runner", "version": 1, "film": film, "made": made}


def test_marks_become_a_sentence_curves_and_the_nearest_swing_with_links(
    page: Page, site: str, tmp_path: Path
) -> None:
    film = write_film(tmp_path / "run.mp4", FRAMES, RATE, *H264)
    (tmp_path / "run.json").write_text(json.dumps(project(film.name)))
    (tmp_path / "few.json").write_text(json.dumps(project(film.name, 12)))
    page.goto(site + "your-runner/")
    page.locator(".kd-runner-door").wait_for()
    page.evaluate(IN_PAGE)
    page.evaluate(opening(film))
    part = page.locator("[data-part=result]")
    find, status = part.get_by_role("button", name="Find the nearest swing"), part.get_by_role("status")
    find.click()
    expect(status).to_contain_text("Mark hip, knee and ankle")

    page.get_by_label("Project file").set_input_files(tmp_path / "few.json")
    find.click()
    expect(status).to_contain_text("no whole swing", timeout=60_000)
    expect(part.locator(".kd-runner-sentence")).to_have_text(
        "The heel is not at its highest within the marked pictures."
    )

    page.get_by_label("Project file").set_input_files(tmp_path / "run.json")
    expect(status).to_contain_text("marks have changed")
    find.click()
    stop = part.get_by_role("button", name="Stop")
    expect(part.locator(".kd-runner-sentence")).to_contain_text("frames after vertical")
    stop.click()
    expect(find).to_be_visible()
    part.get_by_label("running speed").select_option("9.5")
    find.click()
    expect(status).to_contain_text("Nearest swing: drive 0.", timeout=90_000)
    expect(part).to_contain_text("It is typically off by")
    assert "butt kick" not in part.inner_text().replace("Butt kick or knee drive?", "").lower()

    link = part.get_by_role("link", name="Drive speed")
    href = link.get_attribute("href")
    assert href and "/embed/drive-speed/?" in href and "running_speed=9.5" in href and "heel_pull=0." in href
    assert part.get_by_role("link").count() == 3
    assert part.locator(".kd-now .kd-curve").count() and part.locator(".kd-before .kd-curve").count()
    expect(part.locator(".kd-sprinter .kd-curve").first).to_be_attached()
    part.get_by_role("button", name="knee highest").click()
    assert int(str(page.evaluate("runner.place()")).split()[1]) > 50
    page.screenshot(path=str(tmp_path / "result.png"), full_page=True)

    part.get_by_label("height, m").fill("2.5")
    part.get_by_label("height, m").blur()
    find.click()
    expect(status).to_contain_text("height is 2.5")


def test_the_example_marks_its_own_leg_so_that_nobody_needs_a_film_to_see_what_comes_out(
    page: Page, site: str
) -> None:
    page.goto(site + "your-runner/")
    page.get_by_role("button", name="Try it with an example").click()
    page.get_by_role("button", name="Mark its leg for me").click()
    part = page.locator("[data-part=result]")
    part.get_by_role("button", name="Find the nearest swing").click()
    sentence = part.locator(".kd-runner-sentence")
    expect(sentence).to_contain_text("frames after vertical", timeout=60_000)
    thigh = re.search(r"thigh (\d+)° in front", sentence.inner_text())
    low, high = next(it for it in RECORDED["speeds"] if it["speed_m_s"] == 6.97)["thigh_at_max_knee_deg"]
    assert thigh and low <= int(thigh[1]) <= high, "as in his own recorded swings"
    part.get_by_role("button", name="Stop").click()
