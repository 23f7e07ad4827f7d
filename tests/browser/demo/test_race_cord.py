"""The race and the cord in a browser: what they draw, say and refuse; large and small, light and dark."""

import pytest
from playwright.sync_api import Locator, expect
from swing_leg.analyses.metres import metres_behind

from tests.support.driving import LIVE_MS, set_slider, time_ms
from tests.support.shared import SharedPages

RACE, CORD = "lessons/step-or-two/", "lessons/cord/"
FINISH_MS = 100_000 / 9.5
SMALLEST_PX = 14


def scrub(demo: Locator, ms: float) -> None:
    """Move through time as a reader does."""
    demo.locator('input[name="time_ms"]').evaluate(
        """(input, ms) => {
            input.value = ms;
            input.dispatchEvent(new Event("input", { bubbles: true }));
            input.dispatchEvent(new Event("change", { bubbles: true }));
        }""",
        ms,
    )


@pytest.fixture
def race(shared: SharedPages) -> Locator:
    """The lesson's race, live."""
    return shared.live(RACE)


@pytest.fixture
def cord(shared: SharedPages) -> Locator:
    """The lesson's cord, live."""
    return shared.live(CORD)


def test_all_four_lanes_stand_there_with_name_assumption_and_gap(race: Locator) -> None:
    set_slider(race, "added_ms", 20)
    lanes = race.locator(".kd-lane")
    costs = metres_behind(20)
    assert lanes.count() == len(costs) == 4
    for number, cost in enumerate(costs):
        text = lanes.nth(number).inner_text().lower()
        assert cost.mapping.name in text
        assert cost.mapping.assumption.lower() in text
        assert (f"{cost.high:.1f} m behind" if cost.high else "no gap") in text
    expect(race.locator(".kd-race-note")).to_have_text("A real 100 m is not run at constant speed.")


def test_the_race_stands_at_the_finish_and_plays_from_the_start_in_real_time(race: Locator) -> None:
    assert time_ms(race) == pytest.approx(FINISH_MS)
    expect(race.locator(".kd-rate[aria-pressed=true]")).to_have_text("1×")
    race.get_by_role("button", name="Play").click()
    race.get_by_role("button", name="Pause").click()
    assert 0 <= time_ms(race) < FINISH_MS


def test_half_way_the_gaps_are_half(race: Locator) -> None:
    scrub(race, round(FINISH_MS / 2))
    expect(race.locator(".kd-lane-gap").first).to_have_text("1.6 m behind")
    expect(race.locator(".kd-race-when")).to_have_text("5.3 s")
    expect(race.locator('input[name="time_ms"]')).to_have_attribute("aria-valuetext", "5.3 s after the start")
    spoken = race.locator(".kd-status .kd-visually-hidden")
    race.page.wait_for_timeout(900)
    expect(spoken, "the slider has said it").to_have_text("")
    race.get_by_role("button", name="One frame on").click()
    expect(spoken).to_have_text("5.3 s after the start.")


def test_nothing_moves_on_the_page_while_the_race_is_run(race: Locator) -> None:
    heights = set()
    for ms in (0, 1, 500, 3000, 7000, FINISH_MS):
        scrub(race, ms)
        heights.add(race.locator(".kd-race").evaluate("element => element.offsetHeight"))
    assert len(heights) == 1


def test_home_and_end_go_to_start_and_finish(race: Locator) -> None:
    clock = race.locator('input[name="time_ms"]')
    clock.focus()
    clock.press("Home")
    assert time_ms(race) == 0
    expect(clock).to_have_attribute("aria-valuetext", "0.0 s after the start")
    clock.press("ArrowRight")
    expect(clock).to_have_attribute("aria-valuetext", "0.1 s after the start")
    clock.press("End")
    expect(clock).to_have_attribute("aria-valuetext", "10.5 s: finish")
    assert time_ms(race) == pytest.approx(FINISH_MS)


def test_the_cord_pulls_what_the_numbers_say(cord: Locator) -> None:
    detail = set_slider(cord, "stiffness", 100)
    drawn = float(cord.locator(".kd-cord").get_attribute("data-pull-n") or "nan")
    assert drawn == pytest.approx(detail["metrics"]["end_pull_n"])
    expect(cord.locator(".kd-cord-words")).to_have_text(f"pull {drawn:.0f} N")


