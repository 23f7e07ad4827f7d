"""The recipes of CONTRIBUTING.md, followed to the letter on a copy, end in a green build and green tests.

What is put into a file is read from the page's own code, so that its words cannot rot.
"""

import re
import subprocess
from pathlib import Path
from textwrap import dedent

import pytest

from scripts.ground.paths import ROOT
from scripts.quality.copying import copy_project, python_in

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MODEL, SHEETS = "demos/swing_leg/", "scripts/clinic/handouts/"
TEMPLATE = """#import "common.typ": *
#show: sheet
#head("Write", "One line")
#v(2cm)
#cut
"""
SHEET = """\
    Sheet("one-line", "one-line", "One line", "A sheet to write on.", page_of(3), lambda: ({}, {})),
"""


def code(beginning: str) -> str:
    """The code of the page that begins so, as it would be typed."""
    found = re.search(rf"`({re.escape(beginning)}[^`]*)`", PAGE)
    found = found or re.search(rf"```python\n(\s*{re.escape(beginning)}.*?)\n *```", PAGE, re.DOTALL)
    assert found, f"CONTRIBUTING.md has no code '{beginning} …'"
    return dedent(found[1])


ARGUMENT = code("late_brake: float")
# In this file, before those words, put this.
EDITS = (
    (SHEETS + "templates/one-line.typ", "", TEMPLATE),
    (SHEETS + "sheets.py", ")  # fmt: skip\n\nPLANS", SHEET),
    (MODEL + "parameters.py", "    butt_kick: Triple", f"    {code('late_brake_range')}\n"),
    (MODEL + "control.py", "}\n\n# The plain knee drive", f"    {code('"late_brake": REF')},\n"),
    (MODEL + "control.py", "\n) -> Efforts:", f",\n    {ARGUMENT},"),
    (MODEL + "control.py", "        return hip_flexors, rectus,", f"        {code('hamstrings += ')}\n"),
    (MODEL + "simulation.py", "    leg: Leg | None = None,\n    step: float", f"    {ARGUMENT},\n"),
    (MODEL + "simulation.py", "}\n    wanted = efforts", f", {code('"late_brake": late')}"),
    (MODEL + "shows/parts.py", "\nTOE_OFF = ", code("LATE_BRAKE") + "\n"),
    (MODEL + "shows/drive_speed.py", "),\n    readouts", f", {code('parts.LATE_BRAKE')}"),
    (MODEL + "shows/drive_speed.py", "    ),\n    instants", f"        {code('Preset(')}\n"),
)
# Only what the recipes touch is built: of the stills, the new demo's; what no test here looks at, not at all.
BUILD = """
from dataclasses import replace
from scripts.build.plan import STEPS
from scripts.build.steps import run_steps
from scripts.figures.scenes import draw_cards
from scripts.figures.stills import STILLS, node
from scripts.ground.paths import GENERATED
instead = dict.fromkeys(("runtime", "legs", "figures", "previews", "files"), lambda: None)
instead["previews"] = draw_cards
instead["stills"] = lambda: node("demos.mjs", str(STILLS), str(GENERATED / "runs/a-new-start.json"))
steps = (replace(step, action=instead.get(step.name, step.action)) for step in STEPS)
assert run_steps(steps) is not None
"""
TESTS = (
    "tests/markdown/test_course.py",
    "tests/model/test_bridge.py",
    "tests/model/test_parameters.py",
    "tests/shows/test_catalogue.py",
    "tests/pages/test_sources.py",
)


def put(folder: Path, name: str, before: str, words: str) -> None:
    """Do one step of a recipe."""
    file = folder / name
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    assert before in text, f"{name} has no '{before}' any more: mend the recipe too"
    place = text.index(before)
    file.write_text(text[:place] + words + text[place:], encoding="utf-8")


def run(folder: Path, *arguments: str) -> str:
    """Run a command of Python on the copy; it must succeed."""
    command, environment = python_in(folder, *arguments)
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-4000:]
    return done.stdout


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy on which every recipe has been followed, and then what they touch is built."""
    folder = copy_project(tmp_path_factory.mktemp("copy"))
    for kind in ("demo", "lesson"):
        name = code(f"make {kind} NAME=").partition("=")[2]
        run(folder, "-m", "scripts.build.skeleton", kind, name)
    for name, before, words in EDITS:
        put(folder, name, before, words)
    run(folder, "-c", BUILD)
    return folder


def test_what_the_recipes_make_is_on_the_site(followed: Path) -> None:
    site = followed / "site"
    lesson = (site / "lessons" / "a-new-start" / "index.html").read_text()
    assert 'name="a-new-start"' in lesson and "A new start" in (site / "lessons/index.html").read_text()
    assert 'name="a-new-start"' in (site / "embed/a-new-start/index.html").read_text()
    recorded = (site / "assets/generated/runs/drive-speed.json").read_text()
    assert '"name": "late_brake"' in recorded and '"half-way"' in recorded
    assert (site / "assets/generated/handouts/one-line-a4.pdf").is_file()


def test_serving_shows_a_changed_word_and_leaves_the_other_pages_alone(followed: Path) -> None:
    page, made = followed / "docs/lessons/a-new-start.md", followed / "site/lessons/a-new-start/index.html"
    before = {html: html.read_bytes() for html in (followed / "site").rglob("*.html") if html != made}
    search = (followed / "site/search/search_index.json").read_bytes()
    page.write_text(page.read_text().replace("One sentence that says why", "Words that say why"))
    run(followed, "-c", f"from scripts.build.quick import show; show(['{page}'])")
    assert "Words that say why" in made.read_text()
    assert {html: html.read_bytes() for html in before} == before
    assert (followed / "site/search/search_index.json").read_bytes() == search


def test_the_tests_of_what_the_recipes_touch_stay_green(followed: Path) -> None:
    run(followed, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", "--exitfirst", *TESTS)
    run(followed, "-m", "ruff", "check", "--quiet", ".")
