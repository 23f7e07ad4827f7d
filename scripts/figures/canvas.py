"""A picture that matplotlib draws and saves as a small SVG: same bytes every time, letters as outlines.

Words stay readable when the picture is small: a style inside the SVG enlarges each about its own anchor, in
steps that follow the width at which the page shows the picture.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import numpy as np
from matplotlib import rc_context
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.textpath import TextPath
from numpy.typing import NDArray

from scripts.figures.limbs import Point, vertices_of
from scripts.ground.errors import BuildError
from scripts.ground.fonts import static_path
from scripts.ground.look import Scheme, read_look

SAVING: Any = {"svg.fonttype": "path", "svg.hashsalt": "knee-drive-lab"}
NO_DATE = {"Date": None}
COMMON_RULES = "path{paint-order:stroke}"  # outlines are painted under the shapes that they surround
GLYPH_UNITS = 6400  # to an em: matplotlib draws letters 100 px high in 1/64 px, and scales them down
CROWDED = 1.5  # words enlarged more than this crowd out the less important ones
SMALL = ((672, 1.2), (560, 1.45), (464, 1.75), (384, 2.1))  # shown at most so wide, px: words so much larger
BOLD: dict[str, Any] = {"size": 17, "weight": 700}  # the names of what is drawn


@dataclass(frozen=True)
class Words:
    """What grows about an anchor as the picture shrinks, drifting so many px for each 100 % of growth."""

    name: str
    drift: Point = (0, 0)  # right, down
    optional: bool = False  # leaves when the others need its room


class Canvas:
    """A figure whose axes fill it. Sizes in px, coordinates as the limits say; without limits px too.

    `small` are steps in which words grow: a width at which the page shows the picture, and how much larger.
    """

    small: Sequence[Point] = SMALL

    def __init__(self, scheme: Scheme, size: Point, x: Point | None = None, y: Point | None = None) -> None:
        look = read_look()
        self.colours: dict[str, str] = look[scheme]
        self.dashes: dict[str, list[float]] = look["dash"]
        self.size = size
        self.figure = Figure(
            figsize=(size[0] / 72, size[1] / 72), dpi=72
        )  # at 72 dots an inch a point is a px
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self.axes.set_xlim(*(x or (0, size[0])))
        self.axes.set_ylim(*(y or (0, size[1])))
        self.origin: Point = (0, 0)  # what is drawn next is drawn about this point
        self.zoom = 1.0  # and so many times larger
        self.rules: list[str] = []
        self.growing: list[Words] = []

    def shape(
        self,
        outline: Outline,
        name: str = "",
        *,
        fill: str = "",
        stroke: str = "",
        dash: str = "",
        **style: Any,
    ) -> None:
        """Draw an outline. Colours and dashes by their names in look.json; `style` as matplotlib knows it."""
        usual = {"linewidth": 0, "capstyle": "round", "zorder": 1 + 0.001 * len(self.axes.patches)}
        patch = PathPatch(
            Outline(self.placed(outline), outline.codes),
            facecolor=self.colours[fill] if fill else "none",
            edgecolor=self.colours[stroke] if stroke else "none",
            clip_on=False,
            joinstyle="round",
            **(usual | style),
        )
        if dash:  # matplotlib counts dashes in widths of the line
            patch.set_linestyle((0, [length / patch.get_linewidth() for length in self.dashes[dash]]))
        if name:
            patch.set_gid(name)
        self.axes.add_patch(patch)

    def placed(self, outline: Outline) -> NDArray[np.float64]:
        """An outline's points where it is drawn; where px are the unit of a zoomed picture, to 0.1 px."""
        vertices = vertices_of(outline) * self.zoom + self.origin
        return vertices.round(1) if self.zoom != 1 else vertices

    def copies(
        self, outline: Outline, places: Sequence[Point], *, fill: str, stroke: str, linewidth: float
    ) -> None:
        """Draw an outline at several places, px, `zoom` px to its unit. The file holds it only once."""
        scaled = Outline((vertices_of(outline) * self.zoom).round(1), outline.codes)
        drawn = PathCollection(
            [scaled],
            offsets=places,
            offset_transform=self.axes.transData,
            facecolors=self.colours[fill],
            edgecolors=self.colours[stroke],
            linewidths=linewidth,
            joinstyle="round",
            clip_on=False,
            zorder=0.5 + 0.001 * len(self.axes.collections),
        )
        self.axes.add_collection(drawn, autolim=False)

    def line(self, points: Sequence[Point], name: str = "", **style: Any) -> None:
        """Draw straight lines from point to point."""
        self.shape(Outline(list(points)), name, **style)

    def words(
        self,
        text: str,
        at: Point,
        name: str,
        *,
        shift: Point = (0, 0),
        size: float = 16,
        weight: int = 400,
        font: str = "next",
        colour: str = "ink",
        anchor: str = "left",
        baseline: str = "baseline",
        halo: float = 0,
        drift: Point = (0, 0),
        optional: bool = False,
    ) -> None:
        """Write words at a point, moved by (right, up) px, with a halo of so many px in the card's colour."""
        x, y = self.pixels(at)
        x, y = x + shift[0], y + shift[1]
        style: dict[str, Any] = {
            "fontproperties": FontProperties(fname=font_file(font, weight), size=size),
            "ha": anchor,
            "va": baseline,
            "linespacing": 1.05,
            "zorder": 5,
        }
        right, up = self.axes.transData.inverted().transform((x, y))
        if halo:
            self.axes.text(right, up, text, color=self.colours["card"], gid=f"{name}-halo", **style)
            width = halo * GLYPH_UNITS / size
            self.rules.append(f"#{name}-halo{{stroke:{self.colours['card']};stroke-width:{width:.0f}}}")
            self.grow(f"{name}-halo", (x, y), drift, optional)
        self.axes.text(right, up, text, color=self.colours[colour], gid=name, **style)
        self.grow(name, (x, y), drift, optional)

    def pixels(self, at: Point) -> Point:
        """Where a point is, in px from the lower left corner."""
        place = [part * self.zoom + start for part, start in zip(at, self.origin, strict=True)]
        x, y = self.axes.transData.transform(place)
        return float(x), float(y)

    def grow(self, name: str, anchor: Point, drift: Point = (0, 0), optional: bool = False) -> None:
        """Let what bears this name grow about an anchor (px from the lower left) in a small picture."""
        x, y = number(anchor[0]), number(self.size[1] - anchor[1])
        self.rules.append(f"#{name}{{transform-origin:{x}px {y}px}}")
        self.growing.append(Words(name, drift, optional))

    def styles(self) -> str:
        """The rules so far, and those that enlarge words where the page shows the picture small."""
        return "".join([COMMON_RULES, *self.rules, *(self.enlarged(*step) for step in self.small)])

    def enlarged(self, width: float, scale: float) -> str:
        """Where the page shows the picture at most so wide, CSS px, words are `scale` times their size."""
        inside = ""
        for words in self.growing:
            right, down = (part * (scale - 1) for part in words.drift)
            move = f"translate({number(right)}px,{number(down)}px)" if right or down else ""
            gone = words.optional and scale > CROWDED
            inside += f"#{words.name}{{" + ("display:none}" if gone else f"transform:{move}scale({scale})}}")
        return f"@media(max-width:{width}px){{{inside}}}"

    def save(self, path: Path, title: str) -> Path:
        """Write the SVG."""
        with rc_context(SAVING):
            self.figure.savefig(path, format="svg", transparent=True, metadata=NO_DATE)
        path.write_text(tidy(path.read_text(encoding="utf-8"), title, self.styles()), encoding="utf-8")
        return path


