"""The lessons' and pages' own figures, light and dark. `python -m scripts.figures.draw`

The demos' pictures are not among them: still/ draws those. Nothing in a file depends on when or where it was
made: the same model gives the same bytes.
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from scripts.figures.canvas import Canvas
from scripts.figures.claims import draw_claims_sorted
from scripts.figures.cord_presets import draw_cord_presets
from scripts.figures.fold_best import draw_fold_best
from scripts.figures.heel import draw_heel
from scripts.figures.marks import write_marks
from scripts.figures.metres import draw_metres
from scripts.figures.named_moments import draw_named_moments
from scripts.figures.one_photo import draw_one_photo
from scripts.figures.plan_bars import draw_plan_bars
from scripts.figures.signs import draw_signs as signs_picture
from scripts.figures.speeds import draw_speeds
from scripts.figures.sweep import draw_sweep
from scripts.figures.two_clocks import draw_two_clocks
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


def draw_all(folder: Path) -> list[Path]:
    """Fill a folder: the lessons' own pictures, those of single pages, and the site's mark."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return [*write_marks(folder), *draw_signs(folder), *draw_lesson(folder), *draw_validation(folder)]


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


def both_schemes(picture: Picture, destination: Path, name: str) -> list[Path]:
    """Draw a picture once for light and once for dark pages."""
    made = []
    for scheme in SCHEMES:
        canvas, title = picture(scheme)
        made.append(canvas.save(destination / f"{name}-{scheme}.svg", title))
    return made


def main() -> int:
    """Draw all, and say how large they are."""
    made = draw_all(GENERATED / "figures")
    for path in made:
        print(f"{path.stat().st_size / 1000:7.1f} kB  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
