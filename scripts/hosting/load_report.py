"""Tables for the page about hosting, from what `make load` measured (docs/assets/hosting/load.json)."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scripts.ground.paths import DOCS

LOAD = DOCS / "assets" / "hosting" / "load.json"
PHONES = 30  # in one clinic
LINKS_MBIT = (5, 20, 100, 1000)
READERS = (1_000, 10_000, 100_000)
LESSONS_EACH = 4  # of one reader in a month, after the first
PAGES_LIMIT_GB = 100  # GitHub Pages' soft limit for a month


def rows(head: Iterable[str], body: Iterable[Iterable[str]]) -> str:
    """A Markdown table; every column but the first is set to the right."""
    head = list(head)
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def size(count: float) -> str:
    """Bytes in words that fit: kB below 1 MB."""
    return f"{count / 1e6:.2f}\u00a0MB" if count >= 1e6 else f"{count / 1e3:.0f}\u00a0kB"


def number(value: float, digits: int = 3) -> str:
    """A number rounded to so many digits, thousands with a thin space."""
    if value < 10 ** (digits - 1):
        return f"{value:.{digits}g}"
    rounded = round(value, digits - len(str(int(value))))
    return f"{rounded:,.0f}".replace(",", "\u2009")


def rates(visit: dict[str, Any]) -> tuple[float, float]:
    """Requests and whole visits that were answered in a second."""
    requests = visit["load"]["requests"] / visit["load"]["seconds"]
    return requests, requests / visit["requests"]


def table(figures: dict[str, Any]) -> str:
    """One row for each kind of visit: what it asks for, what it weighs, how many a second there can be."""
    head = ["visit", "requests", "weight", "visits a second"]
    body = []
    for visit in figures["visits"]:
        _, visits = rates(visit)
        body.append([visit["name"], str(visit["requests"]), size(visit["bytes"]), number(visits)])
    return rows(head, body)


def pace(load: dict[str, Any]) -> str:
    """What one load test counted, in words."""
    requests, bits = load["requests"] / load["seconds"], load["bytes"] * 8 / load["seconds"]
    sent = f"{number(requests)} requests and {number(bits / 1e6)} Mbit a second"
    return f"{sent}, half answered within {load['median_ms']:.1f} ms, 99 % within {load['slow_ms']:.1f} ms"


def waits(figures: dict[str, Any]) -> str:
    """A line for each kind of visit: files that were unchanged, requests a second, what was sent, waits."""
    lines = []
    for visit in figures["visits"]:
        unchanged = f"{visit['not_modified']} files unchanged, " if visit["not_modified"] else ""
        lines.append(f"- {visit['name'].capitalize()}: {unchanged}{pace(visit['load'])}.")
    hotspot = f"- The hotspot's own server, a lesson's first visit: {pace(figures['hotspot'])}."
    return "\n".join([*lines, hotspot]) + "\n"


def visit_bytes(figures: dict[str, Any], name: str, form: str = "bytes") -> float:
    """The weight of a kind of visit."""
    return float(next(visit[form] for visit in figures["visits"] if visit["name"] == name))


def clinics(figures: dict[str, Any]) -> str:
    """How long one clinic of phones waits, all starting at once with empty caches, by the link they share."""
    first = visit_bytes(figures, "a lesson, first visit", "bytes_gzip")
    again = visit_bytes(figures, "the next lesson", "bytes_gzip")
    head = ["shared link", f"{PHONES} first visits", f"{PHONES} next lessons"]
    body = [
        [f"{link} Mbit/s", *(f"{number(PHONES * one * 8 / (link * 1e6), 2)} s" for one in (first, again))]
        for link in LINKS_MBIT
    ]
    return rows(head, body)


def month(figures: dict[str, Any]) -> str:
    """Gigabytes a month for readers who do one lesson cold and some more, by the way of compressing."""
    head = ["readers a month", "with brotli", "with gzip"]
    body = []
    for readers in READERS:
        weights = [monthly_bytes(figures, form) * readers / 1e9 for form in ("bytes", "bytes_gzip")]
        body.append([number(readers), *(f"{number(weight, 2)} GB" for weight in weights)])
    return rows(head, body)


def monthly_bytes(figures: dict[str, Any], form: str) -> float:
    """What one reader downloads in a month: a first lesson and LESSONS_EACH more."""
    first = visit_bytes(figures, "a lesson, first visit", form)
    return first + LESSONS_EACH * visit_bytes(figures, "the next lesson", form)


def limit(figures: dict[str, Any]) -> str:
    """How many such readers GitHub Pages' soft limit holds."""
    readers = PAGES_LIMIT_GB * 1e9 / monthly_bytes(figures, "bytes_gzip")
    return f"about {number(readers, 2)} readers a month"


def write_snippets(snippets: Path) -> None:
    """Write the tables where the page about hosting includes them."""
    figures = json.loads(LOAD.read_text(encoding="utf-8"))
    when = f"Measured on {figures['date']} with {figures['connections']} connections: {figures['machine']}.\n"
    (snippets / "load.md").write_text("\n".join([table(figures), when, waits(figures)]), encoding="utf-8")
    (snippets / "clinics.md").write_text(clinics(figures), encoding="utf-8")
    text = month(figures) + f"\nGitHub Pages' {PAGES_LIMIT_GB} GB are enough for {limit(figures)}.\n"
    (snippets / "month.md").write_text(text, encoding="utf-8")
