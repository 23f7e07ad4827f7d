"""Your own runner: files open on this device, and the frame that is shown is the frame that was asked for."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Request, expect

from tests.support.firefox import Firefox
from tests.support.hosting import Host, frame, frame_at, visit, wait_for
from tests.support.runner.films import H264, IN_PAGE, VP9, opening, turn, write_film

Run = Callable[[str], Any]
FRAMES = 120
ORDER = [*range(1, 41), *range(39, 9, -1), *Random(7).sample(range(FRAMES), 30)]  # on, back, anywhere
FILMS = {
    f"{rate}.{ending}": (rate, codec)
    for rate in (30, 240)
    for ending, codec in (("mp4", H264), ("webm", VP9))
}


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A film in each container at each rate."""
    folder = tmp_path_factory.mktemp("films")
    return [write_film(folder / name, FRAMES, rate, *codec) for name, (rate, codec) in FILMS.items()]


@pytest.fixture(params=["chromium", "firefox"])
def run(request: pytest.FixtureRequest, site: str) -> Run:
    """Run a script in the page of a browser."""
    if request.param == "firefox":
        firefox: Firefox = request.getfixturevalue("firefox")
        firefox.new()
        firefox.open(site + "your-runner/")
        firefox.wait("!!document.querySelector('.kd-runner-door')")
        firefox.evaluate(IN_PAGE)
        return firefox.evaluate
    page = request.getfixturevalue("page")
    begin(page, site)
    return page.evaluate  # type: ignore[no-any-return]


def begin(page: Page, site: str) -> None:
    page.goto(site + "your-runner/")
    page.locator(".kd-runner-door").wait_for()
    page.evaluate(IN_PAGE)


def open_film(run: Run, path: Path, how: str = "choose") -> None:
    run(opening(path, how))
    run("runner.seen(0)")


def refused(run: Run, path: Path) -> str:
    """What is said of a file that cannot be opened here."""
    run(opening(path))
    return str(run("runner.answered()"))


def test_the_frame_that_is_shown_is_the_one_that_was_asked_for(run: Run, films: list[Path]) -> None:
    for decoder in ("", "window.VideoDecoder = undefined"):  # then by the browser's own player
        run(f"void ({decoder or 0})")
        for film in films:
            open_film(run, film)
            assert run(f"runner.walk({ORDER})") == ORDER, f"{film.name} {decoder}"
            ms = round(ORDER[-1] * 1000 / FILMS[film.name][0])
            assert run("runner.place()") == f"frame {ORDER[-1] + 1} of {FRAMES}, {ms} ms"


