"""The recorded sprinter behind the model's curves: there when asked for, true, and called a recording."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.studies.recordings import CURVE_STEP_MS, curves
from tests.support.driving import wait_for_stage

PLACES = """(graph) => {
    const points = (path) => path.getAttribute("d").slice(1).split("L");
    const pairs = (path) => points(path).map((point) => point.split(",").map(Number));
    const levels = [...graph.querySelectorAll(".kd-values .tick")].map((tick) => [
        Number(tick.textContent.replace("−", "-").replace("°", "")),
        Number(/,([\\d.]+)/.exec(tick.getAttribute("transform"))[1]) - 0.5, // d3 moves ticks by half a pixel
    ]);
    return { curves: [...graph.querySelectorAll(".kd-sprinter .kd-curve")].map(pairs), levels };
}"""


def toggle(demo: Locator) -> Locator:
    return demo.get_by_role("button", name="Show the sprinter")


def graph(demo: Locator) -> Locator:
    return demo.locator(".kd-graph")


def test_by_key_the_sprinter_comes_and_goes_and_is_called_a_recording(live_demo: Locator) -> None:
    button, picture = toggle(live_demo), graph(live_demo).locator("svg.kd-picture")
    assert button.get_attribute("aria-pressed") == "false"
    expect(graph(live_demo).locator(".kd-sprinter path")).to_have_count(0)
    button.press("Enter")
    expect(graph(live_demo).locator(".kd-sprinter path")).to_have_count(4)
    assert button.get_attribute("aria-pressed") == "true"
    words = " ".join(graph(live_demo).locator(".kd-sprinter text").all_text_contents())
    assert words == "dashed: a sprinter, 4 swings, 9.5 m/s from a recording, not simulated"
    assert "a sprinter, from a recording, not simulated" in (picture.get_attribute("aria-label") or "")
    button.press("Enter")
    expect(graph(live_demo).locator(".kd-sprinter path")).to_have_count(0)
    assert "sprinter" not in (picture.get_attribute("aria-label") or "")


def test_the_dashed_curves_pass_through_the_recorded_means(live_demo: Locator) -> None:
    toggle(live_demo).click()
    expect(graph(live_demo).locator(".kd-sprinter .kd-curve")).to_have_count(2)
    found = graph(live_demo).evaluate(PLACES)
    (low, low_px), *_, (high, high_px) = sorted(found["levels"])
    recorded = curves()
    for joint, points in zip(("knee", "thigh"), found["curves"], strict=True):
        drawn = [low + (y - low_px) / (high_px - low_px) * (high - low) for _, y in points]
        assert drawn == pytest.approx(recorded[joint]["mean"][: len(drawn)], abs=0.6)
        assert (len(drawn) - 1) * CURVE_STEP_MS > 290, "to the end of the graph"
    toggle(live_demo).click()


@pytest.mark.parametrize(("setting", "paths"), [("", 0), ("?sprinter=1", 4)])
def test_an_embed_shows_the_sprinter_only_if_its_address_asks_for_him(
    new_page: Callable[..., Page], site: str, setting: str, paths: int
) -> None:
    page = new_page()
    page.goto(f"{site}embed/drive-speed/{setting}")
    demo = wait_for_stage(page, "live")
    expect(demo.locator(".kd-sprinter path")).to_have_count(paths)
    label = demo.locator(".kd-graph svg.kd-picture").get_attribute("aria-label") or ""
    assert ("from a recording" in label) == bool(paths)
