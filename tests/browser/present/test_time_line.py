"""On every line of time each named instant stands at its own place, at every width."""

import pytest
from playwright.sync_api import Page

from tests.support.driving import SETTLED

WIDTHS = (320, 360, 414, 560, 700, 760, 900, 1024, 1366, 1920)
# What is wrong with a line of time: a tick that is not where its instant is, a name that is not at its own
# tick, or covers another.
FAULTS = """() => {
    const line = document.querySelector("swing-demo .kd-timeline"), scrub = line.querySelector(".kd-scrub");
    const { left: from, right: to } = scrub.getBoundingClientRect();
    const near = 0.006 * (to - from), handle = 22; // the words are rounded
    const buttons = [...line.querySelectorAll("button")].filter((one) => !one.hidden);
    const drawn = line.querySelector(".kd-leader").getAttribute("d").matchAll(/M([\\d.]+) /g);
    const ticks = [...drawn].map((found) => from + Number(found[1]));
    const boxes = buttons.map((one) => one.getBoundingClientRect());
    const faults = buttons.flatMap((one, at) => {
        const words = one.querySelector("small").textContent, box = boxes[at];
        const part = (parseFloat(words) * (words.endsWith(" s") ? 1000 : 1)) / scrub.max;
        const place = from + handle / 2 + part * (to - from - handle);
        const beside = place < box.left - near || place > box.right + near;
        const across = (two) => box.left < two.right - 0.5 && box.right > two.left + 0.5;
        const covers = (two) => across(two) && box.top < two.bottom - 0.5 && box.bottom > two.top + 0.5;
        const found = [
            !ticks.some((tick) => Math.abs(tick - place) < near) && "has no tick",
            line.dataset.rows !== "own" && beside && "is away from its tick",
            (box.left < 0 || box.right > innerWidth) && "is out of the page",
            boxes.some((two, other) => other !== at && covers(two)) && "covers another",
        ];
        return found.filter(Boolean).map((fault) => `${one.innerText} ${fault}`);
    });
    return buttons.length > 3 ? faults : ["too few instants"];
}"""


@pytest.mark.parametrize("demo", ["two-photos", "heel-rise", "fold", "race", "cord"])
def test_each_named_instant_stands_at_its_own_place_on_the_line(screen: Page, site: str, demo: str) -> None:
    screen.goto(f"{site}embed/{demo}/")
    screen.locator(".kd-timeline").wait_for()
    screen.wait_for_function("document.fonts.ready.then(() => true)")
    found = {}
    for width in WIDTHS:
        screen.set_viewport_size({"width": width, "height": 800})
        screen.evaluate(SETTLED)
        found[width] = screen.evaluate(FAULTS)
    assert not any(found.values()), found
