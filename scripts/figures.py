"""Every picture of the site that does not move, light and dark: `python -m scripts.figures` draws them all.

The angles come from a run's own samples and are never computed again. Nothing in a file depends on when or
where it was made: the same run gives the same bytes.
"""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.look import SCHEMES, Scheme
from scripts.paths import GENERATED
from scripts.pictures.canvas import Canvas
from scripts.pictures.graph import draw_graph
from scripts.pictures.marks import write_marks
from scripts.pictures.signs import draw_signs as signs_picture
from scripts.pictures.stage import draw_stage
from scripts.pictures.sweep import draw_sweep

Picture = Callable[[Scheme], tuple[Canvas, str]]


def draw_all(runs: Path, folder: Path) -> list[Path]:
    """Fill a folder: the pictures of every run in `runs`, those of single pages, and the site's mark."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = [*write_marks(folder), *draw_signs(folder), *draw_lesson(folder)]
    for path in sorted(runs.glob("*.json")):
        run = json.loads(path.read_text(encoding="utf-8"))
        made += draw_figures(run["answer"], path.stem, folder, run["catalogue"]["start_instant"])
    return made


def draw_figures(
    answer: dict[str, Any], slug: str, destination: Path, instant: str = "heel-highest"
) -> list[Path]:
    """Stage and graph of a run, each light and dark: <slug>-stage-light.svg and so on.

    `answer` is the bridge's, `instant` the name of the key instant at which the leg stands.
    """
    stage = both_schemes(lambda scheme: draw_stage(answer, instant, scheme), destination, f"{slug}-stage")
    graph = both_schemes(lambda scheme: draw_graph(answer, instant, scheme), destination, f"{slug}-graph")
    return stage + graph


def draw_signs(destination: Path) -> list[Path]:
    """The model page's drawing of angles and torques: signs-light.svg, signs-dark.svg."""
    return both_schemes(signs_picture, destination, "signs")


def draw_lesson(destination: Path) -> list[Path]:
    """The lesson Drive speed's curves over all drives: drive-sweep-light.svg, drive-sweep-dark.svg."""
    return both_schemes(draw_sweep, destination, "drive-sweep")


def both_schemes(picture: Picture, destination: Path, name: str) -> list[Path]:
    """Draw a picture once for light and once for dark pages."""
    made = []
    for scheme in SCHEMES:
        canvas, title = picture(scheme)
        made.append(canvas.save(destination / f"{name}-{scheme}.svg", title))
    return made


def main() -> int:
    """Draw all pictures of the runs that the build made, and say where they are."""
    made = draw_all(GENERATED / "runs", GENERATED / "figures")
    for path in made:
        print(f"{path.stat().st_size / 1000:7.1f} kB  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
