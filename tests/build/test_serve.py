"""`make serve` watches what the build reads, and never what it writes."""

from pathlib import Path

from scripts.build.serve import Server, not_found, watch_all
from scripts.ground.paths import DOCS, GENERATED, ROOT


class Recorder:
    """Stands in for MkDocs' server: notes what it is told to watch."""

    def __init__(self) -> None:
        self.watched: dict[Path, bool] = {}

    def watch(self, path: str, *, recursive: bool = True) -> None:
        self.watched[Path(path)] = recursive


def watched() -> dict[Path, bool]:
    recorder = Recorder()
    watch_all(recorder)  # type: ignore[arg-type]
    return recorder.watched


def test_lessons_figure_scripts_and_the_model_are_watched() -> None:
    assert {DOCS / "lessons", ROOT / "scripts", ROOT / "demos", ROOT / "mkdocs.yml"} <= watched().keys()
    assert watched()[ROOT / "demos"], "the model's folder is watched with all that is in it"


def test_nothing_that_the_build_makes_is_watched() -> None:
    for path, recursive in watched().items():
        assert not path.is_relative_to(GENERATED)
        assert not (recursive and GENERATED.is_relative_to(path))


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
