"""The README's moving picture, and a still of it: `python -m scripts.quality.moving_picture`."""

import io
import sys
from collections.abc import Iterator

from PIL import Image
from playwright.sync_api import Page, ViewportSize

from scripts.ground.paths import DOCS, MOUNT, ROOT, SITE
from scripts.hosting.serving import serve_directory
from scripts.quality.browsers.chromium import chromium

PICTURE = DOCS / "assets" / "drive-speed.webp"
STILL = PICTURE.with_stem("drive-speed-still")  # its last frame, for pages: there nothing moves by itself
DRIVES = (0.6, 1.0, 1.3)
SIZE = ViewportSize(width=760, height=500)
STEP_MS = 18  # of the swing, from one frame to the next
SHOWN_MS, HOLD_MS = 80, 1500  # on screen: each frame, and the last of a swing
LIVE_LIMIT_MS = 120_000

SET = """
([name, value]) => {
    const input = document.querySelector(`swing-demo input[name="${name}"]`);
    input.value = value;
    for (const event of ["input", "change"]) input.dispatchEvent(new Event(event, { bubbles: true }));
}
"""
RUN = """
(drive) => new Promise((resolve) => {
    const tell = ({ detail }) => resolve(detail.metrics.time_of_knee_lift_ms);
    document.querySelector("swing-demo").addEventListener("swing-demo:run", tell, { once: true });
    (SET)(["drive", drive]);
})
""".replace("SET", SET)


def frames(page: Page) -> Iterator[tuple[Image.Image, int]]:
    """Each swing in turn until its knee is highest: pictures, and how long each is shown, ms."""
    for drive in DRIVES:
        end_ms = page.evaluate(RUN, drive)
        for time_ms in [*range(0, int(end_ms), STEP_MS), end_ms]:
            page.evaluate(SET, ["time_ms", time_ms])
            shown = Image.open(io.BytesIO(page.screenshot()))
            yield shown.convert("RGB"), HOLD_MS if time_ms == end_ms else SHOWN_MS


def main() -> int:
    """Play, draw and write the picture."""
    with chromium() as browser, serve_directory(SITE, MOUNT) as site:
        page = browser.new_page(viewport=SIZE)
        page.goto(f"{site}embed/drive-speed/?theme=light&drive={DRIVES[-1]}")
        page.locator('swing-demo[data-stage="live"]').wait_for(timeout=LIVE_LIMIT_MS)
        pictures, lasts_ms = zip(*frames(page), strict=True)
    first, *others = pictures
    manner = {"duration": list(lasts_ms), "loop": 0, "quality": 45, "method": 6}
    first.save(PICTURE, save_all=True, append_images=others, **manner)
    others[-1].save(STILL, quality=80, method=6)
    print(f"{PICTURE.relative_to(ROOT)}: {len(pictures)} frames, {PICTURE.stat().st_size / 1e3:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
