"""The recipes of CONTRIBUTING.md, followed to the letter on a copy, end in a green build and green tests.

Each edit is what a step of a recipe asks for, and no more: in this file, put this before those words.
"""

import subprocess
from pathlib import Path

import pytest

from scripts.quality.copying import copy_project, python_in

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
RANGE = """\
    brake_range: Pair = row("setting: brake, least and most", "b", (0.0, 0.5), "1", "chosen", "chosen")
"""
CONTROL = """\
BRAKE = Control(
    name="brake", label="Brake", symbol="b", unit="of full effort", step=0.05, default=0.0,
    low_word="no brake", high_word="braked", help="How much of the drive is taken away.",
    words=lambda value, metrics: f"the drive is braked by {number_text(100 * value)} %",
)  # fmt: skip
"""
EDITS = (
    (SHEETS + "templates/one-line.typ", "", TEMPLATE),
    (SHEETS + "sheets.py", ")  # fmt: skip\n\nPLANS", SHEET),
    (MODEL + "parameters.py", "    butt_kick: Triple", RANGE),
    (MODEL + "control.py", "}\n\n# The plain knee drive", '    "brake": REFERENCE.brake_range,\n'),
    (MODEL + "control.py", "\n) -> Efforts:", ",\n    brake: float = 0.0,"),
    (MODEL + "control.py", " * on\n        hamstrings", " * (1.0 - brake)"),
    (MODEL + "simulation.py", "    leg: Leg | None = None,\n    step: float", "    brake: float = 0.0,\n"),
    (MODEL + "simulation.py", "}\n    wanted = efforts", ', "brake": brake'),
    (MODEL + "shows/parts.py", "\nTOE_OFF = ", CONTROL),
    (MODEL + "shows/drive_speed.py", "),\n    readouts", ", parts.BRAKE"),
)
TESTS = (
    "tests/markdown/test_course.py",
    "tests/model/test_bridge.py",
    "tests/model/test_command_line.py",
    "tests/model/test_parameters.py",
    "tests/shows/test_catalogue.py",
    "tests/clinic/test_embeds.py",
    "tests/clinic/test_oembed.py",
    "tests/figures/test_lesson_figures.py",
    "tests/figures/test_social.py",
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
    """A copy on which every recipe has been followed, and then `make build`."""
    folder = copy_project(tmp_path_factory.mktemp("copy"))
    run(folder, "-m", "scripts.build.skeleton", "demo", "a-new-start")
    run(folder, "-m", "scripts.build.skeleton", "lesson", "a-new-start")
    for name, before, words in EDITS:
        put(folder, name, before, words)
    run(folder, "-m", "scripts.build")
    return folder


def test_what_the_recipes_make_is_on_the_site(followed: Path) -> None:
    site = followed / "site"
    lesson = (site / "lessons" / "a-new-start" / "index.html").read_text()
    assert 'name="a-new-start"' in lesson and "A new start" in (site / "lessons/index.html").read_text()
    assert '"name": "brake"' in (site / "assets/generated/runs/drive-speed.json").read_text()
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
    run(followed, "-m", "mypy", "demos/swing_leg", "scripts/ground")
