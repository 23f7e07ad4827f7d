"""Joints found in a real film: fetched only when asked, from this site alone, true to marks set by hand."""

import json
import math
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.quality.browsers.chromium import find_chromium
from scripts.quality.walker import FILM, fetch
from tests.support.watch import Watch

WALKER = json.loads(Path(__file__).with_name("walker.json").read_text(encoding="utf-8"))
MARKED = [int(frame) for frame in WALKER["frames"]]
EVERY = 4  # of the film's frames, so that one swing's worth of them holds all that were marked
SHOWN = range(MARKED[0], MARKED[-1] + 1, EVERY)
SHARE = 0.05  # of the walker's height
MODEL = re.compile(r"/generated/pose/|/web/pose-")
HANDLE = re.compile(r"(Hip|Knee|Ankle|Toe|Head), (-?\d+) across, (-?\d+) down, not looked at yet")


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The walker's part of the film, every fourth frame, 40 of them a second."""
    if not fetch():
        pytest.fail("The walker's film could not be fetched: run `python -m scripts.quality.walker` once.")
    made = tmp_path_factory.mktemp("walker") / "walker.mp4"
    chosen = f"select='between(n,{SHOWN[0]},{SHOWN[-1]})*not(mod(n-{SHOWN[0]},{EVERY}))',setpts=N/40/TB"
    codec = ["-an", "-c:v", "libvpx-vp9", "-crf", "12", "-b:v", "0", "-deadline", "realtime"]
    command = ["ffmpeg", "-v", "error", "-i", str(FILM), "-vf", chosen, "-r", "40", *codec, str(made)]
    subprocess.run(command, check=True)
    return made


@pytest.fixture(scope="module")
def seeing(browser: Browser, site: str) -> Iterator[Page]:
    """A page of a browser that has WebGL, which the tests' own does without."""
    with_graphics = browser.browser_type.launch(executable_path=find_chromium(), args=["--no-sandbox"])
    page = with_graphics.new_page(viewport={"width": 1280, "height": 1000})
    watch = Watch(site)
    watch.follow(page.context)
    asked: list[str] = []
    page.asked = asked  # type: ignore[attr-defined]
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(site + "your-runner/")
    yield page
    with_graphics.close()
    watch.settle()


def opened(page: Page, film: Path) -> None:
    """Open a film as a coach does."""
    page.locator("your-runner input[type=file]").first.set_input_files(film)
    expect(page.locator("[data-part=pose] h2")).to_be_visible(timeout=20_000)


def fetched(page: Page) -> list[str]:
    """What was asked for of the pose model."""
    return [url for url in page.asked if MODEL.search(url)]  # type: ignore[attr-defined]


def points(page: Page, frame: int) -> dict[str, tuple[int, int]]:
    """The hollow points of a frame, as a screen reader is told of them."""
    page.locator(".kd-runner-scrub").fill(str(frame))
    names = page.locator(".kd-runner-handle").evaluate_all("all => all.map((one) => one.ariaLabel)")
    found = [HANDLE.fullmatch(name) for name in names]
    return {one[1].lower(): (int(one[2]), int(one[3])) for one in found if one}


def test_a_walkers_joints_are_found_within_a_twentieth_of_her_height(seeing: Page, film: Path) -> None:
    opened(seeing, film)
    part = seeing.locator("[data-part=pose]")
    result = part.locator(".kd-runner-found")
    assert fetched(seeing) == [], "the pose model was fetched before anybody asked for it"
    assert re.search(r"\b11 MB\b", part.inner_text())

    part.get_by_role("button", name="In this swing").click()
    part.get_by_role("button", name="Cancel").click()
    expect(result).to_have_text("Cancelled. Nothing was changed.")
    assert points(seeing, 0) == {}

    seeing.locator(".kd-runner-scrub").fill("0")
    part.get_by_role("button", name=f"In this swing: {len(SHOWN)} frames").click()
    expect(result).to_contain_text("Found in", timeout=90_000)
    if points(seeing, 0)["hip"][0] < 1000:  # the man on the roof is the larger of the two
        seeing.locator(".kd-runner-scrub").fill("0")
        part.get_by_role("button", name="Somebody else").click()
        expect(result).to_contain_text("to the left", timeout=90_000)
    expect(result).to_contain_text(
        f"Found in {len(SHOWN)} of {len(SHOWN)} frames. The runner goes to the left."
    )

    def misses() -> dict[str, float]:
        """How far each found point is from its mark, as a share of the walker's height."""
        return {
            f"{joint} {frame}": math.dist(points(seeing, SHOWN.index(frame))[joint], mark) / WALKER["height"]
            for frame in MARKED
            for joint, mark in WALKER["frames"][str(frame)].items()
        }

    off = misses()
    if sum(off.values()) / len(off) > SHARE:  # the leg that bends furthest may be the far one
        part.get_by_role("button", name="The other leg").click()
        off = misses()
    print("\n".join(f"{name}: {100 * share:.1f} %" for name, share in off.items()))
    assert {name: share for name, share in off.items() if share > SHARE} == {}
    assert len(off) == 3 * len(MARKED)
    assert len(fetched(seeing)) <= 10, "the model was fetched more than once for each start"


MISSING = {"": "no WebGL", "delete window.WebAssembly": "no WebAssembly", "delete window.Worker": "no worker"}


def test_without_what_it_needs_that_is_said_and_the_hand_tools_remain(
    new_page: Callable[..., Page], site: str, film: Path
) -> None:
    for taken, said in MISSING.items():
        page = new_page()
        page.add_init_script(taken)
        page.goto(site + "your-runner/")
        opened(page, film)
        part = page.locator("[data-part=pose]")
        expect(part).to_contain_text(said)
        expect(part).to_contain_text("Mark the joints by hand")
        expect(part.get_by_role("button", name="In this swing")).to_be_disabled()
        expect(page.locator("your-runner")).to_contain_text("Tap the hip")


FULL = """WebAssembly.instantiate = async () => {
    throw new RangeError("WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory");
};
"""


def test_where_memory_is_too_small_that_is_said_and_the_hand_tools_remain(seeing: Page, film: Path) -> None:
    script = re.compile("/web/pose-")
    seeing.route(script, lambda route: route.fulfill(response=(it := route.fetch()), body=FULL + it.text()))
    seeing.reload()
    opened(seeing, film)
    part = seeing.locator("[data-part=pose]")
    part.get_by_role("button", name="In this frame").click()
    expect(part.locator(".kd-runner-found")).to_contain_text("memory", timeout=60_000)
    stage = seeing.locator(".kd-runner-stage")
    stage.click(position={"x": 200, "y": 200})
    expect(seeing.locator("[data-handle=hip]")).to_be_visible()
    seeing.unroute(script)
