"""Tables that become cards where they are too wide: in <div class="kd-cards"> each row is then a card.

Its first cell is the title; with "kd-noted" the last one is small print. Each carries the head of its column,
which site.css writes before the others, and the role that it would lose with the layout of a table.
"""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

CARDS = "kd-cards"
NOTHING = "–"  # in a cell; a card leaves it out
ROLES = {
    "table": "table",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "columnheader",
    "td": "cell",
}


class CardTree(Treeprocessor):
    """Tells the cells of such tables what they are."""

    def run(self, root: Element) -> None:
        for frame in root.iter("div"):
            if CARDS in frame.get("class", "").split():
                for table in frame.iter("table"):
                    name_cells(table)


def name_cells(table: Element) -> None:
    """Give every part its role, and every cell the head of its column."""
    for part in table.iter():
        if part.tag in ROLES:
            part.set("role", ROLES[part.tag])
    heads = ["".join(head.itertext()) for head in table.iter("th")]
    for row in table.iter("tr"):
        for head, cell in zip(heads, row.findall("td"), strict=False):
            cell.set("data-head", head)
            if "".join(cell.itertext()).strip() == NOTHING:
                cell.set("class", "kd-none")
