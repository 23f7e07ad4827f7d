"""The built site as files: complete, free of strangers, and made again to the same bytes."""

import hashlib
import json
from pathlib import Path

from scripts import runs
from scripts.fence import Fence
from scripts.links import broken_links
from scripts.paths import GENERATED, SITE


def test_no_page_links_to_nowhere_or_loads_from_elsewhere(site: str) -> None:
    assert list(broken_links(SITE)) == []


def test_the_recorded_run_is_what_the_model_answers_now(site: str) -> None:
    recorded = json.loads((SITE / "assets/generated/runs/drive-speed.json").read_text())
    assert recorded["answer"] == runs.run_of(Fence("drive-speed"))


def test_the_table_of_a_run_holds_its_samples(site: str) -> None:
    lines = (SITE / "assets/generated/runs/drive-speed.csv").read_text().splitlines()
    samples = json.loads((SITE / "assets/generated/runs/drive-speed.json").read_text())["answer"]["samples"]
    assert lines[0] == "time_ms,thigh_deg,shank_deg,knee_deg"
    assert len(lines) == 1 + len(samples["time_ms"])
    time, thigh, shank, knee = map(float, lines[101].split(","))
    assert time == 100
    assert abs(thigh - samples["thigh_deg"][100]) < 1e-6
    assert abs(thigh - shank - knee) < 2e-6


def test_the_recorded_runs_come_out_the_same_twice(site: str) -> None:
    def digest(folder: Path) -> dict[str, str]:
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}

    before = digest(GENERATED / "runs")
    runs.write_runs()
    assert digest(GENERATED / "runs") == before


def test_the_licences_of_what_is_shipped_travel_along(site: str) -> None:
    texts = {path.stem: path.read_text() for path in (SITE / "assets/generated/licences").iterdir()}
    assert "SIL OPEN FONT LICENSE" in texts["atkinson-hyperlegible-next"].upper()
    assert "Python Software Foundation" in texts["python"]
    assert "d3-scale" in texts and "mkdocs-material" in texts
