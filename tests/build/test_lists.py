"""What is wrong in a demo's declaration, in the look or in the places is told with its file and line."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from swing_leg.shows.catalogue import DEMOS
from swing_leg.shows.demo import Demo, Instant, Option, Preset, Readout

from scripts.build import lists

DRIVE = DEMOS["drive-speed"]
CONTROL = DRIVE.parameters[0]
TOE_OFF = (Instant("toe-off", "Toe-off", "toe_ms"),)


def test_the_lists_as_they_are_have_nothing_wrong() -> None:
    assert lists.wrong_lists() == []


@pytest.mark.parametrize(
    ("demo", "word", "message"),
    [
        (replace(DRIVE, presets=(Preset("half", "Half", {"drvie": 1.1}),)), "half", "Did you mean 'drive'?"),
        (replace(DRIVE, presets=(Preset("half", "Half", {"drive": 1.125}),)), "half", "stands at 1.12 or"),
        (replace(DRIVE, presets=(Preset("half", "Half", {"drive": 9}),)), "half", "from 0.5 to 1.3"),
        (replace(DRIVE, presets=(Preset("half", "Half", {"drive": "x"}),)), "half", "must be a number"),  # type: ignore[dict-item]
        (replace(DRIVE, parameters=(replace(CONTROL, default=1.001),)), "drive", "default: drive is 1.001"),
        (replace(DRIVE, parameters=(replace(CONTROL, options=(Option("a", "A"),)),)), "drive", "1 options"),
        (replace(DRIVE, readouts=(Readout("knee_lif_deg", "K", "°"),)), "knee_lif_deg", "'knee_lift_deg'?"),
        (replace(DRIVE, instants=TOE_OFF, start_instant="toe-off"), "toe_ms", "no metric 'toe_ms'"),
        (replace(DRIVE, start_instant="toe-of"), "toe-of", "Did you mean 'toe-off'?"),
    ],
)
def test_a_demo_that_cannot_be_right_is_told(demo: Demo, word: str, message: str) -> None:
    assert message in dict(lists.wrong_demo(demo))[word]


def test_a_preset_is_told_with_the_line_of_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = replace(DRIVE, presets=(replace(DRIVE.presets[2], parameters={"drive": 9}),))
    monkeypatch.setattr(lists, "DEMOS", {**DEMOS, "drive-speed": bad})
    lines = (lists.MODEL / "shows" / "drive_speed.py").read_text().split("\n")
    line = next(number for number, text in enumerate(lines, 1) if '"relaxed"' in text)
    assert [text.partition(": ")[0] for text in lists.wrong_lists()] == [
        f"demos/swing_leg/shows/drive_speed.py:{line}"
    ]


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ('"#fbfaf7"', '"white"', "'paper' must be a colour such as #1e2327"),
        ('"paper"', '"papre"', "only one of light and dark has the colour 'pap"),
        ('"thigh": [0.086, ', '"thigh": [wide, ', "each of 'thigh' must be a number"),
        ('"limb"', '"limbs"', "look.json has no 'limbs'. Did you mean 'limb'?"),
        ("}", "", "not readable"),
    ],
)
def test_a_look_that_cannot_be_drawn_is_told(
    before: str, after: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "look.json"
    file.write_text(lists.LOOK.read_text().replace(before, after, 1))
    monkeypatch.setattr(lists, "LOOK", file)
    (told,) = lists.wrong_lists()
    assert re.search(rf"look\.json:\d+: {re.escape(complaint)}", told)


def test_a_place_without_words_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places: list[dict[str, Any]] = json.loads(lists.SOURCE.read_text())
    file = tmp_path / "places.json"
    file.write_text(json.dumps([places[0], {**places[1], "how": ""}], indent=2))
    monkeypatch.setattr(lists, "SOURCE", file)
    assert lists.wrong_lists() == [f"{file}:11: 'how' must be a line of text"]
