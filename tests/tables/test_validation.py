"""The validation page: its red rows are exactly the rows that miss, and they can be read."""

import re
from math import cos, radians, sin
from pathlib import Path

import pytest
from swing_leg import Run, simulate
from swing_leg.bands import band
from swing_leg.control import efforts
from swing_leg.dynamics import hip_acceleration
from swing_leg.knee import no_stop
from swing_leg.leg import REFERENCE_LEG
from swing_leg.measured import MEASURED, SPEEDS, Measured
from swing_leg.simulation import rates_with, start
from swing_leg.solver import runge_kutta_step

from scripts.figures.draw import draw_validation
from scripts.figures.speeds import BESIDE, SIZE, plot_for
from scripts.ground.look import SCHEMES, read_look
from scripts.ground.paths import DOCS, ROOT, WEB
from scripts.studies.comparison import BENDING, RISING, compare, compared, miss_of, net_torques, quantities
from scripts.studies.uncertainty.conclusions import CONCLUSIONS
from scripts.tables.validation import span, speeds, validation, verdict, write_snippets

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


def test_the_same_model_writes_the_same_bytes_and_the_page_shows_every_table(tmp_path: Path) -> None:
    first, second = write_snippets(tmp_path / "a"), write_snippets(tmp_path / "b")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert all(f'--8<-- "{path.name}"' in PAGE for path in first)


def test_every_measured_row_is_on_the_page_with_its_source_and_how_it_was_read(
    printed: list[list[str]],
) -> None:
    assert [cells[0] for cells in printed] == [row.what for row in MEASURED]
    for cells, row in zip(printed, MEASURED, strict=True):
        assert f"#{row.source})" in cells[4] and cells[5] == row.how


def test_every_miss_is_what_the_printed_numbers_give(printed: list[list[str]]) -> None:
    for cells, row in zip(printed, MEASURED, strict=True):
        if row.quantity is None:
            assert row.without in cells[1] and cells[3] == "–"
            continue
        model = number_in(cells[1])
        low = row.low if row.low is not None else float("-inf")
        nearest = min(max(model, low), row.high)
        said = 0.0 if cells[3] == "within" else number_in(cells[3].partition("misses: ")[2].lstrip("+"))
        assert said == pytest.approx(model - nearest, abs=1e-9), cells


def test_the_red_rows_are_exactly_the_rows_that_miss(printed: list[list[str]], run: Run) -> None:
    red = {cells[0] for cells in printed if 'class="kd-miss"' in " ".join(cells)}
    found = quantities(run)
    missing = set()
    for row in MEASURED:
        value = found[row.quantity] if row.quantity else None
        if value is None:
            continue
        value = round(value, row.decimals)
        if value > row.high or (row.low is not None and value < row.low):
            missing.add(row.what)
    assert red == missing
    assert {"fastest thigh", "largest net hip torque, driving forward"} <= red, "the known misses are shown"
    assert all("misses" in cells[3] for cells in printed if cells[0] in red), "in words, not by colour alone"


def test_the_model_values_are_the_runs_metrics(printed: list[list[str]], run: Run) -> None:
    shown = {cells[0]: cells[1].partition("<br>")[0] for cells in printed}
    speed, lift = run.metrics["peak_thigh_speed_deg_s"], run.metrics["knee_lift_deg"]
    assert speed and lift
    assert shown["fastest thigh"] == f"{speed:.0f}\u00a0°/s"
    assert shown["knee lift (thigh highest)"] == f"{lift:.0f}°"


def test_every_model_value_but_the_torques_has_its_band_below_it(printed: list[list[str]]) -> None:
    for cells, row in zip(printed, MEASURED, strict=True):
        if row.quantity is None or "torque" in row.quantity:
            assert "<small>" not in cells[1], cells
            continue
        low, high = band(row.quantity)
        ends = [float(text) for text in re.findall(r"\d+", cells[1].partition("<small>")[2])]
        assert low is not None and high is not None
        assert ends == [round(low), round(high)], cells
        model = number_in(cells[1])
        assert ends[0] < model < ends[1]


@pytest.mark.parametrize(("value", "miss"), [(18.2, -1), (19.4, 0), (21.4, 0), (25.4, 4)])
def test_a_miss_counts_from_the_nearer_end_of_what_was_measured(value: float, miss: float) -> None:
    row = Measured("thigh", "thigh", 19, 21, "°", "dorn2012", "made up for this test")
    assert compared(row, {"thigh": value}).miss == miss


