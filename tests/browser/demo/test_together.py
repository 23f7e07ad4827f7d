"""The leg, its graph and the first slider are seen together, on a phone and on a laptop."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.quality.bench.shifts import MOST, NOTE_SHIFTS
from tests.support.driving import SETTLED
from tests.support.shared import SharedPages
from tests.support.states import SAVE_DATA

WITH_GRAPHS = ("drive-speed", "side-by-side", "heel-rise", "fold", "cord")
PARTS = {
    "leg": ".kd-stage .kd-picture",
    "graph": ".kd-graph .kd-picture",
    "slider": ".kd-main input:is(.kd-slider, .kd-switch)",
}
# The demo's top is brought below the header; what each part then covers of the screen, from top to bottom.
SEEN = """(demo, parts) => {
    const header = document.querySelector(".md-header")?.offsetHeight ?? 0;
    scrollBy(0, demo.getBoundingClientRect().top - header);
    return Object.entries(parts).map(([name, selector]) => {
        const { top, bottom } = demo.querySelector(selector).getBoundingClientRect();
        return [name, top - header, bottom];
    });
}"""
# How high the graph's plot is, without the words around it: as high as the highest of its lines.
PLOT = """(demo) => Math.max(...[...demo.querySelectorAll(".kd-graph .kd-axes line")]
    .filter((line) => line.checkVisibility()).map((line) => line.getBoundingClientRect().height))"""
LEAST_PLOT = 120


def are_seen_together(demo: Locator, *sizes: tuple[int, int]) -> None:
    """At each size of the window."""
    for width, height in sizes:
        resize(demo.page, width, height)
        for name, top, bottom in demo.evaluate(SEEN, PARTS):
            assert top >= -1 and bottom <= height + 1, (demo.page.url, width, name)
        assert demo.evaluate(PLOT) >= LEAST_PLOT, (demo.page.url, width)


def test_leg_graph_and_first_slider_are_seen_together_on_phones(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(is_mobile=True, has_touch=True, viewport={"width": 360, "height": 740})
    page.add_init_script(SAVE_DATA)
    for address in [f"{kind}/{name}/" for name in WITH_GRAPHS for kind in ("lessons", "embed")]:
        are_seen_together(opened(page, site + address), (390, 844), (360, 740))


def test_leg_graph_and_first_slider_of_an_embed_are_seen_together_on_a_laptop(
    screen: Page, site: str
) -> None:
    for name in WITH_GRAPHS:
        are_seen_together(opened(screen, f"{site}embed/{name}/"), (1366, 768))


def test_graph_and_slider_follow_the_leg_in_the_order_of_the_page(shared: SharedPages) -> None:
    demo = shared.live(width=390, height=844)
    order = demo.evaluate("(demo) => [...demo.children].map((slot) => slot.className.split(' ')[0])")
    assert order == ["kd-stage", "kd-graph", "kd-main", "kd-clock", "kd-side", "kd-bar", "kd-description"]
    tops = [part["y"] for part in map(Locator.bounding_box, demo.locator(":scope > div").all()) if part]
    assert tops == sorted(tops), "what is seen first comes first for the keyboard too"


def test_the_graph_is_asked_for_beside_the_run_not_after_it(new_page: Callable[..., Page], site: str) -> None:
    """Both stall: after one wait, not two, the demo goes on without its graph."""
    page = new_page()
    page.add_init_script(SAVE_DATA)
    runs: list[Callable[[], None]] = []
    page.route("**/runs/*.json", lambda route: runs.append(route.continue_))
    page.route("**/graphs-*.js", lambda route: None)
    page.clock.install()
    page.goto(site + "lessons/drive-speed/", wait_until="commit")
    page.wait_for_function("() => customElements.get('swing-demo')")
    page.wait_for_timeout(300)
    page.clock.fast_forward(8000)
    for go_on in runs:
        go_on()
    expect(page.locator("swing-demo .kd-lost")).to_contain_text("The graph has not arrived")


# How a lesson stands once its demo has passed: what stays in view, whether anything moved, what is covered.
PASSED = """async (demo, where) => {
    const next = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const act = document.querySelector(where);
    const before = act.getBoundingClientRect().top + scrollY;
    scrollTo(0, before - innerHeight / 4);
    await new Promise((done) => setTimeout(done, 500));
    act.focus({ preventScroll: true });
    const box = (node) => node.getBoundingClientRect();
    const names = [".kd-stage > :is(.kd-picture, .kd-pair)", ".kd-graph-frame", ".kd-main-frame"];
    const parts = names.map((name) => demo.querySelector(name));
    const { left, top, width, height } = act.getClientRects()[0];
    await next();
    return {
        seen: parts.map(box).every((it) => it.top > 48 && it.bottom <= innerHeight && it.right <= innerWidth),
        sticky: parts.map((part) => getComputedStyle(part).position),
        moved: Math.abs(before - (box(act).top + scrollY)),
        covered: !act.contains(document.elementFromPoint(left + width / 2, top + height / 2)),
        sideways: document.documentElement.scrollWidth - innerWidth,
        shifts: window.shifts.reduce((sum, [, value]) => sum + value, 0),
    };
}"""
ACT = "[data-passing] a.kd-act"


def test_on_a_wide_screen_the_demo_stays_beside_its_paragraphs_and_covers_nothing(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page()
    page.add_init_script(SAVE_DATA)
    page.add_init_script(NOTE_SHIFTS)
    for lesson in WITH_GRAPHS:
        demo = opened(page, f"{site}lessons/{lesson}/")
        are_seen_together(demo, (1366, 768))
        for size in ((1366, 768), (1440, 900)):
            page.evaluate("scrollTo(0, 0)")
            resize(page, *size)
            page.evaluate("window.shifts = []")
            passed = demo.evaluate(PASSED, ACT)
            assert passed["seen"] and set(passed["sticky"]) == {"sticky"}, (lesson, size)
            assert not passed["covered"] and passed["sideways"] <= 0, (lesson, size)
            assert passed["moved"] < 1 and passed["shifts"] <= MOST, (lesson, size, passed)
        above = page.evaluate("scrollY")
        before = demo.element_handle()
        page.locator(ACT).first.press("Enter")  # it acts where it is seen: nothing scrolls or is built anew
        page.wait_for_url("**#*t=*")
        page.wait_for_timeout(300)
        assert before.evaluate("(it) => it.isConnected"), lesson
        expect(page.locator("swing-demo[data-beside]")).to_be_attached()
        assert page.evaluate("scrollY") == above, lesson


def test_a_demo_without_a_graph_stays_too_as_far_as_the_lesson_s_questions_and_then_its_contents_are_seen(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(viewport={"width": 1366, "height": 768})
    page.add_init_script(SAVE_DATA)
    for lesson in ("step-or-two", "words", "known", "what-do-you-believe"):
        demo = opened(page, f"{site}lessons/{lesson}/")
        last, picture = page.locator("[data-passing]").last, demo.locator(".kd-stage > :last-child")
        contents = page.locator(".md-sidebar--secondary nav")
        page.locator("[data-passing]:is(p, ul, ol)").nth(-4).evaluate(
            "node => scrollTo(0, node.getBoundingClientRect().top + scrollY - innerHeight / 2)"
        )
        expect(page.locator("swing-demo[data-beside]"), lesson).to_be_attached()
        beside, text = picture.bounding_box(), last.bounding_box()
        assert beside and text
        assert beside["x"] > text["x"] + text["width"] and beside["x"] + beside["width"] <= 1366, lesson
        assert beside["y"] > 40 and beside["y"] + beside["height"] <= 768, lesson
        page.locator("lesson-foot").evaluate("node => node.scrollIntoView({ block: 'end' })")
        box = contents.bounding_box()
        assert box
        over = "([x, y]) => document.elementFromPoint(x, y).closest('.md-sidebar--secondary') !== null"
        assert page.evaluate(over, [box["x"] + 20, box["y"] + 30]), lesson


def test_on_phones_without_motion_and_on_paper_the_demo_stays_in_its_place(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(viewport={"width": 1440, "height": 844})
    page.add_init_script(SAVE_DATA)
    page.add_init_script(NOTE_SHIFTS)
    demo = opened(page, site + "lessons/drive-speed/")
    position = "(demo) => getComputedStyle(demo.querySelector('.kd-stage')).position"
    for calm in ("print", "reduced motion", "a phone"):
        resize(page, 390 if calm == "a phone" else 1440, 844)
        motion = "reduce" if calm == "reduced motion" else "no-preference"
        page.emulate_media(media="print" if calm == "print" else "screen", reduced_motion=motion)  # type: ignore[arg-type]
        assert calm == "print" or not demo.evaluate(PASSED, ACT)["seen"], calm
        assert demo.evaluate(position) != "absolute", calm


def resize(page: Page, width: int, height: int) -> None:
    """Give the page this size, and the demo the time to draw for it."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(SETTLED)


