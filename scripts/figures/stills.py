"""The demos as they stand before any script runs, drawn by the very modules that draw them when one does.

Node runs those modules once for each recorded run of the build (scripts/figures/still/), in a page without a
browser. What comes out is HTML with SVG inside it; its colours are the style sheet's, so one drawing serves
light and dark pages.
"""

import json
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from swing_leg.leg import REFERENCE_LEG

from scripts.ground.errors import BuildError
from scripts.ground.look import read_look
from scripts.ground.paths import BUILD, GENERATED, ROOT

STILLS = BUILD / "stills"
LENGTHS = {"thigh_m": REFERENCE_LEG.thigh_length, "shank_m": REFERENCE_LEG.shank_length}
Picture = dict[str, Any]  # what sheet.mjs is to draw
SCRIPTS = ROOT / "scripts" / "figures" / "still"


def write_stills(runs: Path = GENERATED / "runs", folder: Path = STILLS) -> None:
    """Draw every run of a folder into another: <slug>.json, with the inside of each of the demo's places."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    node("demos.mjs", str(folder), *map(str, sorted(runs.glob("*.json"))))


def still(slug: str, slot: str, view: str = "full") -> str:
    """What is inside a place of a demo before any script: HTML. `slot` is stage, clock, side, graph or bar.

    What only a script can use is there with class kd-coming: it keeps its room and is not seen. A place that
    the demo does not have, or not in this view, is the empty string.
    """
    drawn = STILLS / f"{slug}.json"
    if not drawn.exists():
        raise BuildError(f"{drawn} is not there yet: it is made by `make build`, so run that.")
    places: dict[str, dict[str, str]] = json.loads(drawn.read_text(encoding="utf-8"))
    return places[view].get(slot, "")


def frame(
    pose: tuple[float, float] | None, style: str, *, angle: bool = False, time_ms: float | None = None
) -> Picture:
    """A runner with the leg at (thigh, knee) in degrees, or without one to draw on; 300 × 357 px.

    `style` is knee-drive, butt-kick, or unknown: then nobody can tell which it is. With `angle`, the thigh's
    is drawn in. The body is as it was recorded at that time after toe-off, ms; without one, when its leg was
    most like this.
    """
    drawn = {"kind": "frame", "pose": pose, "style": style, "angle": angle, "leg": LENGTHS}
    return drawn if time_ms is None else drawn | {"time_ms": time_ms}


def row(frames: Sequence[Picture], apart: float) -> Picture:
    """Runners' frames beside each other, from one left edge to the next `apart` px."""
    return {"kind": "row", "frames": [*frames], "apart": apart}


def film_mp4(
    films: Mapping[str, Sequence[Picture]], width: int, per_s: int, hold_s: float
) -> dict[str, bytes]:
    """Pictures one after the other as MP4 (H.264), so many dots wide; the last stays `hold_s` seconds."""
    how = {"kind": "film", "width": width, "per_s": per_s, "hold_s": hold_s}
    drawn = draw_svg({name: how | {"frames": [*frames]} for name, frames in films.items()})
    return {name: b64decode(data) for name, data in drawn.items()}


def draw_svg(pictures: Mapping[str, str | Picture]) -> dict[str, str]:
    """Pictures that hold their styles in themselves, by the same names; what is SVG already stays so."""
    wanted = {name: picture for name, picture in pictures.items() if not isinstance(picture, str)}
    given = json.dumps({"look": read_look(), "pictures": list(wanted.values())})
    drawn = json.loads(node("sheet.mjs", given=given)) if wanted else []
    return {**pictures, **dict(zip(wanted, drawn, strict=True))}


def draw_png(
    pictures: Mapping[str, Picture], width: int, colours: int, *, paper: bool = False
) -> dict[str, bytes]:
    """Pictures so many dots wide, of few colours, so that the files are small; the same bytes every time.

    With `paper` they stand on the pages' own colour, as films do.
    """
    how = {"png": width, "paper": paper}
    drawn = draw_svg({name: picture | how for name, picture in pictures.items()})
    return {name: reduced(b64decode(data), colours) for name, data in drawn.items()}


def reduced(png: bytes, colours: int) -> bytes:
    """The picture in so many colours."""
    out = BytesIO()
    picture: Image.Image = Image.open(BytesIO(png))
    if picture.getextrema()[-1] == (255, 255):
        picture = picture.convert("RGB")  # nothing of it is transparent
    picture.quantize(colours, dither=Image.Dither.NONE).save(out, format="PNG", optimize=True)
    return out.getvalue()


def node(script: str, *words: str, given: str = "") -> str:
    """Run one of our scripts in Node; what it says. Raises BuildError with its complaint."""
    command = ["node", str(SCRIPTS / script), *words]
    done = subprocess.run(command, input=given, cwd=ROOT, text=True, capture_output=True)
    if done.returncode:
        raise BuildError(f"{script} could not draw: {done.stderr.strip()}")
    return done.stdout
