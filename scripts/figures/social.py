"""The picture beside a link to a page or a demo elsewhere: `python -m scripts.figures.social` draws them all.

1200 × 630 px: the title, the site's name, and the leg at the moment that fits the lesson. The pose comes
from a run of the model. The same title and model give the same bytes.
"""

import io
import shutil
import sys
from math import degrees
from pathlib import Path
from typing import Any

import yaml
from matplotlib.path import Path as Outline
from PIL import Image
from swing_leg import simulate
from swing_leg.control import BUTT_KICK
from swing_leg.leg import REFERENCE_LEG
from swing_leg.shows.catalogue import DEMOS
from swing_leg.words import number_text

from scripts.figures.canvas import Canvas, width_of
from scripts.figures.limbs import Point, capsule, joints, runner_parts
from scripts.ground.course import LESSONS, place_words
from scripts.ground.errors import BuildError
from scripts.ground.look import read_look
from scripts.ground.paths import DOCS, GENERATED, pages

SIZE = (1200, 630)  # px, as the large previews are shown
PX_PER_M = 290
HIP = (872.0, 305.0)  # px from the lower left
TEXT_LEFT, TEXT_WIDTH = 72, 560  # px
TITLE_SIZES = (76, 66, 58, 50)  # px, the largest at which the title needs three lines at most
COLOURS = 48  # of the file: a drawing of few colours stays small
SITE = "Knee Drive Lab"
LENGTHS = {"thigh_m": REFERENCE_LEG.thigh_length, "shank_m": REFERENCE_LEG.shank_length}

# Which run, and which of its moments, a page shows. The key is the page's name; others show HEEL_HIGHEST.
HEEL_HIGHEST = "time_of_max_knee_flexion_ms"
MOMENTS: dict[str, tuple[dict[str, Any], str]] = {
    "lessons.what-do-you-believe": (BUTT_KICK, HEEL_HIGHEST),
    "lessons.words": ({}, "thigh_vertical_ms"),
    "lessons.side-by-side": (BUTT_KICK, HEEL_HIGHEST),
    "lessons.drive-speed": ({"drive": 1.3}, HEEL_HIGHEST),
    "lessons.step-or-two": ({}, "time_of_knee_lift_ms"),
    "lessons.cord": ({}, "time_of_knee_lift_ms"),
    "lessons.known": ({}, "thigh_vertical_ms"),
    "lessons.clinic": ({}, "time_of_knee_lift_ms"),
}


def picture_name(page: Path) -> str:
    """lessons/drive-speed.md → lessons.drive-speed, as scripts/theme/main.html makes it."""
    return page.relative_to(DOCS).with_suffix("").as_posix().replace("/", ".")


def demo_picture(demo: str) -> str:
    """The name of the picture of a demo that stands alone."""
    return f"embed.{demo}"


def moment_of(name: str) -> tuple[dict[str, Any], str]:
    """The run and its moment for a page, or for a demo, which has those of its lesson."""
    lesson = next((one for one in LESSONS if one.demo and name == demo_picture(one.demo)), None)
    return MOMENTS.get(f"lessons.{lesson.name}" if lesson else name, ({}, HEEL_HIGHEST))


def title_of(page: Path) -> str:
    """The title in a page's front matter, or its first heading."""
    text = page.read_text(encoding="utf-8")
    if text.startswith("---\n"):
        meta = yaml.safe_load(text[4:].split("\n---", 1)[0])
        if isinstance(meta, dict) and "title" in meta:
            return str(meta["title"])
    heading = next((line[2:] for line in text.split("\n") if line.startswith("# ")), "")
    if not heading:
        raise BuildError(f"{page.relative_to(DOCS.parent)}: a page needs a title in its front matter")
    return heading


def above_title(name: str) -> str:
    """What stands above the title: which lesson it is, or what the site is about."""
    lesson = next((one for one in LESSONS if name == f"lessons.{one.name}"), None)
    if lesson:
        return place_words(lesson)
    return "A demo to try" if name.startswith(demo_picture("")) else "Knee drive and the butt kick in running"


