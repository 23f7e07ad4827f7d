"""The steps of the build, in order: what each reads, what it makes, and who makes it."""

import os

from scripts.build.sources import (
    CONTRACTS,
    DRAWN_BY_NODE,
    FIGURES,
    FIGURES_READ,
    GROUND,
    LOCKS,
    LOOK,
    RECORDED,
    ROOM,
    SNIPPETS,
    STUDIES,
    SWINGS,
    ZIPS,
    parts,
)
from scripts.build.steps import Step, later
from scripts.ground.course import written
from scripts.ground.paths import BUILD, DOCS, GENERATED, MODEL, ROOT, SITE, WEB, pages
from scripts.ground.recordings import RECORDINGS
from scripts.markdown.site import source_date


def address() -> tuple[str]:
    """Where the site will be published, if the environment says it."""
    return (os.environ.get("SITE_URL", ""),)


TABLED = ("model", "muscles", "validation", "speeds", "nearest", "optimum", "uncertainty", "stride")
TABLES = tuple(f"scripts.tables.{name}:write_snippets" for name in TABLED)

STEPS = (
    Step(
        "recordings",
        "working out what was measured",
        (RECORDINGS, MODEL, GROUND, ROOM / "studies"),
        (MODEL / "measured.json", WEB / "graph" / "sprinter.json", WEB / "run" / "strides.json"),
        later("scripts.studies.recordings:write_measured"),
    ),
    Step(
        "checks",
        "reading the pages' words, fences, links and numbers",
        (
            *(MODEL, *pages(), *parts(DOCS / "assets", "optimum.json", "uncertainty.json")),
            ROOT / "mkdocs.yml",
            *parts(ROOM, "ground", "markdown", "studies", "build/checks.py", "build/lists.py"),
            *(WEB / "look" / "look.json", WEB / "share" / "places.json", ROOM / "clinic" / "places.py"),
            SNIPPETS,  # of the build before: their headings are places, too
        ),
        (),
        later("scripts.build.checks:check_words"),
    ),
    Step(
        "runtime",
        "packing the model and Python for the browser",
        (MODEL, *ZIPS, ROOM / "runtime", *LOCKS),
        (GENERATED / "runtime" / "manifest.json",),
        later("scripts.runtime.make:build_runtime", to=(GENERATED / "runtime",)),
    ),
    Step(
        "pose",
        "packing what finds joints in pictures",
        (*parts(ROOM / "runtime", "pose.py", "make.py", "pack.py", "slim.py"), *ZIPS, *LOCKS),
        (GENERATED / "pose" / "manifest.json",),
        later("scripts.runtime.pose:build_pose", to=(GENERATED / "pose",)),
    ),
    Step(
        "fonts",
        "cutting the figures' fonts",
        (GROUND / "fonts.py", GROUND / "stand_ins.py", *LOCKS),
        (BUILD / "fonts",),
        later("scripts.ground.fonts:write_fonts"),
    ),
    Step(
        "web",
        "joining the demo's modules and style sheets",
        (
            *(WEB, MODEL, GROUND, GENERATED / "pose" / "manifest.json", *LOCKS),
            *parts(ROOM / "build", "assets.py", "bundle.mjs"),
        ),
        (
            *parts(BUILD, "shipped.json", "packages.json", "file", "look"),
            *parts(GENERATED, "web", "licences"),
        ),
        later("scripts.build.assets:write_web"),
    ),
    Step(
        "runs",
        "running the model once for every demo on a page",
        (MODEL, *LOOK, GROUND, *SWINGS, RECORDED),
        (GENERATED / "runs", GENERATED / "sweeps"),
        later("scripts.build.recorded.runs:write_runs"),
        later("scripts.build.recorded.runs:shown_fences"),
    ),
    Step(
        "legs",
        "drawing the legs in the checks",
        DRAWN_BY_NODE,
        (BUILD / "legs.json",),
        later("scripts.markdown.check.draw:write_legs"),
        later("scripts.markdown.check.draw:on_pages"),
        late=True,
    ),
    Step(
        "shelves",
        "drawing the claims as the lessons sort them",
        (*DRAWN_BY_NODE, FIGURES / "lessons", ROOM / "tables", MODEL),
        (SNIPPETS / "claims-sorted.md",),
        later("scripts.figures.lessons.claims:write_snippets", to=(SNIPPETS,)),
        late=True,
    ),
    Step(
        "stills",
        "drawing the demos as they stand before any script",
        (GENERATED / "runs", WEB, *DRAWN_BY_NODE, BUILD / "fonts", *SWINGS, ROOM / "build" / "templates"),
        (BUILD / "stills", SNIPPETS / "three-swings.md"),
        later("scripts.figures.stills:write_stills", "scripts.build.recorded.three_swings:write_snippets"),
        late=True,
    ),
    Step(
        "figures",
        "drawing the figures, light and dark",
        (MODEL, *FIGURES_READ, *LOCKS),
        (GENERATED / "figures",),
        later("scripts.figures.draw:draw_all", to=(GENERATED / "figures",)),
        late=True,
    ),
    Step(
        "words",
        "putting the lessons' figures into words and numbers",
        (MODEL, *FIGURES_READ),
        (SNIPPETS / "figure-one-photo.md", SNIPPETS / "figure-plan-bars.md"),
        later("scripts.figures.lessons.words:write_snippets", to=(SNIPPETS,)),
    ),
    Step(
        "tables",
        "writing the tables of the model's and the embeds' pages",
        (*(MODEL, RECORDINGS), *parts(ROOM, "ground", "tables", "studies", "clinic/embeds.py"), *STUDIES),
        (SNIPPETS,),
        later(*TABLES, "scripts.clinic.embeds:write_snippets", to=(SNIPPETS,)),
    ),
    Step(
        "rooms",
        "drawing the plan of the house",
        (*CONTRACTS, GROUND, ROOM / "tables"),
        (SNIPPETS / "rooms.md",),
        later("scripts.tables.rooms:write_snippets", to=(SNIPPETS,)),
    ),
    Step(
        "course",
        "writing the lists of lessons and places",
        (
            GROUND,
            *(DOCS / "lessons").glob("*.md"),  # how long each takes is counted from its words
            ROOM / "tables" / "writing.py",
            *parts(ROOM / "clinic", "places.py", "packages"),
            WEB / "share" / "places.json",
        ),
        (SNIPPETS / "lessons.md", SNIPPETS / "places.md", SNIPPETS / "packages.md"),
        later(
            "scripts.ground.course:write_snippets",
            "scripts.clinic.places:write_snippets",
            "scripts.clinic.packages.listing:write_snippets",
            to=(SNIPPETS,),
        ),
        lambda: tuple(lesson.name for lesson in written()),
    ),
    Step(
        "hosting",
        "packing the server for a hotspot",
        (*ZIPS, ROOM / "hosting", DOCS / "_headers", DOCS / "assets" / "hosting", *LOCKS),
        (GENERATED / "hosting" / "knee-drive-hotspot.pyz", SNIPPETS / "hosting"),
        later("scripts.hosting.app:write_hosting"),
    ),
    Step(
        "handouts",
        "setting handouts and session plans for print",
        (
            *(MODEL, GENERATED / "runs", BUILD / "stills", WEB),
            *(*(DOCS / "lessons").glob("*.md"), *LOCKS),
            *parts(ROOM, "ground", "markdown", "figures", "studies", "tables/writing.py", "clinic/handouts"),
        ),
        (GENERATED / "handouts", SNIPPETS / "handouts.md"),
        later("scripts.clinic.handouts.__main__:write_all", "scripts.clinic.handouts.__main__:write_list"),
        address,
        late=True,
    ),
    Step(
        "previews",
        "drawing each page's scene, for links and cards",
        (MODEL, WEB, *LOOK, GROUND, FIGURES, BUILD / "fonts", *LOCKS),
        (GENERATED / "social" / "index.png", GENERATED / "scenes"),
        later("scripts.figures.social:draw_all", "scripts.figures.scenes:draw_cards"),
        lambda: tuple(page.read_text(encoding="utf-8").partition("\n---\n")[0] for page in pages()),
        late=True,
    ),
    Step(
        "files",
        "packing each demo as one file",
        (
            *(DOCS / "lessons").glob("*.md"),  # for what they ask before a demo
            DOCS / "assets" / "licences",
            *parts(GENERATED, "figures", "runtime", "runs", "sweeps", "licences"),
            *parts(BUILD, "file", "shipped.json", "stills"),
            *parts(ROOM, "ground", "hosting", "tables/writing.py", "figures", "markdown", "clinic"),
            *(MODEL, *LOCKS),
        ),
        (GENERATED / "file" / "rest.txt",),
        later("scripts.clinic.single_file:write_parts"),
        address,
        late=True,
    ),
    Step(
        "snippets",
        "looking for the snippets that pages include",
        (*pages(), SNIPPETS, ROOM / "build" / "checks.py"),
        (),
        later("scripts.build.checks:check_snippets"),
    ),
    Step(
        "pages",
        "building the pages",
        (
            *parts(BUILD, "snippets", "stills", "legs.json", "shipped.json"),
            *(DOCS, ROOT / "mkdocs.yml", ROOM, MODEL, *LOCKS),
        ),
        (SITE / "index.html",),
        later("scripts.build.pages:build_pages"),
        lambda: (*address(), source_date()),
    ),
    Step(
        "packages",
        "packing each lesson for learning platforms",
        (
            *(SITE / "lessons", *parts(BUILD, "file", "shipped.json")),
            *parts(GENERATED, "figures", "runtime", "runs", "sweeps", "licences"),
            *parts(ROOM, "ground", "clinic", "markdown", "hosting/rules.py", "tables/writing.py"),
            *parts(FIGURES, "scenes.py", "social.py", "stills.py"),
            DOCS / "assets" / "licences",
        ),
        (SITE / "assets" / "generated" / "package" / "parts.bin",),
        later("scripts.clinic.packages.zips:write_pieces"),
        address,
        late=True,
    ),
)
