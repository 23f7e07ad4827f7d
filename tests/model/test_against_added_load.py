"""The check with weights on the thighs: mechanics of the weighted leg, then the studies, as the page says."""

import re
from dataclasses import fields

import pytest
from swing_leg import simulate
from swing_leg.analyses.added_mass import effect, with_thigh_mass
from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.parameters import REFERENCE

from scripts.ground.paths import DOCS
from scripts.tables.weights import MEASURED, PLACES, per_cent
from tests.support.asking import FEMALE_LEG

THIGH_LOAD, HEAVIER_THIGH_LOAD = REFERENCE.thigh_load, REFERENCE.heavier_thigh_load
MIDDLE, LOWER, AT_KNEE = REFERENCE.thigh_load_places
WEIGHTS = [(share, at) for share in (THIGH_LOAD, HEAVIER_THIGH_LOAD) for at in REFERENCE.thigh_load_places]


@pytest.mark.parametrize("leg", [REFERENCE_LEG, FEMALE_LEG], ids=["male", "female"])
@pytest.mark.parametrize(("kg", "at"), [(0.76, 0.5), (1.5, 0.9), (0.3, 0.0), (0.5, 1.0)])
def test_inertia_and_weight_of_the_leg_grow_by_those_of_a_point(leg: Leg, kg: float, at: float) -> None:
    """By masses laid out point by point: I = Σ m r², and what gravity turns with: Σ m x."""
    loaded, away = with_thigh_mass(leg, kg, at), at * leg.thigh_length
    for knee in (0.0, 1.0, 2.6):
        grown = loaded.inertia_about_hip(knee) - leg.inertia_about_hip(knee)
        assert grown == pytest.approx(kg * away**2, abs=1e-12)
    thigh = loaded.thigh_inertia + loaded.thigh_mass * loaded.thigh_centre**2
    assert thigh == pytest.approx(leg.thigh_inertia + leg.thigh_mass * leg.thigh_centre**2 + kg * away**2)
    assert loaded.thigh_mass * loaded.thigh_centre == pytest.approx(
        leg.thigh_mass * leg.thigh_centre + kg * away
    )
    assert loaded.thigh_weight_moment - leg.thigh_weight_moment == pytest.approx(kg * away, abs=1e-12)


def test_a_weight_changes_the_thigh_alone_and_no_strength() -> None:
    loaded = with_thigh_mass(REFERENCE_LEG, 0.8, 0.75)
    same = {field.name for field in fields(loaded)} - {
        "thigh_mass", "thigh_centre", "thigh_inertia", "thigh_moment_of_inertia", "thigh_weight_moment",
    }  # fmt: skip
    assert all(getattr(loaded, name) == getattr(REFERENCE_LEG, name) for name in same)
    assert "body_mass" in same