def opened(page: Page, address: str) -> Locator:
    """A lesson's demo, open without a prediction."""
    page.goto(address)
    demo = page.locator("swing-demo:not([data-stage=figure])")
    demo.wait_for()
    if "lessons/" in address:
        page.get_by_role("button", name="Show me anyway").click()
    demo.locator(":is(.kd-graph, .kd-stage) svg :is(path, rect):visible").first.wait_for()
    page.evaluate("document.fonts.ready")
    return demo


def test_the_second_leg_has_a_dot_on_the_graph_at_each_of_its_own_instants(shared: SharedPages) -> None:
    demo = shared.live("lessons/side-by-side/")
    dots = demo.locator(".kd-second-instants circle")
    assert dots.evaluate_all("(all) => all.map((dot) => dot.dataset.dot)")[:3] == [
        "toe-off",
        "thigh-vertical",
        "heel-highest",
    ]
    expect(demo.locator(".kd-second-instants [data-current]")).to_have_attribute("data-dot", "heel-highest")
    lines = demo.locator(".kd-graph .kd-times line").evaluate_all(
        "(all) => all.map((line) => +line.getAttribute('x1'))"
    )
    places = dots.evaluate_all("(all) => all.map((dot) => +dot.getAttribute('cx'))")
    assert places[0] == pytest.approx(lines[0], abs=0.1), "both begin at toe-off"
    assert places[1] > lines[1], "the butt kick's thigh is vertical later"
