"""Find what writes films for tests and benchmarks, or install it: `python -m scripts.quality.ffmpeg`."""

import sys

from scripts.quality.browsers.found import Browser

FFMPEG = Browser("ffmpeg", "FFMPEG", ("ffmpeg",), "ffmpeg")
find_ffmpeg = FFMPEG.find

if __name__ == "__main__":
    sys.exit(FFMPEG.ensure())
