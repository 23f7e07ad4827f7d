"""Run the model once for every demo that a page shows, with the same bridge that answers in the browser."""

import csv
import io
import json
import shutil
from typing import Any

from swing_leg import bridge, catalogue

from scripts.fence import Fence, fences_of
from scripts.look import read_look
from scripts.paths import GENERATED, pages
from scripts.steps import BuildError


def write_runs() -> None:
    """Write runs/<slug>.json and .csv for every fence of every page, and for each demo's defaults."""
    shown = [fence for page in pages() for fence in fences_of(page)]
    wanted = {fence.slug: fence for fence in [*map(Fence, catalogue.DEMOS), *shown]}
    drawn = read_look()
    folder = GENERATED / "runs"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for slug, fence in sorted(wanted.items()):
        answer = run_of(fence)
        look = {name: drawn[name] for name in ("stage", "graph", "limb", "runner")}
        run = {"catalogue": catalogue.declaration(fence.name), "answer": answer, "look": look}
        (folder / f"{slug}.json").write_text(json.dumps(run, ensure_ascii=False), encoding="utf-8")
        (folder / f"{slug}.csv").write_text(table_of(answer), encoding="utf-8")


def run_of(fence: Fence) -> dict[str, Any]:
    """The bridge's answer for a fence. Raises BuildError if the model refuses it."""
    request = {"demo": fence.name, "parameters": fence.parameters}
    answer: dict[str, Any] = json.loads(bridge.answer(json.dumps(request)))
    if not answer["ok"]:
        raise BuildError(f"The model could not run the demo '{fence.name}': {answer['error']['message']}")
    return answer


def table_of(answer: dict[str, Any]) -> str:
    """The run as comma-separated values: one line a millisecond, angles in degrees, six decimals."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["time_ms", "thigh_deg", "shank_deg", "knee_deg"])
    samples = answer["samples"]
    for time, thigh, knee in zip(samples["time_ms"], samples["thigh_deg"], samples["knee_deg"], strict=True):
        writer.writerow([f"{value:.6f}" for value in (time, thigh, thigh - knee, knee)])
    return out.getvalue()
