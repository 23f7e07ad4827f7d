"""Begin a lesson or a demo, wherever one is named: `python -m scripts.build.skeleton lesson a-new-start`.

What it writes builds and passes the tests as it is. Then put your own words and numbers in its place.
"""

import argparse
import re
import sys
from keyword import iskeyword
from pathlib import Path
from string import Template

from swing_leg.shows.catalogue import MODULES

from scripts.ground.course import LESSONS
from scripts.ground.errors import BuildError
from scripts.ground.paths import ROOT

SKELETONS = Path(__file__).with_name("skeletons")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Before which words a line of the new one stands, in each file that lists them.
COURSE = ROOT / "scripts" / "ground" / "course.py", ")\n\n\ndef lesson_numbered"
NAVIGATION = ROOT / "mkdocs.yml", '      - "Shall I throw out the butt-kick drill?"'
CATALOGUE = ROOT / "demos" / "swing_leg" / "shows" / "catalogue.py", "}\n\n\nclass Shelf"
ADDRESSES = ROOT / "tests" / "embed-contract-v1.json", '\n    {"address": "drive-speed/?drive=1.15"'
ROW = """    Lesson(
        {number},
        "{name}",
        "{title}",
        "{demo}",
        "say in a few words what readers can do afterwards",
    ),
"""


def begin_lesson(name: str) -> Path:
    """Write the page, its row in the course and its place in the navigation; the page.

    It shows the demo of the same name, if there is one.
    """
    demo = name if name in MODULES else "drive-speed"
    words = {"name": name, "title": title_of(name), "number": len(LESSONS), "demo": demo}
    page = write("lesson.md", ROOT / "docs" / "lessons" / f"{name}.md", words)
    insert(*COURSE, ROW.format(**words))
    insert(*NAVIGATION, f"      - {words['title']}: lessons/{name}.md\n")
    return page


def begin_demo(name: str) -> Path:
    """Write the module, its place in the catalogue and its address for other people's pages; the module."""
    module = name.replace("-", "_")
    shows = ROOT / "demos" / "swing_leg" / "shows"
    made = write("demo.txt", shows / f"{module}.py", {"name": name, "title": title_of(name)})
    insert(*CATALOGUE, f'    "{name}": "{module}",\n')
    insert(
        *ADDRESSES, f'    {{"address": "{name}/", "shows": {{"controls": {{"drive": 1}}, "says": []}}}},\n'
    )
    return made


def title_of(name: str) -> str:
    """ "a-new-start" is "A new start". Raises BuildError for what cannot be a name."""
    if not NAME.fullmatch(name) or iskeyword(name):  # class.py could not be imported
        raise BuildError(f"'{name}' is no name: write small letters, digits and dashes, such as a-new-start")
    return name.replace("-", " ").capitalize()


def write(skeleton: str, file: Path, words: dict[str, object]) -> Path:
    """Write a file from its skeleton. Raises BuildError if it is there already."""
    if file.exists():
        raise BuildError(f"{file.relative_to(ROOT)} is there already: choose another name")
    file.write_text(
        Template((SKELETONS / skeleton).read_text(encoding="utf-8")).substitute(words), encoding="utf-8"
    )
    return file


def insert(file: Path, before: str, line: str) -> None:
    """Put a line before the first place of some words."""
    text = file.read_text(encoding="utf-8")
    place = text.index(before)
    file.write_text(text[:place] + line + text[place:], encoding="utf-8")


def main() -> int:
    """Begin one, and say where it is."""
    parser = argparse.ArgumentParser(description="Begin a lesson or a demo.")
    parser.add_argument("kind", choices=("lesson", "demo"))
    parser.add_argument("name", nargs="?", default="", help="such as a-new-start")
    asked = parser.parse_args()
    try:
        made = {"lesson": begin_lesson, "demo": begin_demo}[asked.kind](asked.name)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{made.relative_to(ROOT)} is yours to write; `make serve` shows it.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
