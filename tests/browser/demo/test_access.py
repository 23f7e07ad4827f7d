"""Keyboard only, reduced motion, spoken words: the demo is for everyone."""

import re

import pytest
from playwright.sync_api import Locator, expect

from scripts.build.recorded.runs import run_of
from scripts.markdown.demo_fence import Fence
from tests.support.driving import LIVE_MS, set_slider, stands_still, time_ms
from tests.support.shared import SharedPages

DEFAULT_RUN = run_of(Fence("drive-speed"))


def test_the_drive_can_be_set_with_the_arrow_keys(live_demo: Locator) -> None:
    page = live_demo.page
    slider = live_demo.locator('input[name="drive"]')
    slider.focus()
    before = float(slider.input_value())
    page.keyboard.press("ArrowRight")
    assert float(slider.input_value()) == pytest.approx(before + 0.01)
    page.wait_for_function("() => document.activeElement.getAttribute('aria-valuetext').includes('°/s')")
    assert (slider.get_attribute("aria-valuetext") or "").count("1.01") == 1, "a value is said once"


def test_every_control_is_reached_with_tab_and_none_is_a_trap(live_demo: Locator) -> None:
    page = live_demo.page
    for summary in live_demo.locator("summary").all():
        summary.click()
    page.wait_for_function(
        "document.querySelector('.kd-hood-editor').shadowRoot?.querySelector('.cm-content')"
    )
    controls = "a[href], button, input, summary, .kd-hood-editor, [tabindex='0']"
    there = live_demo.evaluate(
        """(element, controls) => [...element.querySelectorAll(controls)]
            .filter((control) => control.checkVisibility({ visibilityProperty: true }))
            .filter((control) => control.type !== "radio" || control.checked)
            .map((control, number) => {
                control.dataset.stop = `${number} ${control.name || control.textContent.trim().slice(0, 30)}`;
                return control.dataset.stop;
            })""",
        controls,
    )
    live_demo.locator(".kd-scrub").focus()  # the time comes first, right below the leg
    reached = []
    for _ in range(60):
        stop = page.evaluate(
            "document.activeElement.closest('swing-demo') && (document.activeElement.dataset.stop ?? '?')"
        )
        if stop is None:
            break
        reached.append(stop)
        page.keyboard.press("Tab")
    assert stop is None, "Tab never left the demo"
    assert len(there) > 20
    assert reached == there, "every control, once, in reading order"


def test_play_and_pause_by_keyboard(live_demo: Locator) -> None:
    page = live_demo.page
    live_demo.get_by_role("button", name="Play").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[data-part=stage]').dataset.timeMs > 20")
    page.keyboard.press("Enter")
    live_demo.get_by_role("button", name="Play").wait_for()
    stands_still(live_demo)


def test_a_frame_is_one_240th_of_a_second(live_demo: Locator) -> None:
    page = live_demo.page
    live_demo.locator('[data-instant="toe-off"]').first.click()
    page.keyboard.press(".")
    assert time_ms(live_demo) == pytest.approx(1000 / 240, abs=1e-6)
    page.keyboard.press(".")
    page.keyboard.press(",")
    assert time_ms(live_demo) == pytest.approx(1000 / 240, abs=1e-6)


def test_single_keys_do_nothing_outside_the_demo(live_demo: Locator) -> None:
    page = live_demo.page
    before = time_ms(live_demo)
    page.locator("h1").click()
    page.keyboard.press("3")
    page.keyboard.press("k")
    assert time_ms(live_demo) == before


def test_the_time_slider_names_the_instant_it_stands_at(live_demo: Locator) -> None:
    live_demo.locator('[data-instant="thigh-vertical"]').first.click()
    text = live_demo.locator('input[name="time_ms"]').get_attribute("aria-valuetext") or ""
    assert "ms" in text and "vertical" in text


def test_scrubbing_moves_leg_and_graph_together(live_demo: Locator) -> None:
    scrub = live_demo.locator('input[name="time_ms"]')
    scrub.evaluate("(i) => { i.value = 60; i.dispatchEvent(new Event('input', {bubbles: true})); }")
    assert time_ms(live_demo) == 60
    across, drawn = live_demo.evaluate(
        """(element) => {
            const middle = (part) => {
                const { left, right } = part.getBoundingClientRect();
                return (left + right) / 2;
            };
            const range = element.querySelector('input[name="time_ms"]');
            const handle = 22;
            const { left, width } = range.getBoundingClientRect();
            const across = left + handle / 2 + (60 / range.max) * (width - handle);
            return [across, [...element.querySelectorAll(".kd-cursor > *")].map(middle)];
        }"""
    )
    assert drawn == pytest.approx([across] * 3, abs=0.5), (
        "the line and both dots stand over the slider's handle"
    )
    above = live_demo.evaluate(
        """(element) => {
            const dot = element.querySelectorAll(".kd-cursor circle")[1];
            const curve = element.querySelector(".kd-now .kd-thigh:not(.kd-doubtful)");
            const at = Number(dot.getAttribute("cx"));
            let [low, high] = [0, curve.getTotalLength()];
            while (high - low > 0.01) {
                const middle = (low + high) / 2;
                if (curve.getPointAtLength(middle).x < at) low = middle;
                else high = middle;
            }
            return Number(dot.getAttribute("cy")) - curve.getPointAtLength(low).y;
        }"""
    )
    assert above == pytest.approx(0, abs=0.5), "the thigh's dot lies on the thigh's curve"


