"""The built site as files: complete, free of strangers, and made again to the same bytes."""

import hashlib
import json
import re
import subprocess
from pathlib import Path

import pytest

from scripts.build import pages as site_pages
from scripts.build.recorded import runs
from scripts.ground.errors import BuildError
from scripts.ground.paths import GENERATED, MOUNT, ROOT, SITE
from scripts.hosting.rules import KEEP, cache_control
from scripts.quality.links import broken_links


def test_no_page_links_to_nowhere_or_loads_from_elsewhere(site: str) -> None:
    assert list(broken_links(SITE)) == []


def test_no_column_of_a_table_is_without_a_head(site: str) -> None:
    empty = re.compile(r"<th[^>]*>\s*</th>")
    assert [page for page in SITE.rglob("*.html") if empty.search(page.read_text())] == []


def test_the_table_of_a_run_holds_its_samples(site: str) -> None:
    lines = (SITE / "assets/generated/runs/drive-speed.csv").read_text().splitlines()
    samples = json.loads((SITE / "assets/generated/runs/drive-speed.json").read_text())["answer"]["samples"]
    assert lines[0] == "time_ms,thigh_deg,shank_deg,knee_deg"
    assert len(lines) == 1 + len(samples["time_ms"])
    time, thigh, shank, knee = map(float, lines[101].split(","))
    assert time == 100
    assert abs(thigh - samples["thigh_deg"][100]) < 1e-6
    assert abs(thigh - shank - knee) < 2e-6


def digest(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".nojekyll")
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_recorded_runs_come_out_the_same_twice(site: str) -> None:
    before = digest(GENERATED / "runs")
    runs.write_runs()
    assert digest(GENERATED / "runs") == before


def test_the_pages_come_out_the_same_twice(site: str, tmp_path: Path) -> None:
    builds = [tmp_path / "first", tmp_path / "second"]
    for folder in builds:
        site_pages.run_mkdocs(folder)
    assert digest(builds[0]) == digest(builds[1])


def test_a_link_that_leads_nowhere_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n\n[a page](gone.md)\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: Trial\n")
    with pytest.raises(BuildError, match=r"index\.md.*gone\.md"):
        site_pages.run_mkdocs(tmp_path / "site", root=tmp_path)


def test_what_the_build_makes_is_never_committed(site: str) -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    made = ("site/", "build/", "docs/assets/generated/")
    assert [name for name in tracked.splitlines() if name.startswith(made)] == []


def test_the_licences_of_what_is_shipped_travel_along(site: str) -> None:
    texts = {path.stem: path.read_text() for path in (SITE / "assets/generated/licences").iterdir()}
    texts |= {path.stem: path.read_text() for path in (SITE / "assets/licences").iterdir()}
    maps = (SITE / "assets/generated/web").glob("*.map")
    sources = "\n".join(source for one in maps for source in json.loads(one.read_text())["sources"])
    inside = set(re.findall(r"node_modules/((?:@[^/]+/)?[^/\n]+)", sources))
    assert {"d3-scale", "gifenc", "lean-qr"} <= inside
    inside = {name.split("/")[-1] for name in inside}
    assert inside - {"tasks-vision"} <= set(texts)
    assert "Apache License" in texts["mediapipe"] and "tasks-vision" in texts["mediapipe"]
    page = (ROOT / "docs/licences.md").read_text()
    assert [name for name in texts if f"licences/{name}.txt" not in page] == []
    assert "SIL OPEN FONT LICENSE" in texts["atkinson-hyperlegible-next"].upper()
    assert "Python Software Foundation" in texts["python"]
    assert "Mozilla Public License Version 2.0" in texts["pyodide-mpl-2.0"]
    assert "Emscripten authors" in texts["emscripten"]
    assert "Martin Donath" in texts["mkdocs-material"]
    assert "Pictogrammers" in texts["material-design-icons"]
    assert "Mike Bostock" in texts["d3-scale"]


def test_a_page_waits_for_one_style_sheet_and_fetches_beside_it_the_letters_that_this_asks_for_first(
    site: str,
) -> None:
    pages = sorted(SITE.rglob("index.html"))
    assert len(pages) > 30
    for page in pages:
        head = page.read_text(encoding="utf-8").partition("</head>")[0]
        if "generated/web/" not in head:
            continue  # a page of someone else's, as an example
        (sheet,) = re.findall(r'<link rel="stylesheet" href="([^"]+)"', head)
        (letters,) = re.findall(
            r'<link rel="preload" as="font" type="font/woff2" href="([^"]+)" crossorigin>', head
        )
        name = letters.rpartition("/")[2]
        assert (SITE / "assets/generated/web" / name).exists(), page
        styles = (SITE / "assets/generated/web" / sheet.rpartition("/")[2]).read_text(encoding="utf-8")
        assert name in styles and "sourceMappingURL=main" not in styles


def test_no_page_asks_again_for_a_script_or_style_sheet_that_is_named_by_its_content(site: str) -> None:
    for page in sorted(SITE.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if "generated/web/" not in text:
            continue  # a page of someone else's, as an example
        loaded = re.findall(
            r'<(?:script [^>]*?src|link rel="(?:stylesheet|modulepreload)" href)="([^"]+)"', text
        )
        paths = [path.replace("../", "").removeprefix(MOUNT) for path in loaded]
        assert [path for path in paths if cache_control(path) != KEEP] == [], page
