"""The pale body moves as the recorded sprinter moved: pages, figures and table agree, and it costs little."""

import csv
import json
import re
from collections.abc import Iterator
from math import atan2, degrees, dist
from typing import Any

import brotli  # type: ignore[import-untyped]  # it ships no types
import pytest
from swing_leg import simulate

from scripts.figures.limbs import body_parts, vertices_of
from scripts.figures.stills import LENGTHS
from scripts.ground.look import read_look
from scripts.ground.paths import pages
from scripts.ground.recordings import RECORDINGS
from scripts.ground.stride import POINTS, points_at, read_stride
from tests.support.node import ask

LOOK = read_look()
NAMED_MS = (0, 134, 151, 158, 244)  # the reference swing's instants
FULL_TURN_MS = 460
WITHIN_M = 0.004


def recorded() -> Iterator[tuple[int, str, float, float]]:
    """Time, point and place of each row at 9.48 m/s, read by the test itself."""
    with (RECORDINGS / "JA1_body_cycle.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            if row["speed_m_s"] == "9.48":
                yield int(row["time_ms"]), row["point"], float(row["x_m"]), float(row["y_m"])


@pytest.fixture(scope="module")
def rows() -> dict[int, dict[str, tuple[float, float]]]:
    """Every recorded point, m, by its time, ms."""
    found: dict[int, dict[str, tuple[float, float]]] = {}
    for time, point, x, y in recorded():
        found.setdefault(time, {})[point] = (x, y)
    return found


@pytest.fixture(scope="module")
def bodies() -> dict[float, Any]:
    """The body as the demos draw it, by its time, ms."""
    times = (*NAMED_MS, 300, 459.5, FULL_TURN_MS)
    return dict(
        zip(
            times,
            ask("picture/body.js", "times.map((ms) => module.bodyAt(look, ms))", times=times, look=LOOK),
            strict=True,
        )
    )


def test_each_point_is_where_it_was_recorded_within_four_millimetres(
    rows: dict[int, dict[str, tuple[float, float]]],
) -> None:
    stride = read_stride()
    assert stride["period_ms"] == FULL_TURN_MS == 4 * len(rows)
    for time, places in rows.items():
        points, hip = points_at(stride, time), places["hip_R"]
        assert dist(points["hip_R"], hip) < WITHIN_M
        for name in POINTS:
            relative = (places[name][0] - hip[0], places[name][1] - hip[1])
            assert dist(points[name], relative) < WITHIN_M, f"{name} at {time} ms"


def test_the_recorded_thigh_keeps_step_with_the_model_that_hangs_in_its_place() -> None:
    run = simulate()
    for time in NAMED_MS[:4]:  # then the model's thigh stops earlier than the sprinter's
        x, y = points_at(read_stride(), time)["knee_R"]
        assert degrees(atan2(x, -y)) == pytest.approx(degrees(run.thigh[time]), abs=3), (
            f"at {time} ms: his right leg, and the mean of both"
        )


def test_the_body_stays_within_the_frames_of_a_pair() -> None:
    low, high = LOOK["stage"]["pair_x"]
    for time in range(0, 301, 4):
        parts, _ = body_parts(LOOK, time)
        xs = [x for shapes in parts.values() for shape in shapes for x in vertices_of(shape)[:, 0]]
        assert low + 0.006 < min(xs) and max(xs) < high - 0.006, f"at {time} ms"


def test_no_page_says_that_the_recorded_body_is_only_drawn() -> None:
    said = {path.name: path.read_text(encoding="utf-8") for path in pages()}
    assert not [name for name, text in said.items() if "only drawn" in " ".join(text.split())]
    small = [text for text in said.values() if re.search("figure-(one-photo|named-moments).md", text)]
    assert len(small) == 2
    for text in small:
        assert "The pale body is a recorded sprinter, not simulated." in " ".join(text.split())


def test_the_stride_costs_a_page_less_than_a_kilobyte() -> None:
    packed = json.dumps(read_stride(), separators=(",", ":")).encode()
    assert len(brotli.compress(packed)) < 1024


@pytest.mark.parametrize("time", [*NAMED_MS, 300, 459.5])
def test_the_browser_and_the_figures_draw_one_body(bodies: dict[float, Any], time: float) -> None:
    there = bodies[time]
    here, height = body_parts(LOOK, time)
    assert there["height_m"] == pytest.approx(height, abs=1e-9)
    assert list(there["parts"]) == list(here)
    for name, shapes in here.items():
        starts = [
            [float(word) for word in piece.split("A")[0].split()]
            for piece in there["parts"][name].split("M")[1:]
        ]
        assert len(starts) == len(shapes)
        for start, shape in zip(starts, shapes, strict=True):
            assert min(dist(start, vertex) for vertex in vertices_of(shape)) < 0.004


def test_the_stride_begins_anew_where_it_ends(bodies: dict[float, Any]) -> None:
    first, again = bodies[0], bodies[FULL_TURN_MS]
    assert again["height_m"] == pytest.approx(first["height_m"], abs=1e-9)
    for name, path in first["parts"].items():
        numbers = [
            [float(number) for number in re.findall(r"[-\d.]+", one)] for one in (path, again["parts"][name])
        ]
        assert numbers[1] == pytest.approx(numbers[0], abs=1.5e-4), "rounded to a tenth of a millimetre"
    assert again["along_m"] - first["along_m"] == pytest.approx(9.48 * 0.46, abs=1e-6), "metres run"


def test_a_sprinter_flies_at_toe_off_and_stands_on_his_other_foot_in_between() -> None:
    """Feet as drawn, against the recording's own events: left foot down 98 to 224 ms after toe-off."""

    def lowest(time: float) -> float:
        parts, height = body_parts(LOOK, time)
        return height + min(vertices_of(shape)[:, 1].min() for shape in parts["far leg"])

    assert lowest(0) > 0.15, "the other knee is high"
    assert all(-0.012 < lowest(time) < 0.02 for time in range(116, 204, 4)), "the foot is on the ground"
    assert lowest(260) > 0.15


def test_a_leg_without_a_clock_has_the_body_of_the_moment_it_looks_like() -> None:
    poses = {"toe-off": (-44, 8), "heel highest": (25, 150), "knee highest": (65, 103)}
    given = [[LENGTHS, {"thigh": thigh, "knee": knee}] for thigh, knee in poses.values()]
    found = dict(
        zip(
            poses,
            ask(
                "picture/body.js",
                "given.map((one) => module.momentLike(look, ...one))",
                given=given,
                look=LOOK,
            ),
            strict=True,
        )
    )
    assert found["toe-off"] < 30 < 130 < found["heel highest"] < 180 < 205 < found["knee highest"] <= 240


def test_the_runner_is_as_tall_as_a_person_and_his_leg_as_long_as_the_models() -> None:
    parts, height = body_parts(LOOK, 0)
    top = height + max(vertices_of(shape)[:, 1].max() for shape in parts["trunk"])
    assert 1.70 < top < 1.82
    points = points_at(read_stride(), 0)
    leg = dist(points["knee_R"], (0, 0)) + dist(points["knee_R"], points["ankle_R"])
    assert leg == pytest.approx(sum(LENGTHS.values()), abs=0.015)
