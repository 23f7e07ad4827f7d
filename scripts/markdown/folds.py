"""Long pages to look up in: <div class="kd-fold" data-fold="h3" markdown> folds each section of that heading.

Its words are what is seen. A link to the section, or to anything in it, opens it (demos/web/check/course.js).
"""

from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

FOLD = "kd-fold"
ELEMENT = "fold-list"


class FoldTree(Treeprocessor):
    """Folds the sections of such frames."""

    def run(self, root: Element) -> None:
        for frame in list(root.iter("div")):
            if FOLD in frame.get("class", "").split():
                fold(frame, frame.attrib.pop("data-fold"))


def fold(frame: Element, heading: str) -> None:
    """Put each section from this heading to the next one of its kind, or above it, into a box of its own.

    The heading stays before the box, for search and lists of headings; what is seen are its words on the box.
    """
    parts = list(frame)
    frame.clear()
    frame.tag = ELEMENT
    box: Element | None = None
    for part in parts:
        if part.tag == heading:
            section = SubElement(frame, "section")
            section.append(part)
            box = SubElement(section, "details")
            words = SubElement(box, "summary", {"data-search-exclude": ""})
            words.text = part.text
            words.extend(deepcopy(list(part)))
        elif part.tag in ("h1", "h2", "h3", "h4") and part.tag < heading:
            box = None
            frame.append(part)
        else:
            (frame if box is None else box).append(part)
