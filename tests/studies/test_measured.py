"""The measured figures: complete, in order, and the ones that the sources page states."""

import re

import pytest
from swing_leg.measured import MODEL_SPEED_M_S, SPEEDS
from swing_leg.shows.catalogue import DEMOS

from scripts.ground.paths import DOCS
from scripts.studies.measured import MEASURED, Measured

SOURCES = (DOCS / "sources.md").read_text()
KEYS = set(re.findall(r"\{#([\w-]+)\}", SOURCES))
ROWS = [*MEASURED, *SPEEDS]


def entry(key: str) -> str:
    """A source's entry on the sources page, on one line."""
    found = SOURCES.partition(f"{{#{key}}}")[2]
    return " ".join(re.split(r"\n#{2,3} ", found)[0].split())


def test_every_row_has_a_source_and_says_how_it_was_read() -> None:
    for row in ROWS:
        assert row.source in KEYS and row.how.strip(), row


def test_every_range_goes_from_low_to_high() -> None:
    for row in MEASURED:
        assert row.low is None or row.low <= row.high, row
    for speed in SPEEDS:
        assert speed.thigh_back_deg[1] < 0 < speed.thigh_at_max_knee_deg[0] < speed.thigh_front_deg[0]
        for name in ("thigh_at_max_knee_deg", "max_knee_deg", "knee_at_vertical_deg", "thigh_back_deg"):
            low, high = getattr(speed, name)
            assert low <= high, (speed, name)


def test_a_row_without_a_model_value_says_why() -> None:
    assert [row.what for row in MEASURED if row.quantity is None] == ["swing time, toe-off to foot strike"]
    assert all(bool(row.without) == (row.quantity is None) for row in MEASURED)


# Where the sprinter's entry states each figure: {} is the range, the weaker end first.
PHRASES = {
    None: "swing time {} ms;",
    "max_knee_flexion_deg": "largest knee bend, at 153–158 ms: knee {}°",
    "time_of_max_knee_flexion_ms": "largest knee bend, at {} ms",
    "thigh_at_max_knee_flexion_deg": "knee 145–152°, thigh {}° in front",
    "thigh_vertical_ms": "thigh vertical {} ms after toe-off",
    "knee_at_thigh_vertical_deg": "with the knee already bent {}°",
    "peak_thigh_speed_deg_s": "fastest thigh {} °/s",
    "time_of_peak_thigh_speed_ms": "°/s, at {} ms",
    "knee_lift_deg": "knee lift {}°",
    "time_of_knee_lift_ms": "61–68°, at {} ms",
    "peak_hip_torque_nm_kg": "hip-flexor torque up to {} N·m/kg",
    "time_of_peak_hip_torque_ms": "N·m/kg, at {} ms",
    "highest_knee_torque_nm": "net knee torque that straightens the knee,",
    "weakest_knee_torque_nm": "{} N·m at its weakest and 80–127 N·m at its strongest, between 32 and 176 ms",
    "strongest_knee_torque_nm": "28–39 N·m at its weakest and {} N·m at its strongest, between 32 and 176 ms",
}


def between(low: float, high: float, decimals: int = 0) -> str:
    """A range without signs, as the sources page prints it: "332–344", "149"."""
    ends = [f"{end:.{decimals}f}" for end in sorted((abs(low), abs(high)))]
    return ends[0] if low == high else "–".join(ends)


@pytest.mark.parametrize("row", [it for it in MEASURED if it.source == "dorn2012"], ids=lambda it: it.what)
def test_the_sprinters_figures_stand_on_the_sources_page(row: Measured) -> None:
    if row.low is None:  # a sign: below 0 all the time
        assert row.high == 0
    elif "torque_nm" in (row.quantity or "") and "kg" not in (row.quantity or ""):
        assert row.low <= row.high < 0, "it straightens: minus"
    text = between(row.low or 0, row.high, row.decimals)
    assert PHRASES[row.quantity].format(text) in entry("dorn2012")


def test_the_79_sprinters_range_is_the_mean_and_the_deviation_of_their_entry() -> None:
    (row,) = (it for it in MEASURED if it.source == "miyashiro2019")
    middle, away = (row.low + row.high) / 2, (row.high - row.low) / 2
    assert f"{middle:.1f} ± {away:.1f}° (79 male sprinters, 9.9 m/s)" in entry("miyashiro2019")


def listed(spans: list[tuple[float, float]]) -> str:
    """Ranges of angles without signs, as the sources page lists them: "16°, 18° and 20°"."""
    *first, last = (f"{between(*span)}°" for span in spans)
    return f"{', '.join(first)} and {last}"


@pytest.mark.parametrize(
    ("key", "speeds"), [("fukuchi2017", [2.5, 3.5, 4.5]), ("dorn2012", [3.53, 5.19, 6.97])]
)
def test_other_speeds_are_the_ones_that_the_sources_page_states(key: str, speeds: list[float]) -> None:
    """Every figure of the two sources, in the order of the speeds."""
    rows = [it for it in SPEEDS if it.source == key and it.speed_m_s != MODEL_SPEED_M_S]
    assert [it.speed_m_s for it in rows] == speeds
    said = entry(key)
    assert f"{listed([it.thigh_at_max_knee_deg for it in rows])} in front when the heel" in said
    assert f"bent {listed([it.max_knee_deg for it in rows])}." in said
    upright = listed([it.knee_at_vertical_deg for it in rows])
    assert re.search(rf"thigh was vertical,? (it|the knee) was bent {upright}\.", said)
    back, front = (listed([getattr(it, f"thigh_{end}_deg") for it in rows]) for end in ("back", "front"))
    assert f"The thigh swung from {back} behind to {front} in front" in said


def test_how_far_back_the_fastest_swings_begin_stands_on_the_sources_page() -> None:
    assert f"at 9.48 m/s from {between(*SPEEDS[-1].thigh_back_deg)}° behind" in entry("dorn2012")


def test_the_models_own_speed_is_the_last_and_agrees_with_the_sprinters_rows() -> None:
    last = SPEEDS[-1]
    assert [it.speed_m_s for it in SPEEDS] == sorted(it.speed_m_s for it in SPEEDS)
    assert last.speed_m_s == MODEL_SPEED_M_S
    sprinter = {it.quantity: (it.low, it.high) for it in MEASURED if it.source == "dorn2012"}
    assert last.thigh_at_max_knee_deg == sprinter["thigh_at_max_knee_flexion_deg"]
    assert last.knee_at_vertical_deg == sprinter["knee_at_thigh_vertical_deg"]
    assert last.thigh_front_deg == sprinter["knee_lift_deg"]
    assert last.max_knee_deg == sprinter["max_knee_flexion_deg"]


def test_the_heels_chart_marks_every_speed_and_names_the_sprinters() -> None:
    dots = DEMOS["heel-rise"].show({"drive": 1.0, "knee_muscles": 1.0}, None).more["chart"]["dots"]
    for dot, speed in zip(dots, SPEEDS, strict=True):
        assert tuple(dot["x_range"]) == speed.thigh_at_max_knee_deg
        assert speed.max_knee_deg[0] <= dot["y"] <= speed.max_knee_deg[1]
        assert bool(dot["label"]) == (speed.source == "dorn2012")
