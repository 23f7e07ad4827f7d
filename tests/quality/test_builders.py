"""Other builders of the same pages: what would be lost is said."""

from pathlib import Path

from scripts.ground.paths import ROOT, SITE
from scripts.quality.builders import COMPARED, differences


def test_what_another_builder_loses_is_named(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    page = """<title>A</title><meta name="description" content="b"><meta property="og:title" content="A">
        <link rel="alternate " type="application/json+oembed" href="c"><data value="1">1</data>
        <swing-demo name="d"></swing-demo><knee-check id="e"></knee-check>
        <div data-md-component="search"></div>"""
    for site, name in ((ours, "whole"), (ours, "poor"), (ours, "lost"), (theirs, "whole"), (theirs, "poor")):
        site.mkdir(exist_ok=True)
        (site / f"{name}.html").write_text("" if (site, name) == (theirs, "poor") else page)
    found = [*differences(ours, theirs)]
    assert found == ["lost.html: the page is missing", *(f"poor.html: {what} differs" for what in COMPARED)]


def test_every_kind_that_is_compared_stands_on_some_page(site: str) -> None:
    pages = [page.read_text() for page in SITE.rglob("index.html")]
    assert all(any(pattern.search(page) for page in pages) for pattern in COMPARED.values())


def test_the_templates_ask_for_nothing_that_only_python_has() -> None:
    text = "".join(path.read_text() for path in (ROOT / "scripts" / "theme").rglob("*.html"))
    for method in (".split(", ".partition(", ".removeprefix(", ".items("):
        assert method not in text.replace("location.pathname.split(", ""), f"Zensical has no {method}"
