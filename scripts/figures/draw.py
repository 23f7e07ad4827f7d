"""Every picture of the site that does not move, light and dark. `python -m scripts.figures.draw`

The angles come from a run's own samples and are never computed again. Nothing in a file depends on when or
where it was made: the same run gives the same bytes.
"""

import json
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from scripts.figures.canvas import Canvas
from scripts.figures.chart import draw_chart
from scripts.figures.claims import draw_claims, draw_claims_sorted
from scripts.figures.cord import draw_cord
from scripts.figures.cord_presets import draw_cord_presets
from scripts.figures.fold_best import draw_fold_best
from scripts.figures.graph import draw_graph
from scripts.figures.heel import draw_heel
from scripts.figures.marks import write_marks
from scripts.figures.metres import draw_metres
from scripts.figures.named_moments import draw_named_moments
from scripts.figures.one_photo import draw_one_photo
from scripts.figures.plan_bars import draw_plan_bars
from scripts.figures.race import draw_strip, draw_track
from scripts.figures.signs import draw_signs as signs_picture
from scripts.figures.speeds import draw_speeds
from scripts.figures.stage import draw_stage
from scripts.figures.sweep import draw_sweep
from scripts.figures.two_clocks import draw_two_clocks
from scripts.ground.describe import instant_named, legs_of
from scripts.ground.look import SCHEMES, Scheme
from scripts.ground.paths import GENERATED

Picture = Callable[[Scheme], tuple[Canvas, str]]
LESSON_PICTURES: dict[
    str, Picture
] = {  # in the order of the lessons; scripts/figures/words.py has their words
    "one-photo": draw_one_photo,
    "named-moments": draw_named_moments,
    "heel-lift": draw_heel,
    "two-clocks": draw_two_clocks,
    "drive-sweep": draw_sweep,
    "fold-best": draw_fold_best,
    "step-or-two": draw_metres,
    "cord-presets": draw_cord_presets,
    "claims-sorted": draw_claims_sorted,
    "plan-bars": draw_plan_bars,
}


def draw_all(runs: Path, folder: Path) -> list[Path]:
    """Fill a folder: the pictures of every run in `runs`, those of single pages, and the site's mark."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = [*write_marks(folder), *draw_signs(folder), *draw_lesson(folder), *draw_validation(folder)]
    for path in sorted(runs.glob("*.json")):
        run = json.loads(path.read_text(encoding="utf-8"))
        made += draw_figures(run["answer"], path.stem, folder, run["catalogue"])
    return made


def draw_figures(
    answer: dict[str, Any], slug: str, destination: Path, declared: dict[str, Any]
) -> list[Path]:
    """Stage and graph of a run, each light and dark: <slug>-stage-light.svg and so on.

    `answer` is the bridge's, `declared` the catalogue's declaration of the demo.
    """
    made = STAGES[declared["stage"]](answer, slug, destination, declared["start_instant"])
    if declared["graph"] != "none":
        draw = GRAPHS[declared["graph"]]
        instant = declared["start_instant"]
        made += both_schemes(lambda scheme: draw(answer, instant, scheme), destination, f"{slug}-graph")
    return made


def draw_leg(answer: dict[str, Any], slug: str, destination: Path, instant: str) -> list[Path]:
    """The runner with one leg."""
    return both_schemes(lambda scheme: draw_stage(answer, instant, scheme), destination, f"{slug}-stage")


def draw_pair(answer: dict[str, Any], slug: str, destination: Path, instant: str) -> list[Path]:
    """Two runners, each in a file of its own: <slug>-stage and <slug>-second. Their words are on the page."""
    first, second = legs_of(answer)

    def picture(scheme: Scheme) -> tuple[Canvas, str]:
        return draw_stage(first, instant, scheme, words=False)

    def other(scheme: Scheme) -> tuple[Canvas, str]:
        return draw_stage(second, instant, scheme, second=True, words=False)

    return both_schemes(picture, destination, f"{slug}-stage") + both_schemes(
        other, destination, f"{slug}-second"
    )


def draw_cord_stage(answer: dict[str, Any], slug: str, destination: Path, instant: str) -> list[Path]:
    """The athlete with the cord."""
    return both_schemes(lambda scheme: draw_cord(answer, instant, scheme), destination, f"{slug}-stage")


def draw_race(answer: dict[str, Any], slug: str, destination: Path, instant: str) -> list[Path]:
    """The race at its finish: <slug>-stage is the whole track, <slug>-lane-1 to -4 are the lanes larger."""
    made = both_schemes(lambda scheme: draw_track(answer, scheme), destination, f"{slug}-stage")
    for number in range(len(answer["place"]["lanes"])):
        strip = partial(draw_strip, answer, number)
        made += both_schemes(strip, destination, f"{slug}-lane-{number + 1}")
    return made


def draw_claims_stage(answer: dict[str, Any], slug: str, destination: Path, instant: str) -> list[Path]:
    """The shelves with the cards. Nothing moves, so there is no instant."""
    return both_schemes(lambda scheme: draw_claims(answer, scheme), destination, f"{slug}-stage")


def draw_signs(destination: Path) -> list[Path]:
    """The model page's drawing of angles and torques: signs-light.svg, signs-dark.svg."""
    return both_schemes(signs_picture, destination, "signs")


def draw_lesson(destination: Path) -> list[Path]:
    """Lessons' own pictures: one-photo-light.svg, one-photo-dark.svg and so on."""
    made = []
    for name, picture in LESSON_PICTURES.items():
        made += both_schemes(picture, destination, name)
    return made


def draw_validation(destination: Path) -> list[Path]:
    """The validation page's running speeds: thigh-by-speed-light.svg, thigh-by-speed-dark.svg."""
    return both_schemes(draw_speeds, destination, "thigh-by-speed")


def draw_chart_at(answer: dict[str, Any], instant: str, scheme: Scheme) -> tuple[Canvas, str]:
    """A demo's chart, its cursor at a key instant."""
    return draw_chart(
        answer, instant_named(answer, instant)["time_ms"] if answer["instants"] else 0.0, scheme
    )


STAGES = {
    "leg": draw_leg,
    "pair": draw_pair,
    "race": draw_race,
    "cord": draw_cord_stage,
    "claims": draw_claims_stage,
}
GRAPHS = {"angles": draw_graph, "chart": draw_chart_at}


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
