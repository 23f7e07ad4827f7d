"""Embeds in Firefox: live in frames of another origin, and a presented one with its keys."""

import pytest

from tests.support.firefox import Firefox
from tests.support.hosting import Host, frame

INSTANT = "document.querySelector('.kd-instant-button[aria-pressed=true]')?.dataset.instant"


@pytest.mark.parametrize("sandbox", ["", 'sandbox="allow-scripts"'], ids=["plain", "sandboxed"])
def test_a_demo_answers_a_page_of_another_origin(
    firefox: Firefox, host: Host, site: str, sandbox: str
) -> None:
    firefox.new()
    firefox.open(host.page(frame(f"{site}embed/drive-speed/?controls=few", sandbox)))
    firefox.wait("heard.some(({ data }) => data.live)")
    firefox.evaluate("tell('demo', { command: 'set', parameters: { drive: 0.8 } })")
    firefox.wait("heard.some(({ data }) => data.event === 'state' && data.parameters.drive === 0.8)")
    assert firefox.evaluate("heard.some(({ data }) => data.event === 'resize' && data.height > 300)")
    assert firefox.complaints() == []


def test_the_clickers_keys_walk_through_the_instants(firefox: Firefox, site: str) -> None:
    firefox.new(width=1280, height=720)
    firefox.open(f"{site}embed/drive-speed/?present=1&theme=dark")
    firefox.wait(f"{INSTANT} === 'heel-highest'")
    firefox.evaluate("document.querySelector('input[name=drive]').focus()")
    firefox.press("PageDown")
    firefox.wait(f"{INSTANT} === 'thigh-fastest'")
    assert firefox.evaluate("document.querySelector('input[name=drive]').valueAsNumber") == 1
    assert firefox.evaluate("document.documentElement.scrollHeight <= innerHeight")
