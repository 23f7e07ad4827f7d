"""Find what drives WebKit for its tests, or install Debian's: `python -m scripts.quality.browsers.webkit`.

WebKitGTK is the engine of Safari on another toolkit. Where its driver cannot be had, as on macOS and Windows,
its tests are passed over, and this says so.
"""

import shutil
import sys

from scripts.quality.install import install_debian

PROGRAMS = {"WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"}


def missing() -> list[str]:
    """Which of the programs are not here."""
    return [name for name in PROGRAMS if not shutil.which(name)]


def main() -> int:
    """Install what is missing, or say that WebKit is not tried. Never a failure: few systems have it."""
    if lacks := missing():
        packages = [PROGRAMS[name] for name in lacks]
        print(
            f"Trying to install Debian's {' and '.join(packages)}, to try the demos in WebKit …", flush=True
        )
        install_debian(packages)
    if lacks := missing():
        print(f"WebKit is not tried here: {' and '.join(lacks)} cannot be had.", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
