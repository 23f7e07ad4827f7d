"""The first use of each glossary word on a page becomes a link to its entry, with its meaning on hover."""

import re
from xml.etree.ElementTree import Element

from scripts.markdown.glossary import Entry, glossary

SILENT = {"h1", "h2", "h3", "h4", "h5", "h6", "a", "th", "code", "pre", "summary", "button", "label", "data"}
RAW = "\x02(?:wzxhzdk|klzzwxh):(?P<raw>\\d+)\x03"  # where Python-Markdown has put a piece of HTML aside
CLOSED = re.compile(r"<(data|a|code|kbd|button|label)\b")  # what such a piece opens is left as it is


def explain(root: Element, raw: list[str | Element]) -> None:
    """Link the words in a page's tree, in reading order. `raw` is the HTML that was put aside."""
    Words(raw).visit(root)


class Words:
    """The words that the page has not explained yet."""

    def __init__(self, raw: list[str | Element]) -> None:
        self.raw = raw
        self.left: dict[str, Entry] = {form.lower(): entry for entry in glossary() for form in entry.forms}
        # Longest first, so that "thigh vertical" wins over a shorter form at the same place.
        forms = "|".join(re.escape(form) for form in sorted(self.left, key=len, reverse=True))
        self.pattern = re.compile(rf"{RAW}|(?<![\w-])(?P<word>{forms})(?![\w-])", re.IGNORECASE)

    def visit(self, element: Element) -> None:
        """Link the words in the texts directly inside an element, and in its children."""
        children = list(element)
        element.text, links = self.linked(element.text)
        element[0:0] = links
        for child in children:
            name = (child.get("class") or "").split(" ")[0]
            if child.tag not in SILENT and not name.startswith("kd-"):
                self.visit(child)
            child.tail, links = self.linked(child.tail)
            after = list(element).index(child) + 1
            element[after:after] = links

    def linked(self, text: str | None) -> tuple[str | None, list[Element]]:
        """What stands before the first word of a text, and the words' links with what follows each."""
        links: list[Element] = []
        pieces, end, closed = [], 0, False
        for found in self.pattern.finditer(text or ""):
            if found["raw"]:
                raw = self.raw_html(int(found["raw"]))
                closed = not raw.startswith("</") if closed else bool(CLOSED.match(raw))
            elif not closed and (entry := self.left.get(found["word"].lower())):
                self.left = {form: other for form, other in self.left.items() if other != entry}
                link = Element("a", {"href": f"/glossary.md#{entry.anchor}", "class": "kd-word"})
                link.set("title", entry.meaning)
                link.text = found["word"]
                links.append(link)
                pieces.append((text or "")[end : found.start()])
                end = found.end()
        if not links:
            return text, []
        pieces.append((text or "")[end:])
        for link, after in zip(links, pieces[1:], strict=True):
            link.tail = after
        return pieces[0], links

    def raw_html(self, place: int) -> str:
        """A piece of HTML that was put aside, if it is text."""
        raw = self.raw[place] if place < len(self.raw) else ""
        return raw.strip() if isinstance(raw, str) else ""
