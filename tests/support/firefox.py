"""A real Firefox, for what may differ from Chromium: Debian's, driven by tests/support/firefox.mjs.

def test_something(firefox: Firefox, site: str) -> None:
    firefox.new()
    firefox.open(site + "lessons/drive-speed/")
    firefox.wait("document.querySelector('swing-demo').dataset.stage === 'live'")
"""

import json
import subprocess
from pathlib import Path
from typing import Any

from scripts.ground.paths import ROOT
from tests.support.driving import LIVE_MS

DRIVER = Path(__file__).with_name("firefox.mjs")


class FirefoxError(Exception):
    """What Firefox, or the page in it, said."""


class Firefox:
    """One browser with one page at a time. `frame` names a frame by a part of its address; "" is the page.

    `switched_on` are preferences, such as privacy.resistFingerprinting.
    """

    def __init__(self, executable: str, *switched_on: str) -> None:
        command = ["node", str(DRIVER), executable, *switched_on]
        pipe = subprocess.PIPE
        self.driver = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        self.version = self._hear()

    def _hear(self) -> Any:
        assert self.driver.stdout
        line = self.driver.stdout.readline()
        if not line:
            raise FirefoxError(f"Firefox's driver ended with status {self.driver.wait()}")
        said = json.loads(line)
        if "error" in said:
            raise FirefoxError(said["error"])
        return said["value"]

    def _say(self, verb: str, **details: Any) -> Any:
        assert self.driver.stdin
        self.driver.stdin.write(json.dumps({"verb": verb, **details}) + "\n")
        self.driver.stdin.flush()
        return self._hear()

    def new(self, *, width: int = 1280, height: int = 1000) -> None:
        """A fresh page with nothing stored, in CSS pixels."""
        self._say("new", width=width, height=height)

    def open(self, url: str) -> None:
        """Go to an address and wait until it has loaded."""
        self._say("open", url=url)

    def evaluate(self, script: str, *, frame: str = "") -> Any:
        """The value of a JavaScript expression; a promise is awaited."""
        return self._say("evaluate", script=script, frame=frame)

    def wait(self, script: str, *, frame: str = "", timeout_ms: int = LIVE_MS) -> None:
        """Wait until an expression is true. FirefoxError if it never is."""
        self._say("wait", script=script, frame=frame, timeout_ms=timeout_ms)

    def press(self, key: str) -> None:
        """Press a key, such as "Tab" or "ArrowRight", where the focus is."""
        self._say("press", key=key)

    def offline(self, on: bool = True) -> None:
        """Cut the page off from the network, or give it back."""
        self._say("offline", on=on)

    def screenshot(self, path: Path, *, whole: bool = False) -> None:
        """Write what is seen, or the whole page, as PNG."""
        self._say("screenshot", path=str(path), whole=whole)

    def frames(self) -> list[str]:
        """The addresses of the page and of the frames in it."""
        return list(self._say("frames"))

    def requests(self) -> list[str]:
        """Every address that the page has asked for since `new`."""
        return list(self._say("requests"))

    def complaints(self) -> list[str]:
        """Errors and warnings on the page's console since `new`."""
        return list(self._say("complaints"))

    def close(self) -> None:
        """End the browser and its driver."""
        assert self.driver.stdin
        self.driver.stdin.close()
        self.driver.wait(timeout=30)
