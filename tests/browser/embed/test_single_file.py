"""A demo in one file, opened from a disk without a network: whole, cut off, damaged, saved by a reader."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from swing_leg.shows.catalogue import DEMOS

from scripts.clinic.single_file import main, write_all, write_single
from tests.support.driving import LIVE_MS, set_slider, time_ms
from tests.support.firefox import Firefox
from tests.support.served import MODULES

# What stands there, and what a style sheet says before it, once that is seen.
SAID = """() => {
    document.getAnimations({ subtree: true }).forEach((animation) => animation.finish());
    const before = getComputedStyle(document.documentElement, "::before");
    return document.body.innerText + (before.visibility === "visible" ? before.content : "");
}"""
STATE = "drive=1.15&t=155"
PACKED_WASM = re.compile(r'(pyodide\.asm\.wasm" data-length="\d+">.{2000})')
PACKED_APP = re.compile(r'(web/app\.js" data-length="\d+">.{2000})')
SAVE = f"""([demo, state, title]) => import(new URL("../../{MODULES}share/save-file.js", location))
    .then(({{ saveAsFile }}) => saveAsFile(demo, state, title, (share) => (window.shares ??= []).push(share)))
    .then(() => "saved", (error) => error.message)"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stick with demo.html, which has a state, kit.html, and runner.html."""
    stick = tmp_path_factory.mktemp("stick")
    write_single("drive-speed", stick / "demo.html", state=STATE)
    write_all(stick / "kit.html")
    main("your-runner", str(stick / "runner.html"))
    return stick


