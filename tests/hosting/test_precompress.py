"""Files get compressed neighbours where that saves something, and only there."""

import gzip
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest

from scripts.hosting.folder import beside
from scripts.hosting.precompress import precompress


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small site: a page and its twin, a tiny file, a picture, and noise that cannot shrink."""
    site = tmp_path / "site"
    site.mkdir()
    for name in ("page.html", "twin.html"):
        (site / name).write_text("<p>knee drive</p>" * 100)
    (site / "tiny.css").write_text("a{}")
    (site / "picture.png").write_bytes(b"\x89PNG" * 200)
    (site / "noise.json").write_bytes(gzip.compress(bytes(range(256)) * 8) * 3)
    return site


def test_both_forms_hold_the_file_and_what_would_not_shrink_has_none(folder: Path, tmp_path: Path) -> None:
    before, after = precompress(folder, quality=5, kept=tmp_path / "kept")
    page = (folder / "page.html").read_bytes()
    assert brotli.decompress((folder / "page.html.br").read_bytes()) == page
    assert gzip.decompress((folder / "page.html.gz").read_bytes()) == page
    assert after < before
    assert not [*folder.glob("tiny.css.*"), *folder.glob("picture.png.*")]


def test_a_second_run_takes_what_is_there_and_brings_the_same(folder: Path, tmp_path: Path) -> None:
    first = precompress(folder, quality=5, kept=tmp_path / "kept")
    forms = {file: file.stat().st_mtime_ns for file in (tmp_path / "kept").iterdir()}
    assert precompress(folder, quality=5, kept=tmp_path / "kept") == first
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "kept").iterdir()} == forms


def test_a_form_that_is_older_than_its_file_is_not_sent(folder: Path, tmp_path: Path) -> None:
    precompress(folder, quality=5, kept=tmp_path / "kept")
    page = folder / "page.html"
    assert beside(page, "br") == folder / "page.html.br"
    page.write_text("<p>butt kick</p>" * 100)
    assert beside(page, "br") is None
