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
from swing_leg.muscles import torques
from swing_leg.parameters import REFERENCE
from swing_leg.simulation import DURATION_MS, STEP

from scripts.ground.paths import DOCS
from scripts.studies.comparison import quantities
from scripts.studies.measured import MEASURED
from scripts.studies.uncertainty import load
from scripts.studies.uncertainty.conclusions import CONCLUSIONS
from scripts.studies.uncertainty.draws import draws
from scripts.studies.uncertainty.ranges import RANGES, START_MS, Kind
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
    "knee damping": ("knee_drag",),
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
    "drive": ("drive_range", 1, 1),
    "heel pull": ("heel_pull_range", "hamstring_effort"),
    "thigh wait": ("thigh_wait_range",),
    "(always) |  | <var>u</var><sub>rf": ("rectus_begins_deg",),
    "(always) |  | <var>u</var><sub>he": ("late_begins_deg",),
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
    said("Knee drive is (1, 0, 0). Butt kick is (1, 0.3, 0.35)")


def test_in_short_what_the_comparison_says() -> None:
    found, rows = quantities(simulate()), {row.quantity: row for row in MEASURED if row.source == "dorn2012"}
    said(
        "The hip torque comes too soon after toe-off, and the torque at the knee is too large and too abrupt"
    )
    early, strongest = "time_of_peak_hip_torque_ms", "strongest_knee_torque_nm"
    assert (found[early] or 0) < (rows[early].low or 0)
    assert (found[strongest] or 0) < 1.5 * (rows[strongest].low or 0)


def test_weights_in_words() -> None:
    # tests/model/test_against_added_load.py has the rest
    assert (REFERENCE.thigh_load, REFERENCE.heavier_thigh_load) == (0.01, 0.015)
    said("With 1 % on each thigh, just above the knee, the model lies within what was measured")
    said("With 1.5 % it gives about a third of what was measured, or less.")
    said("In the middle of the thigh its change is less than half of what was measured.")
    said("The model reaches that nowhere.")


def test_how_exact_the_arithmetic_is() -> None:
    assert STEP == 0.004
    said("The program takes steps of four milliseconds (fourth-order Runge–Kutta);")
    # test_simulation.py and test_against_another_integrator.py hold these
    said("Steps an eighth as long change no angle by more than 0.01° and no instant by more than 0.05 ms.")
    said("Another program with equations and steps of its own (CVODES) finds the same angles, within 0.01°.")
    said("an independent physics engine, to a millionth of a radian.")  # tests/model/test_dynamics.py


def test_the_sets_in_words() -> None:
    content = load()
    assert content["sets"] == table()["sets"] == 200
    said("So we ran it 200 times")
    said("In one set of four the lever arms did not depend on the angle")
    assert 4 * sum(draw.constant_arms for draw in draws()) == 200
    said("the middle nine tenths of those 200 legs")
    assert "nine tenths of 200" in meaning()
    said("strengths by up to a quarter, some angles by 2 to 10°, the moment of toe-off by 8 ms.")
    strengths = [it.spread for it in RANGES if it.field.endswith("_strength")]
    assert max(strengths) == 0.25 and START_MS == 8
    moved = [it.spread for it in RANGES if it.kind is Kind.MOVE and it.field.endswith("_deg")]
    assert (min(moved), max(moved)) == (2.0, 10.0)


def test_a_difference_is_often_surer_and_that_of_the_butt_kick_less_so() -> None:
    said("A difference between two swings is often surer than either of them")
    assert 3 * width(difference_band(VERTICAL, thigh_wait=0.2)) < width(band(VERTICAL))
    assert width(difference_band(VERTICAL, thigh_wait=0.2)) < width(band(VERTICAL, thigh_wait=0.2))
    said("The difference of the butt kick is less sure: it is 30 ms and could be")
    said("That is as wide as the band of the knee drive itself.")
    assert width(difference_band(VERTICAL, **BUTT_KICK)) == pytest.approx(width(band(VERTICAL)), rel=0.1)


def test_what_survives_and_what_flips() -> None:
    found = {it["name"]: it for it in load()["conclusions"]}
    assert set(found) == {it.name for it in CONCLUSIONS}
    in_front = found["in-front"]["holds"]
    said(
        f"with the sprinter's drive the thigh is in front when the heel is highest, in {in_front} of the 200."
    )
    assert 190 < in_front < 200
    said("With the most relaxed drive the thigh is behind in most sets")
    assert found["in-front-relaxed"]["holds"] < 80
    said("in about half of the sets it turns round before 176 ms")
    assert 80 < found["extensor-torque"]["holds"] < 120
    said("With the most relaxed drive it mostly is not, and in the butt kick it is open:")
    low, high = band("thigh_at_max_knee_flexion_deg", **BUTT_KICK)
    assert low < -5 and high > 5, "open: either side"
    said("how much an early pull of the hamstrings slows the thigh, and whether it leads at first.")
    assert found["early-pull-10"]["holds"] == found["early-pull-40"]["holds"] == 200, "that it slows is sure"
    assert 100 < found["early-pull-leads"]["holds"] < 200


def test_costs_that_are_uncertain_by_a_factor() -> None:
    penalties = {it["what"]: it for it in load()["penalties"]}
    wait = penalties["only its waiting (0.35): thigh vertical"]
    kick = penalties["butt kick (pull 0.3, wait 0.35): thigh vertical"]
    said("The cost of the whole butt kick is uncertain by a factor of two.")
    said("That of its waiting alone is surer, to about a third.")
    assert (
        wait["high"] / wait["low"] == pytest.approx(1.33, abs=0.1) and round(kick["high"] / kick["low"]) == 2
    )


def test_what_is_robust_in_words() -> None:
    said("folding the leg cuts its inertia by about two thirds.")
    assert saving(radians(150)) == pytest.approx(2 / 3, abs=0.03)
    runs = [simulate(drive).metrics for drive in (0.5, 0.75, 1.0, 1.15, 1.3)]
    for slow, fast in pairwise(runs):
        for name in (VERTICAL, "time_of_max_knee_flexion_ms", "thigh_at_45_ms", "time_of_knee_lift_ms"):
            assert (fast[name] or 0) < (slow[name] or DURATION_MS), name


def test_the_bands_hold_what_was_measured_of_the_legs_motion_wholly_or_in_part() -> None:
    said("All nine angles, speeds and times of the leg's motion in the comparison above")
    said("that were measured on the sprinter meet their bands, six of them wholly.")
    rows = [row for row in MEASURED if row.source == "dorn2012" and row.quantity in simulate().metrics]
    assert len(rows) == 9
    wholly = 0
    for row in rows:
        low, high = (round(end) for end in band(row.quantity or "") if end is not None)
        assert row.low is not None and low <= row.high and row.low <= high, row.what
        wholly += low <= row.low and row.high <= high
    assert wholly == 6


def test_the_lever_arms_beyond_the_source_models_range_are_called_extrapolated() -> None:
    hip, knee = REFERENCE.arm_hip_deg, REFERENCE.arm_knee_deg
    assert [deg for deg in hip if deg < -30] == [hip[0]] and [deg for deg in knee if deg > 120] == [knee[-1]]
    page = (DOCS / "model.md").read_text()
    assert ">30°<" in page and ">120°<" in page and "they are extrapolated" in page
