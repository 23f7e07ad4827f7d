"""Writing HTML by hand, one element a line."""

from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append an element whose text is printed as it is; in names, _ stands for - and class_ for class."""
    names = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    element = SubElement(parent, tag, names)
    if text:
        element.text = AtomicString(text)
    return element
