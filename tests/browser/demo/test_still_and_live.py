"""Before any script a page shows what the live demo draws, and nothing moves when that takes over."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.driving import SETTLED
from tests.support.shared import SharedPages, shared_by_a_test

Show = Callable[..., Page]

# The demo of each kind of picture and graph, and where a lesson has it.
LESSONS = {
    "drive-speed": "a leg and the graph of its angles",
    "side-by-side": "two legs",
    "step-or-two": "a race",
    "cord": "a cord and a chart",
    "known": "cards on shelves",
    "fold": "a leg and a chart",
}
ROOM = """.kd-block :is([data-shows="leg"], [data-shows="cord"]) .kd-stage.kd-stage > svg {
    width: %gpx; height: %gpx
}
.kd-block .kd-stage .kd-leg-frame.kd-leg-frame > svg { position: static; width: 300px; height: 400px }
.kd-block .kd-graph.kd-graph.kd-graph { width: %gpx; height: %gpx; box-sizing: content-box; display: block }
.kd-block .kd-graph.kd-graph .kd-graph-frame { border: 0; height: auto; position: relative }
.kd-block .kd-graph.kd-graph.kd-graph svg.kd-picture { width: 100%%; height: %gpx }"""
STYLED = """(text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
}"""
# Every part of the pictures that can be seen: what it is, and its numbers.
DRAWN = """() => {
    const NUMBER = /-?[\\d.]+(e-?\\d+)?/g;
    const names = ["d", "x", "y", "cx", "cy", "r", "width", "height", "transform", "x1", "x2", "y1", "y2"];
    return [...document.querySelectorAll("swing-demo > :is(.kd-stage, .kd-graph) .kd-picture")]
        .filter((picture) => picture.dataset.room !== "small")
        .flatMap((picture) => [...picture.querySelectorAll("path, circle, rect, text, line, [transform]")])
        .filter((node) => !node.closest("[visibility=hidden]"))
        .filter((node) => node.localName !== "path" || node.getAttribute("d"))
        .filter((node) => node.localName !== "text" || node.textContent)
        .map((node) => ({
            what: [node.localName, node.getAttribute("class"), node.closest("text")?.textContent].join(" "),
            numbers: names.flatMap((name) => node.getAttribute(name)?.match(NUMBER) ?? []).map(Number),
        }));
}"""
BOXES = """() => [...document.querySelectorAll("swing-demo > :not(.kd-description)")].flatMap((place) => {
    const [own, whole] = [place, place.parentElement].map((node) => node.getBoundingClientRect());
    return [own.left, own.top - whole.top, own.width, own.height];
})"""
QUESTION = """() => {
    const { left, width, height } = document.querySelector(".kd-predict").getBoundingClientRect();
    return [left, width, height];
}"""
# Open the demo behind its question: by the model's answer where no script has come.
OPEN = """() => {
    const payoff = document.querySelector(".kd-predict > details");
    if (payoff) payoff.open = true;
    else document.querySelector(".kd-predict-row button:nth-child(2)").click();
}"""


@pytest.fixture(scope="module")
def without_scripts(browser: Browser, site: str) -> Iterator[SharedPages]:
    """Pages to which the demo's script never comes."""
    pages = SharedPages(browser, site)
    pages.context.route("**/generated/web/**/*.js", lambda route: route.fulfill(status=404))
    yield pages
    pages.context.close()


@pytest.fixture(scope="module")
def without_python(browser: Browser, site: str) -> Iterator[SharedPages]:
    """Pages whose demo plays its recorded run; Python never comes."""
    pages = SharedPages(browser, site)
    pages.context.route("**/runtime/**", lambda route: None)
    yield pages
    pages.context.close()


