"""What several steps of the build read: rooms, and sets of files that belong together."""

from scripts.ground.paths import BUILD, DOCS, ROOT, WEB
from scripts.ground.recordings import RECORDINGS

ROOM = ROOT / "scripts"
GROUND, MARKDOWN, FIGURES = ROOM / "ground", ROOM / "markdown", ROOM / "figures"
ZIPS = tuple(GROUND / f"{name}.py" for name in ("errors", "paths", "zips"))  # packing Python is slow
SNIPPETS = BUILD / "snippets"
READERS = tuple(MARKDOWN / f"{name}.py" for name in ("said", "demo_fence"))  # of the demos on a page
LOOK = (WEB / "look" / "look.json", RECORDINGS / "JA1_body_cycle.csv")  # and what moves the pale body
CONTRACTS = (".importlinter", ".dependency-cruiser.mjs")
FIGURES_READ = (
    *(*LOOK, GROUND, FIGURES, ROOM / "studies", ROOM / "tables"),
    *(DOCS / "lessons" / "clinic.md", DOCS / "assets" / "optimum.json", RECORDINGS),
)
SWINGS = (  # what the three swings on one clock are made of
    *(DOCS / "assets" / "optimum.json", ROOM / "studies" / "optimum", ROOM / "build" / "three_swings.py"),
    *(MARKDOWN / "demo_draw.py", ROOM / "tables" / "writing.py", FIGURES / "stills.py", *READERS),
)
LOCKS = (ROOT / "requirements.txt", ROOT / "package-lock.json", ROOT / "pyproject.toml")
DRAWN_BY_NODE = (
    *(WEB / name for name in ("picture", "share", "ground", "look")),
    *(FIGURES / "stills.py", FIGURES / "still", *LOOK, GROUND, *LOCKS),
)
