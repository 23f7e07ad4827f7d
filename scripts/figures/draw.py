"""The lessons' own figures and those of the model's pages, light and dark. `python -m scripts.figures.draw`

The demos' pictures are not among them: still/ draws those. Nothing in a file depends on when or where it was
made: the same model gives the same bytes.
"""

import shutil
import sys
from pathlib import Path

from scripts.figures.bands import draw_bands
from scripts.figures.four_speeds import PICTURES
from scripts.figures.lessons import LESSON_FIGURES, Picture
from scripts.figures.marks import write_marks
from scripts.figures.signs import draw_signs as signs_picture
from scripts.ground.look import SCHEMES
from scripts.ground.paths import GENERATED


def draw_all(folder: Path) -> list[Path]:
    """Fill a folder: the lessons' own pictures, those of single pages, and the site's mark."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return [*write_marks(folder), *draw_signs(folder), *draw_lesson(folder), *draw_speeds(folder)]


def draw_signs(destination: Path) -> list[Path]:
    """The model page's drawing of angles and torques: signs-light.svg, signs-dark.svg."""
    return both_schemes(signs_picture, destination, "signs")


def draw_lesson(destination: Path) -> list[Path]:
    """Lessons' own pictures: one-photo-light.svg, one-photo-dark.svg and so on."""
    made = []
    for name, (picture, _) in LESSON_FIGURES.items():
        made += both_schemes(picture, destination, name)
    return made


def draw_speeds(destination: Path) -> list[Path]:
    """The model's pages' pictures of the fit and of the bands: four-speeds-thigh-light.svg and so on."""
    pictures = PICTURES | {"bands": draw_bands}
    return [path for name, it in pictures.items() for path in both_schemes(it, destination, name)]


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
