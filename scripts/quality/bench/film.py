"""How fast a coach's own film is at hand: `python -m scripts.quality.bench.film` (after a build).

A film of 20 MB as a phone films it, 1920 × 1080 at 240 frames a second in H.264, is opened and stepped
through. Or name another: `python -m scripts.quality.bench.film my-film.mov`.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting.serving import serve_directory
from scripts.quality.bench.use import late, private_mb, told
from scripts.quality.browsers.chromium import chromium
from scripts.quality.ffmpeg import find_ffmpeg

STEPS = 200
MOST_OPEN_MS = 1000.0
MOST_STEP_MS = 50.0
MOST_GROWTH_MB = 30.0
BYTES = 20e6
SECONDS = 4
RATE = 240
GROUP = 30  # frames from one key frame to the next

# From the choice of a file until its first frame is drawn, and from a step until its frame is; ms.
MEASURE = """
window.measure = {
  seen: (frame) => new Promise((resolve) => {
    const stage = document.querySelector(".kd-runner-frame");
    const begin = performance.now();
    const look = new MutationObserver(() => {
      if (stage.dataset.frame !== String(frame)) return;
      look.disconnect();
      resolve(performance.now() - begin);
    });
    look.observe(stage, { attributeFilter: ["data-frame"] });
  }),
  async steps(by, count) {
    const stage = document.querySelector(".kd-runner-stage");
    const took = [];
    for (let frame = Number(document.querySelector(".kd-runner-frame").dataset.frame); count--; ) {
      frame += by;
      const seen = this.seen(frame);
      const key = by > 0 ? "ArrowRight" : "ArrowLeft";
      stage.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      took.push(await seen);
    }
    return took;
  },
};
const note = () => (window.opened = window.measure.seen(0));
document.addEventListener("change", note, { capture: true, once: true });
"""


def write_film(path: Path) -> Path:
    """A moving test picture with noise, of about BYTES."""
    rate = f"{8 * BYTES / SECONDS:.0f}"
    source = f"testsrc2=size=1920x1080:rate={RATE}:duration={SECONDS},noise=alls=12:allf=t"
    codec = ("-c:v", "libx264", "-preset", "ultrafast", "-b:v", rate, "-maxrate", rate, "-bufsize", rate)
    how = ("-g", str(GROUP), "-pix_fmt", "yuv420p", "-movflags", "+faststart")
    command = [find_ffmpeg() or "ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", source, *codec, *how]
    subprocess.run([*command, str(path)], check=True)
    return path


def bench_film(page: Page, film: Path) -> list[bool]:
    """Open and step; whether each limit is kept."""
    page.evaluate(MEASURE)
    page.locator(".kd-runner-door input[type=file]").first.set_input_files(film)
    page.wait_for_function("window.opened")
    opened = page.evaluate("opened")
    frames = page.locator(".kd-runner-place").inner_text().split(",")[0]
    print(f"{film.name}, {film.stat().st_size / 1e6:.1f} MB, {frames}:")
    on = page.evaluate(f"measure.steps(1, {STEPS})")
    back = page.evaluate(f"measure.steps(-1, {STEPS})")
    print(f"  95th percentile of {STEPS} steps on {late(on):.1f} ms, back {late(back):.1f} ms")
    return [
        told("from choosing the file to its first frame", opened, MOST_OPEN_MS, "ms"),
        told(f"{STEPS} steps on, median", median(on), MOST_STEP_MS, "ms"),
        told(f"{STEPS} steps back, median", median(back), MOST_STEP_MS, "ms"),
    ]


def main(*films: str) -> int:
    """Print all figures; 1 if one of the limits is broken."""
    with (
        tempfile.TemporaryDirectory() as folder,
        chromium() as browser,
        serve_directory(SITE, MOUNT) as address,
    ):
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.goto(f"{address}your-runner/")
        page.locator(".kd-runner-door input").first.wait_for(state="attached")
        film = Path(films[0]) if films else write_film(Path(folder) / "phone.mp4")
        kept = bench_film(page, film)
        if sys.platform == "linux":
            before = private_mb(browser)
            page.evaluate(f"measure.steps(1, {STEPS})")
            grown = private_mb(browser) - before
            print(f"  private memory {before:.0f} MB")
            kept.append(told(f"grown over {STEPS} more steps", grown, MOST_GROWTH_MB, "MB"))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
