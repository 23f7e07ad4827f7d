"""`make serve` watches what the build reads and never what it writes, and serves pages that reload."""

from pathlib import Path

import pytest
from watchfiles import Change

from scripts.build.serve import OTHERS, WATCHED, Server, not_found
from scripts.ground.paths import DOCS, GENERATED, MODEL, ROOT, WEB


@pytest.mark.parametrize(
    ("path", "builds"),
    [
        (DOCS / "lessons" / "fold.md", True),
        (WEB / "look" / "site.css", True),
        (MODEL / "leg.py", True),
        (WEB / "demo" / "parts.js", True),
        (ROOT / "scripts" / "figures" / "sweep.py", True),
        (ROOT / "mkdocs.yml", True),
        (GENERATED / "runs" / "fold.json", False),
        (ROOT / "site" / "index.html", False),
        (MODEL / "__pycache__" / "leg.cpython-313.pyc", False),
    ],
    ids=str,
)
def test_what_the_build_reads_is_watched_and_what_it_makes_is_not(path: Path, builds: bool) -> None:
    watched = any(path.is_relative_to(folder) for folder in WATCHED)
    assert (watched and OTHERS(Change.modified, str(path))) == builds


def test_an_unknown_address_gets_the_sites_own_page(tmp_path: Path) -> None:
    page = tmp_path / "404.html"
    assert not_found(page) is None
    page.write_bytes(b"<h1>Not here</h1>")
    assert not_found(page) == b"<h1>Not here</h1>"


def test_embed_pages_are_sent_as_built_and_lessons_reload_themselves() -> None:
    server = Server.__new__(Server)
    lesson, embed = b"<body></body>", b'<html data-embed="race"><body></body>'
    assert b"<script>" in server._inject_js_into_html(lesson, 1)
    assert server._inject_js_into_html(embed, 1) == embed
