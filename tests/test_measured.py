"""The measured figures: complete, in order, and the ones that the sources page states."""

import re
from dataclasses import fields

import pytest
from swing_leg.measured import (
    FITS,
    MEASURED,
    MODEL_SPEED_M_S,
    NOBODY_KNOWS,
    SPEEDS,
    UNNAMED,
    Fit,
    Measured,
    Speed,
)

from scripts.paths import DOCS

SOURCES = (DOCS / "sources.md").read_text()
KEYS = set(re.findall(r"\{#([\w-]+)\}", SOURCES))
ROWS: list[Measured | Speed | Fit] = [*MEASURED, *SPEEDS, *FITS]


def entry(key: str) -> str:
    """A source's entry on the sources page, on one line."""
    found = SOURCES.partition(f"{{#{key}}}")[2]
    return " ".join(re.split(r"\n#{2,3} ", found)[0].split())


def test_every_row_has_a_source_and_says_how_it_was_read() -> None:
    for row in ROWS:
        assert row.source in KEYS or row.source == UNNAMED, row
        assert row.how.strip(), row


def test_a_figure_without_a_source_is_called_unverified() -> None:
    for row in ROWS:
        assert (row.source == UNNAMED) == (row.how == NOBODY_KNOWS), row
    assert {it.speed_m_s for it in SPEEDS if it.source == UNNAMED} == {2.75, 3.6}
    assert "unverified" in NOBODY_KNOWS


def test_every_range_goes_from_low_to_high() -> None:
    for row in MEASURED:
        assert row.low is None or row.low <= row.high, row
    for speed in SPEEDS:
        assert speed.thigh_back_deg < 0 < speed.thigh_front_deg[0]
        for name in ("thigh_at_max_knee_deg", "knee_at_vertical_deg", "thigh_front_deg"):
            span = getattr(speed, name)
            assert span is None or span[0] <= span[1], (speed, name)


def test_a_row_without_a_model_value_says_why() -> None:
    assert [row.what for row in MEASURED if row.quantity is None] == ["swing time, toe-off to foot strike"]
    assert all(bool(row.without) == (row.quantity is None) for row in MEASURED)


@pytest.mark.parametrize("row", [it for it in MEASURED if it.source == "dorn2012"], ids=lambda it: it.what)
def test_the_sprinters_figures_stand_on_the_sources_page(row: Measured) -> None:
    said = entry("dorn2012")
    if row.low is None:  # a sign: below 0 all the time
        assert "straightens the knee" in said
        return
    size = sorted(abs(value) for value in (row.low, row.high))
    texts = [f"{value:.{row.decimals}f}" for value in size]
    if row.quantity in ("weakest_knee_torque_nm", "strongest_knee_torque_nm"):
        assert texts[0] in re.findall(r"\d+", said)
    else:
        assert texts[0] in said if texts[0] == texts[1] else f"{texts[0]}–{texts[1]}" in said


def test_other_speeds_are_the_ones_that_the_sources_page_states() -> None:
    regular = [it for it in SPEEDS if it.source == "fukuchi2017"]
    assert [f"{it.speed_m_s:g}" for it in regular] == ["2.5", "3.5", "4.5"]
    assert "16°, 18° and 20° in front" in entry("fukuchi2017")
    assert [it.thigh_at_max_knee_deg[0] for it in regular] == [16, 18, 20]
    assert "At 5.19 and 6.97 m/s the same runner's thigh was 28° and 26° in front" in entry("dorn2012")
    assert [it.thigh_at_max_knee_deg for it in SPEEDS if it.speed_m_s in (5.19, 6.97)] == [(28, 28), (26, 26)]


def test_the_models_own_speed_is_the_last_and_agrees_with_the_sprinters_rows() -> None:
    last = SPEEDS[-1]
    assert [it.speed_m_s for it in SPEEDS] == sorted(it.speed_m_s for it in SPEEDS)
    assert last.speed_m_s == MODEL_SPEED_M_S
    sprinter = {it.quantity: (it.low, it.high) for it in MEASURED if it.source == "dorn2012"}
    assert last.thigh_at_max_knee_deg == sprinter["thigh_at_max_knee_flexion_deg"]
    assert last.knee_at_vertical_deg == sprinter["knee_at_thigh_vertical_deg"]
    assert last.thigh_front_deg == sprinter["knee_lift_deg"]
    assert (last.max_knee_deg,) * 2 == sprinter["max_knee_flexion_deg"]


def test_at_every_speed_the_thigh_is_in_front_when_the_heel_is_highest() -> None:
    assert min(it.thigh_at_max_knee_deg[0] for it in SPEEDS) == 16
    assert max(it.thigh_at_max_knee_deg[1] for it in SPEEDS) == 29


def test_rows_cannot_be_changed_by_those_who_read_them() -> None:
    for row in (MEASURED[0], SPEEDS[0], FITS[0]):
        with pytest.raises(AttributeError):
            setattr(row, fields(row)[0].name, "another")
