"""A moved slider costs little: what did not change is not touched, and the page is not laid out to draw."""

from typing import Any

import pytest
from playwright.sync_api import Locator

from tests.support.shared import SharedPages

# Drags through the values twice: at first new words are measured, and then nothing is new.
DRAG = """async (demo, [name, values]) => {
    const found = { measured: [], same: [], made: [] };
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
    const drag = async () => {
        const input = demo.querySelector(`input[name="${name}"]`);
        for (const value of values) await new Promise((resolve) => {
            demo.addEventListener("swing-demo:run", resolve, { once: true });
            input.value = value;
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
        for (const { type, target, attributeName: name, oldValue, addedNodes } of changes) {
            const words = `${target.getAttribute?.("class") ?? target.nodeName} ${name}`;
            if (type === "attributes" && target.getAttribute(name) === oldValue) found.same.push(words);
            const made = [...addedNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE);
            if (target.closest?.(pictures)) found.made.push(...made.map((node) => node.nodeName));
        }
    });
    seen.observe(demo, { subtree: true, childList: true, attributes: true, attributeOldValue: true });
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


def test_the_elements_of_leg_and_graph_stay_from_run_to_run(live_demo: Locator) -> None:
    assert dragged(live_demo, "drive", 0.8, 0.97, 1.1, 1.25)["made"] == []
