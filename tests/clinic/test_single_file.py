"""Pages that are one file: small enough, complete, asking for nothing, and the same every time."""

import json
import re
from pathlib import Path

import pytest
from swing_leg.shows.catalogue import DEMOS

from scripts.clinic import single_file
from scripts.ground.paths import BUILD, DOCS, GENERATED

MOST_BYTES = 7_000_000
STATE = "drive=1.15&t=155"


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The text of the file with all demos."""
    path = tmp_path_factory.mktemp("kit") / "kit.html"
    assert single_file.write_all(path) == path.stat().st_size
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("demo", DEMOS)
def test_every_demo_is_a_file_of_at_most_seven_megabytes(demo: str, tmp_path: Path) -> None:
    path = tmp_path / f"{demo}.html"
    size = single_file.write_single(demo, path)
    assert size == path.stat().st_size <= MOST_BYTES


def loaded(page: str) -> list[str]:
    """Every address that a browser fetches unasked, other than what is in the page."""
    addresses = re.findall(r'<(?:link|img|script|iframe|source)\b[^>]*?(?:src|href)="([^"]+)"', page)
    addresses += re.findall(r"url\([\"']?([^\"')]+)", page)
    return [address for address in addresses if not address.startswith(("data:", "#"))]


def test_no_file_asks_any_address_for_anything(kit: str) -> None:
    assert loaded(kit) == []
    assert loaded(single_file.head_of("drive-speed")) == []
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', kit)
    assert policy
    assert "default-src 'none'" in policy[1]
    assert not re.search(r"https?:|'self'|\*", policy[1])


def test_the_same_build_gives_the_same_bytes() -> None:
    first = single_file.head_of("fold", STATE) + single_file.rest()
    single_file.rest.cache_clear()
    assert single_file.head_of("fold", STATE) + single_file.rest() == first


def test_all_demos_share_one_python_and_one_alone_says_its_name_to_the_page_around_it(kit: str) -> None:
    assert re.findall(r'<swing-demo[^>]*\bname="([\w-]+)"', kit) == list(DEMOS)
    assert kit.count("pyodide.asm.wasm") == 1
    assert '<html lang="en" data-embed="fold" ' in single_file.head_of("fold")
    assert "data-embed=" not in kit


def test_a_file_says_how_many_parts_it_has_and_how_long_each_is() -> None:
    page = single_file.head_of("race") + single_file.rest()
    parts = re.findall(r'data-file="[^"]+" data-length="(\d+)">([^<]*)</script>', page)
    said = re.search(r'data-parts="(\d+)" data-rest="(\d+)"', page)
    assert said
    assert len(parts) == int(said[1])
    assert all(int(length) == len(text) for length, text in parts)
    assert int(said[2]) == len(single_file.rest().encode())


def test_the_licence_of_all_that_is_inside_stands_in_the_file_as_plain_text(kit: str) -> None:
    found = re.search(r'<script type="text/plain" id="kd-licences">(.*?)</script>', kit, re.DOTALL)
    assert found and "<!--" not in found[1]
    packages = json.loads((BUILD / "file/packages.json").read_text())
    assert {"d3-scale", "mediabunny", "lean-qr"} <= set(packages) and "@codemirror/state" not in packages
    files = [GENERATED / f"licences/{name.split('/')[-1]}.txt" for name in packages]
    files += (DOCS / "assets/licences").iterdir()
    assert [file.name for file in files if file.read_text().strip() not in found[1]] == []


def test_picture_and_words_come_before_everything_large() -> None:
    page = single_file.head_of("drive-speed") + single_file.rest()
    first_part = page.index('<script type="text/plain"')
    for early in ("kd-file-note", "kd-stage", "kd-sentence", "kd-readouts", "kd-graph", "<noscript>"):
        assert page.index(early) < first_part, early


def test_a_state_cannot_end_its_element() -> None:
    page = single_file.head_of("race", "</script><script>alert(1)</script>")
    assert "alert(1)" in page and "<script>alert" not in page
