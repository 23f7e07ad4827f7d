"""Find a Firefox for the browser tests, or install Debian's: `python -m scripts.quality.browsers.firefox`."""

import sys

from scripts.quality.browsers.found import Browser

FIREFOX = Browser("Firefox", "FIREFOX", ("firefox-esr", "firefox"), "firefox-esr")
find_firefox = FIREFOX.find

if __name__ == "__main__":
    sys.exit(FIREFOX.ensure())
