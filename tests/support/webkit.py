"""A real WebKit, the engine of Safari: WebKitGTK's own small browser, on a screen that nobody sees."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from selenium.webdriver import WebKitGTK, WebKitGTKOptions, WebKitGTKService
from selenium.webdriver.support.ui import WebDriverWait

from tests.support.driving import LIVE_MS

STAGE = "return document.querySelector('swing-demo')?.dataset.stage"


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A screen in memory; what a program needs in its environment to draw there."""
    hears, says = os.pipe()
    command = ["Xvfb", "-displayfd", str(says), "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[says], stderr=subprocess.DEVNULL) as server:
        os.close(says)
        with os.fdopen(hears) as told:
            number = told.readline().strip()
        try:
            yield {"DISPLAY": f":{number}", "WEBKIT_DISABLE_COMPOSITING_MODE": "1"}
        finally:
            server.terminate()


class WebKit:
    """One browser with one page at a time."""

    def __init__(self, driver: WebKitGTK) -> None:
        self.driver = driver

    def run(self, script: str, *values: Any) -> Any:
        """What the script returns, in the page or in the frame that was entered."""
        return self.driver.execute_script(script, *values)

    def wait(self, script: str, wanted: Any = True) -> None:
        """Wait until the script returns this."""
        WebDriverWait(self.driver, LIVE_MS / 1000, 0.1).until(
            lambda _: self.run(script) == wanted, f"never {wanted!r}: {script}"
        )

    def open_live(self, address: str) -> None:
        """Open a page and wait until its first demo is live."""
        self.driver.get(address)
        self.run("document.querySelector('swing-demo').scrollIntoView()")
        self.wait(STAGE, "live")


@contextmanager
def webkit_browser() -> Iterator[WebKit]:
    """A running WebKit."""
    with screen() as environment:
        driver = WebKitGTK(WebKitGTKOptions(), WebKitGTKService(env=os.environ | environment))
        try:
            yield WebKit(driver)
        finally:
            driver.quit()
