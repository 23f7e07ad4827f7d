"""The model with a reader's own text in the place of some of its files."""

import json
from typing import Any

import pytest
from swing_leg import bridge, changed
from swing_leg.shows.catalogue import DEMOS

from scripts.ground.paths import MODEL

CONTROL = (MODEL / "control.py").read_text(encoding="utf-8")
MUSCLES = (MODEL / "muscles.py").read_text(encoding="utf-8")
PULL = "hamstrings = heel_pull * behind"


def told(old: str, new: str, demo: str = "drive-speed", file: str = "control.py") -> dict[str, Any]:
    """What the demo answers with another text; the model itself must then be as before."""
    source = (MODEL / file).read_text(encoding="utf-8")
    assert source.count(old) == 1
    request = json.dumps({"demo": demo})
    before = bridge.answer(request)
    answer: dict[str, Any] = json.loads(changed.answer(request, json.dumps({file: source.replace(old, new)})))
    assert bridge.answer(request) == before
    return answer


@pytest.mark.parametrize("demo", DEMOS)
def test_a_file_that_only_reads_otherwise_gives_the_same_numbers_without_bands(demo: str) -> None:
    answer = told("# In the order of simulate.", "# As simulate has them.", demo)
    own = json.loads(bridge.answer(json.dumps({"demo": demo})))
    assert answer["changed"] == ["control.py"]
    assert answer["sentence"] == f"Changed model: {own['sentence']}"
    assert answer["metrics"] == own["metrics"] and answer["samples"] == own["samples"]
    assert {(r["low"], r["high"], r["band"]) for r in answer["readouts"]} <= {(None, None, "")}
    assert answer["band_words"] == ""


def test_half_the_pull_of_the_hip_flexors_brings_the_thigh_forward_later() -> None:
    answer = told("hip_flexors = full", "hip_flexors = 0.5 * full")
    assert answer["metrics"]["thigh_vertical_ms"] > 170


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("    return at\n", "    return at(\n", 49, "Python cannot read this line: '(' was never closed"),
        ("        rectus =", "       rectus =", 44, "the spaces at its start do not fit"),
        (PULL, "hamstrings = heal_pull * behind", 46, "the name “heal_pull” is not known here"),
        (PULL, f"{PULL} / 0", 46, "it divides by zero"),
        (PULL, "hamstrings = at(theta)", 46, "a function calls itself again and again"),
        (PULL, "hamstrings = exp(1000)", 46, "a number becomes too large"),
        ("import exp\n", "import expo\n", 13, "cannot import name 'expo'"),
        ("import exp\n", "import exp\nraise SystemExit\n", 14, "it ended the run"),
        (PULL, "hamstrings = float('nan')", 46, "is not a number, or infinite, from 4 ms on. This line made"),
        (PULL, "hamstrings = 1e308 * 10 * behind", 46, "is not a number, or infinite, from 4 ms on"),
        (
            PULL,
            "hamstrings = 1e308",
            None,
            "not a number, or infinite, from 4 ms on. Look for a number that grows",
        ),
    ],
)
def test_a_mistake_is_told_with_its_file_its_line_and_plain_words(
    old: str, new: str, line: int | None, words: str
) -> None:
    error = told(old, new)["error"]
    assert (error["kind"], error["file"], error["line"]) == ("changed", "control.py", line)
    assert words in error["message"] and "Traceback" not in error["message"]


def test_a_file_that_was_not_changed_and_cannot_go_on_is_named_as_such() -> None:
    error = told("hamstrings, gluteals\n\n    return at", "hamstrings\n\n    return at")["error"]
    assert error["file"] == "simulation.py" and error["line"]
    assert "You did not change that file" in error["message"]


def test_what_the_model_refuses_is_refused_in_its_own_words() -> None:
    request = json.dumps({"demo": "drive-speed", "parameters": {"drive": 9}})
    change = json.dumps({"control.py": CONTROL + "\n"})
    assert changed.answer(request, change) == bridge.answer(request)


def test_two_files_can_be_changed_at_once() -> None:
    change = json.dumps({"control.py": CONTROL + "\n", "muscles.py": MUSCLES + "\n"})
    assert json.loads(changed.answer('{"demo": "fold"}', change))["changed"] == ["control.py", "muscles.py"]
