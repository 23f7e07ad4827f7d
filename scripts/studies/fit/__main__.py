"""`python -m scripts.studies.fit` (make fit-study): try everything and write docs/assets/fit-study.json."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from swing_leg.parameters import REFERENCE

from scripts.studies.comparison import Quantities
from scripts.studies.fit import RESULT, VERSION, fingerprint
from scripts.studies.fit.changes import CHANGES, FITS, STRENGTHS, UNCHANGED, Change, Fit
from scripts.studies.fit.judge import ROWS, judge, mean_square, misses
from scripts.studies.fit.search import SEED, Point, best_point
from scripts.studies.fit.terms import run_with

Entry = dict[str, Any]


def main(destination: Path = RESULT) -> int:
    """Try, print progress, write."""
    begin = perf_counter()
    attempts = [told(tried(change)) for change in (UNCHANGED, *CHANGES)]
    attempts += [told(fitted(fit)) for fit in FITS]
    result = {
        "version": VERSION,
        "fingerprint": fingerprint(),
        "seed": SEED,
        "strengths": list(STRENGTHS),
        "attempts": attempts,
    }
    destination.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{destination}: {destination.stat().st_size / 1000:.0f} kB, {perf_counter() - begin:.0f} s")
    return 0


def tried(change: Change) -> Entry:
    """One change of the model."""
    found = run_with(change.with_also(), change.terms)
    return {"name": change.name, "label": change.label, "why": change.why, "quantities": rounded(found)}


def fitted(fit: Fit) -> Entry:
    """One search over the strengths."""
    rows = [row for row in ROWS if row.quantity in fit.quantities]
    runs = 0

    def loss(place: Point) -> float:
        nonlocal runs
        runs += 1
        return mean_square(misses(run_fit(fit, factors(place, fit.spread)), rows))

    place, _ = best_point(loss, len(STRENGTHS))
    found = {name: round(factor, 4) for name, factor in factors(place, fit.spread).items()}
    return {
        "name": fit.name,
        "label": fit.label,
        "why": f"{len(STRENGTHS)} fitted numbers, each within ±{100 * fit.spread:.0f} %",
        "spread": fit.spread,
        "judged_on": sorted(fit.quantities),
        "runs": runs,
        "factors": found,
        "quantities": rounded(run_fit(fit, found)),
    }


def factors(place: Point, spread: float) -> dict[str, float]:
    """A place of the search, −1 to 1 a coordinate, as factors on the strengths."""
    return {name: 1.0 + spread * x for name, x in zip(STRENGTHS, place, strict=True)}


def run_fit(fit: Fit, factor: Mapping[str, float]) -> Quantities:
    """The run with the strengths multiplied."""
    strengths = {name: getattr(REFERENCE, name) * factor[name] for name in STRENGTHS}
    return run_with(fit.base.with_also(**strengths), fit.base.terms)


def rounded(found: Quantities) -> Quantities:
    """Short enough to read, fine enough to judge."""
    return {name: None if value is None else round(value, 3) for name, value in found.items()}


def told(entry: Entry) -> Entry:
    """Say what came out."""
    it = judge(entry["quantities"])
    counts = f"{it.overall:5.2f}  {len(it.inside):2} inside, {len(it.near):2} near"
    print(f"  {entry['label']:<66} {counts}  worst: {it.worst}", flush=True)
    return entry


if __name__ == "__main__":
    sys.exit(main())