def test_reduced_motion_leads_with_steps_instead_of_motion(shared: SharedPages) -> None:
    demo = shared.live(reduced_motion="reduce")
    demo.locator('[data-instant="toe-off"]').first.click()
    demo.get_by_role("button", name="Next instant").click()
    assert time_ms(demo) > 100, "one jump"
    stands_still(demo)


def test_who_has_asked_for_calm_may_still_play(shared: SharedPages) -> None:
    demo = shared.live(reduced_motion="reduce")
    demo.locator('[data-instant="toe-off"]').first.click()
    demo.get_by_role("button", name="Play").click()
    demo.locator('[data-part="stage"]:not([data-time-ms="0"])').wait_for()
    demo.get_by_role("button", name="Pause").click()
    assert demo.locator(".kd-rate").first.is_visible()


HOLD = """async (element, [name, count, limit]) => {
    const status = element.querySelector('[role="status"]');
    const said = [];
    const observer = new MutationObserver(() => said.push(status.textContent.trim()));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    const [set, clear, waiting] = [setTimeout, clearTimeout, new Map()];
    window.setTimeout = (then, ms, ...more) => {
        if (ms < 100 || ms > 1000) return set(then, ms, ...more);
        waiting.set(-waiting.size - 1, then);
        return -waiting.size;
    };
    window.clearTimeout = (number) => number < 0 ? waiting.delete(number) : clear(number);
    const input = element.querySelector(`input[name="${name}"]`);
    let tell;
    element.addEventListener("swing-demo:run", ({ detail }) => detail.done && tell());
    for (let key = 0; key < count; key++) {
        const ran = new Promise((resolve, reject) => {
            set(() => reject(new Error("no run")), limit);
            tell = resolve;
        });
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
        input.stepUp();
        for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
        await ran;
    }
    await new Promise((resolve) => set(resolve)); // observers are told after the event
    const during = said.length;
    for (const then of waiting.values()) then();
    [window.setTimeout, window.clearTimeout] = [set, clear];
    await null;
    return [during, waiting.size, said.length, status.lastElementChild.textContent];
}"""


def test_who_holds_an_arrow_key_hears_one_sentence_after_the_last_press(live_demo: Locator) -> None:
    during, due, said, sentence = live_demo.evaluate(HOLD, ["drive", 20, LIVE_MS])
    assert (during, due, said) == (0, 1, 1)
    assert sentence == live_demo.locator(".kd-sentence").inner_text()


def test_a_demo_has_headings_for_those_who_go_from_one_to_the_next(live_demo: Locator) -> None:
    headings = live_demo.get_by_role("heading", level=3)
    expect(headings).to_have_text(["Picture", "Graph", "Controls", "Results"])


def test_the_graph_says_what_its_curves_do(live_demo: Locator) -> None:
    graph = live_demo.locator(".kd-graph .kd-picture")
    most = {row["name"]: row["text"] for row in DEFAULT_RUN["readouts"]}
    live_demo.locator('[data-instant="thigh-vertical"]').first.click()
    words = graph.get_attribute("aria-label") or ""
    assert f"bent most at {most['time_of_max_knee_flexion_ms']}: {most['max_knee_flexion_deg']}" in words
    assert "The line stands at 134 ms: thigh vertical" in words
    set_slider(live_demo, "drive", 1.2)
    assert "Dashed, the last run: The thigh begins" in (graph.get_attribute("aria-label") or "")
    live_demo.get_by_role("button", name="Hide numbers").click()
    assert not re.search(r"\d", graph.get_attribute("aria-label") or "")


def test_keys_that_scroll_the_table_are_left_to_it(live_demo: Locator) -> None:
    page = live_demo.page
    live_demo.get_by_text("Numbers, pictures and keys").click()
    before = time_ms(live_demo)
    table = live_demo.locator(".kd-table-frame")
    table.locator("tr").last.wait_for()  # it is filled when it opens
    table.focus()
    page.keyboard.press("End")
    page.wait_for_function("() => document.querySelector('.kd-table-frame').scrollTop > 100")
    page.keyboard.press("Space")
    assert time_ms(live_demo) == before
    assert "−0.0" not in table.inner_text()


def test_spoken_names_begin_with_the_words_that_are_seen(live_demo: Locator) -> None:
    wrong = live_demo.evaluate(
        """(element) => [...element.querySelectorAll("button[aria-label]")]
            .filter((button) => !button.ariaLabel.startsWith(button.textContent.trim()))
            .map((button) => button.ariaLabel)"""
    )
    assert wrong == []
