"""What was measured, worked out once more from the recorded angles, in another way than the build does."""

import json
from math import degrees

import numpy as np
import pytest
from swing_leg import simulate
from swing_leg.measured import RECORDED
from swing_leg.parameters import REFERENCE

from scripts.ground.paths import DOCS
from scripts.ground.recordings import SPRINT, Row, table
from scripts.studies.comparison import net_torques
from scripts.studies.recordings import (
    CURVES,
    RESULT,
    curves,
    distances_deg,
    groups,
    mean_speed,
    speeds,
    torques,
    worked_out,
)
from scripts.studies.speeds.model import compared
from scripts.studies.speeds.recording import recorded
from scripts.studies.swings import STEP, Swing, hip_motion, mean_swing, swings

SPRINTER = RECORDED["sprinter"]
FINE_MS = 0.1


def spline(times: np.ndarray, values: list[float]) -> tuple[np.ndarray, np.ndarray]:
    """A curve through recorded angles, every 0.1 ms: natural cubic."""
    x, y = np.array(times), np.array(values)
    steps = np.diff(x)
    left = np.zeros((len(x), len(x)))
    right = np.zeros(len(x))
    left[0, 0] = left[-1, -1] = 1
    for at in range(1, len(x) - 1):
        left[at, at - 1 : at + 2] = steps[at - 1], 2 * (steps[at - 1] + steps[at]), steps[at]
        right[at] = 6 * ((y[at + 1] - y[at]) / steps[at] - (y[at] - y[at - 1]) / steps[at - 1])
    bend = np.linalg.solve(left, right)
    fine = np.arange(x[0], x[-1], FINE_MS)
    at = np.minimum(np.searchsorted(x, fine, side="right") - 1, len(steps) - 1)
    h, a, b = steps[at], x[at + 1] - fine, fine - x[at]
    curve = (bend[at] * a**3 + bend[at + 1] * b**3) / (6 * h)
    curve += (y[at] / h - bend[at] * h / 6) * a + (y[at + 1] / h - bend[at + 1] * h / 6) * b
    return fine, curve


def read_again(swing: Swing) -> dict[str, float]:
    """The figures of one swing from its curves."""
    times = 1000 * np.array(swing.time)
    fine, thigh = spline(times, [degrees(angle) for angle in swing.thigh])
    _, knee = spline(times, [degrees(angle) for angle in swing.knee])
    vertical = int(np.argmax(thigh >= 0))
    highest = int(np.argmax(knee))
    lift = int(np.argmax(thigh))
    rate = np.gradient(thigh, FINE_MS / 1000)
    return {
        "max_knee_flexion_deg": knee[highest],
        "time_of_max_knee_flexion_ms": fine[highest],
        "thigh_at_max_knee_flexion_deg": thigh[highest],
        "thigh_vertical_ms": fine[vertical],
        "knee_at_thigh_vertical_deg": knee[vertical],
        "heel_after_vertical_ms": fine[highest] - fine[vertical],
        "peak_thigh_speed_deg_s": rate.max(),
        "time_of_peak_thigh_speed_ms": fine[int(np.argmax(rate))],
        "knee_lift_deg": thigh[lift],
        "time_of_knee_lift_ms": fine[lift],
    }


READ_AGAIN = [read_again(swing) for swing in swings()]
CLOSE = {"deg": 0.6, "ms": 2.1, "_s": 6.0}  # a rounded degree or ms, and lines 4 ms apart


@pytest.mark.parametrize("name", READ_AGAIN[0])
def test_each_printed_figure_of_the_sprinter_is_what_his_recorded_angles_give(name: str) -> None:
    close = next(size for end, size in CLOSE.items() if name.endswith(end))
    found = [it[name] for it in READ_AGAIN]
    assert SPRINTER[name] == pytest.approx([min(found), max(found)], abs=close)


def test_there_are_four_whole_swings_two_of_each_leg_and_their_length_is_the_one_printed() -> None:
    assert sorted(swing.side for swing in swings()) == ["L", "L", "R", "R"]
    lengths = [1000 * swing.time[-1] for swing in swings()]
    assert SPRINTER["swing_ms"] == pytest.approx([min(lengths), max(lengths)], abs=1000 * STEP)


def test_the_committed_figures_are_those_of_the_tables() -> None:
    assert json.loads(RESULT.read_text()) == worked_out(), "run `make build`"


