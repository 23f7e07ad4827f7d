"""How the printed sheets look, on the pictures that the pages show of them."""

from itertools import pairwise

from PIL import Image

from scripts.clinic.handouts.sheets import HANDOUTS, PLANS
from scripts.ground.paths import GENERATED

PALE = 200  # of 255: what is darker is words, lines or pictures


def test_no_sheet_has_a_gap_in_its_middle() -> None:
    for sheet in (*HANDOUTS, *PLANS):
        with Image.open(GENERATED / "handouts" / f"{sheet.name}.png") as picture:
            page = picture.convert("L")
        lines = (page.crop((0, y, page.width, y + 1)).getextrema()[0] for y in range(page.height))
        inked = [y for y, darkest in enumerate(lines) if isinstance(darkest, int) and darkest < PALE]
        gap = max(below - above for above, below in pairwise(inked))
        assert gap < page.height / 8, sheet.name
