"""The page for maintainers agrees with the house: its plan, its rooms, and the way of one value."""

import json
import re
import sys
from itertools import pairwise
from pathlib import Path
from types import FrameType

import pytest
from swing_leg.bridge import answer

from scripts.ground.paths import DOCS, ROOT
from scripts.tables.rooms import plans

NOTES = (DOCS / "notes.md").read_text(encoding="utf-8")
WAY: list[tuple[str, str, str]] = re.findall(r"^\d+\. `([\w/.-]+):(#?\w+)` (.*)$", NOTES, re.MULTILINE)
SCRIPTS = [(file, name, words) for file, name, words in WAY if file.endswith(".js")]
MODEL = [(file, name) for file, name, _ in WAY if file.endswith(".py")]


def call_of(words: str) -> str:
    """What a step of the way says that its function calls."""
    return str(re.findall(r"`(#?\w+)`", words)[-1])


def body_of(file: str, name: str) -> str:
    """The text of a JavaScript function or method: from its name to the brace that closes it."""
    text = (ROOT / file).read_text(encoding="utf-8")
    begins = rf"(?:function |^ {{2,4}}(?:async )?){re.escape(name)}(?:: | = )?\(.*\{{$"
    head = re.search(begins, text, re.MULTILINE)
    assert head, f"{file} has no function {name}"
    depth = 1
    for at in range(head.end(), len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return text[head.end() : at]
    raise AssertionError(f"{file}:{name} has no end")


@pytest.mark.parametrize(("file", "name", "words"), SCRIPTS, ids=lambda value: value[:40])
def test_each_script_on_the_way_calls_what_it_says(file: str, name: str, words: str) -> None:
    call = call_of(words)
    assert re.search(rf"(?<![\w#]){re.escape(call)}\(", body_of(file, name)), f"{name} does not call {call}"


def test_each_call_leads_to_the_next_function_on_the_way_unless_it_crosses_a_border() -> None:
    """Borders: a message, a promise, an event, and a view that was given to the demo when it was made."""
    steps = [(call_of(words), later[1]) for (file, _, words), later in pairwise(WAY) if file.endswith(".js")]
    assert [(call, name) for call, name in steps if call != name] == [
        ("postMessage", "serve"),
        ("answerer", "answer"),
        ("report", "receive"),
        ("resolve", "#run"),
        ("changed", "#runChanged"),
        ("instantAt", "buildStage"),
        ("poseAt", "drawLeg"),
    ]


def test_python_enters_the_functions_on_the_way_in_this_order() -> None:
    entered: list[tuple[str, str]] = []

    def note(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event == "call" and "/demos/swing_leg/" in code.co_filename:
            place = (str(Path(code.co_filename).relative_to(ROOT)), code.co_name)
            if place in MODEL and place not in entered:
                entered.append(place)

    sys.setprofile(note)
    try:
        reply = answer(json.dumps({"demo": "drive-speed", "parameters": {"drive": 1.15}}))
    finally:
        sys.setprofile(None)
    assert json.loads(reply)["ok"] and entered == MODEL


def test_every_room_of_the_plan_has_a_folder_and_a_paragraph_and_every_folder_is_a_room() -> None:
    for place, levels in plans().items():
        rooms = {room for level in levels for room in level}
        if place == "demos/swing_leg":
            there = {path.stem for path in (ROOT / place).glob("*.py")} | {
                path.parent.name for path in (ROOT / place).glob("*/__init__.py")
            }
            assert rooms == there - {"__init__"}
            continue
        folders = {path.name for path in (ROOT / place).iterdir() if path.is_dir() and "__" not in path.name}
        assert rooms == folders - {"look", "theme"}, f"{place}: plan and folders differ"
        told = NOTES.split(f"### {place}:")[1].split("\n### ")[0]
        assert set(re.findall(r"^- \*\*(\w+)\*\*", told, re.MULTILINE)) - {"look"} == rooms


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/notes.md", "docs/writing.md"]
)
def test_every_file_that_a_page_for_maintainers_names_is_there(page: str) -> None:
    named = re.findall(r"`((?:demos|docs|scripts|tests)/[\w/.-]*\w)/?[`:]", (ROOT / page).read_text("utf-8"))
    made = ("docs/assets/generated", "a-new-start", "a_new_start")
    assert not [
        path for path in named if not any(part in path for part in made) and not (ROOT / path).exists()
    ]


def test_each_fault_of_the_table_has_all_its_columns_and_tests_that_there_are() -> None:
    table = NOTES.partition("## What can go wrong\n")[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 50
    for row in rows:
        fault, *told, tests = row
        assert len(told) == 2 and all(told), fault
        files = re.findall(r"`([\w/]+\.py)`", tests)
        assert files and not [name for name in files if not (ROOT / "tests" / name).exists()], fault