def test_a_picture_stands_upright_and_what_cannot_be_opened_is_named(
    run: Run, films: list[Path], tmp_path: Path
) -> None:
    turned = turn(write_film(tmp_path / "turned.mp4", 4, 30, *H264))
    open_film(run, turned)
    assert run("[runner.stage().width, runner.stage().height]") == [180, 320]
    assert run("runner.walk([1]).then(() => runner.dot(164, 304)[0])") > 127, "the last square stands for 1"

    photo = Image.new("RGB", (40, 20), "blue")
    photo.paste("red", (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned
    photo.save(tmp_path / "turned.jpg", exif=exif, quality=95)
    open_film(run, tmp_path / "turned.jpg", "drop")
    assert run("[runner.stage().width, runner.stage().height]") == [20, 40]
    red, _, blue, _ = run("runner.dot(10, 4)")
    assert red > 200 and blue < 60

    (tmp_path / "photo.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
    assert "HEIC" in refused(run, tmp_path / "photo.heic") and "JPEG" in run("runner.status()")
    h265 = write_film(tmp_path / "new.mp4", 4, 30, "-c:v", "libx265", "-x265-params", "log-level=error")
    if run("""!document.createElement("video").canPlayType('video/mp4; codecs="hvc1.1.6.L93.B0"')"""):
        assert "HEVC (H.265)" in refused(run, h265) and "H.264" in run("runner.status()")
    assert "AVI" in refused(run, write_film(tmp_path / "old.avi", 4, 30, "-c:v", "mjpeg"))
    (tmp_path / "notes.txt").write_text("No film.")
    assert "no photo or film" in refused(run, tmp_path / "notes.txt")
    for name, content, said in (
        ("empty.mp4", b"", "is empty"),
        ("text.mp4", b"No film.", "does not begin as one"),
        ("half.mp4", films[1].read_bytes()[:900], "its end is missing"),
    ):
        (tmp_path / name).write_bytes(content)
        assert said in refused(run, tmp_path / name), name
    sound = ("-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac", str(tmp_path / "sound.mp4"))
    subprocess.run(["ffmpeg", "-v", "error", *sound], check=True)
    assert "sound and no picture" in refused(run, tmp_path / "sound.mp4")
    assert run("[runner.stage().width, runner.stage().height]") == [20, 40], "what was open stays"


def test_keys_step_and_slow_motion_counts_the_runners_own_time(page: Page, site: str, tmp_path: Path) -> None:
    slow = ("-movflags", "use_metadata_tags", "-metadata", "com.android.capture.fps=240")
    film = write_film(tmp_path / "slow.mp4", 60, 30, *H264[:-2], *slow)
    begin(page, site)
    open_film(page.evaluate, film, "paste")
    for key, wanted in (
        ("ArrowRight", 1),
        ("Shift+ArrowRight", 11),
        (".", 12),
        (",", 11),
        ("ArrowLeft", 10),
        ("End", 59),
        ("Home", 0),
        ("Shift+ArrowRight", 10),
    ):
        page.keyboard.press(key)
        page.evaluate(f"runner.seen({wanted})")
        assert page.evaluate("runner.number()") == wanted, key
    assert page.locator(".kd-runner-place").inner_text() == "frame 11 of 60, 42 ms"
    assert page.get_by_role("slider", name="Frame").get_attribute("aria-valuetext") == "frame 11 of 60, 42 ms"
    on = page.get_by_role("button", name="One frame on")
    on.click()
    page.evaluate("runner.seen(11)")
    on.dispatch_event("pointerdown")
    page.evaluate("runner.seen(14)")
    on.dispatch_event("pointerup")
    page.locator(".kd-runner-stage").press("Home")
    page.locator(".kd-runner-stage").press("Shift+ArrowRight")
    page.get_by_label("Frames a second of the camera").select_option("0")
    assert page.locator(".kd-runner-place").inner_text() == "frame 11 of 60, 333 ms"
    page.get_by_role("button", name="1×, full speed").click()
    page.locator(".kd-runner-stage").press("Home")
    page.get_by_role("button", name="⅒×").click()
    page.get_by_role("button", name="Play").click()
    page.evaluate("runner.seen(2)")
    page.locator(".kd-runner-stage").click(position={"x": 90, "y": 90})
    page.get_by_role("button", name="Play").wait_for()
    assert page.locator("[data-handle]").count() == 0, "a tap that stops the film marks nothing"
    page.get_by_role("button", name="1×, full speed").click()
    page.get_by_role("button", name="Play").click()
    page.evaluate("runner.seen(59)")
    page.get_by_role("button", name="Play").wait_for()


def test_nothing_is_asked_for_while_a_film_is_worked_on(page: Page, site: str, films: list[Path]) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    begin(page, site)
    open_film(page.evaluate, films[0])
    assert {request.method for request in asked} == {"GET"}
    assert [
        one.url for one in asked if one.post_data or not one.url.startswith((site, "blob:", "data:"))
    ] == []
    asked.clear()
    page.evaluate("runner.walk([5, 80, 3])")
    page.get_by_role("button", name="Play").click()
    page.evaluate("runner.seen(119)")
    page.get_by_role("button", name="Open another").wait_for()
    assert [request.url for request in asked] == []
    databases, stored, cookie = page.evaluate(
        "indexedDB.databases().then((all) => [all.length, Object.keys(localStorage).join(), document.cookie])"
    )
    assert databases == 0 and "runner" not in stored and cookie == ""


def test_the_page_alone_opens_films_in_a_frame_and_from_a_disk_without_a_network(
    page: Page, browser: Browser, host: Host, site: str, films: list[Path], tmp_path: Path
) -> None:
    visit(page, host, frame(f"{site}embed/your-runner/?theme=dark", 'sandbox="allow-scripts"'))
    framed = frame_at(page, "your-runner")
    framed.locator(".kd-runner-door").wait_for()
    framed.evaluate(IN_PAGE)
    open_film(framed.evaluate, films[0])
    assert framed.evaluate("runner.walk([7, 100])") == [7, 100]
    assert framed.evaluate("document.documentElement.dataset.mdColorScheme") == "slate"
    wait_for(page, "it.data.event === 'resize' && it.data.height > 300")

    page.goto(f"{site}your-runner/")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Take this page along").click()
    saved.value.save_as(tmp_path / "alone.html")
    assert (tmp_path / "alone.html").stat().st_size < 7e6
    context = browser.new_context(offline=True)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    alone = context.new_page()
    alone.goto((tmp_path / "alone.html").as_uri())
    alone.locator(".kd-runner-door").wait_for()
    alone.evaluate(IN_PAGE)
    open_film(alone.evaluate, films[-1])
    assert alone.evaluate("runner.walk([7, 100])") == [7, 100]
    assert alone.get_by_role("button", name="Take this page along").count() == 0
    expect(alone.locator("[data-part=pose]")).to_contain_text("This file has no pose model in it")
    alone.reload()
    alone.get_by_role("button", name="Try it with an example").click()
    alone.get_by_role("button", name="Mark its leg for me").click()
    alone.get_by_role("button", name="Find the nearest swing").click()
    expect(alone.locator("[data-part=result]")).to_contain_text("frames after vertical", timeout=60_000)
    alone.locator(".kd-sprinter .kd-curve").first.wait_for(state="attached")
    alone.get_by_role("button", name="Stop").click()
    alone.get_by_role("slider", name="Frame").fill("46")
    alone.get_by_label("On the athlete").check()
    alone.locator('[data-drawn="model"]').wait_for()
    assert {url for url in asked if not url.startswith(("blob:", "data:"))} == {alone.url}
    context.close()
