"""A reader's own colours, and more contrast: no shape keeps a colour of ours, and none is pale."""

from typing import Any

import pytest
from playwright.sync_api import Page
from swing_leg.shows.catalogue import DEMOS

# Every colour that a shape of a picture is painted in, and by which shape first.
PAINTED = """() => {
    const shapes = [...document.querySelectorAll(".kd-demo svg :is(path, circle, rect, line, text)")];
    const found = {};
    for (const shape of shapes) {
        const style = getComputedStyle(shape);
        if (style.visibility === "hidden" || style.opacity === "0" || !shape.checkVisibility()) continue;
        const name = [shape.closest("[data-second], [data-stopped], [data-agrees]") ? "other " : "",
            shape.parentElement.getAttribute("class"), shape.getAttribute("class")].join(" ");
        for (const paint of [style.fill, style.stroke]) if (paint !== "none") found[paint] ??= name;
    }
    return found;
}"""
SYSTEM = """(names) => names.map((name) => {
    const probe = document.body.appendChild(document.createElement("p"));
    probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
})"""
NAMES = ["Canvas", "CanvasText", "LinkText", "GrayText", "Mark", "Highlight", "ButtonText", "ButtonFace"]
SETTINGS = {
    "side-by-side": "?sprinter=1#t=220",
    "cord": "#tempo_deg_s=600",
    "claims": "#coaches=well-supported&cords=anecdote",
    "drive-speed": "#t=300",
}


def open_demo(page: Page, site: str, demo: str, **media: Any) -> None:
    """The embed page of a demo, at its recorded run."""
    page.emulate_media(**media)
    page.goto(f"{site}embed/{demo}/{SETTINGS.get(demo, '')}")
    page.locator('swing-demo:not([data-stage="figure"])').wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colours_every_shape_is_painted_in_one_of_the_readers(
    screen: Page, site: str, scheme: Any
) -> None:
    for demo in DEMOS:
        open_demo(screen, site, demo, forced_colors="active", contrast="no-preference", color_scheme=scheme)
        own = set(screen.evaluate(SYSTEM, NAMES))
        painted = screen.evaluate(PAINTED)
        assert len(painted) >= 2, demo
        assert {paint: shape for paint, shape in painted.items() if paint not in own} == {}, demo
        if demo in ("side-by-side", "race", "cord"):
            assert len(painted) >= 3, f"{demo}: the second must differ from the first"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_who_asks_for_more_contrast_gets_it(screen: Page, site: str, scheme: Any) -> None:
    open_demo(screen, site, "side-by-side", forced_colors="none", contrast="more", color_scheme=scheme)
    faint = screen.evaluate("""() => {
        const light = (colour) => {
            const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => Number(part) / 255)
                .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const card = light(getComputedStyle(document.querySelector(".kd-picture")).backgroundColor);
        const contrast = (colour) => {
            const [low, high] = [light(colour), card].sort((a, b) => a - b);
            return (high + 0.05) / (low + 0.05);
        };
        const words = [...document.querySelectorAll(".kd-demo :is(p, dt, dd, span, small, summary)")]
            .filter((node) => node.textContent.trim() && !node.closest(".kd-play, [aria-pressed=true]"))
            .map((node) => [node.className, getComputedStyle(node).color]);
        const drawn = ".kd-trail path, .kd-edge, .kd-ground, .kd-axes line";
        const lines = [...document.querySelectorAll(drawn)]
            .map((node) => [node.parentElement.getAttribute("class"), getComputedStyle(node).stroke]);
        return [...words.filter(([, colour]) => contrast(colour) < 5.5),
            ...lines.filter(([, colour]) => contrast(colour) < 4.5)];
    }""")
    assert faint == []
    widths = "getComputedStyle(document.querySelector('.kd-button')).borderTopWidth"
    assert screen.evaluate(widths) == "2px"
