"""A moved slider costs little: what did not change is not touched, and the page is not laid out to draw."""

from typing import Any

import pytest
from playwright.sync_api import Locator

from tests.support.driving import set_slider
from tests.support.shared import SharedPages

# Drags through the values twice: at first new words are measured, and then nothing is new.
DRAG = """async (demo, [name, values]) => {
    const found = { measured: [], same: [], made: [], replaced: [], paper: [], late: [] };
    const pictures = ".kd-stage, .kd-graph";
    const spied = [];
    const spy = (owner, name) => {
        const own = Object.getOwnPropertyDescriptor(owner, name);
        const kind = own.get ? "get" : "value";
        const noted = function (...given) {
            if (demo.contains(this === window ? given[0] : this)) found.measured.push(name);
            return own[kind].apply(this, given);
        };
        spied.push(() => Object.defineProperty(owner, name, own));
        Object.defineProperty(owner, name, { ...own, [kind]: noted });
    };
    const input = demo.querySelector(`input[name="${name}"]`);
    let said;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (...given) {
        if (input.getAttribute("aria-valuetext") !== said) found.late.push(said);
        postMessage.apply(this, given);
    };
    spied.push(() => (Worker.prototype.postMessage = postMessage));
    const drag = async () => {
        for (const value of values) await new Promise((resolve) => {
            demo.addEventListener("swing-demo:run", resolve, { once: true });
            input.value = value;
            said = input.getAttribute("aria-valuetext");
            input.dispatchEvent(new Event("input", { bubbles: true }));
        });
    };
    await drag();
    for (const [owner, ...ways] of [
        [SVGTextContentElement, "getComputedTextLength"],
        [SVGGraphicsElement, "getBBox"],
        [Element, "getBoundingClientRect", "clientWidth", "clientHeight"],
        [HTMLElement, "offsetWidth", "offsetHeight", "offsetTop"],
    ]) for (const way of ways) spy(owner.prototype, way);
    spy(window, "getComputedStyle");
    const seen = new MutationObserver((changes) => {
        for (const { type, target, attributeName: name, oldValue, addedNodes, removedNodes } of changes) {
            const words = `${target.getAttribute?.("class") ?? target.nodeName} ${name}`;
            if (type === "attributes" && target.getAttribute(name) === oldValue) found.same.push(words);
            const letters = (nodes) => [...nodes].some((node) => node.nodeType === Node.TEXT_NODE);
            if (letters(addedNodes) && letters(removedNodes)) found.replaced.push(words);
            if ((target.parentElement ?? target).closest(".kd-instant-words")) found.paper.push(words);
            const made = [...addedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE);
            if (target.closest?.(pictures)) found.made.push(...made.map((node) => node.nodeName));
        }
    });
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    seen.observe(demo, { ...all, attributeOldValue: true });
    await drag();
    seen.disconnect();
    for (const undo of spied) undo();
    return found;
}"""


def dragged(demo: Locator, name: str, *values: float) -> dict[str, Any]:
    found: dict[str, Any] = demo.evaluate(DRAG, [name, [str(value) for value in values]])
    return found


@pytest.mark.parametrize(
    ("lesson", "name", "values"),
    [
        ("drive-speed", "drive", (0.8, 0.97, 1.1, 1.25)),
        ("side-by-side", "thigh_wait", (0.1, 0.25, 0.4)),
        ("fold", "knee_deg", (60, 90, 120)),
        ("cord", "behind", (1.5, 2, 2.5)),
    ],
)
def test_a_dragged_slider_measures_nothing_and_writes_only_what_differs(
    shared: SharedPages, lesson: str, name: str, values: tuple[float, ...]
) -> None:
    found = dragged(shared.live(f"lessons/{lesson}/"), name, *values)
    assert found["measured"] == []
    assert found["same"] == []
    assert found["replaced"] == [], (
        "letters change within their node, so that nothing around them is styled anew"
    )
    assert found["paper"] == [], "words for paper wait until the finger has gone"
    assert found["late"] == [], "Python is asked before the page is drawn"


def test_the_elements_of_leg_and_graph_stay_from_run_to_run(live_demo: Locator) -> None:
    assert dragged(live_demo, "drive", 0.8, 0.97, 1.1, 1.25)["made"] == []


def test_words_for_paper_follow_when_the_finger_has_gone(live_demo: Locator) -> None:
    set_slider(live_demo, "drive", 1.21)
    words = live_demo.locator(".kd-graph .kd-instant-words text").all_text_contents()
    shown = live_demo.locator(".kd-graph .kd-instant-button :is(span, small)").all_text_contents()
    assert words == shown
