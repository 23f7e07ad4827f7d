"""What is filmed of a model that a reader has changed says so in every picture; the model itself does not."""

import json
import subprocess
from pathlib import Path

from scripts.ground.paths import GENERATED

DRAWS = Path(__file__).with_name("film_mark.mjs")


def test_each_picture_of_a_changed_model_s_film_bears_its_mark() -> None:
    runs = [json.loads(path.read_text(encoding="utf-8")) for path in (GENERATED / "runs").glob("*.json")]
    moving = [run for run in runs if run["catalogue"]["moves"]]
    assert {run["catalogue"]["stage"] for run in moving} == {"leg", "pair", "race", "cord"}
    done = subprocess.run(
        ["node", str(DRAWS)], input=json.dumps(moving), text=True, capture_output=True, check=True
    )
    said = json.loads(done.stdout)
    assert said[::2] == [[0, 0, 0]] * len(moving)
    assert all(min(pictures) >= 1 for pictures in said[1::2]), said
