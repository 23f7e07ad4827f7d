"""With other numbers in the model, the test of the pages' numbers names the sentences that are now wrong."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.ground.paths import MODEL, ROOT

# A constant of parameters.py as it is, and as the copy has it.
CHANGES = (
    ('"Thf", 6.43,', '"Thf", 7.43,'),
    ('"v", 9.5,', '"v", 8.5,'),
    ('(-20.0, 20.0)', '(-40.0, 20.0)'),
)  # fmt: skip
PAGES = ("drive-speed", "step-or-two", "cord")


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the test of the lessons' numbers says when the model has changed."""
    folder: Path = tmp_path_factory.mktemp("changed")
    shutil.copytree(MODEL, folder / "swing_leg", ignore=shutil.ignore_patterns("__pycache__"))
    numbers = folder / "swing_leg" / "parameters.py"
    text = numbers.read_text()
    for before, after in CHANGES:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    numbers.write_text(text)
    stated = "test_each_stated_number_is_what_the_model_or_its_source_says"
    wanted = f"{stated} and ({' or '.join(PAGES)})"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "tests/pages/test_claims.py",
        "-q",
        "-p",
        "no:cacheprovider",
        "-k",
        wanted,
    ]
    environment = os.environ | {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("page", "sentence", "right"),
    [
        ("drive-speed", "910 °/s against a measured", "the model gives"),
        ("step-or-two", "One step of this sprinter is 2.2 m long, two are 4.4 m.", "the model gives 1.9 m"),
        ("cord", "Make it 1.1 m long and the drive must stop", "the model gives"),
    ],
)
def test_a_changed_parameter_names_the_sentences_that_are_now_wrong(
    complaints: str, page: str, sentence: str, right: str
) -> None:
    own = [part for part in complaints.split(f"docs/lessons/{page}.md:")[1:] if "\n" in part]
    assert any(sentence.lower() in part.lower() and right in part for part in own), complaints[-3000:]
