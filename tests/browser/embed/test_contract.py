"""Every address of the contract shows what it promises: tests/embed-contract-v1.json."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page
from swing_leg.shows.catalogue import DEMOS

from scripts.ground.paths import ROOT
from tests.support.states import SAVE_DATA

CONTRACT = json.loads((ROOT / "tests" / "embed-contract-v1.json").read_text(encoding="utf-8"))

# Whoever saves data gets no Python before the first touch: what an address means must not depend on it.

# What a visitor finds on the page.
LOOK = """() => {
    const demo = document.querySelector("swing-demo");
    const seen = (node) => node.checkVisibility({ visibilityProperty: true });
    const inputs = [...demo.querySelectorAll("input:not(.kd-scrub), select")].filter(({ name }) => name);
    const value = (input) => Number(input.type === "checkbox" ? input.checked : input.value);
    const notice = demo.querySelector(".kd-notice");
    return {
        controls: Object.fromEntries(inputs.map((input) => [input.name, value(input)])),
        no_controls: !inputs.some(seen),
        locked: inputs.filter((input) => input.disabled).map(({ name }) => name).sort(),
        time_ms: Number(demo.querySelector("[data-time-ms]")?.dataset.timeMs),
        instant: demo.querySelector(".kd-instant-button[aria-pressed=true]")?.dataset.instant ?? null,
        numbers: demo.dataset.numbers,
        sprinter: demo.dataset.sprinter,
        theme: getComputedStyle(document.documentElement).colorScheme,
        present: document.documentElement.hasAttribute("data-present"),
        graph: !!demo.querySelector(".kd-graph"),
        buttons: [...demo.querySelectorAll("button")].filter(seen).map((one) => one.textContent.trim()),
        question: !!document.querySelector(".kd-predict input[type=radio]"),
        links: [...document.links].filter(seen).length,
        says: notice && !notice.hidden && seen(notice) ? notice.textContent : "",
    };
}"""


def values_of(demo: str, said: dict[str, Any]) -> dict[str, float]:
    """What the controls hold: of a choice, the place of the option that the address names."""
    places = {
        (control.name, option.name): place
        for control in DEMOS[demo].parameters
        for place, option in enumerate(control.options)
    }
    return {name: places.get((name, value), value) for name, value in said.items()}


@pytest.fixture(scope="module")
def shown(browser: Any, site: str) -> Any:
    """Opens an address of the contract and tells what it shows; one page for all, to be quick."""
    page: Page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
    page.add_init_script(SAVE_DATA)

    def look(address: str) -> dict[str, Any]:
        page.goto("about:blank", wait_until="commit")  # else a new hash alone would not open the page anew
        page.goto(site + "embed/" + address, wait_until="commit")
        page.locator('swing-demo:not([data-stage="figure"])').wait_for()
        found: dict[str, Any] = page.evaluate(LOOK)
        return found

    yield look
    page.close()


@pytest.mark.parametrize("line", CONTRACT["addresses"], ids=lambda line: line["address"])
def test_an_address_once_given_out_keeps_its_meaning(shown: Any, line: dict[str, Any]) -> None:
    found = shown(line["address"])
    for name, wanted in line["shows"].items():
        if name == "says":
            assert all(text in found["says"] for text in wanted), found["says"]
            assert wanted or not found["says"]
        elif name == "controls":
            demo = line["address"].partition("/")[0]
            assert found["controls"] | values_of(demo, wanted) == found["controls"]
        elif name == "buttons":
            assert set(wanted) <= set(found["buttons"])
        elif name == "no_buttons":
            assert not set(wanted) & set(found["buttons"])
        elif name == "locked" and "lock=all" in line["address"]:  # and whatever control came later
            assert set(wanted) <= set(found[name]) == set(found["controls"])
        else:
            assert found[name] == (sorted(wanted) if name == "locked" else wanted), name
