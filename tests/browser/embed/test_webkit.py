"""The demos in WebKit, the engine of Safari and of every browser on an iPhone."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from swing_leg import simulate

from scripts.clinic.single_file import write_single
from scripts.quality.browsers.webkit import missing
from scripts.quality.install import root_command
from tests.support.hosting import Host, frame
from tests.support.webkit import STAGE, WebKit, webkit_browser

MOVE = """const [name, value, done] = arguments, demo = document.querySelector("swing-demo");
const slider = demo.querySelector(`input[name=${name}]`);
demo.addEventListener("swing-demo:run", ({ detail }) => done(detail.metrics), { once: true });
slider.value = value;
slider.dispatchEvent(new Event("input", { bubbles: true }));
slider.dispatchEvent(new Event("change", { bubbles: true }));"""


@pytest.fixture(scope="module")
def webkit() -> Iterator[WebKit]:
    """One WebKit for all of them."""
    if lacks := missing():
        said = f"WebKit is not tried: {', '.join(lacks)} is missing"
        if root_command() is None and not os.environ.get("CI"):
            pytest.skip(f"{said} and cannot be installed here.")
        pytest.fail(f"{said}. Run `python -m scripts.quality.browsers.webkit`, which installs it.")
    with webkit_browser() as browser:
        yield browser


def moved(webkit: WebKit, name: str, value: str) -> dict[str, float | None]:
    """The metrics after a slider was moved."""
    return dict(webkit.driver.execute_async_script(MOVE, name, value))


def test_the_lesson_is_live_and_its_slider_gives_what_python_gives_here(webkit: WebKit, site: str) -> None:
    webkit.open_live(site + "lessons/drive-speed/")
    assert moved(webkit, "drive", "1.17") == pytest.approx(simulate(drive=1.17).metrics, abs=1e-9)
    shown = webkit.run("return document.querySelector('output[name=thigh_vertical_ms]').dataset.value")
    assert float(shown) == pytest.approx(simulate(drive=1.17).metrics["thigh_vertical_ms"], abs=1e-9)


def test_a_sandboxed_embed_answers_a_page_of_another_origin(webkit: WebKit, host: Host, site: str) -> None:
    webkit.driver.get(host.page(frame(f"{site}embed/drive-speed/?controls=few", 'sandbox="allow-scripts"')))
    webkit.wait("return heard.some(({ data }) => data.live)")
    webkit.run("tell('demo', { command: 'set', parameters: { drive: 0.8 } })")
    webkit.wait("return heard.some(({ data }) => data.event === 'state' && data.parameters.drive === 0.8)")


def test_a_demo_that_is_one_file_runs_from_another_site_and_from_a_disk(
    webkit: WebKit, host: Host, site: str, tmp_path: Path
) -> None:
    write_single("drive-speed", tmp_path / "demo.html")
    for address in (host.copy(tmp_path / "demo.html"), (tmp_path / "demo.html").as_uri()):
        webkit.driver.get(address)
        # The page before it is live as well, and may still be there.
        here = f"location.href === {json.dumps(address)} && "
        webkit.wait(STAGE.replace("return ", f"return {here}"), "live")
        assert moved(webkit, "drive", "1.17") == pytest.approx(simulate(drive=1.17).metrics, abs=1e-9)
