"""What the pages say of the recorded sprinter's muscles, free shank and steps, worked out again."""

import re
from statistics import mean

import pytest
from swing_leg.measured import RECORDED

from scripts.figures.lessons.muscle_lights import MUSCLES, SWINGS, Muscle, activity, mean_activity, near
from scripts.ground.lesson_words import sources
from scripts.ground.paths import DOCS
from scripts.ground.recordings import at_speed, table
from scripts.studies.comparison import net_torques
from scripts.studies.free_shank import FINE, folds
from scripts.studies.swings import STEP, hip_motion, swings
from scripts.tables.stride import stride

SAID = sources()["ja1-muscles"]
BY_NAME = {muscle.name: muscle for muscle in MUSCLES}
BY_NAME |= {"gastrocnemius": BY_NAME["calf"], "soleus": Muscle("soleus", ("MSOLEUS",), 0)}
RISING, LANDING = (60, 150), (250, 335)  # ms, as the entry says


def said_in(begin: str, end: str) -> dict[str, float]:
    """The activities that the entry gives between two of its words, by muscle."""
    part = SAID.partition(begin)[2].partition(end)[0]
    return {name: float(value) for name, value in re.findall(r"([a-z][a-z ]+?) (\d+) %", part)}


@pytest.mark.parametrize(
    ("begin", "end", "count"),
    [("At toe-off:", ".", 4), ("while the heel rises:", "From 250", 5), ("before landing:", "- Single", 3)],
)
def test_the_activities_on_the_sources_page_are_the_recordings(begin: str, end: str, count: int) -> None:
    said = said_in(begin, end)
    assert len(said) == count
    for words, value in said.items():
        side, _, rest = words.rpartition(" hamstrings" if "hamstrings" in words else " ")
        muscle = BY_NAME[f"hamstrings, {side}" if "hamstrings" in words else words.strip() or rest]
        spans = {"At toe-off:": near(muscle, 0), "while the heel rises:": mean_activity(muscle, *RISING)}
        assert value == round(spans.get(begin, mean_activity(muscle, *LANDING)))


def test_calf_and_hamstrings_fall_almost_silent_while_the_heel_rises() -> None:
    for name in ("calf", "hamstrings, inner", "hamstrings, outer"):
        assert mean_activity(BY_NAME[name], *RISING) < 0.2 * near(BY_NAME[name], 0)


def test_the_inner_hamstrings_are_the_least_silent_and_the_pages_say_how_loud_they_get() -> None:
    inner, outer = (
        [[it for it in activity(BY_NAME[f"hamstrings, {side}"], swing) if RISING[0] <= it[0] <= RISING[1]]
         for swing in SWINGS]
        for side in ("inner", "outer")
    )  # fmt: skip
    time_ms, most = max(inner[0], key=lambda it: it[1])
    first, least = inner[1][0][1], min(value for _, value in inner[1])
    assert f"rise again to {most:.0f} % in one, at {time_ms:.0f} ms" in SAID
    assert f"fall from {first:.0f} % to {least:.0f} % in the other" in SAID
    assert 7 < max(value for swing in outer for _, value in swing) < 8 and "outer ones stay below 8 %" in SAID


def test_at_toe_off_the_knee_straightens_in_two_swings_and_folds_in_two() -> None:
    rates = sorted(float(row["toeoff_knee_rate"]) for row in at_speed("JA1_swings", "9.48"))
    assert [rate > 0 for rate in rates] == [False, False, True, True]
    for swing in swings():  # + is folding: the knee bends more on the next line
        assert (swing.knee[1] > swing.knee[0]) == (swing.knee_rate[0] > 0)
    assert sorted(swing.knee_rate[0] > 0 for swing in swings()) == [False, False, True, True]
    low, less, more, most = rates
    assert f"{-low:.0f} and {-less:.0f} °/s straightening in two, " in SAID
    assert f"{more:.0f} and {most:.0f} °/s folding in two, on average {-mean(rates):.0f} °/s" in SAID
    page = " ".join((DOCS / "lessons" / "heel-rise.md").read_text(encoding="utf-8").split())
    assert "in two of his four swings it still straightens, in two it folds." in page


