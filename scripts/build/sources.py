"""What several steps of the build read: rooms, and sets of files that belong together."""

from pathlib import Path

from scripts.ground.paths import BUILD, DOCS, ROOT, WEB
from scripts.ground.recordings import RECORDINGS


def parts(room: Path, *names: str) -> tuple[Path, ...]:
    """Several folders or files of one room, by their names."""
    return tuple(room / name for name in names)


ROOM = ROOT / "scripts"
RECORDED = ROOM / "build" / "recorded"
GROUND, MARKDOWN, FIGURES = ROOM / "ground", ROOM / "markdown", ROOM / "figures"
ZIPS = parts(GROUND, "errors.py", "paths.py", "zips.py")  # packing Python is slow
SNIPPETS = BUILD / "snippets"
READERS = parts(MARKDOWN, "said.py", "demo_fence.py")  # of the demos on a page
LOOK = (WEB / "look" / "look.json", RECORDINGS / "JA1_body_cycle.csv")  # and what moves the pale body
CONTRACTS = parts(ROOT, ".importlinter", ".dependency-cruiser.mjs")
FIGURES_READ = (
    *(*LOOK, GROUND, FIGURES, ROOM / "studies", ROOM / "tables"),
    *(DOCS / "lessons" / "clinic.md", DOCS / "assets" / "optimum.json", RECORDINGS),
)
SWINGS = (  # what the three swings on one clock are made of
    *(DOCS / "assets" / "optimum.json", ROOM / "studies" / "optimum", RECORDED / "three_swings.py"),
    *(MARKDOWN / "demo_draw.py", ROOM / "tables" / "writing.py", FIGURES / "stills.py", *READERS),
)
LOCKS = parts(ROOT, "requirements.txt", "package-lock.json", "pyproject.toml")
DRAWN_BY_NODE = (
    *parts(WEB, "picture", "share", "ground", "look"),
    *(FIGURES / "stills.py", FIGURES / "still", *LOOK, GROUND, *LOCKS),
)
STUDIES = parts(DOCS / "assets", "optimum.json", "uncertainty.json", "fit-speeds.json", "nearest.json")
