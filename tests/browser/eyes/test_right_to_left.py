"""Pages that a translator has changed: written from right to left, each text in elements of its own."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.driving import SETTLED, set_slider
from tests.support.shared import SharedPages

# What must go from left to right on whatever page, and what follows it.
ISLANDS = ".kd-stage svg, .kd-graph, .kd-graph svg, .kd-slider, .kd-track, .kd-ends, .kd-scrub, .kd-frames"
SENTENCES = ".kd-sentence, .kd-note, .kd-band-words, .kd-foot, .kd-side"
# Where the fill of a slider ends, where its handle is, and where the cursor stands, px of the window.
PLACES = """() => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    const way = (selector) => new Set([...document.querySelectorAll(`swing-demo :is(${selector})`)]
        .map((one) => getComputedStyle(one).direction));
    const scrub = document.querySelector("input[name=time_ms]");
    const output = document.querySelector("output[name=thigh_vertical_ms]").firstChild;
    const place = (text, from, to) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, to);
        return range.getBoundingClientRect().left;
    };
    const minus = [...document.querySelectorAll(".kd-axes text")].find((one) => one.textContent === "−45°");
    return {
        islands: [...way(ISLANDS)],
        sentences: [...way(SENTENCES)],
        low_end: box(".kd-ends span:first-child").left < box(".kd-ends span:last-child").left,
        handle: box(".kd-scrub").left + 11 + (scrub.value / scrub.max) * (box(".kd-scrub").width - 22),
        cursor: box(".kd-cursor path").left + box(".kd-cursor path").width / 2,
        unit_last: place(output, 0, 1) < place(output, output.length - 2, output.length),
        sign_first: minus.getStartPositionOfChar(0).x < minus.getStartPositionOfChar(1).x,
        inside: [...document.querySelectorAll(".kd-stage text")].every((one) => {
            if (!one.textContent) return true;
            const [words, stage] = [one.getBoundingClientRect(), box(".kd-stage")];
            return words.left >= stage.left && words.right <= stage.right;
        }),
        scrolls: document.documentElement.scrollWidth > innerWidth,
    };
}"""
# As Google's translator does: each text in two elements of its own, with other words; what comes later too.
TRANSLATE = """() => {
    document.documentElement.lang = "ar";
    document.documentElement.dir = "rtl";
    document.documentElement.className += " translated-rtl";
    window.translations = 0;
    const translate = (text) => {
        if (!text.data.trim() || text.parentElement.closest("[translate=no], script, style, font")) return;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = `ترجمة ${text.data}`;
        outer.append(inner);
        text.replaceWith(outer);
        translations++;
    };
    const within = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return translate(node);
        const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) found.push(texts.currentNode);
        found.forEach(translate);
    };
    within(document.querySelector("swing-demo"));
    new MutationObserver((changes) => {
        for (const { addedNodes } of changes) addedNodes.forEach((node) => node.isConnected && within(node));
    }).observe(document.querySelector("swing-demo"), { childList: true, subtree: true });
}"""


def turned(shared: SharedPages, width: int) -> Page:
    page = shared.live(width=width).page
    page.evaluate("document.documentElement.dir = 'rtl'")
    page.evaluate(SETTLED)
    return page


@pytest.mark.parametrize("width", [360, 1366])
def test_on_a_page_from_right_to_left_pictures_sliders_and_numbers_stay_as_they_are(
    shared: SharedPages, width: int
) -> None:
    page = turned(shared, width)
    try:
        found: dict[str, Any] = page.evaluate(
            PLACES.replace("ISLANDS", repr(ISLANDS)).replace("SENTENCES", repr(SENTENCES))
        )
    finally:
        page.evaluate("document.documentElement.removeAttribute('dir')")
    assert (found["islands"], found["sentences"]) == (["ltr"], ["rtl"])
    assert found["handle"] == pytest.approx(found["cursor"], abs=3), "the handle, on whole ms, stands there"
    assert found["low_end"] and found["unit_last"] and found["sign_first"] and found["inside"]
    assert not found["scrolls"]


def test_a_translated_demo_still_moves_and_its_numbers_are_true(shared: SharedPages) -> None:
    demo = shared.live()
    page = demo.page
    page.evaluate(TRANSLATE)
    try:
        set_slider(demo, "drive", 1.2)
        demo.locator('[data-instant="thigh-vertical"]').first.click()
        output = demo.locator('output[name="thigh_vertical_ms"]')
        value = float(output.get_attribute("data-value") or "nan")
        assert output.inner_text() == f"{value:.0f} ms" and value < 124
        assert f"{value:.0f} ms" in (demo.locator(".kd-stage .kd-time").text_content() or "")
        assert demo.locator(".kd-sentence").inner_text().startswith("ترجمة"), "the new sentence is translated"
        before = page.evaluate("translations")
        for _ in range(20):
            page.keyboard.press(".")
        assert demo.locator(".kd-sentence").inner_text().startswith("ترجمة")
        again = page.evaluate("translations") - before
        assert again <= 60, "what has not changed is not written anew, nor translated again"
    finally:
        page.close()
