"""Before Python is there, and where it cannot come, the main sliders move the leg among recorded runs."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from swing_leg.control import BUTT_KICK
from swing_leg.simulation import simulate

from tests.support.driving import thigh_angle, time_ms, wait_for_stage
from tests.support.shared import SharedPages
from tests.support.states import WASM, slider

SWEEPS = "**/generated/sweeps/*.json"
LISTEN = """() => {
    window.runs = [];
    document.addEventListener("swing-demo:run", ({ detail }) => {
        runs.push([detail.parameters.drive, detail.done]);
    });
}"""
# All that a reader sees of a run: curves, words, numbers and where the sliders stand.
SHOWN = """(demo) =>
    [...demo.querySelectorAll(".kd-stage path, .kd-graph path, .kd-sentence, output, input, td")]
        .map((part) => part.value || part.getAttribute("d") || part.textContent)"""


def pull(demo: Locator, *values: float) -> list[list[float | bool]]:
    """Pull the drive's thumb with the mouse from value to value and let go; the runs that were shown."""
    page, thumb = demo.page, demo.locator('input[name="drive"]')
    thumb.evaluate("(input) => input.scrollIntoView({ block: 'center' })")
    box = thumb.bounding_box()
    assert box
    radius, y = 10, box["y"] + box["height"] / 2
    places = [box["x"] + radius + (value - 0.5) / 0.8 * (box["width"] - 2 * radius) for value in values]
    page.mouse.move(places[0], y)
    page.mouse.down()
    for place in places[1:]:
        page.mouse.move(place, y)
        page.evaluate("() => new Promise(requestAnimationFrame)")
    page.mouse.up()
    page.wait_for_function("() => runs.at(-1)?.[1]")
    return list(page.evaluate("runs.splice(0)"))


def front(**parameters: float) -> float:
    """Where the model's thigh is when the heel is highest, degrees."""
    found = simulate(**parameters).metrics["thigh_at_max_knee_flexion_deg"]
    assert found is not None
    return found


def test_the_leg_is_driven_before_python_is_there_and_nothing_jumps_when_it_comes(
    page: Page, lesson: str
) -> None:
    held: list[Route] = []
    page.route(WASM, lambda route: held.append(route))
    page.goto(lesson)
    demo = wait_for_stage(page, "starting")
    expect(demo.locator(".kd-runtime")).to_contain_text("Recorded runs; Python is on its way")
    page.evaluate(LISTEN)

    assert pull(demo, 1.0, 1.04, 1.16, 1.21) == [[1.05, False], [1.15, False], [1.2, False], [1.2, True]]
    assert thigh_angle(demo) == pytest.approx(front(drive=1.2), abs=0.01)
    assert demo.locator(".kd-last").get_attribute("visibility") is None, "the run before is its ghost"
    assert pull(demo, 1.2, 1.28, 1.19) == [[1.3, False], [1.2, False], [1.2, True]], "let go where it began"
    keys = {"ArrowRight": 1.25, "ArrowLeft": 1.2, "PageDown": 1.1, "Home": 0.5, "End": 1.3}
    for key, value in keys.items():
        demo.locator('input[name="drive"]').press(key)
        assert slider(demo, "drive") == value, key
    spoken = demo.locator('input[name="drive"]').get_attribute("aria-valuetext") or ""
    speed = simulate(drive=1.3).metrics["peak_thigh_speed_deg_s"] or 0
    assert f"peak thigh speed is {speed:.0f} °/s" in spoken
    page.evaluate("runs.splice(0)")
    demo.get_by_role("button", name="Butt kick").click()
    assert page.evaluate("runs.splice(0)") == [[1.0, True]], "a preset waits for nothing"
    assert pull(demo, 1.0, 1.06)[-1] == [1.05, True]
    assert thigh_angle(demo) == pytest.approx(front(**BUTT_KICK | {"drive": 1.05}), abs=0.01)
    demo.get_by_role("button", name="Play").click()
    page.wait_for_function("() => document.querySelector('[data-part=stage]').dataset.timeMs > 1")
    demo.get_by_role("button", name="Pause").click()

    before = demo.evaluate(SHOWN)
    assert time_ms(demo) > 0 and held
    for route in held:
        route.continue_()
    wait_for_stage(page, "live")
    assert demo.evaluate(SHOWN) == before
    live = [value for value, _ in pull(demo, 1.05, 1.08, 1.12)]
    assert live and not {*live} & {1.05, 1.1, 1.15}, "now every value has its run"


def test_a_drive_that_was_set_before_the_runs_came_follows_when_they_come(page: Page, lesson: str) -> None:
    held: list[Route] = []
    page.route(WASM, lambda route: None)
    page.route(SWEEPS, lambda route: held.append(route))
    page.goto(lesson)
    demo = wait_for_stage(page, "starting")
    told = demo.locator(".kd-runtime")
    demo.locator('input[name="drive"]').press("ArrowRight")
    assert slider(demo, "drive") == 1.01
    expect(told).to_contain_text("Your run is computed as soon as it is ready.")
    assert "Recorded runs" not in told.inner_text()
    for route in held:
        route.continue_()
    expect(demo.locator('input[name="drive"]')).to_have_value("1.05")
    assert thigh_angle(demo) == pytest.approx(front(drive=1.05), abs=0.01)


def test_runs_that_do_not_come_cost_nothing_else(stuck: SharedPages) -> None:
    stuck.context.route(SWEEPS, lambda route: route.fulfill(status=404, body="gone"))
    demo = stuck.live(stage="error")
    demo.locator('input[name="drive"]').press("ArrowRight")
    expect(demo.locator(".kd-notice")).to_contain_text("without Python only recorded runs can be shown")
    assert "main slider" not in demo.locator(".kd-runtime").inner_text()
    stuck.context.unroute(SWEEPS)


def test_where_python_cannot_come_the_main_sliders_still_move_every_demo(stuck: SharedPages) -> None:
    for lesson, name, key, value in (
        ("lessons/drive-speed/", "drive", "ArrowLeft", 0.95),
        ("lessons/heel-rise/", "drive", "ArrowRight", 1.05),
        ("lessons/side-by-side/", "heel_pull", "Home", 0),
        ("lessons/fold/", "knee_deg", "End", 150),
        ("lessons/step-or-two/", "added_ms", "ArrowRight", 18),
        ("lessons/cord/", "stiffness", "End", 300),
        ("lessons/words/", "knee_deg", "Home", 0),
    ):
        demo = stuck.live(lesson, stage="error")
        expect(demo.locator(".kd-runtime")).to_contain_text("Its main sliders move among recorded runs.")
        before = demo.locator(".kd-sentence").inner_text()
        demo.locator(f'input[name="{name}"]').press(key)
        assert (slider(demo, name), demo.locator(".kd-notice").is_visible()) == (value, False), lesson
        assert demo.locator(".kd-sentence").inner_text() != before, lesson
