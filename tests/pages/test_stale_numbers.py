"""With other numbers in the model, the check of the pages' numbers names the sentences that are now wrong."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.ground.paths import MODEL, ROOT

# A row of parameters.py as it is, and as the copy has it.
CHANGES = (
    ('"Thf", 6.43,', '"Thf", 7.43,'),
    ('"v", 9.5,', '"v", 8.5,'),
    ('(-20.0, 20.0)', '(-40.0, 20.0)'),
)  # fmt: skip
CHECK = """
from pathlib import Path
from scripts.markdown.claims import wrong_claims
for name in ("drive-speed", "step-or-two", "cord"):
    for _, complaint in wrong_claims(Path(f"docs/lessons/{name}.md").read_text(), name):
        print(f"{name}: {' '.join(complaint.split())}")
"""


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the check of three lessons' numbers says when the model has changed, a line each."""
    folder: Path = tmp_path_factory.mktemp("changed")
    shutil.copytree(MODEL, folder / "swing_leg", ignore=shutil.ignore_patterns("__pycache__"))
    numbers = folder / "swing_leg" / "parameters.py"
    text = numbers.read_text()
    for before, after in CHANGES:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    numbers.write_text(text)
    environment = os.environ | {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-c", CHECK], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("page", "sentence", "right"),
    [
        ("drive-speed", "910 °/s against a measured", "the model gives"),
        ("step-or-two", "One step of this sprinter is 2.2 m long, two are 4.4 m.", "the model gives 1.9 m"),
        ("cord", "Make it 1.1 m long and the drive must stop", "the model gives"),
    ],
)
def test_a_changed_parameter_names_the_sentences_that_are_now_wrong(
    complaints: list[str], page: str, sentence: str, right: str
) -> None:
    own = [line for line in complaints if line.startswith(f"{page}: ")]
    assert any(sentence.lower() in line.lower() and right in line for line in own), own
