"""The model page's words about its numbers: what stands in prose or in a table is worked out again.

Numbers with a mark are the business of test_claims.py; these here are said in words, or need a bound.
"""

import inspect
import re
from itertools import pairwise
from math import radians
from pathlib import Path

import pytest
from swing_leg import simulate
from swing_leg.analyses.folding import saving
from swing_leg.bands import Band, band, difference_band, meaning, table
from swing_leg.control import BUTT_KICK
from swing_leg.knee import stop_at
from swing_leg.measured import MODEL_BEGINS_MS
from swing_leg.muscles import torques
from swing_leg.parameters import REFERENCE
from swing_leg.simulation import STEP

from scripts.ground.paths import DOCS
from scripts.studies.comparison import quantities
from scripts.studies.measured import MEASURED
from scripts.studies.uncertainty import load
from scripts.studies.uncertainty.conclusions import CONCLUSIONS
from scripts.studies.uncertainty.draws import draws
from scripts.studies.uncertainty.ranges import RANGES, Kind
from scripts.tables.muscles import write_snippets

SOURCE = (DOCS / "model.md").read_text(encoding="utf-8")
PAGE = " ".join(re.sub(r"</?[a-z][^>]*>|\*|\]\([^)]*\)|\[", "", SOURCE).split())
VERTICAL = "thigh_vertical_ms"


def said(words: str) -> None:
    """The page says these very words."""
    assert words in PAGE, f'docs/model.md no longer says "{words}"'


def width(ends: Band) -> float:
    low, high = ends
    return high - low


# What each line of the two tables prints, in order: rows of parameters.py, or numbers of the formula itself.
# What each line of the two tables prints, in order: fields of the model's numbers, or numbers of the formula.
ROWS: dict[str, tuple[str | float, ...]] = {
    "hip flexors, without": ("hip_flexor_strength", "hip_flexor_speed", "hip_flexor_shape"),
    "rectus femoris": ("rectus_strength", "rectus_speed", "rectus_shape"),
    "hip extensors": ("gluteal_strength", "gluteal_speed", "gluteal_shape"),
    "hamstrings": ("hamstring_strength", "hamstring_speed", "hamstring_shape", 2016, 54),
    "knee damping": ("knee_damping",),
    "resting tissue": (
        *("passive_stretch", "passive_fold", "passive_offset", "passive_straight", "passive_knee_deg"),
        1999,
    ),
    "soft-tissue stop, knee beyond": (
        *("fold_stop_deg", "fold_stop_stiffness", "fold_stop_deg", "fold_stop_damping"),
    ),
    "soft-tissue stop, knee below": (
        *("straight_stop_deg", "straight_stop_stiffness", "straight_stop_deg", "straight_stop_damping"),
        0,
    ),
    "drive": ("drive_range", 1, "rectus_effort", 1),
    "heel pull": ("heel_pull_range", "hamstring_effort", "hamstrings_begin_deg"),
    "thigh wait": ("thigh_wait_range",),
    "(always)": ("gluteals_begin_deg",),
}


@pytest.mark.parametrize("begins", ROWS)
def test_the_tables_of_muscles_and_settings_print_the_rows_of_the_model(begins: str, tmp_path: Path) -> None:
    lines = "".join(path.read_text(encoding="utf-8") for path in write_snippets(tmp_path)).splitlines()
    (line,) = (line for line in lines if line.startswith(f"| {begins}"))
    text = re.sub(r"\(sources[^)]*\)|</?[a-z][^>]*>", "", line)
    expected: list[float] = []
    for name in ROWS[begins]:
        value = getattr(REFERENCE, name) if isinstance(name, str) else name
        expected += value if isinstance(value, tuple) else [value]
    assert [float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)] == [abs(it) for it in expected]


def test_tissue_grows_with_body_mass_as_muscles_do() -> None:
    said("Damping, resting tissue and stops are those of a body of 75.9 kg.")
    said("For another body they grow in proportion: they are multiplied by m / 75.9 kg.")
    for knee in (0.0, 1.0, 2.6):  # below the straight stop, between, and beyond the fold stop
        motion = (0.4, 0.4 - knee, 3.0, 1.0)
        rest, stop = (0.0, 0.0, 0.0, 0.0), stop_at(knee)
        own, other = (torques(mass, motion, rest, stop, True)[1] for mass in (REFERENCE.mass, 60.0))
        assert own != 0 and other / own == pytest.approx(60.0 / 75.9)


def test_the_knee_drive_is_the_default() -> None:
    defaults = {name: it.default for name, it in inspect.signature(simulate).parameters.items()}
    assert (defaults["drive"], defaults["heel_pull"], defaults["thigh_wait"]) == (1, 0, 0)
    said("Knee drive is (1, 0, 0). Butt kick is (1, 0.3, 0.6)")


def test_in_short_what_the_comparison_says() -> None:
    found, rows = quantities(simulate()), {row.quantity: row for row in MEASURED if row.source == "dorn2012"}
    speed, torque = found["peak_thigh_speed_deg_s"], found["peak_hip_torque_nm_kg"]
    said("The thigh is about a tenth too fast at its peak, and")
    said("the hip torque at the start is more than one and a half times the largest one measured.")
    assert 1.07 < speed / rows["peak_thigh_speed_deg_s"].high < 1.14
    assert 1.5 < torque / rows["peak_hip_torque_nm_kg"].high < 1.7


