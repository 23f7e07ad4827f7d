"""Letters that stand in until ours have come: as wide and as tall, so that nothing on a page moves."""

import re
from pathlib import Path

import matplotlib
import pytest
from fontTools.ttLib import TTFont

from scripts.ground.fonts import static_path
from scripts.ground.paths import BUILD, DOCS
from scripts.ground.stand_ins import FACES, average, families

RULES = (BUILD / "fonts" / "english.css").read_text(encoding="utf-8")
DEJAVU = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
MOST_APART = 0.03  # of a paragraph's length


def rule(family: str, heavy: bool) -> dict[str, float]:
    """What is said of a stand-in's plain or bold face, in parts of one."""
    found = re.search(
        rf'@font-face {{ font-family: "{family}"; font-weight: {600 if heavy else 200} .*?}}', RULES
    )
    assert found, family
    return {name: float(value) / 100 for name, value in re.findall(r"([a-z-]+): ([\d.]+)%", found[0])}


def length(text: str, font: TTFont) -> float:
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    return float(sum(widths[glyphs[ord(sign)]][0] for sign in text) / font["head"].unitsPerEm)


def paragraphs() -> list[str]:
    """Plain paragraphs of the lessons, of some lines each."""
    texts = [page.read_text(encoding="utf-8") for page in sorted((DOCS / "lessons").glob("*.md"))]
    blocks = [block.replace("\n", " ") for text in texts for block in text.split("\n\n")]
    return [
        block for block in blocks if len(block) > 150 and re.fullmatch(r"[\w ,.;:'’()?-]+", block, re.ASCII)
    ]


@pytest.mark.parametrize(
    ("name", "family", "file", "weight"),
    [
        ("next", "Next as DejaVu Sans", "DejaVuSans", 400),
        ("next", "Next as DejaVu Sans", "DejaVuSans-Bold", 700),
        ("mono", "Mono as Menlo", "DejaVuSansMono", 400),
    ],
)
def test_a_paragraph_is_as_long_and_a_line_as_tall_in_the_stand_in(
    name: str, family: str, file: str, weight: int
) -> None:
    local, ours = TTFont(DEJAVU / f"{file}.ttf"), TTFont(static_path(name, weight))
    said = rule(family, heavy=weight > 400)
    face = FACES[name][families(name).index(family)]
    assert average(local) == pytest.approx(face.bold_em if weight > 400 else face.plain_em, abs=5e-5)
    texts = paragraphs()
    assert len(texts) > 10
    for text in texts:
        ratio = said["size-adjust"] * length(text, local) / length(text, ours)
        assert abs(ratio - 1) < MOST_APART, text
    for height in ("ascent", "descent"):
        stands = said[f"{height}-override"] * said["size-adjust"]
        assert stands == pytest.approx(abs(getattr(ours["hhea"], height)) / ours["head"].unitsPerEm, abs=1e-4)


def test_a_page_asks_for_every_stand_in_after_our_letters_and_before_the_systems() -> None:
    stacks = dict(re.findall(r"--md-(text|code)-font: ([^;]+);", RULES))
    for kind, name in (("text", "next"), ("code", "mono")):
        asked = [family.strip(' "') for family in stacks[kind].split(",")]
        assert asked[0] == f"Atkinson Hyperlegible {name.title()} Variable"
        assert asked[2:-2] == families(name)
