"""Play runs through, stands a moment at each key instant with its name, and begins anew if asked."""

from itertools import pairwise

import pytest
from playwright.sync_api import Locator, expect

from scripts.build.recorded.runs import run_of
from scripts.markdown.demo_fence import Fence
from tests.support.driving import time_ms
from tests.support.node import ask
from tests.support.shared import SharedPages

DEFAULT_RUN = run_of(Fence("drive-speed"))

HOLD_MS = 300
INSTANTS_MS = [instant["time_ms"] for instant in DEFAULT_RUN["instants"]]
FRAME_MS = 10

# A player whose frames come when we say, FRAME_MS apart; the time that it shows after each.
PLAYED = """(() => {
    let [now, next] = [0, null];
    globalThis.performance = { now: () => now };
    globalThis.requestAnimationFrame = (tick) => { next = tick; };
    globalThis.cancelAnimationFrame = () => { next = null; };
    const player = new module.Player(300, 25, rate, () => {});
    Object.assign(player, { holds_ms, loop, restart_ms });
    const shown = [];
    player.play();
    while (next && shown.length < frames) {
        const tick = next;
        [now, next] = [now + frame_ms, null];
        tick(now);
        shown.push(player.time_ms);
    }
    return shown;
})()"""


def played(*, rate: float = 0.25, loop: bool = False, holds: list[float] = INSTANTS_MS) -> list[float]:
    """The times that are shown, one a frame, until playing ends by itself or 600 frames have passed."""
    settings = {"rate": rate, "loop": loop, "holds_ms": holds, "restart_ms": INSTANTS_MS[-1]}
    shown: list[float] = ask("run/player.js", PLAYED, frames=600, frame_ms=FRAME_MS, **settings)
    return shown


@pytest.mark.parametrize("rate", [1, 0.25, 0.1])
def test_playing_stands_a_third_of_a_second_at_each_instant_on_its_way(rate: float) -> None:
    shown = played(rate=rate)
    for instant in INSTANTS_MS[1:-1]:
        assert shown.count(instant) * FRAME_MS == pytest.approx(HOLD_MS, abs=FRAME_MS)
    assert shown == sorted(shown) and shown[-1] == INSTANTS_MS[-1], "it runs through, and ends"
    moving = len(set(shown)) * FRAME_MS * rate
    assert moving == pytest.approx(INSTANTS_MS[-1], rel=0.1, abs=5 * FRAME_MS), "at its own speed in between"


def test_without_instants_playing_runs_through_at_its_speed() -> None:
    shown = played(holds=[])
    steps = {round(later - before, 9) for before, later in pairwise(shown[:-1])}
    assert steps == {FRAME_MS * 0.25}


def test_in_a_loop_playing_stands_at_the_end_and_at_toe_off_and_goes_on() -> None:
    shown = played(loop=True)
    assert len(shown) == 600, "it never ends by itself"
    end = INSTANTS_MS[-1]
    again = next(number for number, time in enumerate(shown) if number and time < shown[number - 1])
    assert shown[again - 1] == end and shown[again] == 0
    assert shown[:again].count(end) * FRAME_MS == pytest.approx(HOLD_MS, abs=FRAME_MS)
    assert shown[again : again + 40].count(0) * FRAME_MS == pytest.approx(HOLD_MS, abs=FRAME_MS)


def test_while_it_stands_the_picture_names_the_instant(live_demo: Locator) -> None:
    live_demo.evaluate(
        """(demo) => {
            const stage = demo.querySelector("[data-part=stage]");
            const name = demo.querySelector(".kd-instant");
            window.named = new Set();
            const note = () => stage.hasAttribute("data-held") && named.add(name.textContent);
            new MutationObserver(note).observe(stage, { attributes: true });
        }"""
    )
    live_demo.get_by_role("button", name="Play").click()
    live_demo.get_by_role("button", name="Play").wait_for()
    assert live_demo.page.evaluate("[...named]") == [
        "toe-off",
        "thigh vertical",
        "heel highest",
        "thigh fastest",
    ]


def test_l_and_its_button_play_again_and_again_until_they_are_pressed_again(live_demo: Locator) -> None:
    loop = live_demo.get_by_role("button", name="Loop")
    expect(loop).to_have_attribute("aria-pressed", "false")
    loop.focus()
    live_demo.page.keyboard.press("l")
    expect(loop).to_have_attribute("aria-pressed", "true")
    live_demo.get_by_role("button", name="Pause").wait_for()
    loop.click()
    expect(loop).to_have_attribute("aria-pressed", "false")
    live_demo.get_by_role("button", name="Play").wait_for()  # it ends by itself now
    assert time_ms(live_demo) == pytest.approx(INSTANTS_MS[-1], abs=1e-6)


def test_nothing_plays_by_itself_where_calm_is_asked_for(shared: SharedPages) -> None:
    demo = shared.live(reduced_motion="reduce")
    expect(demo.get_by_role("button", name="Loop")).to_have_attribute("aria-pressed", "false")
    demo.get_by_role("button", name="Next instant").click()
    body = demo.locator(".kd-runner path").first
    before = body.get_attribute("d")
    demo.page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )
    assert body.get_attribute("d") == before
    demo.get_by_role("button", name="Next instant").click()
    assert body.get_attribute("d") != before, "the body goes along to the next instant"


def test_playing_ends_where_the_model_is_no_longer_to_be_trusted(live_demo: Locator) -> None:
    page = live_demo.page
    trusted = next(i["time_ms"] for i in DEFAULT_RUN["instants"] if i["name"] == "knee-highest")
    live_demo.get_by_role("button", name="1×, full speed").click()
    live_demo.get_by_role("button", name="Play").click()
    page.wait_for_function(
        f"() => document.querySelector('[data-part=stage]').dataset.timeMs > {trusted - 1}"
    )
    live_demo.get_by_role("button", name="Play").wait_for()
    assert time_ms(live_demo) == pytest.approx(trusted, abs=1e-6)


def test_the_small_view_comes_back_to_its_question_after_playing(shared: SharedPages) -> None:
    demo = shared.live("")
    page = demo.page
    before = time_ms(demo)
    demo.locator("[data-part=stage]").evaluate(
        """(stage) => {
            window.times = [];
            const note = () => times.push(Number(stage.dataset.timeMs));
            new MutationObserver(note).observe(stage, { attributeFilter: ["data-time-ms"] });
        }"""
    )
    demo.get_by_role("button", name="Play").click()
    demo.get_by_role("button", name="Pause").wait_for()
    demo.get_by_role("button", name="Play").wait_for()
    page.wait_for_function("() => times.length > 1 && times.at(-1) === " + str(before))
    times = page.evaluate("times")
    assert min(times) < before / 2 and max(times) > before + 5
