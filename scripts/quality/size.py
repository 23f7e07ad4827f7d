"""How large the house is, against the limits that it has set itself: `python -m scripts.quality.size`."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from scripts.ground.paths import ROOT

CODE = {".css", ".html", ".j2", ".js", ".lua", ".mjs", ".py", ".ts", ".typ"}
MOST_LINES = {"scripts + demos": (("scripts", "demos"), 23_500), "tests": (("tests",), 12_000)}
MOST_LINES_A_FILE = 250
MOST_FILES_A_FOLDER = 20
SHOWN = 5  # of the longest files and of the fullest folders


def code_in(root: Path, rooms: tuple[str, ...]) -> Iterator[Path]:
    """Every file of code in these rooms."""
    for room in rooms:
        yield from (path for path in sorted((root / room).rglob("*")) if path.suffix in CODE)


def measures(root: Path = ROOT) -> Iterator[tuple[str, int, int]]:
    """What is measured, how much it is, and how much it may be."""
    lines: dict[str, int] = {}
    for name, (rooms, most) in MOST_LINES.items():
        files = {str(path.relative_to(root)): path.read_bytes().count(b"\n") for path in code_in(root, rooms)}
        yield f"lines of {name}", sum(files.values()), most
        lines |= files
    for name, count in Counter(lines).most_common(SHOWN):
        yield f"lines of {name}", count, MOST_LINES_A_FILE
    for name, count in Counter(str(Path(file).parent) for file in lines).most_common(SHOWN):
        yield f"files of code in {name}/", count, MOST_FILES_A_FOLDER


def main() -> int:
    """Print the measures; 1 if one is over its limit."""
    found = list(measures())
    for name, count, most in found:
        print(f"  {count:>7,}  of {most:>6,}  {'kept  ' if count <= most else 'BROKEN'}  {name}")
    return int(any(count > most for _, count, most in found))


if __name__ == "__main__":
    sys.exit(main())
