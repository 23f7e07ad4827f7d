"""The site's mark, a folded leg: for the header, and on a tile for the browser's tab."""

from pathlib import Path

from matplotlib.path import Path as Outline

from scripts.figures.canvas import number
from scripts.figures.limbs import Point, along, capsule
from scripts.ground.look import read_look

BOX = 64  # px
HIP, THIGH_DEG, KNEE_DEG = (31.0, 48.5), 32.0, 126.0  # y up, as everywhere
COMMANDS = {Outline.MOVETO: "M", Outline.LINETO: "L", Outline.CURVE4: "C", Outline.CLOSEPOLY: "Z"}


def write_marks(folder: Path) -> list[Path]:
    """logo.svg: the leg in a blue that stands out on light and dark. favicon.svg: white on a tile."""
    look = read_look()
    leg = "".join(svg_path(outline) for outline in mark())
    tile = f'<rect width="{BOX}" height="{BOX}" rx="14" fill="{look["light"]["knee_drive"]}"/>'
    on_tile = '<g fill="#fff" transform="translate(7.7 7.7) scale(.76)">' + f'<path d="{leg}"/></g>'
    pictures = {
        "logo.svg": f'<path fill="{look["light"]["mark"]}" d="{leg}"/>',
        "favicon.svg": tile + on_tile,
    }
    for name, inside in pictures.items():
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BOX} {BOX}" role="img">'
        text = f"{head}<title>Knee Drive Lab</title>{inside}</svg>\n"
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in pictures]


def mark() -> list[Outline]:
    """Thigh, shank and foot, heavier than life so that they hold at 16 px."""
    shank_deg = THIGH_DEG - KNEE_DEG
    knee = along(HIP, 33, THIGH_DEG)
    ankle = along(knee, 32, shank_deg)
    heel = along(ankle, 1, shank_deg)
    toe = along(heel, 13, shank_deg + 80)
    return [capsule(HIP, knee, (9.5, 7.0)), capsule(knee, ankle, (7.0, 4.8)), capsule(heel, toe, (5.6, 3.0))]


def svg_path(outline: Outline) -> str:
    """An outline as an SVG path, y down."""

    def place(x: float, y: float) -> Point:
        return x, BOX - y

    text = ""
    for vertices, code in outline.iter_segments(curves=True):
        points = [place(x, y) for x, y in vertices.reshape(-1, 2)] if code != Outline.CLOSEPOLY else []
        text += COMMANDS[code] + " ".join(f"{number(x)} {number(y)}" for x, y in points)
    return text
