"""What the tests of a demo's state share: its sliders, its words, its runs, and Python kept away."""

from playwright.sync_api import Locator, Page
from swing_leg import simulate

WASM = "**/pyodide.asm.wasm"
# A reader who saves data gets no Python before the first touch: for what must not depend on it.
SAVE_DATA = 'Object.defineProperty(navigator, "connection", { value: { saveData: true } })'


def slider(demo: Locator, name: str) -> float:
    return float(demo.locator(f'input[name="{name}"]').input_value())


def status(page: Page) -> str:
    """All that the first demo says of its state, once it says anything beside how Python is doing."""
    page.locator("swing-demo .kd-notice:visible").first.wait_for()
    return page.locator('swing-demo [role="status"]').first.inner_text()


def wait_for_run(page: Page, **parameters: float) -> None:
    """Wait until the readouts are those of this run."""
    page.wait_for_function(
        """(expected) => Math.abs(expected - Number(
            document.querySelector('output[name="thigh_vertical_ms"]')?.dataset.value)) < 1e-9""",
        arg=simulate(**parameters).metrics["thigh_vertical_ms"],
    )


def block_python(page: Page) -> None:
    page.watch.expected += ["Failed to load resource"]  # type: ignore[attr-defined]
    page.route(WASM, lambda route: route.fulfill(status=404, body="gone", content_type="text/plain"))
