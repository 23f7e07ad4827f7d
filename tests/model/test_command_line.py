"""The command line: what it prints, and that it refuses in one sentence with exit code 2."""

import csv
import json
import os
import subprocess
import sys
from math import degrees

import pytest
from swing_leg import simulate
from swing_leg.__main__ import main
from swing_leg.athletes import athlete
from swing_leg.bands import band, bands_of
from swing_leg.control import BUTT_KICK, RANGES
from swing_leg.leg import leg_of
from swing_leg.strategies import STRATEGIES, butt_kick

UNITS = {"_deg_s": "°/s", "_deg": "°", "_ms": "ms"}  # the first end of a name that fits


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    main(arguments)
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


@pytest.mark.parametrize("name", STRATEGIES)
def test_every_strategy_prints_every_metric_as_json(capsys: pytest.CaptureFixture[str], name: str) -> None:
    answer = json.loads(printed(capsys, name, "--format", "json"))
    assert answer["strategy"] == name and answer["athlete"]["mass"] == 75.9
    assert answer["metrics"] == STRATEGIES[name]().metrics


def test_text_has_units_and_the_sentence_and_by_default_tells_the_measured_sprinter(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = printed(capsys)
    assert "Thigh passes vertical                     134." in text
    assert "864.4 °/s" in text
    assert "Heel highest 151 ms after toe-off, with the thigh 13° in front." in text
    assert text.endswith("A model, not a measurement.\n")
    assert "not within the run" in printed(capsys, "passive")


def test_csv_holds_every_metric_with_its_unit_and_band(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "--drive", "1.15", "--format", "csv").splitlines()
    rows = {row["name"]: row for row in csv.DictReader(lines)}
    metrics = simulate(1.15).metrics
    assert lines[0] == "name,value,unit,low,high"
    assert rows.keys() == metrics.keys()
    for name, row in rows.items():
        assert float(row["value"]) == metrics[name]
        assert (float(row["low"]), float(row["high"])) == band(name, drive=1.15)
        assert row["unit"] == next(unit for end, unit in UNITS.items() if name.endswith(end))


def test_csv_leaves_empty_what_does_not_happen_and_the_bands_of_other_athletes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "thigh_vertical_ms,,ms,,\n" in printed(capsys, "passive", "--format", "csv")
    rows = list(csv.DictReader(printed(capsys, "--mass", "70", "--format", "csv").splitlines()))
    assert all(row["value"] and not row["low"] and not row["high"] for row in rows)


def test_json_has_a_band_for_every_metric_or_says_that_there_is_none(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = json.loads(printed(capsys, "butt-kick", "--format", "json"))
    expected = bands_of(butt_kick().metrics, BUTT_KICK)
    assert answer["bands"] == {name: list(ends) for name, ends in expected.items()}
    other = json.loads(printed(capsys, "butt-kick", "--mass", "70", "--format", "json"))
    assert other["bands"] == {name: [None, None] for name in other["metrics"]}


def test_samples_hold_the_angles_of_each_millisecond(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(printed(capsys, "butt-kick", "--format", "samples").splitlines()))
    run = butt_kick()
    assert [float(row["time_ms"]) for row in rows] == list(range(301))
    thigh, shank, knee = ([float(row[f"{it}_deg"]) for row in rows] for it in ("thigh", "shank", "knee"))
    assert [a - b for a, b in zip(thigh, shank, strict=True)] == pytest.approx(knee, abs=2e-6)
    assert thigh == pytest.approx(list(map(degrees, run.thigh)), abs=1e-6)


def test_options_reach_the_model(capsys: pytest.CaptureFixture[str]) -> None:
    mix = ("--drive", "1.2", "--heel-pull", "0.1", "--thigh-wait", "0.2")
    body = ("--sex", "female", "--mass", "62", "--height", "1.7", "--shank-length", "0.43")
    answer = json.loads(printed(capsys, *mix, *body, "--format", "json"))
    woman = athlete("female", 62.0, 1.7, shank_length=0.43)
    assert answer["metrics"] == simulate(1.2, 0.1, 0.2, leg=leg_of(woman)).metrics
    assert answer["athlete"]["thigh_length"] == woman.thigh_length


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("--drive 2", "drive is 2.0; it must be from 0.5 to 1.3."),
        ("--drive nan", "drive is nan; it must be from 0.5 to 1.3."),
        ("--drive fast", "argument --drive: invalid float value: 'fast'"),
        ("--heel-pull -1", "heel_pull is -1.0; it must be from 0 to 0.4."),
        ("--mass 300", "mass is 300.0 kg; it must be from 41 to 136 kg at a height of 1.85 m."),
        ("--height 1.1", "height is 1.1 m; it must be from 1.3 to 2.1 m."),
        ("butt-kick --drive 1", "--drive belongs to the strategy custom; butt-kick has its own settings."),
        ("moonwalk", "argument strategy: invalid choice: 'moonwalk'"),
        ("--format xml", "argument --format: invalid choice: 'xml'"),
        ("--sex robot", "argument --sex: invalid choice: 'robot'"),
        ("--speed=9", "unrecognized arguments: --speed=9"),
    ],
)
def test_bad_input_ends_with_a_sentence_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], arguments: str, message: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments.split())
    captured = capsys.readouterr()
    assert stopped.value.code == 2
    assert captured.out == ""
    assert message in captured.err
    assert "Traceback" not in captured.err


def test_help_names_every_strategy_option_unit_and_range(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    text = " ".join(capsys.readouterr().out.split())
    assert stopped.value.code == 0
    for name in STRATEGIES:
        assert name in text
    for name, (low, high) in RANGES.items():
        assert f"--{name.replace('_', '-')} NUMBER {low:g} to {high:g} " in text
    for unit in ("kg", "1.30 to 2.10 m", "°/s", "ms", "shank may lie 7 %, the foot 10 %", "samples"):
        assert unit in text


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_it_runs_as_a_module_on_any_terminal(encoding: str) -> None:
    command = [sys.executable, "-m", "swing_leg", "knee-drive"]
    done = subprocess.run(
        command, capture_output=True, check=False, env=os.environ | {"PYTHONIOENCODING": encoding}
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Knee lift" in done.stdout


def test_a_reader_that_stops_early_is_no_error() -> None:
    command = [sys.executable, "-m", "swing_leg", "--format", "samples"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
