"""Talking with a demo by postMessage, as docs/clinics/embedding.md describes it."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from swing_leg import simulate

from scripts.ground.paths import DOCS
from tests.support.driving import open_live
from tests.support.hosting import Host, frame, frame_at, visit, wait_for

PATIENCE = 20_000
SCRIPT = DOCS / "assets" / "embed" / "knee-drive-host.js"


@pytest.fixture
def talking(page: Page, host: Host, site: str) -> Page:
    """A host page with one demo in a frame that is a stranger to every origin."""
    visit(page, host, frame(f"{site}embed/drive-speed/", 'sandbox="allow-scripts"'))
    wait_for(page, "it.data.event === 'ready'")
    return page


def said(page: Page, event: str) -> dict[str, Any]:
    """The last message of this kind."""
    last: dict[str, Any] = page.evaluate(
        "(event) => heard.findLast(({ data }) => data.event === event).data", event
    )
    return last


def tell(page: Page, **command: Any) -> None:
    page.evaluate("(command) => tell('demo', command)", command)


def test_it_says_what_it_is_when_it_is_ready(talking: Page) -> None:
    ready = said(talking, "ready")
    assert (ready["type"], ready["v"], ready["demo"]) == ("knee-drive", 1, "drive-speed")
    names = [control["name"] for control in ready["controls"]]
    assert names == ["drive", "running_speed", "heel_pull", "thigh_wait"]
    assert ready["instants"][0] == "toe-off"
    assert (ready["parameters"]["drive"], ready["instant"], ready["playing"]) == (1, "heel-highest", False)
    origin = talking.evaluate("heard.find(({ data }) => data.event === 'ready').origin")
    assert origin == "null", "so a host must look at the source of a message"


def test_it_goes_to_an_instant_or_a_time(talking: Page) -> None:
    tell(talking, command="goto", instant="thigh-vertical")
    wait_for(talking, "it.data.event === 'state' && it.data.instant === 'thigh-vertical'")
    assert said(talking, "state")["time_ms"] == pytest.approx(simulate().metrics["thigh_vertical_ms"])
    tell(talking, command="goto", time_ms=60)
    wait_for(talking, "it.data.event === 'state' && it.data.time_ms === 60")


def test_it_plays_and_pauses_and_goes_back(talking: Page) -> None:
    tell(talking, command="play")
    wait_for(talking, "it.data.event === 'state' && it.data.playing")
    tell(talking, command="pause")
    wait_for(talking, "it.data.event === 'state' && !it.data.playing")
    tell(talking, command="reset")
    wait_for(talking, "it.data.event === 'state' && it.data.instant === 'heel-highest'")


def test_it_takes_new_values_and_the_nearest_legal_one(talking: Page) -> None:
    tell(talking, command="set", parameters={"drive": 0.8})
    wait_for(talking, "it.data.event === 'state' && it.data.parameters.drive === 0.8 && it.data.live")
    expected = simulate(drive=0.8).metrics["thigh_vertical_ms"]
    assert said(talking, "state")["metrics"]["thigh_vertical_ms"] == pytest.approx(expected)
    tell(talking, command="set", parameters={"drive": 99})
    wait_for(talking, "it.data.event === 'state' && it.data.parameters.drive === 1.3")
    notice = frame_at(talking, "embed/").locator(".kd-notice")
    expect(notice).to_contain_text("asked for drive speed 99; 1.3 is used")


# Counts what Python is asked for, and how often the picture is drawn anew.
ASKED = """() => {
    const { postMessage } = Worker.prototype;
    window.asked = 0;
    Worker.prototype.postMessage = function (...given) { asked++; return postMessage.apply(this, given); };
}"""


def test_of_a_thousand_values_in_a_row_the_last_one_wins_at_once(page: Page, host: Host, site: str) -> None:
    visit(page, host, frame(f"{site}embed/drive-speed/"))
    wait_for(page, "it.data.live")
    demo = frame_at(page, "embed/")
    demo.evaluate(ASKED)
    page.evaluate(
        """() => {
            for (let at = 0; at < 1000; at++) {
                tell("demo", { command: "set", parameters: { drive: 0.5 + (at % 80) / 100 } });
            }
            tell("demo", { command: "set", parameters: { heel_pull: 0.2 } });
            tell("demo", { command: "set", parameters: { drive: 1.11 } });
        }"""
    )
    wait_for(page, "it.data.event === 'state' && it.data.parameters.drive === 1.11")
    assert said(page, "state")["parameters"]["heel_pull"] == 0.2, "what others asked for stays"
    assert demo.evaluate("asked") < 20
    # One after the other, each before the one before is answered.
    demo.evaluate("asked = 0")
    page.evaluate(
        """async () => {
            for (let at = 0; at < 200; at++) {
                tell("demo", { command: "set", parameters: { drive: 0.5 + (at % 80) / 100 } });
                await new Promise((done) => setTimeout(done));
            }
            tell("demo", { command: "set", parameters: { drive: 0.77 } });
            tell("demo", { command: "goto", time_ms: 60 });
        }"""
    )
    wait_for(page, "it.data.event === 'state' && it.data.parameters.drive === 0.77 && it.data.time_ms === 60")
    assert demo.evaluate("asked") < 100


def test_a_demo_follows_only_the_origins_that_its_address_allows(page: Page, host: Host, site: str) -> None:
    own = host.address.rstrip("/")
    frames = (
        frame(f"{site}embed/pose/?allow=https://school.example", id_="closed"),
        frame(f"{site}embed/pose/?allow=https://school.example,{own}", id_="open"),
    )
    visit(page, host, "".join(frames))
    for name in ("closed", "open"):
        wait_for(page, f"it.from === {name!r} && it.data.event === 'ready'")
        page.evaluate("(name) => tell(name, { command: 'set', parameters: { knee_deg: 40 } })", name)
    wait_for(page, "it.from === 'open' && it.data.event === 'state' && it.data.parameters.knee_deg === 40")
    refused = page.evaluate("heard.find(({ data }) => data.event === 'error')")
    assert refused["from"] == "closed" and f"{own} is none of them" in refused["data"]["message"]
    assert not page.evaluate(
        "heard.some(({ data, from }) => from === 'closed' && data.parameters?.knee_deg === 40)"
    )


REFUSED = {
    "an unknown command": ({"command": "explode"}, "explode"),
    "an unknown parameter": ({"command": "set", "parameters": {"speed": 1}}, "speed"),
    "a value that is no number": ({"command": "set", "parameters": {"drive": "fast"}}, "drive"),
    "an unknown instant": ({"command": "goto", "instant": "landing"}, "landing"),
    "a time that is no number": ({"command": "goto", "time_ms": "soon"}, "time_ms"),
}


def test_a_command_that_it_cannot_follow_is_answered_with_the_reason(talking: Page) -> None:
    for command, word in REFUSED.values():
        tell(talking, **command)
        wait_for(talking, f"it.data.event === 'error' && it.data.message.includes({word!r})")
    tell(talking, command="state")
    wait_for(talking, "it.data.event === 'state'")
    assert said(talking, "state")["parameters"]["drive"] == 1


def test_messages_that_are_not_its_own_are_ignored(talking: Page) -> None:
    for data in (
        "null",
        "7",
        "'play'",
        "{ command: 'play' }",
        "{ type: 'knee-drive', v: 2, command: 'play' }",
    ):
        talking.evaluate(f"document.getElementById('demo').contentWindow.postMessage({data}, '*')")
    tell(talking, command="state")
    wait_for(talking, "it.data.event === 'state'")
    state = said(talking, "state")
    assert (state["playing"], state["instant"]) == (False, "heel-highest")
    assert not talking.evaluate("heard.some(({ data }) => data.event === 'error')")


def test_nothing_of_the_reader_is_told(page: Page, host: Host, site: str) -> None:
    visit(page, host, frame(f"{site}embed/drive-speed/?predict=1"))
    demo = frame_at(page, "embed/")
    choice = demo.locator(".kd-choice").first.inner_text()
    demo.get_by_role("radio").first.check()
    demo.get_by_role("button", name="This is my prediction").click()
    demo.locator('[data-instant="toe-off"]').click()
    wait_for(page, "it.data.event === 'state' && it.data.instant === 'toe-off'")
    assert choice not in page.evaluate("JSON.stringify(heard)")


def test_the_host_script_makes_each_frame_as_tall_as_its_demo(page: Page, host: Host, site: str) -> None:
    script = f'<script src="{host.copy(SCRIPT)}"></script>'
    names = ("drive-speed/?controls=few", "race/?controls=0", "pose/")
    frames = [
        frame(f"{site}embed/{name}", 'sandbox="allow-scripts"', f"frame-{i}") for i, name in enumerate(names)
    ]
    visit(page, host, script + "".join(frames) + frame(f"{site}embed/race/", "data-fixed", "fixed"))
    for number, name in enumerate(names):
        page.locator(f"#frame-{number}").scroll_into_view_if_needed()
        demo = frame_at(page, name)
        demo.locator("swing-demo:not([data-stage=figure])").wait_for()
        page.wait_for_function(
            """(id) => {
                const own = heard.findLast(({ data, from }) => from === id && data.event === "resize");
                return own?.data.height === document.getElementById(id).clientHeight;
            }""",
            arg=f"frame-{number}",
        )
        demo.wait_for_function("() => document.documentElement.scrollHeight <= innerHeight")
    assert page.locator("#fixed").evaluate("(it) => it.clientHeight") == 700


def test_canvas_and_wordpress_hear_of_the_height_in_their_own_words(
    page: Page, host: Host, site: str
) -> None:
    visit(
        page, host, frame(f"{site}embed/drive-speed/?controls=few#?secret=aB3xyz", 'sandbox="allow-scripts"')
    )
    wait_for(page, "it.data.subject === 'lti.frameResize' && it.data.height > 300")
    wait_for(page, "it.data.message === 'height' && it.data.secret === 'aB3xyz' && it.data.value > 300")
    # It may begin to listen later than that, and says so: then it is told again, though nothing has changed.
    page.evaluate("heard.length = 0")
    page.evaluate("frames()[0].contentWindow.postMessage({ message: 'ready', secret: 'aB3xyz' }, '*')")
    wait_for(page, "it.data.message === 'height' && it.data.value > 300")


def test_a_presented_demo_fills_its_frame_and_asks_for_no_height(page: Page, host: Host, site: str) -> None:
    visit(page, host, frame(f"{site}embed/drive-speed/?present=1"))
    wait_for(page, "it.data.event === 'ready'")
    assert not page.evaluate("heard.some(({ data }) => data.event === 'resize')")


def test_the_example_of_a_host_page_works(page: Page, site: str) -> None:
    page.goto(site + "embed/host-example/")
    now = page.get_by_role("status")
    expect(now).to_contain_text("heel-highest", timeout=PATIENCE)
    page.get_by_role("button", name="Thigh vertical").click()
    expect(now).to_contain_text("thigh-vertical", timeout=PATIENCE)
    page.get_by_role("button", name="A command that it does not know").click()
    expect(now).to_contain_text("refused")
    assert page.locator("#demo").evaluate("(it) => it.clientHeight") > 600, "the host script has been heard"


def test_the_address_holds_the_state_and_a_new_one_is_followed(page: Page, site: str) -> None:
    demo = open_live(page, site + "embed/drive-speed/?numbers=0&drive=1.2")
    demo.locator('[data-instant="toe-off"]').click()
    page.wait_for_url(
        "**/embed/drive-speed/?numbers=0&drive=1.2#drive=1.2&running_speed=9.5&heel_pull=0&thigh_wait=0&t=0"
    )
    page.evaluate("location.hash = '#drive=0.9'")
    expect(demo.locator('input[name="drive"]')).to_have_value("0.9")
    demo.get_by_role("button", name="Reset").click()
    expect(demo.locator('input[name="drive"]')).to_have_value("1.2")
