"""Find a browser for the tests, or install it: what scripts/chromium.py and scripts/firefox.py share."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass


def nowhere_else() -> str | None:
    """The answer of a browser that is found on the PATH or not at all."""
    return None


@dataclass(frozen=True)
class Browser:
    """A browser: `names` on the PATH, best first; `package` is Debian's; `elsewhere` looks off the PATH."""

    title: str
    variable: str  # of the environment, naming another executable
    names: tuple[str, ...]
    package: str
    elsewhere: Callable[[], str | None] = nowhere_else
    download: tuple[str, ...] = ()  # a command that fetches it where apt cannot

    def find(self) -> str | None:
        """The executable: the environment's, else a known name on the PATH, else elsewhere, or None."""
        candidates = [os.environ.get(self.variable), *map(shutil.which, self.names)]
        return next((path for path in candidates if path), None) or self.elsewhere()

    def install_commands(self) -> list[list[str]]:
        """What to try, in order: Debian's package where apt is ours to use, then the download."""
        root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
        debian = [
            [*root, "apt-get", "update", "--quiet=2"],
            [*root, "apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", self.package],
        ]
        usable = shutil.which("apt-get") and (not root or shutil.which("sudo"))
        return [*(debian if usable else []), *([list(self.download)] if self.download else [])]

    def ensure(self) -> int:
        """Make sure that it is there; say what is done and, if it fails, what to do. 0, or 1 without it."""
        for command in self.install_commands():
            if self.find():
                break
            print(f"No {self.title} found. Trying: {' '.join(command)}", flush=True)
            environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL)
        if not self.find():
            remedy = f"Install it, or set {self.variable}=/path/to/it."
            print(f"The browser tests need {self.title}. {remedy}", file=sys.stderr)
            return 1
        return 0
