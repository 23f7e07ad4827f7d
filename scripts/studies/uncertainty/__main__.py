"""Run the sweep and write both files: `python -m scripts.studies.uncertainty`, about six minutes."""

import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from scripts.ground.paths import ROOT
from scripts.studies.uncertainty import BANDS, CONCLUSIONS, VERSION
from scripts.studies.uncertainty.conclusions import Outcome, penalties, verdicts
from scripts.studies.uncertainty.draws import SEED, SETS, Draw, draws
from scripts.studies.uncertainty.outcomes import outcome_of
from scripts.studies.uncertainty.sweep import AXES, PERCENTILES, bands, fingerprint

PROCESSES = 2
TELL_EVERY = 20


def main() -> int:
    """Sweep, write, say how far."""
    begin = time.perf_counter()
    everyone = draws()
    nominal = outcome_of()
    found: list[Outcome] = []
    print(f"{SETS} sets of numbers, {len(nominal.metrics)} swings each, {PROCESSES} processes", flush=True)
    with ProcessPoolExecutor(PROCESSES) as pool:
        for outcome in pool.map(outcome_of_set, everyone):
            found.append(outcome)
            if len(found) % TELL_EVERY == 0:
                print(f"  {len(found):>4} sets, {time.perf_counter() - begin:.0f} s", flush=True)
    head = {"version": VERSION, "fingerprint": fingerprint(nominal.metrics), "seed": SEED, "sets": SETS}
    grid = {"percentiles": PERCENTILES, "axes": AXES}
    write(BANDS, head | grid | bands(nominal.metrics, [it.metrics for it in found]))
    constant = [draw.number for draw in everyone if draw.constant_arms]
    conclusions = {"conclusions": verdicts(everyone, found), "penalties": penalties(nominal, found)}
    write(CONCLUSIONS, head | {"constant_arms": constant} | conclusions)
    return 0


def outcome_of_set(draw: Draw) -> Outcome:
    """What one set gives; the work of one of the processes."""
    return outcome_of(draw.numbers())


def write(path: Path, content: dict[str, Any]) -> None:
    """Write JSON without spaces; the same content gives the same bytes."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
    print(f"  {path.relative_to(ROOT)}: {path.stat().st_size / 1000:.1f} kB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