@pytest.fixture
def offline(browser: Browser) -> Iterator[Page]:
    """A page without a network; the test fails if it asks for anything that is not in its file."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, offline=True)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    yield page
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []
    assert len([url for url in asked if url.startswith("file:")]) == 1


def open_file(page: Page, path: Path, stage: str) -> Locator:
    """Open a file from the disk; its first demo in sight, once it has reached the stage."""
    page.goto(path.as_uri())
    demo = page.locator(f'swing-demo[data-stage="{stage}"]:visible').first
    demo.wait_for(timeout=LIVE_MS)
    return demo


def test_a_demo_runs_from_a_file_in_the_state_that_was_baked_in(offline: Page, folder: Path) -> None:
    demo = open_file(offline, folder / "demo.html", "live")
    assert demo.locator('input[name="drive"]').input_value() == "1.15"
    assert abs(time_ms(demo) - 155) < 0.5
    assert set_slider(demo, "drive", 0.7)["parameters"]["drive"] == 0.7
    assert offline.locator(".kd-file-note").is_hidden()
    assert demo.get_by_role("button", name="Share").count() == 0, "an address on a disk cannot be shared"
    demo.get_by_text("The Python", exact=True).click()
    field = demo.locator(".kd-hood textarea")  # the editor stays at home: a file that is passed on is small
    text = field.input_value()
    half = text.replace("thigh_wait * behind) * on", "thigh_wait * behind) * on * 0.5")
    assert half != text
    field.fill(half)
    field.press("Control+Enter")
    demo.locator(".kd-stage .kd-changed").wait_for(timeout=LIVE_MS)


def test_an_address_says_more_than_the_state_that_was_baked_in(offline: Page, folder: Path) -> None:
    offline.goto((folder / "demo.html").as_uri() + "#drive=0.8")
    demo = offline.locator('swing-demo[data-stage="live"]')
    demo.wait_for(timeout=LIVE_MS)
    assert demo.locator('input[name="drive"]').input_value() == "0.8"


def test_all_demos_run_from_one_file_with_one_python(offline: Page, folder: Path) -> None:
    open_file(offline, folder / "kit.html", "live")
    for number, name in enumerate(DEMOS, 1):
        offline.locator(".kd-kit-menu a").nth(number - 1).click()
        demo = offline.locator(f'swing-demo[name="{name}"][data-stage="live"]')
        demo.wait_for(timeout=LIVE_MS)
        assert demo.is_visible()
        assert offline.locator("swing-demo:visible").count() == 1
        assert offline.evaluate("location.hash") == f"#demo={number}"
    assert len(offline.workers) == 1


def test_the_menu_works_by_keyboard_and_the_address_keeps_the_demo(offline: Page, folder: Path) -> None:
    offline.goto((folder / "kit.html").as_uri() + "#demo=5&drive=1.2")
    slider = offline.locator('swing-demo[name="drive-speed"] input[name="drive"]')
    slider.wait_for(state="attached", timeout=LIVE_MS)
    expect(slider).to_have_value("1.2")
    offline.locator(".kd-kit-menu a").first.focus()
    offline.keyboard.press("Tab")
    offline.keyboard.press("Enter")
    assert offline.locator("swing-demo:visible").get_attribute("name") == list(DEMOS)[1]
    assert offline.locator(".kd-kit-menu a[aria-current]").count() == 1


def test_the_kit_asks_first_and_is_in_view_on_a_low_projector(offline: Page, folder: Path) -> None:
    offline.set_viewport_size({"width": 1366, "height": 657})
    offline.goto((folder / "kit.html").as_uri())
    for number, name in enumerate(DEMOS, 1):
        offline.keyboard.press(str(number))
        demo = offline.locator(f'swing-demo[name="{name}"]:not([data-stage="figure"])')
        demo.wait_for(timeout=LIVE_MS)
        assert demo.get_attribute("data-gate") == "closed"
        offline.get_by_role("button", name="Show me anyway").click()
        play = demo.locator(".kd-clock .kd-play")
        if DEMOS[name].stage in ("leg", "cord", "pair") and play.count():
            bottoms = [play, demo.locator(".kd-stage .kd-ground").first]
            low = max(one.evaluate("(node) => node.getBoundingClientRect().bottom") for one in bottoms)
            assert low <= 657, name


def test_the_kit_is_presented_by_its_address_and_a_digit_leads_to_another_demo(
    offline: Page, folder: Path
) -> None:
    offline.goto((folder / "kit.html").as_uri() + "?present=1")
    for number in (1, 5):
        offline.keyboard.press(str(number))
        block = offline.locator(f".kd-kit-demo:nth-of-type({number}) .kd-block[data-presented]")
        block.locator(".kd-cover-question").wait_for(timeout=LIVE_MS)
        assert offline.locator("[data-presented]").count() == 1
        offline.keyboard.press("PageDown")
        assert block.locator(".kd-cover-question").count() == 0
    offline.keyboard.press("Escape")
    assert offline.locator("[data-presented]").count() == 0
    assert offline.locator(".kd-kit-menu").is_visible()


@pytest.mark.parametrize("name", ["demo.html", "kit.html"])
def test_the_files_run_in_firefox(firefox: Firefox, folder: Path, name: str) -> None:
    firefox.new()
    firefox.offline()
    firefox.open((folder / name).as_uri())
    firefox.wait("document.querySelector('swing-demo').dataset.stage === 'live'")
    assert firefox.complaints() == []
    assert all(url.startswith(("file:", "blob:", "data:")) for url in firefox.requests())


def test_without_a_worker_the_page_itself_runs_python(offline: Page, folder: Path) -> None:
    offline.add_init_script("Worker = undefined;")
    demo = open_file(offline, folder / "demo.html", "live")
    assert "in this page itself" in demo.locator('[role="status"]').first.inner_text()
    assert set_slider(demo, "drive", 0.7)["parameters"]["drive"] == 0.7


def test_a_file_that_was_cut_off_says_so_and_plays_its_recorded_runs(
    offline: Page, folder: Path, tmp_path: Path
) -> None:
    whole = (folder / "demo.html").read_bytes()
    (tmp_path / "cut.html").write_bytes(whole[: len(whole) * 2 // 3])
    demo = open_file(offline, tmp_path / "cut.html", "error")
    assert "not complete" in offline.locator(".kd-file-note").inner_text()
    assert "this file is not complete" in demo.locator('[role="status"]').first.inner_text()
    assert not demo.get_by_role("button", name="Try again").is_visible(), "trying cannot mend a file"
    demo.locator('[data-instant="knee-highest"]').first.click()
    assert time_ms(demo) > 200
    demo.locator('input[name="drive"]').press("ArrowRight")
    assert demo.locator('input[name="drive"]').input_value() == "1.2", "the next of its recorded runs"
    assert not demo.locator(".kd-notice").is_visible()


@pytest.mark.parametrize("name", ["demo.html", "kit.html", "runner.html"])
def test_a_file_that_was_cut_off_anywhere_says_so(
    browser: Browser, folder: Path, tmp_path: Path, name: str
) -> None:
    whole = (folder / name).read_bytes()
    first = whole.index(b"not complete") + 12
    early = range(first, 150_000, 11_000)
    ends = [
        whole.index(mark) + 20
        for mark in (b'id="kd-styles"', b"<script>", b"kd-file-note", b"<svg", b"app.js")
        if mark in whole
    ]
    page = browser.new_page()
    for end in sorted([*early, *ends]):
        (tmp_path / "cut.html").write_bytes(whole[:end])
        page.goto((tmp_path / "cut.html").as_uri())
        assert "not complete" in page.evaluate(SAID), f"cut after {end} bytes"
    page.close()


@pytest.mark.parametrize(
    ("part", "stage", "where"),
    [(PACKED_WASM, "error", "[role=status] .kd-runtime"), (PACKED_APP, "figure", ".kd-file-note")],
    ids=["Python", "the demo"],
)
def test_a_damaged_file_says_so_and_shows_its_picture(
    offline: Page, folder: Path, tmp_path: Path, part: re.Pattern[str], stage: str, where: str
) -> None:
    def damage(found: re.Match[str]) -> str:
        return found[1][:-4] + ("AAAA" if not found[1].endswith("AAAA") else "BBBB")

    whole, times = part.subn(damage, (folder / "demo.html").read_text(encoding="utf-8"))
    assert times == 1
    (tmp_path / "damaged.html").write_text(whole, encoding="utf-8")
    demo = open_file(offline, tmp_path / "damaged.html", stage)
    offline.locator(where, has_text="damaged").wait_for(timeout=LIVE_MS)
    assert demo.locator(".kd-stage svg").first.is_visible()


def test_without_script_a_file_shows_picture_and_words(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "kit.html").as_uri())
    assert page.locator("swing-demo:visible").count() == len(DEMOS)
    page.get_by_text("What the model says").first.click()
    assert page.locator(".kd-stage svg:visible").count() > 0
    assert "13° in front" in page.locator(".kd-sentence").first.inner_text()
    assert "not complete" not in page.evaluate(SAID)
    context.close()


def test_a_reader_saves_the_same_file_that_the_build_writes(
    page: Page, site: str, folder: Path, tmp_path: Path
) -> None:
    page.goto(site + "embed/drive-speed/?controls=0")
    with page.expect_download() as downloading:
        assert page.evaluate(SAVE, ["drive-speed", STATE, "Drive speed - Knee Drive Lab"]) == "saved"
    saved = tmp_path / downloading.value.suggested_filename
    downloading.value.save_as(saved)
    assert saved.name == "knee-drive-drive-speed.html"
    assert saved.read_bytes() == (folder / "demo.html").read_bytes()
    shares = page.evaluate("window.shares")
    assert shares == sorted(shares) and shares[0] == 0 and shares[-1] == 1


@pytest.mark.parametrize("how", ["missing", "short"])
def test_a_file_that_cannot_be_made_is_told_in_a_sentence(
    new_page: Callable[..., Page], site: str, how: str
) -> None:
    page = new_page()
    page.watch.expected += ["Failed to load resource"]  # type: ignore[attr-defined]
    answers = {"missing": {"status": 404, "body": "gone"}, "short": {"status": 200, "body": "AAAA"}}
    page.route("**/file/rest.txt", lambda route: route.fulfill(**answers[how]))  # type: ignore[arg-type]
    page.goto(site + "embed/drive-speed/?controls=0")
    told = page.evaluate(SAVE, ["drive-speed", STATE, "Drive speed"])
    assert "could not be made" in told and "Error" not in told