def font_file(font: str, weight: int) -> Path:
    """The plain font that fonts.py made for matplotlib."""
    path = static_path(font, weight)
    if not path.exists():
        raise BuildError(f"{path} is missing: it is made by `make build`, so run that.")
    return path


def width_of(text: str, size: float, weight: int = 400, font: str = "next") -> float:
    """How wide words are, px."""
    letters = FontProperties(fname=font_file(font, weight))
    return float(TextPath((0, 0), text, size=size, prop=letters).get_extents().x1)


def number(value: float) -> str:
    """A length to 0.01 px, as short as can be."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def tidy(svg: str, title: str, rules: str) -> str:
    """Less of matplotlib's frame, lengths to 0.01 px, short names, a title, the styles that enlarge words."""
    svg = re.sub(r"<!DOCTYPE.*?>\s*|<!--.*?-->\s*|<metadata>.*?</metadata>\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r'(width|height)="([\d.]+)pt"', r'\1="\2"', svg)
    svg = re.sub(r"-?[1-9]\d*\.\d{3,}", lambda found: number(float(found[0])), svg)
    svg = re.sub(r"\s*\n\s*", "\n", svg)
    drawn_again = dict.fromkeys(re.findall(r'id="(Atkinson[^"]*|m[0-9a-f]{10})"', svg))  # letters and copies
    short = {name: f"g{index}" for index, name in enumerate(drawn_again)}
    svg = re.sub(r'(?<=["#])(Atkinson[^"]*|m[0-9a-f]{10})(?=")', lambda found: short[found[0]], svg)
    for name in set(
        re.findall(r'<use xlink:href="#(g\d+)"[^>]* style=', svg)
    ):  # copies: their style but once
        uses = re.compile(rf'(<use xlink:href="#{name}"[^>]*?) style="([^"]*)"')
        (style,) = {found[1] for found in uses.findall(svg)}
        svg = re.sub(rf'(<path id="{name}"[^>]*?)(?: style="[^"]*")?/>', rf'\1 style="{style}"/>', svg)
        svg = uses.sub(r"\1", svg)
    head = f'role="img"><title>{escape(title)}</title><style>{rules}</style>'
    return re.sub(r"(<svg[^>]*?)>", lambda opening: f"{opening[1]} {head}", svg, count=1)
