"""A picture that matplotlib draws and saves as a small SVG: same bytes every time, letters as outlines, no background.

Words stay readable when the picture is small: a style inside the SVG enlarges each about its own anchor, in steps that
follow the width at which the page shows the picture.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.textpath import TextPath

from scripts.fonts import static_path
from scripts.look import Scheme, read_look
from scripts.paths import BUILD
from scripts.steps import BuildError

SAVING = {"svg.fonttype": "path", "svg.hashsalt": "knee-drive-lab"}
NO_DATE = {"Date": None}
# A halo's width holds whatever the size of its letters; outlines are painted under the shapes that they surround.
COMMON_RULES = "defs path{vector-effect:non-scaling-stroke}path{paint-order:stroke}"
HALO = 5.0  # px of card colour around words that may stand on a line


class Canvas:
    """A figure whose axes fill it. Sizes in px, coordinates as the limits say."""

    def __init__(self, scheme: Scheme, size: tuple[float, float], x: Sequence[float], y: Sequence[float]) -> None:
        self.colours: dict[str, str] = read_look()[scheme]
        self.size = size
        self.figure = Figure(figsize=(size[0] / 72, size[1] / 72), dpi=72)  # at 72 dots an inch, a point is a px
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self.axes.set_xlim(*x)
        self.axes.set_ylim(*y)
        self.rules: list[str] = []

    def shape(self, outline: Outline, name: str = "", **style: Any) -> None:
        """Draw an outline. Colours by their names in look.json; `fill` and `stroke` may be left out."""
        patch = PathPatch(
            outline,
            facecolor=self.colours[style.pop("fill")] if "fill" in style else "none",
            edgecolor=self.colours[style.pop("stroke")] if "stroke" in style else "none",
            clip_on=False,
            joinstyle="round",
            capstyle=style.pop("capstyle", "round"),
            zorder=style.pop("zorder", 1 + 0.001 * len(self.axes.patches)),
            **({"linewidth": 0} | style),
        )
        if name:
            patch.set_gid(name)
        self.axes.add_patch(patch)

    def line(self, points: Sequence[tuple[float, float]], name: str = "", **style: Any) -> None:
        """Draw straight lines from point to point."""
        self.shape(Outline(list(points)), name, **style)

    def words(
        self,
        text: str,
        at: tuple[float, float],
        name: str,
        *,
        shift: tuple[float, float] = (0, 0),
        size: float = 16,
        weight: int = 400,
        font: str = "next",
        colour: str = "ink",
        anchor: str = "left",
        baseline: str = "baseline",
        halo: float = 0,
    ) -> None:
        """Write words at a point, moved by (right, up) px. `name` is the id that the style below finds them by."""
        x, y = self.axes.transData.transform(at) + shift
        place = self.axes.transData.inverted().transform((x, y))
        style: dict[str, Any] = {
            "font": FontProperties(fname=font_file(font, weight), size=size),  # type: ignore[arg-type]
            "ha": anchor,
            "va": baseline,
            "linespacing": 1.05,
            "zorder": 5,
        }
        if halo:
            self.axes.text(*place, text, color=self.colours["card"], gid=f"{name}-halo", **style)
            self.rules.append(f"#{name}-halo{{stroke:{self.colours['card']};stroke-width:{halo}px}}")
        self.axes.text(*place, text, color=self.colours[colour], gid=name, **style)
        self.moving_about((x, y), name, f"{name}-halo" if halo else "")

    def moving_about(self, point: tuple[float, float], *names: str) -> None:
        """Let what bears these names be enlarged about a point (px from the lower left)."""
        targets = ",".join(f"#{name}" for name in names if name)
        self.rules.append(f"{targets}{{transform-origin:{point[0]:.1f}px {self.size[1] - point[1]:.1f}px}}")

    def at_width(self, width: int, transforms: dict[str, str]) -> None:
        """When the page shows the picture no wider than this, transform words: id → CSS transform, or "hidden"."""
        inside = "".join(
            f"#{name},#{name}-halo{{display:none}}" if value == "hidden" else f"#{name},#{name}-halo{{transform:{value}}}"
            for name, value in transforms.items()
        )
        self.rules.append(f"@media(max-width:{width}px){{{inside}}}")

    def save(self, path: Path, title: str) -> Path:
        """Write the SVG."""
        with rc_context(SAVING):
            self.figure.savefig(path, format="svg", transparent=True, metadata=NO_DATE)
        path.write_text(tidy(path.read_text(encoding="utf-8"), title, "".join(self.rules)), encoding="utf-8")
        return path


def font_file(font: str, weight: int) -> Path:
    """The plain font that fonts.py made for matplotlib."""
    path = static_path(font, weight)
    if not path.exists():
        raise BuildError(f"{path.relative_to(BUILD.parent)} is missing: it is made by `make build`, so run that.")
    return path


def width_of(text: str, size: float, weight: int = 400, font: str = "next") -> float:
    """How wide words are, px."""
    outline = TextPath((0, 0), text, size=size, prop=FontProperties(fname=font_file(font, weight)))  # type: ignore[arg-type]
    return float(outline.get_extents().x1)


def tidy(svg: str, title: str, rules: str) -> str:
    """Less of matplotlib's frame, lengths to 0.01 px, a title, and the styles that enlarge words."""
    svg = re.sub(r"<!DOCTYPE.*?>\s*|<!--.*?-->\s*|<metadata>.*?</metadata>\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r'(width|height)="([\d.]+)pt"', r'\1="\2"', svg)
    svg = re.sub(r"-?[1-9]\d*\.\d{3,}", lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), svg)
    svg = re.sub(r"\s*\n\s*", "\n", svg)
    head = f'role="img"><title>{escape(title)}</title><style>{COMMON_RULES}{rules}</style>'
    return re.sub(r"(<svg[^>]*?)>", lambda opening: f"{opening[1]} {head}", svg, count=1)
