"""What is drawn for each page: runners at moments of the model's runs, and the things that the page is about.

It stands beside the title where a page is linked to (social.py), and on cards of home and overview.
No picture answers what its page asks first. still/scene.mjs draws them.
"""

import shutil
from dataclasses import dataclass
from itertools import product
from math import degrees
from pathlib import Path
from typing import Any
from zlib import crc32

from swing_leg import simulate
from swing_leg.control import BUTT_KICK
from swing_leg.simulation import Run

from scripts.figures.stills import LENGTHS, Picture, draw_svg
from scripts.ground.course import LESSONS
from scripts.ground.errors import BuildError
from scripts.ground.look import SCHEMES
from scripts.ground.paths import GENERATED

HEEL_HIGHEST = "time_of_max_knee_flexion_ms"
VERTICAL = "thigh_vertical_ms"
KNEE_HIGHEST = "time_of_knee_lift_ms"
TOE_OFF = 0.0
MIDDLE, TALL = 280, 215  # px of a scene: where a runner's hip stands, and how large a metre is
CURVE_STEP_MS = 4
ALONE = "embed."
LAST_MS = 240


@dataclass(frozen=True)
class Runner:
    """One of a scene. `moment` is a metric of the run, or ms after toe-off; x in px, scale in px/m."""

    moment: str | float
    settings: tuple[tuple[str, float], ...] = ()
    style: str = "knee-drive"  # or butt-kick, or unknown: then nobody can tell which it is
    x: float = MIDDLE
    scale: float = TALL
    ground: float = 412
    bare: bool = False  # without a body
    ghost: bool = False  # pale
    angle: bool = False  # with plumb line and arc


@dataclass(frozen=True)
class Scene:
    """Runners from back to front, and the things behind them; `curves`: those of the usual run, too."""

    runners: tuple[Runner, ...]
    things: tuple[str, ...] = ()
    curves: bool = False


def kick(moment: str | float, **more: Any) -> Runner:
    """A butt kick."""
    return Runner(moment, tuple(BUTT_KICK.items()), **{"style": "butt-kick", **more})


def driven(drive: float, moment: str | float, **more: Any) -> Runner:
    """A leg with this drive, in one body with others."""
    return Runner(moment, (("drive", drive),), **more)


def swing(*moments: str | float, **more: Any) -> tuple[Runner, ...]:
    """One body at the last moment, and its leg at those before."""
    *before, last = moments
    return (*(Runner(moment, bare=True, ghost=True, **more) for moment in before), Runner(last, **more))


def small(moment: str | float, x: float = 440, scale: float = 160, **more: Any) -> Runner:
    """A runner beside or within a thing."""
    return Runner(moment, x=x, scale=scale, **more)


def row(scale: float, *moments: str | float) -> Scene:
    """One runner after the other."""
    apart = 560 / len(moments)
    return Scene(tuple(Runner(at, x=apart * (n + 0.55), scale=scale) for n, at in enumerate(moments)))


