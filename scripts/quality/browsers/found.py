"""Find a browser for the tests, or install it: what chromium.py and firefox.py share."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from scripts.quality.install import install_debian


@dataclass(frozen=True)
class Browser:
    """A browser: `names` on the PATH, best first; `package` is Debian's; `elsewhere` looks off the PATH."""

    title: str
    variable: str  # of the environment, naming another executable
    names: tuple[str, ...]
    package: str
    elsewhere: Callable[[], str | None] = lambda: None
    download: tuple[str, ...] = ()  # a command that fetches it where apt cannot

    def find(self) -> str | None:
        """The executable: the environment's, else a known name on the PATH, else elsewhere, or None."""
        candidates = [os.environ.get(self.variable), *map(shutil.which, self.names)]
        return next((path for path in candidates if path), None) or self.elsewhere()

    def ensure(self) -> int:
        """Make sure that it is there; say what is done and, if it fails, what to do. 0, or 1 without it."""
        if self.find():
            return 0
        print(f"No {self.title} found. Trying to install Debian's package {self.package} …", flush=True)
        install_debian([self.package])
        if not self.find() and self.download:
            print(f"Trying: {' '.join(self.download)}", flush=True)
            subprocess.run(self.download, stdout=subprocess.DEVNULL)
        if not self.find():
            remedy = f"Install it, or set {self.variable}=/path/to/it."
            print(f"The browser tests need {self.title}. {remedy}", file=sys.stderr)
            return 1
        return 0
