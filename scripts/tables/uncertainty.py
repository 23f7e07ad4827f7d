"""The model page's tables of how sure the model is, made from docs/assets/uncertainty.json and ranges.py."""

from itertools import groupby
from pathlib import Path
from typing import Any

from scripts.studies.uncertainty import load
from scripts.studies.uncertainty.conclusions import CONCLUSIONS
from scripts.studies.uncertainty.ranges import RANGES, Kind, Range
from scripts.tables.writing import signed, table, write_all

MARKS = {"constant lever arms": ("constant lever arms", "lever arms from the tables")}


def write_snippets(destination: Path) -> Path:
    """Write uncertainty.md into the folder of snippets and return it. The same JSON gives the same bytes."""
    result = load()
    parts = (
        "**Which conclusions survive**\n",
        conclusions(result),
        "**What a change costs, in ms, set by set**\n",
        penalties(result),
        "<details markdown>\n<summary>How far each number was moved</summary>\n",
        ranges(),
        "</details>\n",
    )
    return write_all(destination, {"uncertainty": "\n".join(parts)})[0]


def conclusions(result: dict[str, Any]) -> str:
    """Each conclusion, in how many sets it holds, and what the others have in common."""
    said = {it.name: it.says for it in CONCLUSIONS}
    rows = []
    for it in result["conclusions"]:
        asked = result["sets"] - it["unknown"]
        rows.append((said[it["name"]], f"{it['holds']}\u00a0of\u00a0{asked}", marks(it)))
    return table(("Conclusion", "Holds in", "Where it does not, more often"), rows, words=3)


def marks(verdict: dict[str, Any]) -> str:
    """What marks the sets that flip a conclusion."""
    if not verdict["flips"]:
        return "–"
    if not verdict["marks"]:
        return "no one number stands out"
    return "; ".join(mark_words(it["what"], it["gap"]) for it in verdict["marks"])


def mark_words(what: str, gap: float) -> str:
    """One mark: "hamstrings: strength (more)"."""
    more, less = MARKS.get(what, (f"{what} (more)", f"{what} (less)"))
    return more if gap > 0 else less


def penalties(result: dict[str, Any]) -> str:
    """The model's own added time, the band, and the ends of all sets."""
    rows = [
        (
            it["what"],
            signed(it["model"]),
            f"{signed(it['low'])} … {signed(it['high'])}",
            f"{signed(it['least'])} … {signed(it['most'])}",
        )
        for it in result["penalties"]
    ]
    return table(("Compared with the knee drive", "Model", "Middle nine tenths", "All sets"), rows, words=1)


def ranges() -> str:
    """The rows of ranges.py; rows that are alike stand together."""
    rows = []
    for (spread, why), members in groupby(RANGES, key=lambda it: (spread_words(it), it.why)):
        rows.append(("; ".join(it.name for it in members), spread, why))
    return table(("Number", "Moved by", "Why"), rows, words=3)


def spread_words(it: Range) -> str:
    """ "±25 %", or "±6°" where an angle was moved."""
    return f"±{it.spread:g}°" if it.kind is Kind.MOVE else f"±{100 * it.spread:g} %"