def test_the_torque_that_folds_the_knee_at_toe_off_is_the_one_printed_and_so_is_its_end() -> None:
    low, high = RECORDED["sprinter"]["toe_off_knee_torque_nm"]
    assert f"at toe-off {low}–{high} N·m that folds it" in SAID
    ends = []
    for swing in swings():
        _, knee = net_torques(swing, motion=hip_motion(swing.side))
        assert low <= round(knee[0]) <= high and max(knee[:3]) < 1.1 * knee[0], "no edge of the table's"
        after = next(line for line, torque in enumerate(knee) if torque < 0)
        ends.append(1000 * (swing.time[after] - STEP * knee[after] / (knee[after] - knee[after - 1])))
    assert f"below zero after {min(ends):.0f}–{max(ends):.0f} ms" in SAID


def test_a_shank_without_torque_at_the_knee_follows_the_recorded_fold_and_then_passes_it() -> None:
    followed, ends, most = [], [], []
    for side in ("R", "L"):
        swing = folds(side, before_ms=12, until_ms=152)
        followed += [abs(it.free - it.recorded) for it in swing if it.time_ms < 121]
        ends.append(swing[-1].free)
        most.append(max(it.recorded for it in swing))
    assert 9 < max(followed) < 10 and "within 10° of the recorded fold" in SAID
    assert f"{min(most):.0f}–{max(most):.0f}°, it is at {min(ends):.0f}–{max(ends):.0f}°" in SAID


def test_half_the_step_moves_the_free_shank_by_less_than_half_a_degree() -> None:
    coarse, fine = (folds("R", 12, 152, steps=steps)[-1].free for steps in (FINE, 2 * FINE))
    assert abs(coarse - fine) < 0.5


def test_step_length_times_step_rate_is_the_speed_at_which_he_was_recorded() -> None:
    for row in at_speed("JA1_spatiotemporal", "9.48") + at_speed("JA1_spatiotemporal", "3.53"):
        product = float(row["step_length_m"]) * float(row["step_rate_per_s"])
        assert product == pytest.approx(float(row["measured_speed_m_s"]), rel=0.01)


def test_the_table_calls_each_run_by_the_speed_of_the_other_pages() -> None:
    rows = [line.strip("| ").split(" | ") for line in stride().splitlines()[2:]]
    assert [row[0] for row in rows] == ["3.5", "5.2", "7.0", "9.5"]
    for line in table("JA1_spatiotemporal"):
        assert float(line["measured_speed_m_s"]) == pytest.approx(float(line["speed_m_s"]), rel=0.01)


def test_steps_grow_most_at_slow_speeds_and_their_rate_at_the_fastest_as_the_page_says() -> None:
    page = (DOCS / "stride.md").read_text(encoding="utf-8")
    growths = [tuple(map(int, pair)) for pair in re.findall(r"\+(\d+) %.*?\+(\d+) %", stride())]
    (slow_length, slow_rate), _, (fast_length, fast_rate) = growths
    assert slow_length > 2 * slow_rate and fast_rate > 4 * fast_length
    assert "At slow speeds he mostly makes **longer steps**" in page
    slowest, *_, fastest = table("JA1_spatiotemporal")
    assert "shrinks by a third" in page
    assert float(fastest["swing_right_ms"]) / float(slowest["swing_right_ms"]) == pytest.approx(
        2 / 3, abs=0.01
    )
    assert "in the air for a little less than half of each step" in page
    flight, contact = float(fastest["flight_mean_ms"]), float(fastest["contact_mean_ms"])
    assert 0.44 < flight / (flight + contact) < 0.49
