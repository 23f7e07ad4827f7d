"""The steps of the build, in order: what each reads, what it makes, and who makes it."""

import os
from collections.abc import Callable
from importlib import import_module

from scripts.paths import BUILD, DOCS, GENERATED, MODEL, ROOT, SITE, WEB, pages
from scripts.steps import Step, source_date

SCRIPTS = ROOT / "scripts"
SNIPPETS = BUILD / "snippets"
TABLES = ("tables.py", "added_weights.py", "validation.py", "fit_study", "optimum", "uncertainty")
PLANS = (DOCS / "lessons" / "clinic.md", SCRIPTS / "handouts" / "words.py")  # what the sessions' figure tells
QUESTIONS = ("check_fence.py", "check_kinds.py", "said.py", "fence.py", "lesson_header.py", "course.py")
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
        (MODEL, *(SCRIPTS / name for name in ("runtime.py", "slim.py", "library.py", "boot.mjs")), *LOCKS),
        (GENERATED / "runtime" / "manifest.json",),
        later("scripts.runtime:build_runtime", to=(GENERATED / "runtime",)),
    ),
    Step(
        "fonts",
        "copying the fonts",
        (SCRIPTS / "fonts.py", *LOCKS),
        (GENERATED / "fonts" / "fonts.css", BUILD / "fonts"),
        later("scripts.fonts:write_fonts", to=(GENERATED / "fonts",)),
    ),
    Step(
        "web",
        "copying the demo's script and colours",
        (WEB, *(SCRIPTS / name for name in ("assets.py", "look.py", "places.py")), *LOCKS),
        (GENERATED / "web" / "swing-demo.js", GENERATED / "web" / "vendor.js", GENERATED / "licences"),
        later("scripts.assets:write_web"),
    ),
    Step(
        "runs",
        "running the model once for every demo on a page",
        (MODEL, *pages(), WEB / "look.json", SCRIPTS / "fence.py", SCRIPTS / "runs.py"),
        (GENERATED / "runs",),
        later("scripts.runs:write_runs"),
    ),
    Step(
        "figures",
        "drawing the figures, light and dark",
        (
            MODEL,
            GENERATED / "runs",
            *PLANS,
            WEB / "look.json",
            SCRIPTS / "pictures",
            *(SCRIPTS / name for name in ("figures.py", "look.py", "describe.py", "fonts.py")),
            *LOCKS,
        ),
        (GENERATED / "figures",),
        later(
            "scripts.figures:draw_all",
            to=(
                GENERATED / "runs",
                GENERATED / "figures",
            ),
        ),
    ),
    Step(
        "words",
        "putting the lessons' figures into words and numbers",
        (
            MODEL,
            *PLANS,
            DOCS / "assets" / "optimum.json",
            WEB / "look.json",
            *(SCRIPTS / name for name in ("pictures", "figure_words.py", "tables.py")),
        ),
        (SNIPPETS / "figure-one-photo.md", SNIPPETS / "figure-plan-bars.md"),
        later("scripts.figure_words:write_snippets", to=(SNIPPETS,)),
    ),
    Step(
        "tables",
        "writing the tables of the model's and the embeds' pages",
        (
            MODEL,
            SCRIPTS / "embeds.py",
            *(SCRIPTS / name for name in TABLES),
            *(DOCS / "assets" / name for name in ("optimum.json", "uncertainty.json", "fit-study.json")),
        ),
        (SNIPPETS,),
        later(
            "scripts.tables:write_snippets",
            "scripts.muscle_tables:write_snippets",
            "scripts.validation:write_snippets",
            "scripts.fit_study.report:write_snippets",
            "scripts.optimum.report:write_snippet",
            "scripts.uncertainty.report:write_snippet",
            "scripts.embeds:write_snippet",
            to=(SNIPPETS,),
        ),
    ),
    Step(
        "course",
        "writing the lists of lessons and places",
        (
            *(SCRIPTS / name for name in ("course.py", "places.py")),
            WEB / "share-places.json",
            *(DOCS / "lessons").glob("*.md"),
        ),
        (SNIPPETS / "lessons.md", SNIPPETS / "places.md"),
        later("scripts.course:write_snippets", "scripts.places:write_snippets", to=(SNIPPETS,)),
    ),
    Step(
        "hosting",
        "packing the server for a hotspot",
        (
            *(SCRIPTS / name for name in ("hotspot_app.py", "hotspot.py", "serving.py", "hosting.py")),
            SCRIPTS / "load_report.py",
            *(DOCS / name for name in ("_headers", "assets/hosting")),
            *LOCKS,
        ),
        (GENERATED / "hosting" / "knee-drive-hotspot.pyz", SNIPPETS / "hosting"),
        later("scripts.hotspot_app:write_hosting"),
    ),
    Step(
        "handouts",
        "setting handouts and session plans for print",
        (
            MODEL,
            *(DOCS / "lessons").glob("*.md"),
            GENERATED / "runs",
            GENERATED / "figures",
            WEB / "look.json",
            SCRIPTS / "handouts",
            SCRIPTS / "pictures",
            *(SCRIPTS / name for name in ("course.py", "demo_draw.py", "describe.py", "fence.py")),
            *LOCKS,
        ),
        (GENERATED / "handouts", SNIPPETS / "handouts.md"),
        later("scripts.handouts.__main__:write_all", "scripts.handouts.__main__:write_list"),
        (os.environ.get("SITE_URL", ""),),
    ),
    Step(
        "previews",
        "drawing the previews that links to the pages show",
        (
            MODEL,
            *pages(),
            WEB / "look.json",
            SCRIPTS / "pictures",
            *(SCRIPTS / name for name in ("social.py", "course.py", "look.py", "fonts.py")),
            *LOCKS,
        ),
        (GENERATED / "social" / "index.png",),
        later("scripts.social:draw_all"),
    ),
    Step(
        "checks",
        "reading the lessons' questions",
        (
            MODEL,
            *pages(),
            *(
                SCRIPTS / name
                for name in (
                    "check_fence.py",
                    "check_kinds.py",
                    "said.py",
                    "fence.py",
                    "lesson_header.py",
                    "course.py",
                )
            ),
        ),
        (),
        later("scripts.lesson_header:check_pages", "scripts.check_fence:check_pages"),
    ),
    Step(
        "pages",
        "building the pages",
        (DOCS, SNIPPETS, ROOT / "mkdocs.yml", SCRIPTS, MODEL, *LOCKS),
        (SITE / "index.html",),
        later("scripts.site_pages:build_pages"),
        (os.environ.get("SITE_URL", ""), source_date()),
    ),
)
