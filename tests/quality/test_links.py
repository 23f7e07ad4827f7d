"""The link check finds what it is for."""

from pathlib import Path

from scripts.quality.links import broken_links


def complaints(folder: Path, body: str) -> list[str]:
    (folder / "other").mkdir()
    (folder / "other" / "index.html").write_text('<h1 id="here">Other</h1>')
    (folder / "index.html").write_text(body)
    return list(broken_links(folder))


def test_good_links_pass(tmp_path: Path) -> None:
    body = '<p id="top"><a href="other/#here">a</a><a href="#top">b</a><a href="/knee-drive-lab/other/">c</a>'
    assert (
        complaints(tmp_path, body + '<a href="https://example.org/">out</a><a href="other/#drive=1.2">d</a>')
        == []
    )


def test_a_dead_link_is_named(tmp_path: Path) -> None:
    assert complaints(tmp_path, '<a href="gone/">x</a>') == ["index.html: gone/ leads nowhere"]


def test_a_missing_anchor_is_named(tmp_path: Path) -> None:
    assert "no such place" in complaints(tmp_path, '<a href="other/#there">x</a>')[0]


def test_a_script_from_elsewhere_is_named(tmp_path: Path) -> None:
    body = (
        '<script src="https://example.org/x.js"></script><link rel="stylesheet" href="//example.org/x.css">'
    )
    assert len(complaints(tmp_path, body)) == 2
