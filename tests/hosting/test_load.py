"""The load test repeats what a reader asks for, on this machine alone, and stops by itself."""

import json
from pathlib import Path

import pytest

from scripts.ground.paths import MOUNT
from scripts.hosting import load_report
from scripts.quality import web_servers
from scripts.quality.bench import load
from scripts.quality.bench.load import Asked, Load, as_gzip, complaint, replay
from tests.support.hosts import serve

COUNTED = {"requests": 1000, "seconds": 2.0, "bytes": 5e6, "median_ms": 1.0, "slow_ms": 3.0}
VISIT = {"requests": 10, "not_modified": 0, "load": COUNTED}
FIGURES = {
    "visits": [
        VISIT | {"name": name, "bytes": weight, "bytes_gzip": weight * 2}
        for name, weight in (("a lesson, first visit", 3_000_000), ("the next lesson", 500_000))
    ],
    "hotspot": COUNTED,
}


@pytest.fixture
def www(tmp_path: Path) -> Path:
    """A site of two files, one of them compressed."""
    site = tmp_path / "www" / MOUNT.strip("/")
    site.mkdir(parents=True)
    for name, text in {"index.html": "page", "index.html.br": "1234", "index.html.gz": "123456"}.items():
        (site / name).write_text(text)
    return tmp_path / "www"


def test_no_address_but_this_machines_own_is_ever_asked() -> None:
    for address in ("http://example.org/", "http://192.0.2.2/", "http://localhost.example.org/"):
        with pytest.raises(ValueError, match="not this machine"):
            replay(address, [Asked("/", "", 200, "", 1)])


def test_a_visit_is_repeated_and_counted(www: Path) -> None:
    if "wrk" in web_servers.missing():
        pytest.skip("wrk is not installed here")
    visit = [Asked(MOUNT, "", 200, "br", 100), Asked(MOUNT + "index.html", "", 200, "br", 100)]
    with serve("nginx", www) as address:
        counted = replay(address, visit, seconds=1, most_requests=2000)
        lost = replay(address, [Asked(MOUNT + "gone", "", 404, "", 1)], seconds=1, most_requests=200)
    assert 0 < counted.requests <= 2000 + load.CONNECTIONS
    assert counted.errors == 0
    assert counted.bytes > 100 * counted.requests
    assert complaint(counted) == ""
    assert lost.errors == lost.requests
    assert "failed" in complaint(lost)


def test_figures_that_reached_the_safety_stop_are_refused() -> None:
    assert "safety stop" in complaint(Load(load.MOST_REQUESTS, 10.0, 1, 0, 1.0, 1.0))


def test_the_weight_as_gzip_swaps_each_form_and_leaves_the_rest(www: Path) -> None:
    visit = [Asked(MOUNT, "", 200, "br", 104), Asked(MOUNT, '"x"', 304, "", 90)]
    assert as_gzip(www, visit) == 106 + 90


def test_the_tables_follow_from_the_figures() -> None:
    first_row = load_report.table(FIGURES).splitlines()[2]
    assert "| 10 | 3.00\u00a0MB | 50 |" in first_row, "1000 requests of 10 a visit in 2 s"
    assert "500 requests and 20 Mbit a second" in load_report.waits(FIGURES), "5 MB in 2 s"
    assert "| 100 Mbit/s | 14 s | 2.4 s |" in load_report.clinics(FIGURES)
    assert "| 1\u2009000 | 5 GB | 10 GB |" in load_report.month(FIGURES)
    assert load_report.limit(FIGURES) == "about 10\u2009000 readers a month"


def test_the_figures_that_are_kept_are_whole() -> None:
    kept = json.loads(load_report.LOAD.read_text(encoding="utf-8"))
    first = load_report.visit_bytes(kept, "a lesson, first visit")
    assert 2.8e6 < first < 3.2e6, "the page says: about 3 MB"
    assert 1e9 / 8 / first == pytest.approx(40, abs=5), "the page says: some 40 a second at 1 Gbit/s"
    heavier = load_report.visit_bytes(kept, "a lesson, first visit", "bytes_gzip") / first
    assert heavier == pytest.approx(1.3, abs=0.05), "the page says: gzip is three tenths heavier"
    for visit in kept["visits"]:
        assert complaint(Load(**visit["load"])) == "", visit["name"]
        assert visit["bytes"] <= visit["bytes_gzip"], visit["name"]