SCENES = {
    "index": Scene((Runner(TOE_OFF, x=230),), ("question",)),
    "lessons.index": row(140, TOE_OFF, 90.0, KNEE_HIGHEST),
    "lessons.what-do-you-believe": Scene(
        (
            kick(HEEL_HIGHEST, style="unknown", x=140, scale=195),
            small(HEEL_HIGHEST, 400, 195, style="unknown"),
        ),
        ("question",),
    ),
    "lessons.words": Scene((Runner(VERTICAL, ghost=True, bare=True), Runner(KNEE_HIGHEST, angle=True))),
    "lessons.heel-rise": Scene(swing(TOE_OFF, 40.0, 80.0, 110.0)),
    "lessons.side-by-side": Scene((Runner(90.0, x=140, scale=195), kick(90.0, x=420, scale=195))),
    "lessons.drive-speed": Scene(
        (
            driven(0.5, 150.0, bare=True, ghost=True),
            driven(0.75, 150.0, bare=True, ghost=True),
            driven(1.3, 150.0),
        )
    ),
    "lessons.fold": Scene(
        (Runner(TOE_OFF, bare=True, ghost=True, style="unknown"), kick(100.0, style="knee-drive"))
    ),
    "lessons.step-or-two": Scene(
        (small(30.0, 190, 165, style="butt-kick"), small(30.0, 380, 165)), ("lanes", "gap")
    ),
    "lessons.cord": Scene((Runner(160.0, x=370, scale=195),), ("cord",)),
    "lessons.known": Scene((), ("shelves", "question")),
    "lessons.clinic": Scene((small(150.0, 280, 125, ground=266),), ("screen", "heads")),
    "drill": Scene((kick(60.0, x=150, scale=150, ghost=True), kick(HEEL_HIGHEST, x=340))),
    "stride": row(120, TOE_OFF, 70.0, 140.0, 210.0),
    "my-answers": Scene((small(HEEL_HIGHEST, style="unknown"),), ("answers",)),
    "clinics.index": Scene((small(VERTICAL, 280, 125, ground=266),), ("screen", "plan")),
    "clinics.embedding": Scene((small(130.0, 280, 170),), ("window",)),
    "clinics.sharing": Scene((small(100.0, 280, 130, ground=400),), ("phone",)),
    "clinics.handouts": Scene((small(KNEE_HIGHEST, 390, 145),), ("sheets",)),
    "clinics.hosting": Scene((small(40.0, 420, 165),), ("servers",)),
    "model": Scene(
        (
            Runner(VERTICAL, bare=True, ghost=True, scale=330),
            Runner(190.0, bare=True, angle=True, scale=330, ground=400),
        )
    ),
    "validation": Scene((), curves=True),
    "your-runner": Scene((small(60.0, 280, 170, ground=372, angle=True),), ("film",)),
    "best-swing": Scene(
        (kick(120.0, bare=True), driven(0.6, 120.0, bare=True, ghost=True, style="unknown"), Runner(120.0))
    ),
    "using-the-model": Scene((small(HEEL_HIGHEST, 455),), ("terminal",)),
    "glossary": Scene((small(VERTICAL, 410, 120, ground=370, angle=True),), ("book",)),
    "sources": Scene((small(190.0, 470),), ("papers",)),
    "notes": Scene((small(70.0, 470, 130),), ("rooms",)),
    "writing": Scene((small(KNEE_HIGHEST, 455),), ("editor",)),
    "contract": Scene((small(120.0, 280, 180),), ("braces",)),
    "licences": Scene((small(20.0, 440),), ("seal",)),
}


def scene_of(name: str) -> Scene:
    """The scene of a page, by its picture's name; without a row, a runner at a moment of its own."""
    return SCENES.get(name) or Scene((Runner(float(crc32(name.encode()) % LAST_MS)),))


def pose_of(runner: Runner) -> tuple[float, float]:
    """Thigh and knee angle (°) at the runner's moment, to the millisecond."""
    settings: dict[str, Any] = dict(runner.settings)
    run = simulate(**settings)
    at_ms = runner.moment if isinstance(runner.moment, float) else run.metrics[runner.moment]
    if at_ms is None:
        raise BuildError(f"scenes.py: a run with {settings} has no {runner.moment}")
    return angles_at(run, at_ms)


def angles_at(run: Run, at_ms: float) -> tuple[float, float]:
    """Thigh and knee (°) at a time: there is a sample for each millisecond."""
    return degrees(run.thigh[round(at_ms)]), degrees(run.knee[round(at_ms)])


def drawn(name: str) -> Picture:
    """A page's scene for scene.mjs; that of a demo that stands alone is its lesson's, in a frame."""
    alone = name.startswith(ALONE)
    lessons = {f"{ALONE}{one.demo}": f"lessons.{one.name}" for one in LESSONS}
    scene = scene_of(lessons[name] if alone else name)
    told: Picture = {
        "kind": "scene",
        "leg": LENGTHS,
        "framed": alone,
        "things": scene.things,
        "runners": [{**vars(one), "pose": pose_of(one)} for one in scene.runners],
    }
    if scene.curves:
        run = simulate()
        times = range(0, len(run.time), CURVE_STEP_MS)
        told["samples"] = [(time, *angles_at(run, time)) for time in times]
    return told


def draw_cards(folder: Path = GENERATED / "scenes") -> list[Path]:
    """The scenes that stand on cards, light and dark: one for each lesson. <name>-light.svg and so on."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    names = {lesson.name: drawn(f"lessons.{lesson.name}") for lesson in LESSONS}
    both = product(names.items(), SCHEMES)
    wanted = {f"{name}-{scheme}": told | {"scheme": scheme} for (name, told), scheme in both}
    for name, text in draw_svg(wanted).items():
        (folder / f"{name}.svg").write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())
