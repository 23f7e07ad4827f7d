"""How much of a lesson is in view, and how long it takes: counted from its page, typed nowhere.

In view is what a reader meets without opening anything: text, tables, captions, the question before a demo,
the checks' questions and choices. Not in view is what is folded away or told only after an answer.
The build adds 20 to 60 words (header, names of checks); a test counts all of them on the built page.

A lesson takes the time to read that, and its tasks. Reading: 175 words a minute, the slow end of what most
adults do with non-fiction (Brysbaert 2019). Tasks: a judgement of ours, for nobody has timed readers here.
"""

import re
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Any

from scripts.ground.errors import LineError
from scripts.ground.fence import fences_in, without_fences
from scripts.ground.said import read_yaml

WORDS_A_MINUTE = 175
SECONDS = {"prediction": 20, "try": 25, "figure": 20, "check": 30, "list": 15}  # of one task
SEEN = ("caption", "predict", "question", "choices", "text", "cards", "groups", "items")  # of a fence

WORD = re.compile(r"\d[\d.,]*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
UNSEEN = re.compile(
    r"\A---\n.*?\n---\n|<!--.*?-->|<svg.*?</svg>|^--8<--.*?$"
    r"|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|\{ ?[.#:][^}\n]*\}",
    re.DOTALL | re.MULTILINE,
)
FOLDED = re.compile(r"<details.*?<summary>(.*?)</summary>.*?</details>", re.DOTALL)


@dataclass(frozen=True)
class View:
    """What a page asks of its readers: words in view, and how many tasks of each kind."""

    words: int
    tasks: dict[str, int]

    @property
    def minutes(self) -> int:
        """How long it takes, rounded up."""
        seconds = sum(SECONDS[kind] * count for kind, count in self.tasks.items())
        return ceil(self.words / WORDS_A_MINUTE + seconds / 60)


def view_of(page: Path) -> View:
    """What a lesson's page asks of its readers."""
    return view(page.read_text(encoding="utf-8"))


def view(markdown: str) -> View:
    """The same of a page's text."""
    fences = [(found.kind, said_in(found.said)) for found in fences_in(markdown.split("\n"))]
    checks = [said for kind, said in fences if kind == "check"]
    text = FOLDED.sub(r"\1", without_fences(markdown))
    tried = re.search(r"^## Predict.*?(?=^## )", text, re.DOTALL | re.MULTILINE)
    seen = " ".join(seen_of(said) for kind, said in fences if kind in ("demo", "check"))
    return View(
        len(WORD.findall(re.sub(r"<[^>]*>|&\w+;", "", UNSEEN.sub("", text)) + " " + seen)),
        {
            "prediction": sum("predict" in said for kind, said in fences if kind == "demo"),
            "try": len(re.findall(r"^\d+\. ", tried[0], re.MULTILINE)) if tried else 0,
            "figure": len(re.findall(r"-light\.svg\)", text)),
            "check": sum(said.get("kind") != "list" for said in checks),
            "list": sum(said.get("kind") == "list" for said in checks),
        },
    )


def said_in(body: str) -> dict[str, Any]:
    """What a fence says; nothing if it cannot be read, which the build tells with its line."""
    try:
        return read_yaml(body)[0]
    except LineError:
        return {}


def seen_of(said: Any) -> str:
    """The words of a fence that readers see before they answer."""
    if isinstance(said, dict):
        return " ".join(seen_of(value) for key, value in said.items() if key in SEEN)
    return " ".join(map(seen_of, said)) if isinstance(said, list) else str(said)
