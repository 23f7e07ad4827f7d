"""The steps of the build, in order: what each reads, what it makes, and who makes it."""

import os
from collections.abc import Callable
from importlib import import_module

from scripts.build.steps import Step
from scripts.ground.paths import BUILD, DOCS, GENERATED, MODEL, ROOT, SITE, WEB, pages
from scripts.markdown.site import source_date

ROOM = ROOT / "scripts"
GROUND, MARKDOWN, FIGURES = ROOM / "ground", ROOM / "markdown", ROOM / "figures"
SNIPPETS = BUILD / "snippets"
READERS = tuple(MARKDOWN / f"{name}.py" for name in ("fence", "said", "demo_fence"))  # of the demos on a page
LOOK = WEB / "look" / "look.json"
LOCKS = (ROOT / "requirements.txt", ROOT / "package-lock.json", ROOT / "pyproject.toml")


def later(*names: str, to: tuple[object, ...] = ()) -> Callable[[], None]:
    """Call each "module:function" with the same arguments, and import its module only then.

    So an unchanged step costs nothing, and a mistake in one module is reported like any failure of its step.
    """

    def action() -> None:
        for name in names:
            module, _, function = name.partition(":")
            getattr(import_module(module), function)(*to)

    return action


STEPS = (
    Step(
        "runtime",
        "packing the model and Python for the browser",
        (MODEL, ROOM / "runtime", *LOCKS),
        (GENERATED / "runtime" / "manifest.json",),
        later("scripts.runtime.make:build_runtime", to=(GENERATED / "runtime",)),
    ),
    Step(
        "fonts",
        "copying the fonts",
        (GROUND / "fonts.py", *LOCKS),
        (GENERATED / "fonts" / "fonts.css", BUILD / "fonts"),
        later("scripts.ground.fonts:write_fonts", to=(GENERATED / "fonts",)),
    ),
    Step(
        "web",
        "copying the demo's script and colours",
        (WEB, GROUND, ROOM / "build" / "assets.py", ROOM / "clinic" / "places.py", *LOCKS),
        (GENERATED / "web" / "demo" / "swing-demo.js", GENERATED / "licences"),
        later("scripts.build.assets:write_web"),
    ),
    Step(
        "runs",
        "running the model once for every demo on a page",
        (MODEL, *pages(), LOOK, GROUND, *READERS, ROOM / "build" / "runs.py"),
        (GENERATED / "runs",),
        later("scripts.build.runs:write_runs"),
    ),
    Step(
        "stills",
        "drawing the demos as they stand before any script",
        (GENERATED / "runs", WEB, FIGURES / "stills.py", FIGURES / "still", BUILD / "fonts", *LOCKS),
        (BUILD / "stills",),
        later("scripts.figures.stills:write_stills"),
    ),
    Step(
        "figures",
        "drawing the figures, light and dark",
        (MODEL, GENERATED / "runs", DOCS / "lessons" / "clinic.md", LOOK, GROUND, FIGURES, *LOCKS),
        (GENERATED / "figures",),
        later("scripts.figures.draw:draw_all", to=(GENERATED / "runs", GENERATED / "figures")),
    ),
    Step(
        "words",
        "putting the lessons' figures into words and numbers",
        (
            MODEL,
            DOCS / "lessons" / "clinic.md",
            DOCS / "assets" / "optimum.json",
            LOOK,
            GROUND,
            FIGURES,
            ROOM / "tables",
        ),
        (SNIPPETS / "figure-one-photo.md", SNIPPETS / "figure-plan-bars.md"),
        later("scripts.figures.words:write_snippets", to=(SNIPPETS,)),
    ),
    Step(
        "tables",
        "writing the tables of the model's and the embeds' pages",
        (
            MODEL,
            *(ROOM / name for name in ("tables", "studies", "clinic/embeds.py")),
            *(DOCS / "assets" / name for name in ("optimum.json", "uncertainty.json", "fit-study.json")),
        ),
        (SNIPPETS,),
        later(
            "scripts.tables.model:write_snippets",
            "scripts.tables.muscles:write_snippets",
            "scripts.tables.validation:write_snippets",
            "scripts.tables.fit:write_snippets",
            "scripts.tables.optimum:write_snippet",
            "scripts.tables.uncertainty:write_snippet",
            "scripts.clinic.embeds:write_snippet",
            to=(SNIPPETS,),
        ),
    ),
    Step(
        "course",
        "writing the lists of lessons and places",
        (
            GROUND,
            ROOM / "clinic" / "places.py",
            WEB / "share" / "places.json",
            *(DOCS / "lessons").glob("*.md"),
        ),
        (SNIPPETS / "lessons.md", SNIPPETS / "places.md"),
        later("scripts.ground.course:write_snippets", "scripts.clinic.places:write_snippets", to=(SNIPPETS,)),
    ),
    Step(
        "hosting",
        "packing the server for a hotspot",
        (ROOM / "hosting", DOCS / "_headers", DOCS / "assets" / "hosting", *LOCKS),
        (GENERATED / "hosting" / "knee-drive-hotspot.pyz", SNIPPETS / "hosting"),
        later("scripts.hosting.app:write_hosting"),
    ),
    Step(
        "handouts",
        "setting handouts and session plans for print",
        (
            MODEL,
            *(DOCS / "lessons").glob("*.md"),
            *(GENERATED / name for name in ("runs", "figures")),
            LOOK,
            *(ROOM / name for name in ("ground", "markdown", "figures", "clinic/handouts")),
            *LOCKS,
        ),
        (GENERATED / "handouts", SNIPPETS / "handouts.md"),
        later("scripts.clinic.handouts.__main__:write_all", "scripts.clinic.handouts.__main__:write_list"),
        (os.environ.get("SITE_URL", ""),),
    ),
    Step(
        "previews",
        "drawing the previews that links to the pages show",
        (MODEL, *pages(), LOOK, GROUND, FIGURES, *LOCKS),
        (GENERATED / "social" / "index.png",),
        later("scripts.figures.social:draw_all"),
    ),
    Step(
        "checks",
        "reading the lessons' questions",
        (MODEL, *pages(), GROUND, MARKDOWN),
        (),
        later("scripts.markdown.lesson:check_pages", "scripts.markdown.check_fence:check_pages"),
    ),
    Step(
        "pages",
        "building the pages",
        (DOCS, SNIPPETS, BUILD / "stills", ROOT / "mkdocs.yml", ROOM, MODEL, *LOCKS),
        (SITE / "index.html",),
        later("scripts.build.pages:build_pages"),
        (os.environ.get("SITE_URL", ""), source_date()),
    ),
)