def test_no_weight_leaves_the_run_as_it_was() -> None:
    assert simulate(leg=with_thigh_mass(REFERENCE_LEG, 0.0, 0.6)).thigh == pytest.approx(simulate().thigh)
    assert effect(0.0, 0.6).swing_time == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize(
    ("kg", "at", "message"), [(-1.0, 0.5, "kg is -1.0"), (80.0, 0.5, "kg is 80.0"), (1.0, 1.1, "at is 1.1"),
    (float("nan"), 0.5, "kg is nan"), (1.0, float("nan"), "at is nan")],
)  # fmt: skip
def test_a_weight_that_cannot_be_is_refused(kg: float, at: float, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        with_thigh_mass(REFERENCE_LEG, kg, at)


@pytest.mark.parametrize("drive", [0.6, 1.0, 1.3])
@pytest.mark.parametrize(("share", "at"), WEIGHTS)
def test_the_direction_agrees_a_weight_slows_the_thigh_and_makes_the_swing_longer(
    share: float, at: float, drive: float
) -> None:
    before = simulate(drive).metrics
    after = simulate(drive, leg=with_thigh_mass(REFERENCE_LEG, share * 75.9, at)).metrics
    for name in ("thigh_vertical", "thigh_at_45", "time_of_knee_lift", "time_of_max_knee_flexion"):
        assert (after[f"{name}_ms"] or 0) > (before[f"{name}_ms"] or 300), name
    assert (after["peak_thigh_speed_deg_s"] or 9999) < (before["peak_thigh_speed_deg_s"] or 0)


def numbers(text: str | None) -> list[float]:
    """The printed changes of a measurement, as fractions, the mildest first."""
    found = [float(number.replace("−", "-")) / 100 for number in re.findall(r"−\d+\.\d", text or "")]
    return sorted(found, reverse=True)


LIGHT_SPEED = numbers(MEASURED[0][1])  # 1 % on each thigh, track
LIGHT_STEPS = numbers(MEASURED[0][2])
BOTH_STEPS = numbers(MEASURED[1][2])  # 1 and 1.5 %, treadmill
HEAVY_SPEED = numbers(MEASURED[2][1])  # 1.5 %, treadmill


def test_what_the_table_calls_measured_stands_in_the_entries_of_the_studies() -> None:
    entries = re.split(r"^### ", (DOCS / "sources.md").read_text(), flags=re.MULTILINE)
    assert pytest.approx([-0.025, -0.08, -0.028]) == LIGHT_SPEED + LIGHT_STEPS
    assert pytest.approx([-0.02, -0.03, -0.102]) == BOTH_STEPS + HEAVY_SPEED
    for _, speed, steps, key in MEASURED:
        entry = next(entry for entry in entries if f"{{#{key}}}" in entry)
        assert all(text is None or text in " ".join(entry.split()) for text in (speed, steps)), key


def test_on_the_treadmill_the_change_in_step_frequency_lies_between_lower_thigh_and_knee() -> None:
    for share, measured in zip((THIGH_LOAD, HEAVIER_THIGH_LOAD), BOTH_STEPS, strict=True):
        lower, at_knee = (effect(share, at).step_frequency for at in (LOWER, AT_KNEE))
        assert at_knee < measured < lower < 0.8 * measured, share


def test_on_the_track_it_is_too_small_wherever_the_weight_is() -> None:
    (measured,) = LIGHT_STEPS
    assert 0.8 < effect(THIGH_LOAD, AT_KNEE).step_frequency / measured < 0.9
    assert 0.5 < effect(THIGH_LOAD, LOWER).step_frequency / measured < 0.75


def test_the_page_tells_each_study_by_itself() -> None:
    page = " ".join(re.sub(r"</?[a-z][^>]*>|\*\*", "", (DOCS / "model.md").read_text()).split())
    assert "The size of the change in step frequency agrees with one study and not with the other." in page
    lower = [per_cent(effect(share, LOWER).step_frequency) for share in (THIGH_LOAD, HEAVIER_THIGH_LOAD)]
    knee = [per_cent(effect(share, AT_KNEE).step_frequency) for share in (THIGH_LOAD, HEAVIER_THIGH_LOAD)]
    assert f"the model gives {' and '.join(lower)}, just above the knee {' and '.join(knee)}." in page
    assert f"On the treadmill it was {MEASURED[1][2]}, in between." in page
    assert f"On the track the lighter weight gave {MEASURED[0][2]}." in page
    assert "The model's range changes by less than 1 %." in page


def test_the_change_in_step_frequency_is_less_than_half_of_what_was_measured_in_the_middle() -> None:
    for share, measured in ((THIGH_LOAD, BOTH_STEPS[0]), (HEAVIER_THIGH_LOAD, BOTH_STEPS[1])):
        assert abs(effect(share, MIDDLE).step_frequency) < abs(measured) / 2


def test_thigh_speed_falls_as_measured_only_at_the_knee_and_by_a_third_with_the_heavier_weight() -> None:
    mildest, strongest = LIGHT_SPEED
    assert strongest < (strongest + mildest) / 2 < effect(THIGH_LOAD, AT_KNEE).thigh_speed < mildest
    assert mildest < effect(THIGH_LOAD, LOWER).thigh_speed < effect(THIGH_LOAD, MIDDLE).thigh_speed
    for at in (LOWER, AT_KNEE):
        assert 0.25 < effect(HEAVIER_THIGH_LOAD, at).thigh_speed / HEAVY_SPEED[0] < 0.4


def test_the_range_of_the_thigh_hardly_changes_unlike_on_the_treadmill() -> None:
    start, before = REFERENCE.start_thigh_deg, simulate().metrics["knee_lift_deg"]
    for at in REFERENCE.thigh_load_places:
        loaded = with_thigh_mass(REFERENCE_LEG, HEAVIER_THIGH_LOAD * 75.9, at)
        after = simulate(leg=loaded).metrics["knee_lift_deg"]
        assert abs(after - before) / (before - start) < 0.01


def test_step_frequency_is_what_follows_from_the_longer_swing_and_an_unchanged_contact() -> None:
    it = effect(THIGH_LOAD, LOWER)
    swing, contact = 0.3385, 0.125  # s
    expected = (swing + contact) / (swing * (1 + it.swing_time) + contact) - 1
    assert it.step_frequency == pytest.approx(expected, rel=1e-12)


def test_there_is_a_name_for_each_place_and_minus_signs_are_true() -> None:
    assert len(PLACES) == len(REFERENCE.thigh_load_places)
    assert (per_cent(-0.0279), per_cent(0.038)) == ("−2.8 %", "+3.8 %")
