"""Addresses that begin at the top of docs/, written from the page that they stand on.

MkDocs can be told to resolve them (`absolute_links: relative_to_docs`); other builders of the same pages
leave them as they are, and they lead nowhere below a sub-path. Relative ones all builders resolve.
"""

import posixpath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor


def page_of(md: Markdown) -> str | None:
    """Which page of docs/ is being read, as "lessons/fold.md"; None where Markdown reads no page.

    MkDocs and ProperDocs keep it beside the links that they resolve, Zensical in a context of its own.
    """
    for processor in (*md.treeprocessors, *md.preprocessors):
        if file := getattr(processor, "file", None):
            return str(file.src_uri)
        if path := getattr(getattr(processor, "page", None), "path", None):
            return str(path)
    return None


def from_page(address: str, page: str) -> str:
    """An address from the top of docs/, as seen from a page."""
    path, mark, rest = address.partition("#")
    return posixpath.relpath(path, posixpath.dirname(f"/{page}")) + mark + rest


class AddressTree(Treeprocessor):
    """Rewrites links and what is loaded; before the builder's own look at them."""

    def run(self, root: Element) -> None:
        page = page_of(self.md)
        for element in root.iter() if page else ():
            for name in ("href", "src"):
                address = element.get(name, "")
                if address.startswith("/") and not address.startswith("//"):
                    element.set(name, from_page(address, page or ""))
