"""Addresses from the top of docs/ become relative, so that every builder of the pages resolves them."""

from types import SimpleNamespace

import pytest
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from scripts.markdown.addresses import from_page

TEXT = "[a](/lessons/fold.md#top) ![b](/assets/b.svg) [c](https://example.org/) [d](fold.md) [e](//x.org/)"


@pytest.mark.parametrize(
    ("address", "page", "seen"),
    [
        ("/lessons/fold.md", "lessons/words.md", "fold.md"),
        ("/lessons/fold.md#top", "index.md", "lessons/fold.md#top"),
        ("/index.md", "clinics/index.md", "../index.md"),
        ("/assets/a.svg", "lessons/fold.md", "../assets/a.svg"),
    ],
)
def test_an_address_is_written_from_the_page_that_it_stands_on(address: str, page: str, seen: str) -> None:
    assert from_page(address, page) == seen


@pytest.mark.parametrize("builder", ["MkDocs", "Zensical"])
def test_each_builder_tells_which_page_is_read(builder: str) -> None:
    md = Markdown(extensions=["scripts.markdown.extension"])
    processor = Treeprocessor(md)
    if builder == "MkDocs":
        processor.file = SimpleNamespace(src_uri="lessons/words.md")  # type: ignore[attr-defined]
    else:
        processor.page = SimpleNamespace(path="lessons/words.md")  # type: ignore[attr-defined]
    md.treeprocessors.register(processor, "builder", 0)
    html = md.convert(TEXT)
    assert 'href="fold.md#top"' in html and 'src="../assets/b.svg"' in html
    assert 'href="https://example.org/"' in html and 'href="fold.md"' in html and 'href="//x.org/"' in html


def test_without_a_page_addresses_stay_as_they_are() -> None:
    assert 'href="/lessons/fold.md#top"' in Markdown(extensions=["scripts.markdown.extension"]).convert(TEXT)