def test_weights_in_words() -> None:
    # tests/model/test_against_added_load.py has the rest
    assert (REFERENCE.thigh_load, REFERENCE.heavier_thigh_load) == (0.01, 0.015)
    said(
        "With 1 % on each thigh, toward the knee, the model lies within what was measured, near its mild end"
    )
    said("With 1.5 % it gives about half of what was measured, or less.")
    said("In the middle of the thigh its change is less than half of what was measured.")
    said("The heavier weight just above the knee gives too much.")


def test_how_exact_the_arithmetic_is() -> None:
    assert STEP == 0.001
    said("The program takes steps of one millisecond (fourth-order Runge–Kutta).")
    said("Quarter steps change no angle by more than 0.05°.")  # tests/model/test_simulation.py
    said("an independent physics engine, to a millionth of a radian.")  # tests/model/test_dynamics.py


def test_the_sets_in_words() -> None:
    content = load()
    assert content["sets"] == table()["sets"] == 200
    said("So we ran it 200 times")
    said("In one set of four the lever arms did not depend on the angle")
    assert 4 * sum(draw.constant_arms for draw in draws()) == 200
    said("the middle nine tenths of those 200 legs")
    assert "nine tenths of 200" in meaning()
    said("strengths by up to a quarter, some angles by 2 to 6°.")
    assert max(it.spread for it in RANGES if it.kind is not Kind.MOVE) == 0.25
    moved = [it.spread for it in RANGES if it.kind is Kind.MOVE]
    assert (min(moved), max(moved)) == (2.0, 6.0)


def test_a_difference_is_often_surer_and_that_of_the_butt_kick_is_not() -> None:
    said("A difference between two swings is often surer than either of them")
    assert 3 * width(difference_band(VERTICAL, thigh_wait=0.2)) < width(band(VERTICAL))
    assert width(difference_band(VERTICAL, thigh_wait=0.2)) < width(band(VERTICAL, thigh_wait=0.2))
    said("The difference of the butt kick is not: it is 40 ms and could be")
    said("That is wider than the band of the knee drive itself.")
    assert width(difference_band(VERTICAL, **BUTT_KICK)) > 1.5 * width(band(VERTICAL))


def test_what_survives_and_what_flips() -> None:
    found = {it["name"]: it for it in load()["conclusions"]}
    assert set(found) == {it.name for it in CONCLUSIONS}
    said("With the sprinter's drive the thigh is in front when the heel is highest. More drive")
    assert found["in-front"]["holds"] == 200
    said("With the most relaxed drive the thigh is not in front in every set.")
    assert 100 < found["in-front-relaxed"]["holds"] < 200
    said("- with the sprinter's drive the thigh is in front when the heel is highest.")
    said("With the most relaxed drive it is not sure, and in the butt kick it is open:")
    low, high = band("thigh_at_max_knee_flexion_deg", **BUTT_KICK)
    assert low < -5 and high > 5, "open: either side"
    said("how much an early pull of the hamstrings slows the thigh, and whether it leads at first.")
    assert found["early-pull-10"]["holds"] == found["early-pull-40"]["holds"] == 200, "that it slows is sure"
    assert 100 < found["early-pull-leads"]["holds"] < 200


def test_costs_that_are_uncertain_by_a_factor() -> None:
    penalties = {it["what"]: it for it in load()["penalties"]}
    wait = penalties["only its waiting (0.6): thigh vertical"]
    kick = penalties["butt kick (pull 0.3, wait 0.6): thigh vertical"]
    said("The cost of a long wait (0.6) is uncertain by a factor of two, and")
    said("that of the whole butt kick by a factor of three.")
    assert round(wait["high"] / wait["low"]) == 2 and round(kick["high"] / kick["low"]) == 3


def test_what_is_robust_in_words() -> None:
    said("folding the leg cuts its inertia by about two thirds.")
    assert saving(radians(150)) == pytest.approx(2 / 3, abs=0.03)
    runs = [simulate(drive).metrics for drive in (0.5, 0.75, 1.0, 1.15, 1.3)]
    for slow, fast in pairwise(runs):
        for name in (VERTICAL, "time_of_max_knee_flexion_ms", "thigh_at_45_ms", "time_of_knee_lift_ms"):
            assert (fast[name] or 0) < (slow[name] or 0), name


def test_the_bands_hold_every_angle_thigh_speed_and_time_of_the_legs_motion() -> None:
    said("The bands hold every angle, thigh speed and time of the leg's motion in the comparison above")
    said("measured on the sprinter, but one: his thigh is fastest sooner.")
    rows = [row for row in MEASURED if row.source == "dorn2012" and row.quantity in simulate().metrics]
    assert len(rows) == 9
    for row in rows:
        later = MODEL_BEGINS_MS if row.unit == "ms" else 0
        low, high = (round(end + later) for end in band(row.quantity or ""))
        inside = low <= row.low and row.high <= high
        assert inside == (row.quantity != "time_of_peak_thigh_speed_ms"), row.what


def test_the_lever_arms_beyond_the_source_models_range_are_called_extrapolated() -> None:
    hip, knee = REFERENCE.arm_hip_deg, REFERENCE.arm_knee_deg
    assert [deg for deg in hip if deg < -30] == [hip[0]] and [deg for deg in knee if deg > 120] == [knee[-1]]
    page = (DOCS / "model.md").read_text()
    assert ">30°<" in page and ">120°<" in page and "they are extrapolated" in page
