"""What Lighthouse says of the site: `python -m scripts.quality.bench.lighthouse`; a table is in the notes.

Home, three lessons and two demos alone, on a phone on a slow line, with an empty cache. Lighthouse takes a
phone for four times as slow as this machine, so that performance is judged only where nothing else runs: the
last column is its own measure of the machine. npm brings it once.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

from scripts.ground.paths import BUILD, DOCS, MOUNT, SITE
from scripts.hosting.serving import serve_directory
from scripts.quality.browsers.chromium import find_chromium

PACKAGE = "lighthouse@12.8.2"
FOLDER = BUILD / "lighthouse"
NOTES = DOCS / "notes.md"
LESSONS = tuple(f"lessons/{name}/" for name in ("drive-speed", "side-by-side", "known"))
PAGES = ("", *LESSONS, "embed/drive-speed/", "embed/cord/")
RUNS = 3  # of each; the middle one by performance counts
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
TIMES = {
    "first picture": "first-contentful-paint",
    "largest part": "largest-contentful-paint",
    "blocked": "total-blocking-time",
    "shift": "cumulative-layout-shift",
}
IDLE = 1200  # of a machine: a desk computer of today that does nothing else has more
HEAD = ("page", *(name.replace("-", " ") for name in LEAST), *TIMES, "machine")
TABLE = re.compile(r"^\| page \| performance \|.*\n(?:\|.*\n)+", re.MULTILINE)


def look(address: str) -> dict[str, Any]:
    """Lighthouse's report on a page. Raises CalledProcessError with its words if there is none."""
    program = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
    flags = ("--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox")
    done = subprocess.run(
        ["node", str(program), address, *flags],
        env=os.environ | {"CHROME_PATH": find_chromium() or ""},
        stdout=subprocess.PIPE,
        check=True,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def points(report: dict[str, Any]) -> list[int]:
    """Of 100, for each category."""
    return [round(100 * report["categories"][name]["score"]) for name in LEAST]


def faults(report: dict[str, Any]) -> Iterable[str]:
    """What costs points in another category than performance, in Lighthouse's words."""
    for name in LEAST.keys() - {"performance"}:
        for part in report["categories"][name]["auditRefs"]:
            audit = report["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{name}: {audit['title']}"


def row(*cells: object) -> str:
    """A line of a Markdown table."""
    return f"| {' | '.join(map(str, cells))} |\n"


def main() -> int:
    """Print the table and what costs points, and keep the table; 1 if a page has fewer than it should."""
    if not (FOLDER / "node_modules").exists():
        npm = ["npm", "install", "--prefix", str(FOLDER), "--ignore-scripts", "--loglevel=error", PACKAGE]
        subprocess.run(npm, check=True)
    lines, broken = [row(*HEAD), row(*("---" for _ in HEAD))], 0
    print(lines[0], end="")
    with serve_directory(SITE, MOUNT, brotli_quality=9) as site:
        for path in PAGES:
            report = sorted((look(site + path) for _ in range(RUNS)), key=points)[RUNS // 2]
            said = [report["audits"][audit]["displayValue"] for audit in TIMES.values()]
            machine = round(report["environment"]["benchmarkIndex"])
            lines.append(row(path or "home", *points(report), *said, machine))
            print(lines[-1], *(f"  {fault}\n" for fault in faults(report)), sep="", end="", flush=True)
            few = [score < least for score, least in zip(points(report), LEAST.values(), strict=True)]
            broken += any(few if machine >= IDLE else few[1:])
    NOTES.write_text(TABLE.sub("".join(lines), NOTES.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"{broken} of {len(lines) - 2} lines have fewer points than {LEAST}." if broken else "All kept.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