@pytest.fixture
def figure(without_scripts: SharedPages, request: pytest.FixtureRequest) -> Iterator[Show]:
    """Show a lesson as it is before the demo's script has come."""

    def show(lesson: str, **view: Any) -> Page:
        page = without_scripts.visit(f"lessons/{lesson}/", again=False, **view)
        expect(page.locator("swing-demo").first).to_have_attribute("data-stage", "figure")
        page.evaluate("document.getAnimations().forEach((animation) => animation.cancel())")  # never late
        page.locator(".kd-predict > details").evaluate("(details) => { details.open = false; }")
        return page

    without_scripts.watch.expected += ["Failed to load resource", "preloaded using link preload but not used"]
    for _ in shared_by_a_test(without_scripts, request.session):
        yield show


@pytest.fixture
def taken_over(without_python: SharedPages, request: pytest.FixtureRequest) -> Iterator[Show]:
    """Show a lesson with the demo that plays its recorded run."""

    def show(lesson: str, **view: Any) -> Page:
        page = without_python.visit(f"lessons/{lesson}/", **view)
        page.locator("swing-demo:not([data-stage='figure'])").first.wait_for()
        page.evaluate("document.fonts.ready")
        return page

    for _ in shared_by_a_test(without_python, request.session):
        yield show


def size_of(page: Page, place: str) -> list[float]:
    """The view box of a still picture that was drawn for a wide page."""
    picture = page.locator(f'swing-demo > .{place} svg[data-room="large"]')
    box = picture.get_attribute("viewBox") if picture.count() else None
    return [float(side) for side in (box or "0 0 560 400").split()[2:]]


@pytest.mark.parametrize("lesson", LESSONS, ids=LESSONS.get)
def test_nothing_moves_when_the_demo_takes_over_and_the_still_picture_is_the_live_one(
    figure: Show, taken_over: Show, lesson: str
) -> None:
    for width in (360, 768, 1280):
        seen = []
        for show in (figure, taken_over):
            page = show(lesson, width=width, height=900)
            closed = page.evaluate(QUESTION)
            page.evaluate(OPEN)
            page.evaluate(SETTLED)
            seen.append((closed, page.evaluate(BOXES)))
            if show is figure:
                stage, graph = size_of(page, "kd-stage"), size_of(page, "kd-graph")
                expected: list[dict[str, Any]] = page.evaluate(DRAWN)
        assert seen[1][0] == pytest.approx(seen[0][0], abs=1), f"the question, {width}"
        assert seen[1][1] == pytest.approx(seen[0][1], abs=1), f"the demo, {width}"
    page.evaluate(STYLED, ROOM % (*stage, *graph, graph[1]))
    page.evaluate(SETTLED)
    drawn: list[dict[str, Any]] = page.evaluate(DRAWN)
    assert [part["what"] for part in drawn] == [part["what"] for part in expected]
    for here, there in zip(drawn, expected, strict=True):
        assert here["numbers"] == pytest.approx(there["numbers"], abs=0.7, rel=1e-3), here["what"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_one_drawing_has_the_pages_colours_in_both_schemes(figure: Show, scheme: str) -> None:
    page = figure("drive-speed", color_scheme=scheme)
    thigh = page.locator('.kd-stage [data-room="large"] [data-part="thigh"]')
    assert thigh.evaluate("(limb) => getComputedStyle(limb).fill") == page.evaluate(
        """() => {
            const probe = document.body.appendChild(document.createElement("i"));
            probe.style.color = "var(--kd-knee-drive)";
            return getComputedStyle(probe).color;
        }"""
    )
    assert page.locator("swing-demo img").count() == 0, "a picture that must be fetched"


@pytest.mark.parametrize(("width", "room"), [(360, "small"), (1280, "large")])
def test_of_the_two_drawings_one_is_seen(figure: Show, width: int, room: str) -> None:
    page = figure("drive-speed", width=width, height=900)
    page.evaluate(OPEN)
    for place in ("kd-stage", "kd-graph"):
        shown = page.locator(f"swing-demo > .{place} svg:visible")
        expect(shown).to_have_count(1)
        expect(shown).to_have_attribute("data-room", room)
