"""The validation page's table "What we tried", made from docs/assets/fit-study.json; runs nothing."""

import re
from pathlib import Path
from typing import Any

from scripts.studies.fit import load
from scripts.studies.fit.changes import ALL
from scripts.studies.fit.judge import ROWS, SPEED, TORQUE, Judgement, judge, mean_square, misses
from scripts.tables.writing import number, table, write_all

Entry = dict[str, Any]
CLEARLY = 0.1  # how much the overall miss must move, as a share, before we call it better or worse
WHAT = {row.quantity: row.what for row in ROWS if row.quantity}


def write_snippets(destination: Path) -> list[Path]:
    """Write the tables of attempts and of the held-out rows into the folder and return the files."""
    attempts = load()["attempts"]
    return write_all(destination, {"fit-study": tried(attempts), "fit-study-held": held_out(attempts)})


def tried(attempts: list[Entry]) -> str:
    """Every attempt in a row; the first one is the model as it is."""
    heads = (
        "What was changed, and why", "Worst row", "Verdict", "Fastest thigh, °/s",
        "Largest hip torque, N·m/kg", f"Rows within, of {len(ROWS)}", "Within or near", "Overall miss",
    )  # fmt: skip
    reference = judge(attempts[0]["quantities"])
    rows = []
    for attempt in attempts:
        found, it = attempt["quantities"], judge(attempt["quantities"])
        is_reference = attempt is attempts[0]
        rows.append(
            (
                f"**{attempt['label']}**" + (f": {attempt['why']}" if attempt["why"] else ""),
                short(it.worst), "the reference" if is_reference else verdict(it, reference),
                number(found[SPEED], 0), number(found[TORQUE], 1),
                str(len(it.inside)), str(len(it.near)), number(it.overall, 1),
            )
        )  # fmt: skip
    return table(heads, rows, words=3)


def short(what: str) -> str:
    """A row's name without its explanation."""
    return re.split(r",| \(|: ", what)[0]


def verdict(it: Judgement, reference: Judgement) -> str:
    """What an attempt wins and what it loses, by a rule that is the same for all: near counts."""
    closed = [word for word, quantity in (("speed", SPEED), ("torque", TORQUE)) if WHAT[quantity] in it.near]
    lost = dict.fromkeys(short(what) for what in reference.near if what not in it.near)
    change = it.overall - reference.overall
    same = abs(change) < CLEARLY * reference.overall
    overall = "about as good" if same else ("better" if change < 0 else "worse")
    parts = [f"closes the {' and the '.join(closed)}" if closed else "closes neither", f"overall {overall}"]
    return "; ".join(parts + ([f"loses: {', '.join(lost)}"] if lost else []))


def held_out(attempts: list[Entry]) -> str:
    """Overall misses before and after each search, on the rows it was fitted to and on the others."""
    heads = ("Search", "Runs tried", "Miss on its own rows", "Miss on the rows that it did not see")
    rows = []
    for attempt in (it for it in attempts if "judged_on" in it):
        seen = frozenset(attempt["judged_on"])
        before_after = [
            " → ".join(overall(it, quantities) for it in (attempts[0], attempt)) if quantities else "none"
            for quantities in (seen, ALL - seen)
        ]
        rows.append((attempt["label"], str(attempt["runs"]), *before_after))
    return table(heads, rows, words=1)


def overall(attempt: Entry, quantities: frozenset[str]) -> str:
    """The root mean square of the misses on some rows, in tolerances."""
    rows = [row for row in ROWS if row.quantity in quantities]
    return number(mean_square(misses(attempt["quantities"], rows)) ** 0.5, 1)
