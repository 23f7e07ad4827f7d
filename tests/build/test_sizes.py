"""Pictures keep their room on a page: each says how large it is, and none says what is not so."""

import re
from pathlib import Path

import pytest
from PIL import Image

from scripts.build.sizes import with_sizes
from scripts.ground.errors import BuildError
from scripts.ground.paths import SITE

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48"{}><title>A</title></svg>'


def test_a_picture_gets_its_own_size_and_keeps_one_that_the_page_says(tmp_path: Path) -> None:
    page = tmp_path / "lesson" / "index.html"
    (tmp_path / "a.svg").write_text(SVG.format(""))
    (tmp_path / "b.svg").write_text(SVG.format(' width="720" height="440"'))
    (tmp_path / "d.svg").write_text(SVG.format(' width="100%" height="10pt"'))
    (tmp_path / "e.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="12px" height="9.6"/>')
    (tmp_path / "f.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="1em"/>')
    Image.new("L", (30, 20)).save(tmp_path / "c.png")
    sizes = {"a": (64, 48), "b": (720, 440), "d": (64, 48), "e": (12, 10)}
    for name, size in (*((f"{name}.svg", size) for name, size in sizes.items()), ("c.png", (30, 20))):
        html = with_sizes(f'<p><img alt="x" src="../{name}" /></p>', page, tmp_path)
        assert html == '<p><img alt="x" src="../{}" width="{}" height="{}"></p>'.format(name, *size)
        assert with_sizes(html, page, tmp_path) == html
    with pytest.raises(BuildError, match=r"f\.svg needs a viewBox"):
        with_sizes('<img src="../f.svg">', page, tmp_path)
    for other in ("https://example.org/a.png", "data:image/gif;base64,AA", "../gone.png", "../../etc/a.png"):
        assert with_sizes(f'<img src="{other}">', page, tmp_path) == f'<img src="{other}">'


def test_every_picture_of_every_page_says_its_size(site: str) -> None:
    bare = [
        (page.parent.name, picture)
        for page in SITE.rglob("index.html")
        for picture in re.findall(r"<img [^>]*>", page.read_text(encoding="utf-8"))
        if "width=" not in picture
    ]
    assert bare == []
