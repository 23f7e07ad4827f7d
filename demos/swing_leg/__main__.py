"""The model on the command line: `python -m swing_leg --help`."""

import argparse
import csv
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from io import StringIO, TextIOWrapper
from math import degrees

from swing_leg.anthropometry import REFERENCE_ATHLETE, SEXES, Body
from swing_leg.athletes import PROPORTIONS, athlete
from swing_leg.bands import NO_BAND, Band, band_text, bands_of, meaning
from swing_leg.control import BUTT_KICK, PLAIN, RANGES
from swing_leg.leg import leg_of
from swing_leg.parameters import REFERENCE as p
from swing_leg.shows.demo import NOTE
from swing_leg.shows.drive_speed import DEMO as DRIVE_SPEED
from swing_leg.simulation import Run
from swing_leg.strategies import STRATEGIES, custom
from swing_leg.words import run_sentence, value_text

DESCRIPTION = """\
Swing one leg from toe-off for 300 ms and say what it did. A model, not a measurement.

strategies:
  knee-drive       the thigh is driven forward at once, the heel left alone
  butt-kick        the heel is pulled first, the thigh waits
  no-knee-muscles  what if nothing but its stops acted at the knee?
  passive          what if no muscle pulled at all?
  custom           your own mix of --drive, --heel-pull and --thigh-wait (the default)
"""
EXAMPLES = """\
examples:
  python -m swing_leg butt-kick
  python -m swing_leg --drive 1.15 --format json
  python -m swing_leg knee-drive --sex female --mass 62 --height 1.70 --format samples > run.csv
"""
THE_ATHLETE = """\
What is not given is the measured sprinter's. If lengths are given, the others keep his proportions to them.
Thigh and shank may lie {leg:.0f} %, the foot {foot:.0f} % from the average for the height.
Without --height, thigh and shank tell the height.
"""
BANDED = {"knee-drive": PLAIN, "butt-kick": BUTT_KICK, "no-knee-muscles": {"knee_muscles": 0.0}}
MIX = [control for control in DRIVE_SPEED.parameters if control.name in RANGES]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a strategy and print it. Bad input ends with a sentence on stderr and exit code 2."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without ° shows ? rather than a traceback
    parser = command_line()
    given = parser.parse_args(arguments)
    settings = {control.name: getattr(given, control.name) for control in MIX}
    controls = {name: value for name, value in settings.items() if value is not None}
    if controls and given.strategy != "custom":
        option = "--" + next(iter(controls)).replace("_", "-")
        parser.error(f"{option} belongs to the strategy custom; {given.strategy} has its own settings.")
    try:
        body = athlete(
            given.sex, given.mass, given.height, **{name: getattr(given, name) for name in PROPORTIONS}
        )
        leg = leg_of(body)
        run = custom(leg, **controls) if given.strategy == "custom" else STRATEGIES[given.strategy](leg)
    except ValueError as error:
        parser.error(str(error))

    try:
        banded = controls if given.strategy == "custom" else BANDED.get(given.strategy)
        bands = bands_of(run.metrics, banded) if banded is not None and body == REFERENCE_ATHLETE else {}
        print(PRINTED_AS[given.format](run, given.strategy, body, bands), flush=True)
    except BrokenPipeError:  # who reads, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def command_line() -> argparse.ArgumentParser:
    """The options, with units and ranges."""
    parser = argparse.ArgumentParser(
        prog="python -m swing_leg",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "strategy", nargs="?", choices=tuple(STRATEGIES), default="custom", metavar="strategy"
    )
    mix = parser.add_argument_group("the mix of custom")
    for control in MIX:
        low, high = control.limits
        parts = f"{low:g} to {high:g} {control.unit}; default {control.default:g}. {control.help}"
        mix.add_argument("--" + control.name.replace("_", "-"), type=float, metavar="NUMBER", help=parts)
    body = parser.add_argument_group(
        "the athlete", THE_ATHLETE.format(leg=100 * p.proportion_spread, foot=100 * p.foot_spread)
    )
    body.add_argument("--sex", choices=SEXES, default=REFERENCE_ATHLETE.sex, help="default: %(default)s")
    body.add_argument(
        "--mass",
        type=float,
        metavar="KG",
        default=REFERENCE_ATHLETE.mass,
        help="body mass, kg; default %(default)s",
    )
    low, high = p.height_range
    body.add_argument(
        "--height", type=float, metavar="M", help=f"{low:.2f} to {high:.2f} m; lengths follow from it"
    )
    for name in PROPORTIONS:
        what = "m; default: from --height, else in proportion; the sprinter's: "
        what += f"{getattr(REFERENCE_ATHLETE, name):g}"
        body.add_argument("--" + name.replace("_", "-"), type=float, metavar="M", help=what)
    parser.add_argument(
        "--format",
        choices=tuple(PRINTED_AS),
        default="text",
        help="text, json, csv: the metrics, in °, ms and °/s, with the ends of their bands, which only the "
        "measured sprinter has; samples: the angles in ° each ms, as csv",
    )
    return parser


def as_text(run: Run, strategy: str, body: Body, bands: dict[str, Band]) -> str:
    """The metrics, one a line, each with its band if it has one, and the sentence that the demo would say."""
    lines = []
    for it in DRIVE_SPEED.readouts:
        text = value_text(run.metrics[it.name], it.unit, 1, it.place)
        band = band_text(bands.get(it.name, NO_BAND), it.unit, 1, it.place)
        lines.append(f"{it.label:<42}{text:<20}could be {band}" if band else f"{it.label:<42}{text}")
    return "\n".join([*lines, "", run_sentence(run.metrics), *([meaning()] if bands else []), NOTE])


def as_json(run: Run, strategy: str, body: Body, bands: dict[str, Band]) -> str:
    """Strategy, athlete (kg and m), metrics and bands (low, high), in °, ms and °/s as the names say.

    null is what does not happen within 300 ms, and an end that a band does not have.
    """
    ends = {name: bands.get(name, NO_BAND) for name in run.metrics}
    answer = {"strategy": strategy, "athlete": asdict(body), "metrics": run.metrics, "bands": ends}
    return json.dumps(answer, indent=2, allow_nan=False)


def as_csv(run: Run, strategy: str, body: Body, bands: dict[str, Band]) -> str:
    """One line a metric: name, value, unit, low and high end of its band. Empty is what json calls null."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("name", "value", "unit", "low", "high"))
    for it in DRIVE_SPEED.readouts:
        writer.writerow((it.name, run.metrics[it.name], it.unit, *bands.get(it.name, NO_BAND)))
    return out.getvalue().removesuffix("\n")


def as_samples(run: Run, strategy: str, body: Body, bands: dict[str, Band]) -> str:
    """One line a millisecond, in the columns of the site's data files: ms and degrees, six decimals."""
    lines = ["time_ms,thigh_deg,shank_deg,knee_deg"]
    for time, thigh, knee in zip(run.time, run.thigh, run.knee, strict=True):
        row = (1000 * time, degrees(thigh), degrees(thigh - knee), degrees(knee))
        lines.append(",".join(f"{value:.6f}" for value in row))
    return "\n".join(lines)


PRINTED_AS = {"text": as_text, "json": as_json, "csv": as_csv, "samples": as_samples}


if __name__ == "__main__":
    main()
