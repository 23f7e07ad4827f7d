"""The validation page: its red rows are exactly the rows that miss, and they can be read."""

import re
from math import cos, radians, sin

import pytest
from swing_leg import Run, simulate
from swing_leg.bands import band
from swing_leg.control import efforts
from swing_leg.dynamics import hip_acceleration
from swing_leg.knee import no_stop
from swing_leg.leg import REFERENCE_LEG
from swing_leg.measured import RECORDED, SPEEDS
from swing_leg.simulation import rates_with, start
from swing_leg.solver import runge_kutta_step

from scripts.ground.paths import DOCS, WEB
from scripts.ground.recordings import STEP_MS
from scripts.studies.comparison import BENDING, RISING, compare, compared, miss_of, net_torques, quantities
from scripts.studies.measured import MEASURED, Measured
from scripts.studies.speeds.recording import knee_torque
from scripts.studies.uncertainty.conclusions import CONCLUSIONS
from scripts.tables.validation import BAR, span, speeds, validation, verdict

PAGE = (DOCS / "validation.md").read_text()


@pytest.fixture(scope="module")
def run() -> Run:
    return simulate()


@pytest.fixture(scope="module")
def printed() -> list[list[str]]:
    """The page's main table, a list of cells a row."""
    return [line.strip("| ").split(" | ") for line in validation().splitlines()[2:]]


def number_in(text: str) -> float:
    found = re.search(r"[−-]?\d+(\.\d+)?", text)
    assert found, text
    return float(found[0].replace("−", "-"))


def test_every_measured_row_is_on_the_page_with_its_source_and_how_it_was_read(
    printed: list[list[str]],
) -> None:
    assert [cells[0] for cells in printed] == [row.what for row in MEASURED]
    for cells, row in zip(printed, MEASURED, strict=True):
        assert f"#{row.source})" in cells[4] and cells[5] == row.how


def test_printed_values_are_the_runs_and_every_miss_is_what_they_give(
    printed: list[list[str]], run: Run
) -> None:
    found = quantities(run)
    for cells, row in zip(printed, MEASURED, strict=True):
        if row.quantity is None:
            assert row.without in cells[1] and cells[3] == "–"
            continue
        model, value = number_in(cells[1]), found[row.quantity]
        assert value is not None and model == round(value, row.decimals)
        low = row.low if row.low is not None else float("-inf")
        nearest = min(max(model, low), row.high)
        said = (
            0.0 if cells[3].startswith("within") else number_in(cells[3].partition("misses: ")[2].lstrip("+"))
        )
        assert said == pytest.approx(model - nearest, abs=1e-9), cells


def test_the_red_rows_are_exactly_the_rows_that_miss(printed: list[list[str]]) -> None:
    red = {cells[0] for cells in printed if 'class="kd-miss"' in " ".join(cells)}
    assert red == {cells[0] for cells in printed if "misses" in cells[3]}, "in words, not by colour alone"
    known = "when the hip torque is largest", "net knee torque at 32–176 ms, strongest"
    assert set(known) <= red, "the known misses are shown"
    style = (WEB / "look" / "site.css").read_text()
    assert re.search(r"\.kd-miss \{ color: var\(--kd-error\)", style)
    assert re.search(r"tr:has\(\.kd-miss\) td \{ background: var\(--kd-error-wash\)", style)


def test_the_bar_of_a_row_has_the_model_outside_what_was_measured_exactly_if_it_misses(
    printed: list[list[str]],
) -> None:
    for cells, row in zip(printed, MEASURED, strict=True):
        boxes = re.findall(r'<rect x="(.*?)" .*?width="(.*?)"', cells[3])
        if row.quantity is None:
            assert boxes == []
            continue
        (low, wide), (_, miss), (line, thick) = [(float(x), float(width)) for x, width in boxes]
        model = line + thick / 2
        assert min(low, line) >= 0.0 and max(low + wide, line + thick) <= BAR, cells
        outside = max(low - model, model - low - wide)
        assert miss == pytest.approx(max(outside, 0.0), abs=0.15), cells
        assert ("misses" in cells[3]) == (outside > 0.1), cells


def test_every_model_value_but_the_torques_has_its_band_below_it(printed: list[list[str]]) -> None:
    for cells, row in zip(printed, MEASURED, strict=True):
        if row.quantity is None or "torque" in row.quantity:
            assert "<small>" not in cells[1], cells
            continue
        low, high = band(row.quantity)
        ends = [float(text) for text in re.findall(r"\d+", cells[1].partition("<small>")[2])]
        assert ends == [round(low), round(high)], cells
        model = number_in(cells[1])
        assert ends[0] < model < ends[1]


