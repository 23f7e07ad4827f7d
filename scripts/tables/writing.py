"""How every table of the pages is written: numbers, units, sources, and the files themselves."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

LABELS = {"deleva1996": "de Leva 1996", "cmu": "CMU"}  # for keys that do not simply split into name and year


def write_all(destination: Path, tables: Mapping[str, str]) -> list[Path]:
    """Write each text as a Markdown file of its name into the folder and return the files."""
    destination.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in tables.items():
        path = destination / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, words: int) -> str:
    """A Markdown table. The first `words` columns are text, the others numbers, aligned to the right."""
    marks = ["---" if column < words else "--:" for column in range(len(heads))]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (heads, marks, *rows))


def in_cards(rows: str) -> str:
    """A table whose rows are cards on a phone."""
    return f'<div class="kd-cards" markdown>\n\n{rows}\n</div>\n'


def number(value: float | None, decimals: int) -> str:
    """A number ready to print, with a true minus sign; a dash for what does not happen within the run."""
    return "–" if value is None else f"{value:.{decimals}f}".replace("-", "−")


def signed(value: float) -> str:
    """One decimal with its sign; what rounds to 0.0 has none."""
    text = number(value, 1)
    return f"+{text}" if round(value, 1) > 0 else text.replace("−0.0", "0.0")


def symbol(text: str) -> str:
    """A symbol as HTML: each letter that starts a name is a variable, the letters after it are its index."""

    def part(found: re.Match[str]) -> str:
        return f"<var>{found[1]}</var>" + (f"<sub>{found[2]}</sub>" if found[2] else "")

    return re.sub(r"([A-Za-zθωρτ])([a-z↑↓]*)", part, text)


def cited(source: str) -> str:
    """A source's key as a link to its entry on the sources page."""
    name = LABELS.get(source) or re.sub(r"(?=\d{4})", " ", source).capitalize()
    return f"[{name}](sources.md#{source})"


def with_unit(text: str, unit: str) -> str:
    """A printed number and its unit; "1" is the unit of a pure number and is left out."""
    if "," in unit:
        return f"{text} ({unit})"
    space = "" if unit == "°" and "," not in text else " "
    return text if unit == "1" else f"{text}{space}{unit}"


def below(band_words: str) -> str:
    """A band, in small print below its number; nothing if there is none."""
    words = "\u00a0".join(band_words.split())
    return f"<br><small>{words}</small>" if words else ""