def test_the_curves_behind_the_model_are_the_recorded_swings() -> None:
    assert json.loads(CURVES.read_text()) == [curves(speed) for speed in speeds()], "run `make build`"
    step = curves()["step_ms"]
    rows = [line for line in table("JA1_swing_timeseries") if line["speed_m_s"] == SPRINT]
    for at in (0, 10, 25, 40):
        time_ms = at * step
        angles = [float(row["thigh_deg"]) for row in rows if float(row["time_after_toe_off_ms"]) == time_ms]
        assert len(angles) == 4
        found = [curves()["thigh"][name][at] for name in ("mean", "low", "high")]
        assert found == pytest.approx([np.mean(angles), min(angles), max(angles)], abs=0.06)


def test_the_models_start_is_the_mean_swings_toe_off() -> None:
    run, (first, second, third) = simulate(), np.degrees(mean_swing()[:3])
    assert [degrees(run.thigh[0]), degrees(run.knee[0])] == pytest.approx(first, abs=0.05)
    rates = (4 * second - 3 * first - third) / (2 * STEP)  # of the parabola through the first three lines
    assert [degrees(run.thigh_rate[0]), degrees(run.knee_rate[0])] == pytest.approx(rates, abs=0.1)


def test_net_torques_are_those_that_others_found_in_the_same_recording() -> None:
    """Somebody else's inverse dynamics: hip 4.0 to 4.9 N·m/kg; the knee's turns to extensor early."""
    low, high = SPRINTER["peak_hip_torque_nm_kg"]
    assert 3.8 < low < high < 5.0
    for swing in swings():
        hip, knee = net_torques(swing, motion=hip_motion(swing.side))
        assert hip[0] < 1.0 * REFERENCE.mass and knee[1] > 40, "at toe-off"
        turns = next(time for time, torque in zip(swing.time, knee, strict=True) if torque < 0)
        assert 0.012 <= turns <= 0.028
    assert max(torques()["highest_knee_torque_nm"]) < 0, "the page's row says so: below 0 all the time"


def test_the_fit_is_the_distance_between_curves() -> None:
    run = simulate()
    (thigh, knee), each = distances_deg(run, 238)
    fit = compared(recorded()[-1], {}, 1.0)
    assert (thigh, knee) == pytest.approx((fit.thigh_rms, fit.knee_rms), abs=0.1) and len(each) == 4
    assert distances_deg(run, 300)[0] > (thigh, knee), "the end of the swing is worse"


def mean_of(lines: list[Row], column: str) -> float:
    return float(np.mean([float(line[column]) for line in lines]))


def test_the_sources_page_sums_up_all_71_swings() -> None:
    entry = (DOCS / "sources.md").read_text().partition("{#recordings}")[2].partition("###")[0]
    said, lines = " ".join(entry.split()), table("all_swings")
    place, gap, fold = (
        [float(line[name]) for line in lines] for name in ("thigh_at_max_knee", "gap_ms", "max_knee")
    )
    counts = [sum(line["subject"] == who for line in lines) for who in ("JA1", "Hamner-A", "02", "09")]
    assert (len(lines), counts) == (71, [27, 11, 4, 29]) and "71 swings of four people" in said
    slow, *_, fast = groups()
    assert (round(mean_speed(slow), 1), round(mean_speed(fast), 1)) == (2.0, 9.5)
    gaps, folds = ([mean_of(group, name) for group in (slow, fast)] for name in ("gap_ms", "max_knee"))
    own = [mean_of(group, "thigh_at_max_knee") for group in groups() if group[0]["subject"] == "JA1"]
    for words in (
        f"the thigh was {min(place):.0f}–{max(place):.0f}° in front in every swing",
        f"Single swings: {min(gap):.0f}–{max(gap):.0f} ms",
        f"Single swings: {min(fold):.0f}–{max(fold):.0f}°",
        "{:.0f} ms in the mean at 2.0 m/s, {:.0f} ms at 9.5 m/s".format(*gaps),
        "{:.0f}° in the mean at 2.0 m/s, {:.0f}° at 9.5 m/s".format(*folds),
        "{:.0f}° in front at 3.5 m/s, {:.0f}° at 5.2, {:.0f}° at 7.0 and {:.0f}° at 9.5 m/s".format(*own),
    ):
        assert words in said


def test_one_mans_own_swings_differ_by_about_four_pictures_of_a_phone() -> None:
    """Lesson 3 says so: 240 pictures a second, from thigh vertical to heel highest."""
    pictures = [0.24 * it["heel_after_vertical_ms"] for it in READ_AGAIN]
    assert (round(min(pictures)), round(max(pictures))) == (4, 8)
    assert 3 <= max(pictures) - min(pictures) <= 4.5
    lesson = (DOCS / "lessons" / "side-by-side.md").read_text()
    assert "expect four to eight for a sprinter" in lesson and "by about four pictures" in lesson