def pose_of(name: str) -> Point:
    """Thigh and knee angle (°) of the page's moment, to the millisecond."""
    settings, moment = moment_of(name)
    run = simulate(**settings)
    at_ms = run.metrics[moment]
    if at_ms is None:
        raise BuildError(f"scripts/figures/social.py: the run for '{name}' has no {moment}")
    nearest = min(range(len(run.time)), key=lambda number: abs(run.time[number] * 1000 - at_ms))
    return degrees(run.thigh[nearest]), degrees(run.knee[nearest])


def wrap(text: str, size: float, width: float) -> list[str]:
    """Break a title into lines no wider than so many px, word by word."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size, 700) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def title_lines(title: str) -> tuple[list[str], int]:
    """The title's lines and the size of its letters."""
    for size in TITLE_SIZES:
        lines = wrap(title, size, TEXT_WIDTH)
        if len(lines) <= 3 and all(width_of(line, size, 700) <= TEXT_WIDTH for line in lines):
            break
    return lines, size


def draw_picture(name: str, title: str) -> Canvas:
    """The whole picture, in the light colours."""
    look = read_look()
    left, bottom = -HIP[0] / PX_PER_M, -HIP[1] / PX_PER_M
    width, height = SIZE[0] / PX_PER_M, SIZE[1] / PX_PER_M
    canvas = Canvas("light", SIZE, (left, left + width), (bottom, bottom + height))
    canvas.figure.set_facecolor(look["light"]["paper"])
    ground = look["stage"]["ground"]
    canvas.line([(-0.75, ground), (left + width, ground)], stroke="axis", linewidth=2, capstyle="butt")
    for part in runner_parts(look["runner"]):
        canvas.shape(part, stroke="pale_edge", linewidth=4)
        canvas.shape(part, fill="pale")  # over the inner half of the edges, so that a part is one shape
    canvas.line([(0, 0), (0, ground)], "plumb", stroke="plumb", linewidth=3, dash="plumb")
    draw_leg(canvas, look["limb"], pose_of(name))
    lines, size = title_lines(title)
    top = 360 + len(lines) * size * 0.55
    write(canvas, above_title(name), top + 46, 26, 400, "soft_ink")
    for number, line in enumerate(lines):
        write(canvas, line, top - size * (0.9 + 1.1 * number), size, 700, "ink")
    write(canvas, SITE, 66, 32, 700, "knee_drive")
    return canvas


def draw_leg(canvas: Canvas, limb: dict[str, Any], pose: Point) -> None:
    """The simulated leg in the knee drive's colour, as on the pages."""
    place = joints(LENGTHS, limb, *pose)
    bones = (
        (place.heel, place.toe, "foot"),
        (place.knee, place.ankle, "shank"),
        ((0.0, 0.0), place.knee, "thigh"),
    )
    for start, end, name in bones:
        canvas.shape(capsule(start, end, limb[name]), name, fill="knee_drive", stroke="card", linewidth=2)
    for joint in ((0.0, 0.0), place.knee):
        canvas.shape(Outline.circle(joint, 0.4 * limb["shank"][1]), fill="card")


def write(canvas: Canvas, text: str, up: float, size: float, weight: int, colour: str) -> None:
    """One line of words at the left margin, its baseline so many px up."""
    at = ((TEXT_LEFT - HIP[0]) / PX_PER_M, (up - HIP[1]) / PX_PER_M)
    canvas.words(text, at, f"line-{number_text(up)}", size=size, weight=weight, colour=colour)


def png(canvas: Canvas) -> bytes:
    """The picture as a small PNG that says nothing of when or where it was made."""
    drawn, file = io.BytesIO(), io.BytesIO()
    canvas.figure.savefig(drawn, format="png", dpi=72, metadata={"Software": None})
    picture = Image.open(drawn).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    picture.save(file, format="PNG", optimize=True)
    return file.getvalue()


def draw_all(folder: Path = GENERATED / "social") -> list[Path]:
    """Fill the folder with one picture for each page and each demo."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    titles = {picture_name(page): title_of(page) for page in pages()}
    titles |= {demo_picture(name): demo.title for name, demo in DEMOS.items()}
    made = []
    for name, title in titles.items():
        path = folder / f"{name}.png"
        path.write_bytes(png(draw_picture(name, title)))
        made.append(path)
    return made


def main() -> int:
    """Draw all, and say how large they are."""
    for path in draw_all():
        print(f"{path.stat().st_size / 1000:7.1f} kB  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
