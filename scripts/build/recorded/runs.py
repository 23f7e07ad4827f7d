"""Run the model once for every demo that a page shows, with the same bridge that answers in the browser."""

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

from swing_leg import bridge
from swing_leg.shows import catalogue

from scripts.build.recorded import three_swings
from scripts.build.recorded.sweeps import write_sweep
from scripts.ground.describe import legs_of
from scripts.ground.errors import BuildError
from scripts.ground.fence import fences_in
from scripts.ground.look import read_look
from scripts.ground.paths import GENERATED, pages
from scripts.markdown.demo_fence import Fence, fences_of


def shown_fences() -> tuple[str, ...]:
    """What the demo fences of all pages say: the runs depend on that, and on no other word of the pages."""
    texts = [page.read_text(encoding="utf-8").split("\n") for page in pages()]
    return tuple(found.said for lines in texts for found in fences_in(lines, "demo"))


def write_runs() -> None:
    """Write runs/<slug>.json and .csv for each fence and demo, and sweeps/<slug>-<hash>.json."""
    shown = [fence for page in pages() for fence in fences_of(page)]
    wanted = {fence.slug: fence for fence in [*map(Fence, catalogue.DEMOS), *shown]}
    drawn = read_look()
    look = {name: drawn[name] for name in ("stage", "graph", "limb", "body", "stride", "stander", "cord")}
    folder = GENERATED / "runs"
    sweeps = GENERATED / "sweeps"
    for place in (folder, sweeps):
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
    for slug, fence in sorted(wanted.items()):
        run = {"catalogue": catalogue.declaration(fence.name), "answer": run_of(fence)}
        write_run(folder, slug, run | {"look": look, "sweep": write_sweep(fence, ask, sweeps)})
    write_run(folder, three_swings.SLUG, three_swings.run(run_of) | {"look": look, "sweep": ""})


def write_run(folder: Path, slug: str, run: dict[str, Any]) -> None:
    """Write a run, and its numbers as a table beside it."""
    (folder / f"{slug}.json").write_text(json.dumps(run, ensure_ascii=False), encoding="utf-8")
    (folder / f"{slug}.csv").write_text(table_of(run["answer"]), encoding="utf-8")


def run_of(fence: Fence) -> dict[str, Any]:
    """The bridge's answer for a fence. Raises BuildError if the model refuses it."""
    answer = ask(fence)
    if not answer["ok"]:
        raise BuildError(f"The model could not run the demo '{fence.name}': {answer['error']['message']}")
    return answer


def ask(fence: Fence) -> dict[str, Any]:
    """The bridge's answer for a fence, also if that is a refusal."""
    request = {"demo": fence.name, "parameters": fence.parameters}
    return dict(json.loads(bridge.answer(json.dumps(request))))


def table_of(answer: dict[str, Any]) -> str:
    """The run as comma-separated values, a line for each sample or card; units are in the names."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    names, columns = columns_of(answer)
    writer.writerow(names)
    writer.writerows(map(cell_of, row) for row in zip(*columns, strict=True))
    return out.getvalue()


def cell_of(value: float | str) -> str:
    """A number to six decimals; words as they are."""
    return value if isinstance(value, str) else f"{value:.6f}"


def columns_of(answer: dict[str, Any]) -> tuple[list[str], list[list[Any]]]:
    """The columns of a run's table: a demo's own, or the angles of its legs, each leg by its own clock."""
    if "table" in answer:
        return answer["table"]["names"], answer["table"]["columns"]
    names, columns = ["time_ms"], [answer["samples"]["time_ms"]]
    for leg in legs_of(answer):
        thigh, knee = leg["samples"]["thigh_deg"], leg["samples"]["knee_deg"]
        shank = [above - bend for above, bend in zip(thigh, knee, strict=True)]
        before = f"{leg['label'].lower().replace(' ', '_')}_" if leg["label"] else ""
        names += [f"{before}{name}" for name in ("thigh_deg", "shank_deg", "knee_deg")]
        columns += [thigh, shank, knee]
    return names, columns