@pytest.mark.parametrize(
    ("value", "miss", "words"), [(18.2, -1, "−1°"), (19.4, 0, ""), (21.4, 0, ""), (25.4, 4, "+4°")]
)
def test_a_miss_counts_from_the_nearer_end_of_what_was_measured_and_is_said_in_words(
    value: float, miss: float, words: str
) -> None:
    row = Measured("thigh", "thigh", 19, 21, "°", "dorn2012", "made up for this test")
    found = compared(row, {"thigh": value})
    assert found.miss == miss
    assert verdict(found) == (f'<span class="kd-miss">misses: {words}</span>' if miss else "within")


def test_an_open_range_has_only_its_upper_end() -> None:
    assert miss_of(-500, None, 0) == 0 and miss_of(3, None, 0) == 3
    assert span(None, 0) == "below 0" and span(142.8, 154.0) == "142.8 … 154.0"


def test_a_quantity_that_does_not_happen_is_an_error_and_not_a_blank() -> None:
    found = {it.quantity: None for it in MEASURED if it.quantity} | {"max_knee_flexion_deg": 150.0}
    with pytest.raises(ValueError, match="knee_lift_deg"):
        compare(found, [it for it in MEASURED if it.quantity == "knee_lift_deg"])


def test_the_net_torques_are_those_that_drive_the_equations(run: Run) -> None:
    """Worked out forward: from the accelerations that the model's own rates give at its states."""
    rates = rates_with(REFERENCE_LEG, efforts())[no_stop]
    state, hip, knee = list(start(1.0)), *net_torques(run)
    leg = REFERENCE_LEG
    for ms in range(60):
        theta, phi, theta_rate, phi_rate, *_ = state
        _, _, theta_acc, phi_acc, *_ = rates(ms / 1000, state)
        _, ay = hip_acceleration(ms / 1000)
        assert ay == pytest.approx(-9.81)
        m12, whirl = leg.coupling * cos(theta - phi), leg.coupling * sin(theta - phi)
        on_shank = m12 * theta_acc + leg.shank_moment_of_inertia * phi_acc - whirl * theta_rate**2
        on_thigh = leg.thigh_moment_of_inertia * theta_acc + m12 * phi_acc + whirl * phi_rate**2
        if ms > 1:  # at the very first samples the differences are one-sided
            assert knee[ms] == pytest.approx(-on_shank, abs=1.0)
            assert hip[ms] == pytest.approx(on_thigh + on_shank, abs=2.0)
        state = runge_kutta_step(rates, ms / 1000, state, 0.001)


def test_a_knee_without_muscles_shows_no_torque_until_its_stop() -> None:
    run = simulate(knee_muscles=False)
    _, knee = net_torques(run)
    free = [
        torque for torque, angle in zip(knee, run.knee, strict=True) if radians(10) < angle < radians(130)
    ]
    assert len(free) > 50
    assert max(map(abs, free)) < 0.5  # N·m; what differences over 2 ms leave


def test_the_knee_is_braked_evenly_and_then_by_its_stop_too_hard_and_too_briefly(run: Run) -> None:
    his, (_, ours) = knee_torque(), net_torques(run)
    even = ours[32:113:STEP_MS]
    assert max(even) - min(even) < 10 and his[20] < 1.5 * his[0], "his grows all the way"
    assert "At its strongest the torque is half as large again as his" in PAGE
    assert -min(ours) == pytest.approx(1.6 * -RECORDED["sprinter"]["strongest_knee_torque_nm"][0], rel=0.1)
    assert max(ours[170:190]) > 0 > max(his), "it ends sooner and turns round"


def test_every_recorded_swing_lies_in_the_range_that_the_page_states() -> None:
    spans = [it.thigh_at_max_knee_deg for it in SPEEDS if it.source != "fukuchi2017"]
    assert (min(low for low, _ in spans), max(high for _, high in spans)) == (15, 32)
    assert "15 to 32 degrees in front" in PAGE


def test_only_the_models_own_speed_has_a_model_value() -> None:
    rows = [line.strip("| ").split(" | ") for line in speeds().splitlines()[2:]]
    assert [cells[0] for cells in rows] == [f"{it.speed_m_s:g}\u00a0m/s" for it in SPEEDS]
    assert [cells[2] for cells in rows[:-1]] == ["–"] * (len(SPEEDS) - 1)
    assert rows[-1][2].partition("<br>")[0] == f"{simulate().metrics['thigh_at_max_knee_flexion_deg']:.0f}"


def test_torques_are_compared_within_the_windows_that_the_rows_name() -> None:
    named = {row.quantity: re.search(r"(\d+)–(\d+) ms", row.what) for row in MEASURED if row.unit == "N·m"}
    for quantity, window in (
        ("weakest_knee_torque_nm", BENDING),
        ("strongest_knee_torque_nm", BENDING),
        ("highest_knee_torque_nm", RISING),
    ):
        found = named[quantity]
        assert found and (int(found[1]), int(found[2])) == (window.start, window.stop - 1)
    says = next(it.says for it in CONCLUSIONS if it.name == "extensor-torque")
    assert f"From {BENDING.start} to {BENDING.stop - 1} ms " in says
