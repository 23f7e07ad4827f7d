"""The coach's project file and table: what is saved comes back, and a bad file is refused with its reason."""

import csv
import json
from functools import cache
from io import StringIO
from typing import Any

from tests.support.node import ask
from tests.support.runner.marks import leg, mark

CLIP = {"name": "run.mp4", "kind": "film", "width": 1920, "height": 1080, "times_ms": [0, 4, 8, 12]}
MADE: dict[str, Any] = {
    "marks": {"1": leg(20, 60) | {"head": mark(500, 100, looked=False)}, "3": leg(-10, 90)},
    "facing": 1,
    "toeOff": 0,
    "filmed": {"at": 240, "plays": 30},
    "scale": {"frame": 2, "from": [10, 20.5], "to": [300, 20], "metres": 1.07},
    "athlete": {"sex": "female", "height": 1.62, "mass": 51.5},
    "notes": [{"frame": 3, "kind": "angle", "points": [[1, 2], [3, 4], [5, 6]], "words": "here"}],
}
READ = (
    "await Promise.all(texts.map((text) => module.readProject(new Blob([text])).catch((it) => it.message)))"
)


@cache
def written() -> str:
    """A good project file."""
    text: str = ask("runner/mark/project.js", "module.writeProject(work)", work={"clip": CLIP, "made": MADE})
    return text


def saved() -> dict[str, Any]:
    project: dict[str, Any] = json.loads(written())
    return project


def read(*projects: object) -> list[Any]:
    texts = [project if isinstance(project, str) else json.dumps(project) for project in projects]
    found: list[Any] = ask("runner/mark/project.js", READ, texts=texts)
    return found


def changed(*path: str | int, to: object) -> dict[str, Any]:
    """A good project with one value in it that is another."""
    project = saved()
    inner: Any = project
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = to
    return project


def test_all_that_was_made_comes_back_from_its_file_and_the_film_is_not_in_it() -> None:
    project = saved()
    (found,) = read(project)
    assert found["made"] == MADE
    assert found["film"] == {"name": "run.mp4", "kind": "film", "width": 1920, "height": 1080, "frames": 4}
    assert project["version"] == 1 and set(project) == {"format", "version", "film", "made"}


def test_a_file_without_what_later_pages_added_is_still_read() -> None:
    project = saved()
    project["made"] = {"marks": MADE["marks"]}
    (found,) = read(project)
    assert found["made"]["marks"] == MADE["marks"]
    assert (found["made"]["scale"], found["made"]["notes"], found["made"]["facing"]) == (None, [], 0)


def test_a_bad_file_is_refused_with_what_is_wrong_and_where() -> None:
    refused = [
        ("", "it is not a project file"),
        ("frame,time_ms\r\n1,2", "it is not a project file"),
        ('{"format": "knee-drive-runner", "version": 1, "fi', "its end is missing"),
        ("[]", "what is in it is not a group of named values"),
        ("{}", "it is not a project file of this page"),
        (changed("version", to=2), "saved by a newer page (version 2; this one reads up to 1)"),
        (changed("version", to="one"), "does not say its version"),
        (changed("film", to=None), "“film” is not a group of named values"),
        (changed("film", "frames", to=-1), "number of frames is -1, but should be a number from 1"),
        (changed("film", "width", to=0), "the film's width is 0, but should be a number from 1"),
        (changed("film", "name", to="x" * 256), "the film's name has 256 letters, and may have 255"),
        (changed("made", "marks", to={"7": {}}), "a marked frame is 7, but should be a number from 0 to 3"),
        (changed("made", "marks", to={"first": {}}), 'the number of a marked frame is "first"'),
        (changed("made", "marks", "1", to={"elbow": mark(1, 1)}), 'a joint in frame 2 is "elbow"'),
        (changed("made", "marks", "1", "hip", "x", to="12"), 'the hip in frame 2, across, is "12"'),
        (changed("made", "marks", "1", "hip", "x", to=1e9), "should be a number from 0 to 1920"),
        (changed("made", "marks", "1", "knee", "looked", to=1), "“looked” of the knee in frame 2 is 1"),
        (changed("made", "facing", to=2), "the way the runner goes is 2, but should be one of 1, -1, 0"),
        (changed("made", "toeOff", to=1.5), "the frame of toe-off is 1.5, but should be a whole number"),
        (changed("made", "filmed", to={"at": 240}), "frames a second when played is missing"),
        *((changed("made", "filmed", to=none), "“filmed” is not a group") for none in (0, "", False)),
        (changed("made", "scale", to=0), "the known length is not a group"),
        (changed("made", "scale", "to", to=[1]), "where the known length ends, down, is missing"),
        (changed("made", "athlete", "height", to=162), "the athlete's height in m is 162"),
        (changed("made", "notes", to="none"), "“notes” is not a list"),
        (changed("made", "notes", 0, "points", to=[[1, 2]]), "note 1 has 1 places, but should have 3"),
        (changed("made", "notes", 0, "words", to="x" * 100_000), "the words of note 1 has 100000 letters"),
    ]  # fmt: skip
    for said, (_, reason) in zip(read(*(file for file, _ in refused)), refused, strict=True):
        assert isinstance(said, str) and reason in said, (reason, said)
        assert said.startswith("This project file cannot be used: "), said
        assert said.endswith("Your marks here stay as they are."), said


def test_marks_are_put_on_their_own_film_alone_whatever_its_name_is_now() -> None:
    film = saved()["film"]
    clips = [CLIP, CLIP | {"name": "copy.mp4"}, CLIP | {"times_ms": [0, 4]}, CLIP | {"width": 1280}]
    found = ask(
        "runner/mark/project.js", "clips.map((clip) => module.mismatch(film, clip))", film=film, clips=clips
    )
    assert found[:2] == [None, None]
    assert (
        "“run.mp4” (1920 × 1080 dots, 4 frames), but “run.mp4” (1920 × 1080 dots, 2 frames) is open"
        in found[2]
    )
    assert "1280 × 1080" in found[3]


def test_the_table_for_a_spreadsheet_has_the_frames_that_were_looked_at_with_angles_and_errors() -> None:
    marks = MADE["marks"] | {"2": {"hip": mark(1, 1), "knee": mark(9, 9, looked=False)}}
    work = {"clip": CLIP, "made": MADE | {"marks": marks}}
    expression = "module.csvOf({ ...work, timeOf: (frame) => frame * 4.1667 })"
    text = ask("runner/mark/csv.js", expression, work=work)
    first, second = csv.DictReader(StringIO(text))
    assert (first["frame"], first["time_ms"], second["frame"]) == ("2", "4.17", "4")
    assert (float(first["thigh_deg"]), float(first["knee_deg"])) == (20, 60)
    assert (float(second["thigh_deg"]), float(second["knee_deg"])) == (-10, 90)
    assert float(first["thigh_error_deg"]) == 0.81 and float(first["knee_error_deg"]) > 0.81
    assert (first["hip_across_dots"], first["hip_down_dots"], first["toe_down_dots"]) == ("500", "400", "")
