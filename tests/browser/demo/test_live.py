"""The demo does what it is for: the reader moves a slider and Python, in the browser, moves the leg."""

import json

import pytest
from playwright.sync_api import Locator
from swing_leg import bridge, simulate

from scripts.ground.describe import pose_at
from tests.support.driving import LIVE_MS, set_slider, stands_still, thigh_angle, time_ms
from tests.support.shared import FIRST, SharedPages
from tests.support.states import slider, status, wait_for_run

INSTANTS = ["toe-off", "thigh-vertical", "heel-highest", "thigh-fastest", "knee-highest"]


def test_the_demo_reaches_live(live_demo: Locator) -> None:
    assert live_demo.get_attribute("data-stage") == "live"


@pytest.mark.parametrize("drive", [0.5, 0.83, 1.15, 1.3])
def test_the_slider_moves_the_thigh_to_the_angle_that_cpython_computes(
    live_demo: Locator, drive: float
) -> None:
    set_slider(live_demo, "drive", drive)
    answer = json.loads(bridge.answer(json.dumps({"demo": "drive-speed", "parameters": {"drive": drive}})))
    expected, _ = pose_at(answer, time_ms(live_demo))
    assert thigh_angle(live_demo) == pytest.approx(expected, abs=1e-9)


def test_the_shank_hangs_at_thigh_minus_knee(live_demo: Locator) -> None:
    detail = set_slider(live_demo, "drive", 1.2)
    shank = float(live_demo.locator('[data-part="shank"]').first.get_attribute("data-angle-deg") or "nan")
    knee_at_heel_highest = detail["metrics"]["max_knee_flexion_deg"]
    assert thigh_angle(live_demo) - shank == pytest.approx(knee_at_heel_highest, abs=0.05)


def test_the_metrics_in_the_event_are_those_of_cpython(live_demo: Locator) -> None:
    detail = set_slider(live_demo, "drive", 0.7)
    for name, value in simulate(drive=0.7).metrics.items():
        assert detail["metrics"][name] == pytest.approx(value, abs=1e-9), name


def test_the_readouts_carry_the_raw_numbers(live_demo: Locator) -> None:
    set_slider(live_demo, "drive", 1.3)
    shown = live_demo.locator('output[name="thigh_vertical_ms"]').first.get_attribute("data-value")
    assert float(shown or "nan") == pytest.approx(simulate(drive=1.3).metrics["thigh_vertical_ms"], abs=1e-9)


def test_a_second_slider_pulls_the_heel(live_demo: Locator) -> None:
    detail = set_slider(live_demo, "heel_pull", 0.4)
    expected = simulate(heel_pull=0.4).metrics["max_knee_flexion_deg"]
    assert detail["metrics"]["max_knee_flexion_deg"] == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("instant", INSTANTS)
def test_each_key_instant_can_be_jumped_to(live_demo: Locator, instant: str) -> None:
    answer = json.loads(bridge.answer(json.dumps({"demo": "drive-speed"})))
    expected = next(i["time_ms"] for i in answer["instants"] if i["name"] == instant)
    live_demo.locator(f'[data-instant="{instant}"]').first.click()
    assert time_ms(live_demo) == pytest.approx(expected, abs=1e-6)


def test_the_sentence_says_what_the_run_did_and_compares_it_with_the_last(live_demo: Locator) -> None:
    set_slider(live_demo, "drive", 0.5)
    sentence = live_demo.locator(".kd-sentence").inner_text()
    assert "thigh 4° behind vertical" in sentence
    assert "13° in front" in sentence, "the run before had the thigh 13° in front"


def test_dragging_updates_while_dragging_and_the_latest_value_wins(live_demo: Locator) -> None:
    finished = live_demo.evaluate(
        """(element, limit) => new Promise((resolve, reject) => {
            setTimeout(() => reject(new Error("the latest value was not computed")), limit);
            const input = element.querySelector('input[name="drive"]');
            const runs = [];
            element.addEventListener("swing-demo:run", (event) => {
                runs.push(event.detail.parameters.drive);
                if (runs.at(-1) === 1.3) resolve(runs);
            });
            for (let value = 0.6; value <= 1.301; value += 0.02) {
                input.value = value.toFixed(2);
                input.dispatchEvent(new Event("input", { bubbles: true }));
            }
        })""",
        LIVE_MS,
    )
    assert finished[-1] == 1.3
    assert len(finished) < 36, "superseded positions must not each be computed"


def test_a_link_brings_back_exactly_this_state(shared: SharedPages) -> None:
    demo = shared.live(FIRST + "#drive=1.15&heel_pull=0.2")
    assert slider(demo, "drive") == 1.15
    wait_for_run(demo.page, drive=1.15, heel_pull=0.2)


def test_a_link_with_values_out_of_range_uses_the_nearest_and_says_so(shared: SharedPages) -> None:
    demo = shared.live(FIRST + "#drive=9")
    assert slider(demo, "drive") == 1.3
    assert "1.3" in status(demo.page)


def test_nothing_moves_before_it_is_asked_to(live_demo: Locator) -> None:
    before = thigh_angle(live_demo)
    stands_still(live_demo)
    assert thigh_angle(live_demo) == before


def test_it_says_that_it_is_a_model(live_demo: Locator) -> None:
    assert live_demo.get_by_text("A model, not a measurement").first.is_visible()
