"""The fit to four speeds beside the man himself: his thigh, his hip torque and his muscles in the sprint."""

from math import exp
from statistics import fmean
from typing import Any

from swing_leg.measured import RECORDED
from swing_leg.parameters import REFERENCE
from swing_leg.simulation import SAMPLE, simulate

from scripts.ground.lesson_words import sources
from scripts.ground.paths import DOCS
from scripts.ground.recordings import STEP_MS, table
from scripts.studies.comparison import net_torques
from scripts.studies.speeds import load
from scripts.studies.speeds.questions import ALL
from scripts.studies.speeds.recording import recorded
from scripts.studies.swings import hip_motion, swings
from scripts.tables.speeds import results

FIT: dict[str, Any] = next(it for it in load()["fits"] if it["name"] == ALL.name)
SET = FIT["numbers"]
FASTEST = recorded()[-1]
NEAR = 0.2  # N·m/kg
PAGE = (DOCS / "validation.md").read_text(encoding="utf-8")


def test_the_page_says_how_far_the_set_is_from_the_man_and_not_only_from_its_aims() -> None:
    found = results(FIT)
    *slower, fit = (found[it.speed] for it in recorded())
    low, high = FASTEST.peak_thigh_speed
    assert high < fit.peak_thigh_speed and low > 800 and high < 870, "outside his swings, within wider aims"
    assert f"The thigh reaches {fit.peak_thigh_speed:.0f} °/s, his at most {high:.0f}." in PAGE
    assert f"largest with {fit.peak_hip_torque:.1f} N·m/kg at {fit.peak_hip_torque_ms:.0f} ms" in PAGE
    (low, high), (begin, end) = (
        RECORDED["sprinter"][name] for name in ("peak_hip_torque_nm_kg", "time_of_peak_hip_torque_ms")
    )
    assert fit.peak_hip_torque > high and fit.peak_hip_torque_ms < begin
    assert f"his with {low:.1f}–{high} at {begin}–{end} ms" in PAGE
    jog, *middle = (
        100 * (1 - one.peak_thigh_speed / it.mean_peak_thigh_speed)
        for it, one in zip(recorded()[:3], slower, strict=True)
    )
    assert f"the thigh's peak is {middle[1]:.0f} and {middle[0]:.0f} % too slow" in PAGE and abs(jog) < 1
    assert (len(ALL.free), len(slower)) == (14, 3)
    assert "fitted fourteen\nnumbers and three drives, seventeen in all" in PAGE


def test_its_hip_torque_begins_sooner_than_his_and_is_then_among_his() -> None:
    his = [net_torques(it, motion=hip_motion(it.side))[0] for it in swings()]
    ours, _ = net_torques(simulate(step=SAMPLE))
    for line in range(3):
        assert max(hip[line] for hip in his) < ours[STEP_MS * line], "too soon"
    assert f"It is {ours[0] / REFERENCE.mass:.1f} N·m/kg already at toe-off" in PAGE
    among = [ms for ms in range(0, 160, STEP_MS) if inside(ours[ms], [hip[ms // STEP_MS] for hip in his])]
    assert (
        f"From {among[0]} to {among[-1]} ms it lies\n  among his four swings, or within {NEAR} N·m/kg" in PAGE
    )
    assert among == list(range(among[0], among[-1] + 1, STEP_MS))
    before_lift = FASTEST.lift_ms - STEP_MS
    assert max(hip[before_lift // STEP_MS] for hip in his) < -2.5 * REFERENCE.mass, "his hip brakes"
    assert f"the set's with {-ours[before_lift] / REFERENCE.mass:.1f}." in PAGE


def test_his_largest_hip_torque_is_the_top_of_a_plateau_so_that_its_time_is_uncertain() -> None:
    his = [
        [hip / REFERENCE.mass for hip in net_torques(it, motion=hip_motion(it.side))[0]] for it in swings()
    ]
    widths = []
    for hip in his:
        near = [line for line in range(25) if hip[line] > 0.9 * max(hip[:25])]
        widths.append(STEP_MS * (near[-1] - near[0]))
    assert 15 <= fmean(widths) / 2 <= 25, "within a tenth of the top for some 20 ms on either side"
    flattest = min((hip[5:21] for hip in his), key=max)
    assert (
        f"between {min(flattest):.1f} and {max(flattest):.1f} N·m/kg from 20 to 80 ms"
        in sources()["dorn2012"]
    )


def inside(value: float, others: list[float]) -> bool:
    """Whether a torque lies between the least and the greatest, or near them."""
    near = NEAR * REFERENCE.mass
    return min(others) - near <= value <= max(others) + near


def test_muscles_are_active_when_the_sprinters_emg_says_so() -> None:
    emg = {float(row["time_after_toe_off_ms"]): row for row in table("JA1_9.5_emg_right_leg")}

    def active(muscle: str, ms: float) -> float:
        return sum(float(emg[ms][f"{muscle}_R{swing}_percent"]) for swing in (1, 2)) / 2

    def reached_ms(thigh_deg: float) -> int:
        return STEP_MS * next(line for line, angle in enumerate(FASTEST.thigh) if angle >= thigh_deg)

    most = max(active("RF", ms) for ms in range(0, 241, 5))
    begins = 5 * round(reached_ms(SET["rectus_begins_deg"]) / 5)
    assert active("RF", 60) < 0.1 * most < active("RF", begins) < 0.6 * most, "silent, then on its way up"
    left = SET["start_hamstrings"] * exp(-0.06 / SET["fall_time"])
    assert left < 0.2 and active("MHAMS", 60) < 20, "hamstrings let go within 60 ms"
    assert 100 * SET["start_hamstrings"] < min(active(name, 0) for name in ("MHAMS", "LHAMS"))
    begins = reached_ms(REFERENCE.late_begins_deg)
    heard = [next(ms for ms in range(200, 300, 5) if active(it, ms) > 10) for it in ("MHAMS", "GMAX")]
    assert all(25 <= it - begins <= 45 for it in heard) and "rises some 30 ms later" in PAGE
    his = [net_torques(it, motion=hip_motion(it.side))[0][begins // STEP_MS] for it in swings()]
    assert min(his) / REFERENCE.mass > -1 and max(his) < 0, "but his net hip torque turns to braking there"
