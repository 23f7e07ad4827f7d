"""The pale body moves as the recorded sprinter moved: pages, figures and table agree, and it costs little."""

import json
import re
from functools import cache
from math import atan2, degrees, dist
from typing import Any

import brotli  # type: ignore[import-untyped]  # it ships no types
import pytest
from swing_leg import simulate
from swing_leg.analyses.running_speeds import MEASURED, numbers_at

from scripts.figures.limbs import Point, body_parts, vertices_of
from scripts.figures.stills import LENGTHS
from scripts.ground.look import read_look
from scripts.ground.paths import WEB, pages
from scripts.ground.recordings import at_speed, speeds
from scripts.ground.stride import OWN_FOOT, POINTS, later_strides, points_at, read_stride, recorded_paths
from tests.support.node import ask

LOOK = read_look()
NAMED_MS = (0, 134, 151, 158, 244)  # the reference swing's instants
FULL_TURN_MS = 460
WITHIN_M = 0.0045
EVERY_MS = 4
PLACES = (0, 1, 2, 3, 0.5, 1.5, 2.5)  # among the recordings; and half-way between two


@cache
def shown() -> dict[float, Any]:
    """At each place the stride that a demo shows, and its body every 4 ms, as the browser works them out."""
    given = """places.map((place) => {
        const stride = module.strideAt(look.stride, place);
        const times = Array.from({ length: stride.period_ms / 4 }, (_, at) => 4 * at);
        return { stride, bodies: times.map((ms) => bodyAt({ ...look, stride }, ms)) };
    })"""
    body = f"(await import({json.dumps((WEB / 'picture' / 'body.js').as_uri())})).bodyAt"
    found = ask("run/strides.js", f"((bodyAt) => {given})({body})", places=PLACES, look=LOOK)
    return dict(zip(PLACES, found, strict=True))


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


@pytest.mark.parametrize("speed", speeds())
def test_each_point_is_where_it_was_recorded_within_five_millimetres(speed: str) -> None:
    stride, paths = read_stride(speed, POINTS + OWN_FOOT), recorded_paths(speed)
    assert stride["period_ms"] == EVERY_MS * len(paths["hip_R"])
    for row, hip in enumerate(paths["hip_R"]):
        points = points_at(stride, EVERY_MS * row)
        assert dist(points["hip_R"], hip) < WITHIN_M
        for name in POINTS + OWN_FOOT:
            relative = (paths[name][row][0] - hip[0], paths[name][row][1] - hip[1])
            assert dist(points[name], relative) < WITHIN_M, f"{name} in row {row}"


@pytest.mark.parametrize("place", range(4))
def test_at_each_instant_of_each_measured_speed_the_demo_shows_the_thigh_as_recorded(place: int) -> None:
    """Within 1 degree of the recorded joints; of the table of bones within 2.2 and 3."""
    rows, paths = at_speed("JA1_body_angles", speeds()[place]), recorded_paths(speeds()[place])
    run = simulate(numbers=numbers_at(MEASURED[place]), duration_ms=360)
    named = ("thigh_vertical_ms", "time_of_max_knee_flexion_ms", "time_of_peak_thigh_speed_ms")
    for time in (0.0, *(run.metrics[name] or 0 for name in (*named, "time_of_knee_lift_ms"))):
        row = round(time / EVERY_MS)
        points = shown()[place]["bodies"][row]["points"]
        thigh, knee = bent(*(points[f"{joint}_R"] for joint in ("hip", "knee", "ankle")))
        joints = bent(*(paths[f"{joint}_R"][row] for joint in ("hip", "knee", "ankle")))
        table = [float(rows[row][f"{name}_R_deg"]) for name in ("thigh", "knee")]
        assert [thigh, knee] == pytest.approx(joints, abs=1), f"at {time} ms"
        assert thigh == pytest.approx(table[0], abs=2.2), f"at {time} ms"
        assert knee == pytest.approx(table[1], abs=3), f"at {time} ms"


def bent(hip: Point, knee: Point, ankle: Point) -> tuple[float, float]:
    """Thigh, + in front, and knee, degrees, of three points."""
    thigh, shank = (degrees(atan2(b[0] - a[0], a[1] - b[1])) for a, b in ((hip, knee), (knee, ankle)))
    return thigh, thigh - shank


@pytest.mark.parametrize("place", PLACES)
def test_the_foot_that_stands_stays_where_it_is_on_the_ground_and_both_fly_before_and_after(
    place: float,
) -> None:
    """Between two recordings too. Contact: by the recorded events, without its first and last 30 ms."""
    events = [at_speed("JA1_spatiotemporal", speed)[0] for speed in speeds()]
    low, high = events[int(place)], events[-int(-place // 1)]

    def event(name: str) -> float:
        return float(low[name]) + (place % 1) * (float(high[name]) - float(low[name]))

    stride, bodies = shown()[place]["stride"], shown()[place]["bodies"]
    assert stride["period_ms"] == pytest.approx(event("stride_time_ms"))
    assert stride["speed_m_s"] == pytest.approx(event("measured_speed_m_s"))
    assert stride.get("how") == ("between" if place % 1 else None)
    strike, off = event("left_strike_ms"), event("left_toe_off_ms")
    lowest = [
        body["height_m"] + min(y for name, (_, y) in body["points"].items() if "_sole_" in name)
        for body in bodies
    ]
    stands = range(round((strike + 30) / EVERY_MS), round((off - 30) / EVERY_MS))
    assert all(-0.005 < lowest[row] < 0.02 for row in stands)
    places = [bodies[row]["along_m"] + bodies[row]["points"]["ball_sole_L"][0] for row in stands]
    assert max(places) - min(places) < 0.025, "it does not slide"
    assert lowest[round(strike / 2 / EVERY_MS)] > 0.03, "both feet are in the air"


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


def test_the_stride_costs_a_page_less_than_a_kilobyte_and_what_comes_later_less_than_three() -> None:
    for what, most in ((read_stride(), 1024), (later_strides(), 3 * 1024)):
        packed = json.dumps(what, separators=(",", ":")).encode()
        assert len(brotli.compress(packed)) < most


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
    assert again["along_m"] - first["along_m"] == pytest.approx(9.47 * 0.46, abs=1e-6), "metres run"


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
