"""A template's HTML as part of a page: its elements, and the Markdown in those that say `markdown`.

In `<p markdown="span">` emphasis, links and marked numbers become HTML. Every other text is printed as it is.
Lines of a template that hold nothing but elements leave no space between them.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown
from markdown.util import AtomicString
from markupsafe import Markup


def elements_of(html: str) -> Iterator[Element]:
    """The elements of a template's HTML, for the tree of a page that Markdown is reading."""
    root = fromstring(f"<div>{html}</div>")
    for element in root.iter():
        rich = element.attrib.pop("markdown", None)
        element.text = text_of(element.text, rich=bool(rich))
        for child in element:
            child.tail = text_of(child.tail, rich=bool(rich))
    return iter(root)


def text_of(text: str | None, *, rich: bool) -> str | None:
    """The text without the template's own line ends."""
    if not text or ("\n" in text and not text.strip()):
        return None
    return text if rich else AtomicString(text)


def finished(html: str) -> Markup:
    """A template's HTML with its Markdown made HTML too, for a page that Markdown does not read."""
    root = Element("body")
    root.extend(elements_of(html))
    markdown = Markdown()
    markdown.treeprocessors["inline"].run(root)
    text = markdown.serializer(root)
    for processor in markdown.postprocessors:
        text = processor.run(text)
    return Markup(text.removeprefix("<body>").removesuffix("</body>"))