def test_a_slower_tempo_makes_the_clock_longer(cord: Locator) -> None:
    set_slider(cord, "tempo_deg_s", 40)
    expect(cord.locator('input[name="time_ms"]')).to_have_attribute("max", "2500")
    assert time_ms(cord) == pytest.approx(2500)
    set_slider(cord, "tempo_deg_s", 200)
    assert time_ms(cord) == pytest.approx(500)


def test_at_its_limit_the_cord_stops_the_drive_and_says_why(cord: Locator) -> None:
    cord.get_by_text("More sliders and numbers").click()
    detail = set_slider(cord, "rest_length", 1.0)
    assert detail["metrics"]["stopped"] == 1
    expect(cord.locator(".kd-sentence")).to_contain_text("Stand closer or take a longer cord")
    expect(cord.locator(".kd-cord-length")).to_have_text("cord 2.00 × its rest length: stop")


def test_a_cord_that_is_too_strong_for_an_adult_is_refused_in_words_and_all_is_kept(cord: Locator) -> None:
    detail = set_slider(cord, "stiffness", 300)
    assert detail["metrics"]["too_strong"] == 1
    expect(cord.locator(".kd-sentence")).to_contain_text("Do not try it. Go slower, take a softer cord")
    expect(cord.locator(".kd-cord-words")).to_have_text(f"pull {detail['metrics']['end_pull_n']:.0f} N: stop")
    expect(cord.locator(".kd-notice")).to_be_hidden()
    assert set_slider(cord, "stiffness", 80)["metrics"]["too_strong"] == 0
    expect(cord.locator(".kd-sentence")).to_contain_text("of what an average adult of this size has")


def test_without_room_the_last_drive_stays_and_the_reason_is_shown(cord: Locator) -> None:
    cord.get_by_text("More sliders and numbers").click()
    set_slider(cord, "rest_length", 1.2)
    shown = cord.locator(".kd-sentence").inner_text()
    for name, value in (("behind", "2.4"), ("rest_length", "0.8")):
        cord.locator(f'input[name="{name}"]').evaluate(
            """(input, value) => {
                input.value = value;
                input.dispatchEvent(new Event("change", { bubbles: true }));
            }""",
            value,
        )
    expect(cord.locator(".kd-notice")).to_contain_text("There is no room for a drive", timeout=LIVE_MS)
    expect(cord.locator(".kd-notice")).to_contain_text("Stand closer to the anchor or take a longer cord")
    assert cord.locator(".kd-sentence").inner_text() != "" and shown != ""
    assert float(cord.locator(".kd-cord").get_attribute("data-pull-n") or "nan") > 0


def test_a_link_opens_a_slow_drive_at_a_late_time(shared: SharedPages) -> None:
    demo = shared.live(f"{CORD}#tempo_deg_s=20&place=thigh&t=4000")
    expect(demo.locator('[data-part="stage"]')).to_have_attribute("data-time-ms", "4000", timeout=LIVE_MS)
    expect(demo.locator(".kd-notice")).to_be_hidden()
    assert demo.locator('[data-part="thigh"]').get_attribute("data-angle-deg") == "60"


@pytest.mark.parametrize("address", [RACE, CORD])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_words_stay_readable_and_nothing_scrolls_sideways(
    shared: SharedPages, address: str, scheme: str
) -> None:
    demo = shared.live(address, width=360, height=800, color_scheme=scheme)
    sizes = demo.locator(".kd-stage").evaluate(
        """stage => [...stage.querySelectorAll("text, p, span, strong, small, button")]
            .filter((node) => node.textContent && node.checkVisibility({ visibilityProperty: true }))
            .map((node) => parseFloat(getComputedStyle(node).fontSize))"""
    )
    assert min(sizes) >= SMALLEST_PX
    assert demo.page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("address", [RACE, CORD])
def test_where_motion_is_unwelcome_the_button_goes_to_the_next_instant(
    shared: SharedPages, address: str
) -> None:
    demo = shared.live(address, reduced_motion="reduce")
    demo.get_by_role("button", name="Next instant").click()
    assert time_ms(demo) == 0