def test_an_open_range_has_only_its_upper_end() -> None:
    assert miss_of(-500, None, 0) == 0 and miss_of(3, None, 0) == 3
    assert span(None, 0) == "below 0" and span(142.8, 154.0) == "142.8 … 154.0"


def test_a_quantity_that_does_not_happen_is_an_error_and_not_a_blank() -> None:
    with pytest.raises(ValueError, match="knee_lift_deg"):
        compare(
            {it.quantity: None for it in MEASURED if it.quantity} | {"max_knee_flexion_deg": 150.0},
            [it for it in MEASURED if it.quantity == "knee_lift_deg"],
        )


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


def test_the_knee_torque_straightens_the_knee_until_shortly_before_200_ms(run: Run) -> None:
    _, knee = net_torques(run)
    bends = [ms for ms in range(20, 201) if knee[ms] > 0]
    assert bends and min(bends) > 180, "the page says: shortly before 200 ms"


def test_the_range_without_the_unverified_rows_is_the_one_that_the_page_states() -> None:
    spans = [it.thigh_at_max_knee_deg for it in SPEEDS if it.source != "unnamed"]
    assert (min(low for low, _ in spans), max(high for _, high in spans)) == (16, 28)
    assert "Without them the range is 16 to 28°" in PAGE


def test_only_the_models_own_speed_has_a_model_value() -> None:
    rows = [line.strip("| ").split(" | ") for line in speeds().splitlines()[2:]]
    assert [cells[0] for cells in rows] == [f"{it.speed_m_s:g}" for it in SPEEDS]
    assert [cells[2] for cells in rows[:-1]] == ["–"] * 7
    assert rows[-1][2].partition("<br>")[0] == f"{simulate().metrics['thigh_at_max_knee_flexion_deg']:.0f}"
    unnamed = [cells for cells in rows if "none on record" in cells[6]]
    assert len(unnamed) == 2 and all("unverified" in cells[7] for cells in unnamed)


def test_the_figure_shows_each_speed_at_its_measured_angle_and_the_model_beside_its_own(
    tmp_path: Path,
) -> None:
    drawn = draw_validation(tmp_path)[0].read_text()
    plot = plot_for("light")
    for it in SPEEDS:
        x, y = plot.at(it.speed_m_s, sum(it.thigh_at_max_knee_deg) / 2)
        name = f"measured-{it.speed_m_s:.2f}".replace(".", "-")
        assert middle_of(drawn, name) == pytest.approx((x, SIZE[1] - y), abs=0.1)
    deg = simulate().metrics["thigh_at_max_knee_flexion_deg"]
    assert deg is not None
    x, y = plot.at(9.5, deg)
    assert middle_of(drawn, "model") == pytest.approx((x + BESIDE, SIZE[1] - y), abs=0.1)


def middle_of(svg: str, name: str) -> tuple[float, float]:
    """The middle of the outline that bears an id, px from the upper left."""
    found = re.search(rf'<g id="{name}">\s*<path d="([^"]+)"', svg)
    assert found, name
    numbers = [float(text) for text in re.findall(r"-?[\d.]+", found[1])]
    x, y = numbers[::2], numbers[1::2]
    return (min(x) + max(x)) / 2, (min(y) + max(y)) / 2


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, as the Web Content Accessibility Guidelines define it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_red_rows_can_be_read_in_light_and_dark(scheme: str) -> None:
    style = (WEB / "look" / "site.css").read_text()
    assert re.search(r"\.kd-miss \{ color: var\(--kd-error\)", style)
    assert re.search(r"tr:has\(\.kd-miss\) td \{ background: var\(--kd-error-wash\)", style)
    look = read_look()[scheme]
    below = luminance(look["error_wash"])
    for name in ("error", "ink", "knee_drive"):  # the miss, the other cells, links
        high, low = sorted((luminance(look[name]), below), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 4.5, name


def test_a_miss_is_said_in_words() -> None:
    row = Measured("thigh", "thigh", 19, 21, "°", "dorn2012", "made up for this test")
    assert verdict(compared(row, {"thigh": 25.0})) == '<span class="kd-miss">misses: +4°</span>'
    assert verdict(compared(row, {"thigh": 20.0})) == "within"


def test_the_model_page_sends_readers_here() -> None:
    model = (DOCS / "model.md").read_text()
    assert "(validation.md)" in model and '"validation.md"' not in model
    assert "validation.md" in (ROOT / "mkdocs.yml").read_text()


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
