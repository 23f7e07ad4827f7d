"""The clinic kit: everything that it promises is in it, it points nowhere else, and two are alike."""

import os
import re
from functools import cache
from pathlib import Path

import pytest
from swing_leg.shows.catalogue import DEMOS

from scripts.clinic.handouts.sheets import HANDOUTS, PLANS
from scripts.clinic.kit import __main__ as kit
from scripts.clinic.kit.lessons import offline
from scripts.clinic.single_file import write_all
from scripts.ground.errors import BuildError
from scripts.ground.zips import read_zip
from scripts.quality.links import broken_links
from tests.support.small_kit import SITE

SLUG = re.compile(r'<swing-demo\b[^>]* data-slug="([^"]+)"')
NEEDS_NO_LINK = ("READ-ME-FIRST.html", "index.html", "404.html")


@cache
def lessons(folder: Path) -> dict[Path, str]:
    """The kit's pages and their HTML."""
    return {page: page.read_text(encoding="utf-8") for page in (folder / "lessons").rglob("*.html")}


def test_the_zip_is_the_folder(kit_folder: Path) -> None:
    files = {
        f"{kit_folder.name}/{path.relative_to(kit_folder).as_posix()}": path.read_bytes()
        for path in kit_folder.rglob("*")
        if path.is_file()
    }
    assert read_zip(kit_folder.with_suffix(".zip")) == files


def test_everything_promised_is_there(kit_folder: Path) -> None:
    wanted = ["READ-ME-FIRST.html", "clinic-kit.html", "lessons/index.html", "licences/code-mit.txt"]
    wanted += ["knee-drive-hotspot.pyz", "python.js", "lessons/your-runner.html"]
    wanted += [f"demos/{name}.html" for name in DEMOS]
    wanted += [f"handouts/{sheet.name}-{paper}.pdf" for sheet in HANDOUTS for paper in sheet.papers]
    wanted += [f"session-plans/{sheet.name}-{paper}.pdf" for sheet in PLANS for paper in sheet.papers]
    wanted += ["slides/knee-drive-clinic.pptx", "slides/knee-drive-clinic.pdf"]
    assert [file for file in wanted if not (kit_folder / file).is_file()] == []


def test_every_link_of_the_kit_leads_to_a_place_within_it(kit_folder: Path) -> None:
    assert list(broken_links(kit_folder)) == []


def test_read_me_first_names_every_file_that_one_opens(kit_folder: Path) -> None:
    text = (kit_folder / "READ-ME-FIRST.html").read_text(encoding="utf-8")
    linked = set(re.findall(r'href="([^"#]+)"', text))
    for pattern in ("*.html", "demos/*", "handouts/*", "session-plans/*", "slides/*"):
        for path in kit_folder.glob(pattern):
            name = path.relative_to(kit_folder).as_posix()
            assert name in linked or name in NEEDS_NO_LINK, name
    assert "A model, not a measurement" in text and SITE in text
    assert re.search(r"Version of \d{1,2} [A-Z][a-z]+ \d{4}", text)


def test_the_lessons_offer_nothing_that_a_folder_cannot_do(kit_folder: Path) -> None:
    for page, html in lessons(kit_folder).items():
        assert 'type="module"' not in html and 'data-md-component="search"' not in html, page
    assert not list((kit_folder / "lessons").rglob("*.wasm"))


def test_no_file_for_web_hosts_lies_in_the_kit(kit_folder: Path) -> None:
    assert [path.name for path in kit_folder.rglob("_*") if path.is_file()] == []


def test_every_page_with_a_demo_has_its_recorded_runs(kit_folder: Path) -> None:
    shown = [(page, slug) for page, html in lessons(kit_folder).items() for slug in SLUG.findall(html)]
    assert len(shown) >= len(DEMOS)
    shown.append((kit_folder / "lessons" / "your-runner.html", "drive-speed"))  # the leg that is compared
    missing = [one for one in shown if f'data-file="runs/{one[1]}.json"' not in lessons(kit_folder)[one[0]]]
    assert missing == []


def test_the_pages_share_one_python_and_all_is_at_most_25_megabytes(kit_folder: Path, tmp_path: Path) -> None:
    pages = [*lessons(kit_folder).items()]
    pages += [(path, path.read_text(encoding="utf-8")) for path in (kit_folder / "demos").iterdir()]
    for path, html in pages:
        beside = re.search(r'<html [^>]*data-python="([^"]+)"', html)
        assert beside and (path.parent / beside[1]).resolve() == kit_folder.resolve() / "python.js", path
        assert "pyodide.asm.wasm" not in html, path
    assert kit.size_of(kit_folder) + write_all(tmp_path / "clinic-kit.html") <= kit.MOST_BYTES == 25_000_000


def test_a_kit_above_its_limit_is_not_finished_and_its_largest_parts_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kit" / "lessons").mkdir(parents=True)
    (tmp_path / "kit" / "lessons" / "a.html").write_bytes(bytes(2_000_000))
    (tmp_path / "kit" / "python.js").write_bytes(bytes(500_000))
    monkeypatch.setattr(kit, "MOST_BYTES", 2_400_000)
    with pytest.raises(
        BuildError, match=r"2\.5 MB and may have 2\. Largest, in MB: lessons 2\.0, python\.js 0\.5"
    ):
        kit.pack(tmp_path / "kit", tmp_path / "kit.zip")
    assert not (tmp_path / "kit.zip").exists()


def test_pages_give_the_address_that_they_have_on_the_site(kit_folder: Path) -> None:
    html = (kit_folder / "lessons" / "lessons" / "cord.html").read_text(encoding="utf-8")
    assert f"{SITE}lessons/cord/" in html and f"{SITE}lessons/cord.html" not in html


def test_links_to_sheets_lead_to_the_folders_of_the_kit(tmp_path: Path) -> None:
    html = '<a href="../assets/generated/handouts/session-20-minutes-a4.pdf">x</a>'
    page = tmp_path / "clinics" / "handouts.html"
    assert offline(html, page, tmp_path) == '<a href="../../session-plans/session-20-minutes-a4.pdf">x</a>'


def test_a_page_for_other_sites_becomes_a_link_to_the_demos_file(tmp_path: Path) -> None:
    html = '<iframe src="../../embed/drive-speed/?controls=few" title="x"></iframe>'
    html += '<a href="../embed/host-example/index.html">y</a>'
    found = offline(html, tmp_path / "clinics" / "embedding.html", tmp_path)
    assert "<iframe" not in found and 'href="../../demos/drive-speed.html"' in found
    assert "/knee-drive-lab/embed/host-example/index.html" in found and '"../embed' not in found


def test_a_folder_packed_later_gives_the_same_zip(tmp_path: Path) -> None:
    folder = tmp_path / "kit"
    (folder / "demos").mkdir(parents=True)
    for name in ("b.html", "a.html", "demos/c.html"):
        (folder / name).write_text(name)
    kit.pack(folder, tmp_path / "once.zip")
    for path in folder.rglob("*.html"):
        os.utime(path, (1, 1))
    kit.pack(folder, tmp_path / "twice.zip")
    assert (tmp_path / "once.zip").read_bytes() == (tmp_path / "twice.zip").read_bytes()


def test_without_a_site_the_kit_says_what_to_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(kit, "SITE", tmp_path)
    with pytest.raises(BuildError, match="make kit"):
        kit.make_kit(tmp_path / "kit")
