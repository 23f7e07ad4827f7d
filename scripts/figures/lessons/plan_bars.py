"""The two clinic sessions as bars of time, read from the plans on lesson 9's page.

Filled pieces are those in which people look at a screen. The plans' own words say which.
"""

import re
from dataclasses import dataclass
from typing import Any

from swing_leg.control import shown

from scripts.figures.canvas import BOLD, Canvas, width_of
from scripts.figures.lessons.told import Told
from scripts.figures.limbs import box
from scripts.figures.plot import NUMBER
from scripts.ground.lesson_words import session_plan, wrong_plan
from scripts.ground.look import Scheme

SIZE = (600, 664)
PLANS = (20, 45)  # minutes
TOP, PX_PER_MINUTE = 618.0, 13.4
STARTS, BAR = (40.0, 336.0), 26.0  # px: where each bar stands, and its width
ROOM = 226.0  # px for a piece's name, enlarged or not
ON_SCREEN = re.compile(r"\bdemo\b|\blanes\b|\bfilms\b")  # words of the plans
MINUTE = NUMBER | {"anchor": "right", "baseline": "center"}
SMALL = ((560, 1.15), (480, 1.35), (400, 1.5), (352, 1.68))  # shown at most so wide: words so much larger
TITLE = (
    "Two sessions as bars of time, of 20 and of 45 minutes. Both begin with a guess and end with the group's "
    "own words; the screen takes only a part of each."
)


@dataclass(frozen=True)
class Piece:
    """A piece of a session: from when to when, in minutes, and what is done."""

    begin: int
    end: int
    words: str
    screen: bool


def pieces(minutes: int) -> list[Piece]:
    """The pieces of a plan. Raises BuildError if they leave a gap, overlap or do not fill its time."""
    made = [piece_of(row, minutes) for row in session_plan(minutes)["rows"]]
    ends = [0, *(piece.end for piece in made)]
    if [piece.begin for piece in made] != ends[:-1] or ends[-1] != minutes:
        raise wrong_plan(minutes, f"goes from 0 to {minutes} in one row, and no two pieces overlap")
    return made


def piece_of(row: dict[str, Any], minutes: int) -> Piece:
    """One row of a plan; its name is what stands before the first stop, comma or colon."""
    times, whole = ("".join(run.get("text", "") for run in row[part]) for part in ("minutes", "do"))
    found = re.fullmatch(r"(\d{1,3})–(\d{1,3})", times.strip())
    if not found:
        raise wrong_plan(minutes, f"says when as in '0–4', not {shown(times)}")
    return Piece(
        int(found[1]), int(found[2]), re.split(r"[.,:]", whole.strip())[0], bool(ON_SCREEN.search(whole))
    )


def draw_plan_bars(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    canvas = Canvas(scheme, SIZE)
    canvas.small = SMALL
    for minutes, x in zip(PLANS, STARTS, strict=True):
        heading = BOLD | {"colour": "knee_drive"}
        canvas.words(f"{minutes} minutes", (x, TOP + 14), f"plan-{minutes}", **heading)
        for piece in pieces(minutes):
            draw_piece(canvas, piece, x, f"plan-{minutes}-{piece.begin}")
        at = (x - 6, TOP - minutes * PX_PER_MINUTE)
        canvas.words(f"{minutes}", at, f"plan-{minutes}-end", **MINUTE)
    draw_key(canvas)
    return canvas, TITLE


def draw_piece(canvas: Canvas, piece: Piece, x: float, name: str) -> None:
    """A piece of a bar, the minute when it begins at its left, its name at its right."""
    top, bottom = (TOP - minute * PX_PER_MINUTE for minute in (piece.begin, piece.end))
    fill = "knee_drive" if piece.screen else "pale"
    canvas.shape(box(x, top, x + BAR, bottom), name, fill=fill, stroke="pale_edge", linewidth=1.5)
    canvas.words(f"{piece.begin}", (x - 6, top), f"{name}-begin", **MINUTE)
    weight = 700 if piece.screen else 400
    words = in_lines(piece.words, weight)
    at = (x + BAR + 9, (top + bottom) / 2)
    canvas.words(words, at, f"{name}-words", size=15, weight=weight, baseline="center")


def in_lines(words: str, weight: int) -> str:
    """The words in as many lines as their room asks for when they are largest."""
    lines, line = [], ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and width_of(longer, 15, weight) * SMALL[-1][1] > ROOM:
            lines.append(line)
            longer = word
        line = longer
    return "\n".join([*lines, line])


def draw_key(canvas: Canvas) -> None:
    """What a filled piece means, below the shorter bar."""
    x, y = STARTS[0], TOP - 27 * PX_PER_MINUTE
    for number, (fill, words) in enumerate((("knee_drive", "at the screen"), ("pale", "away from it"))):
        low = y - number * 46
        canvas.shape(box(x, low, x + BAR, low - BAR), fill=fill, stroke="pale_edge", linewidth=1.5)
        style: dict[str, Any] = {"size": 15, "colour": "soft_ink", "baseline": "center"}
        canvas.words(words, (x + BAR + 9, low - BAR / 2), f"key-{number}", **style)


def tell_plan_bars() -> Told:
    """The same in words."""
    plans = {minutes: pieces(minutes) for minutes in PLANS}
    rows = tuple(
        (f"{minutes} min", f"{piece.begin}–{piece.end}", piece.words, "yes" if piece.screen else "no")
        for minutes, plan in plans.items()
        for piece in plan
    )
    screen = [
        f"{sum(piece.end - piece.begin for piece in plan if piece.screen)} of {minutes} minutes"
        for minutes, plan in plans.items()
    ]
    text = (
        "Two upright bars of time, cut into the pieces of each plan, from top to bottom. Blue pieces are "
        f"spent at the screen: {' and '.join(screen)}. In the rest people guess, move, talk or film."
    )
    return Told(text, ("Plan", "Minutes", "Piece", "At the screen"), rows, words=4)
