"""Run the model once for every demo that a page shows, with the same bridge that answers in the browser."""

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

from swing_leg import bridge
from swing_leg.shows import catalogue

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
    """Write runs/<slug>.json and .csv for every fence of every page, and each demo's defaults and presets."""
    shown = [fence for page in pages() for fence in fences_of(page)]
    wanted = {fence.slug: fence for fence in [*map(Fence, catalogue.DEMOS), *shown]}
    drawn = read_look()
    folder = GENERATED / "runs"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "presets").mkdir(parents=True)
    for slug, fence in sorted(wanted.items()):
        answer = run_of(fence)
        look = {name: drawn[name] for name in ("stage", "graph", "limb", "body", "stride", "stander", "cord")}
        declared = catalogue.declaration(fence.name)
        run = {"catalogue": declared, "answer": answer, "look": look, "presets": write_presets(fence, folder)}
        (folder / f"{slug}.json").write_text(json.dumps(run, ensure_ascii=False), encoding="utf-8")
        (folder / f"{slug}.csv").write_text(table_of(answer), encoding="utf-8")


def write_presets(fence: Fence, folder: Path) -> dict[str, str]:
    """Record a fence's presets, for readers whose Python is not there yet; the file of each by its name."""
    files = {}
    for preset in catalogue.DEMOS[fence.name].presets:
        one = Fence(fence.name, {**fence.parameters, **preset.parameters})
        files[preset.name] = f"presets/{one.slug}.json"
        path = folder / files[preset.name]
        if not path.exists():
            path.write_text(json.dumps(run_of(one), ensure_ascii=False), encoding="utf-8")
    return files


def run_of(fence: Fence) -> dict[str, Any]:
    """The bridge's answer for a fence. Raises BuildError if the model refuses it."""
    request = {"demo": fence.name, "parameters": fence.parameters}
    answer: dict[str, Any] = json.loads(bridge.answer(json.dumps(request)))
    if not answer["ok"]:
        raise BuildError(f"The model could not run the demo '{fence.name}': {answer['error']['message']}")
    return answer


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
