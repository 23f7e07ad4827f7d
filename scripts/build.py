"""Build the whole site: `python -m scripts.build`.

wheel of the model → Python runtime → pictures and recorded runs → pages. Each step is skipped if nothing
it reads has changed. A failure prints what happened, where, and what to do; the site that was there
before stays.
"""

import os
import shutil
import subprocess
import sys
import time
import traceback
from pathlib import Path

from scripts.paths import BUILD, DOCS, GENERATED, MODEL, PACKAGES, ROOT, SITE, WEB, pages
from scripts.steps import BuildError, Step, alone, run_step

SCRIPTS = ROOT / "scripts"
SITE_NEXT = BUILD / "site"
SITE_OLD = BUILD / "site-before"
TABLES = ("tables.py", "added_weights.py", "validation.py", "fit_study", "optimum", "uncertainty")
LOCKS = (ROOT / "requirements.txt", ROOT / "package-lock.json", ROOT / "pyproject.toml")


# Each step imports its module when it runs: an unchanged step costs nothing, and a mistake in one module is
# reported like any other failure of its step.


def build_runtime() -> None:
    """The Python that readers' browsers run, with the model inside."""
    from scripts.runtime import build_runtime

    build_runtime(GENERATED / "runtime")


def write_fonts() -> None:
    """Web fonts for the site, static ones for matplotlib."""
    from scripts.fonts import write_fonts

    write_fonts(GENERATED / "fonts")


def write_web() -> None:
    """The demo's modules, d3's parts, the colours, the licences."""
    from scripts.assets import write_web

    write_web()


def write_runs() -> None:
    """The model's run for every demo on a page."""
    from scripts.runs import write_runs

    write_runs()


def draw_figures() -> None:
    """All pictures made by matplotlib."""
    from scripts.figures import draw_all

    draw_all(GENERATED / "runs", GENERATED / "figures")


def check_questions() -> None:
    """The questions of the lessons, so that a mistake in one is told with file and line."""
    from scripts.check_fence import check_pages

    check_pages()


def write_tables() -> None:
    """The tables of the model's pages, made from the model."""
    from scripts.embeds import write_snippet as write_embed_table
    from scripts.fit_study.report import write_snippets as write_study
    from scripts.muscle_tables import write_snippets as write_muscles
    from scripts.optimum.report import write_snippet
    from scripts.tables import write_snippets
    from scripts.uncertainty.report import write_snippet as write_bands
    from scripts.validation import write_snippets as write_validation

    write_snippets(BUILD / "snippets")
    write_muscles(BUILD / "snippets")
    write_validation(BUILD / "snippets")
    write_study(BUILD / "snippets")
    write_snippet(BUILD / "snippets")
    write_bands(BUILD / "snippets")
    write_embed_table(BUILD / "snippets")


def write_course() -> None:
    """The lists that pages include: of the lessons, and of the places for a demo."""
    from scripts import course, places

    course.write_snippets(BUILD / "snippets")
    places.write_snippets(BUILD / "snippets")


def write_hosting() -> None:
    """The one-file server for a hotspot; the page about hosting gets its configurations and tables."""
    from scripts.hotspot_app import write_hosting

    write_hosting()


def write_handouts() -> None:
    """Handouts and session plans as PDF, and the list of them."""
    from scripts.handouts.__main__ import write_all, write_list

    write_all()
    write_list()


def draw_social() -> None:
    """A preview picture for each page and each demo."""
    from scripts.social import draw_all

    draw_all()


def run_mkdocs(folder: Path, root: Path = ROOT, config: Path | None = None) -> None:
    """Markdown to HTML with MkDocs, every warning an error. Raises BuildError with what MkDocs said.

    The settings are mkdocs.yml of `root`, unless `config` names others.

    Not with --quiet: that would hide the warnings from --strict as well.
    """
    environment = os.environ | {"SOURCE_DATE_EPOCH": source_date(), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    if config:
        command += ["--config-file", str(config)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    if done.returncode:
        said = [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("INFO")]
        raise BuildError("MkDocs found something wrong on a page:\n" + "\n".join(said).strip())


def write_answers(folder: Path) -> None:
    """What sites learn that ask for a demo by oEmbed."""
    from scripts.oembed import write_answers

    write_answers(folder)


def build_pages() -> None:
    """Make the site anew beside the old one; only a whole new one takes its place."""
    from scripts.embeds import write_embeds
    from scripts.single_file import write_parts

    run_mkdocs(SITE_NEXT)
    write_embeds(SITE_NEXT)
    write_parts(SITE_NEXT)
    (SITE_NEXT / ".nojekyll").touch()  # GitHub Pages: publish the files as they are
    write_answers(SITE_NEXT)
    if SITE.exists():
        SITE.rename(SITE_OLD)
    SITE_NEXT.rename(SITE)
    shutil.rmtree(SITE_OLD, ignore_errors=True)


def source_date() -> str:
    """Seconds since 1970 of the last commit, so that two builds of one commit carry the same dates."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return os.environ["SOURCE_DATE_EPOCH"]
    if not shutil.which("git"):
        return "0"
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() or "0"


STEPS = (
    Step(
        "runtime",
        "packing the model and Python for the browser",
        (MODEL, *(SCRIPTS / name for name in ("runtime.py", "slim.py", "library.py", "boot.mjs")), *LOCKS),
        (GENERATED / "runtime" / "manifest.json",),
        build_runtime,
    ),
    Step(
        "fonts",
        "copying the fonts",
        (SCRIPTS / "fonts.py", *LOCKS),
        (GENERATED / "fonts" / "fonts.css", BUILD / "fonts"),
        write_fonts,
    ),
    Step(
        "web",
        "copying the demo's script and colours",
        (WEB, *(SCRIPTS / name for name in ("assets.py", "look.py", "places.py")), *LOCKS),
        (GENERATED / "web" / "swing-demo.js", GENERATED / "web" / "vendor.js", GENERATED / "licences"),
        write_web,
    ),
    Step(
        "runs",
        "running the model once for every demo on a page",
        (MODEL, *pages(), WEB / "look.json", SCRIPTS / "fence.py", SCRIPTS / "runs.py"),
        (GENERATED / "runs",),
        write_runs,
    ),
    Step(
        "figures",
        "drawing the figures, light and dark",
        (
            MODEL,
            GENERATED / "runs",
            WEB / "look.json",
            SCRIPTS / "pictures",
            *(SCRIPTS / name for name in ("figures.py", "look.py", "describe.py", "fonts.py")),
            *LOCKS,
        ),
        (GENERATED / "figures",),
        draw_figures,
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
        (BUILD / "snippets",),
        write_tables,
    ),
    Step(
        "course",
        "writing the lists of lessons and places",
        (
            *(SCRIPTS / name for name in ("course.py", "places.py")),
            WEB / "share-places.json",
            *(DOCS / "lessons").glob("*.md"),
        ),
        (BUILD / "snippets" / "lessons.md", BUILD / "snippets" / "places.md"),
        write_course,
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
        (GENERATED / "hosting" / "knee-drive-hotspot.pyz", BUILD / "snippets" / "hosting"),
        write_hosting,
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
        (GENERATED / "handouts", BUILD / "snippets" / "handouts.md"),
        write_handouts,
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
        draw_social,
    ),
    Step(
        "checks",
        "reading the lessons' questions",
        (
            MODEL,
            *pages(),
            *(SCRIPTS / name for name in ("check_fence.py", "check_kinds.py", "said.py", "fence.py")),
        ),
        (),
        check_questions,
    ),
    Step(
        "pages",
        "building the pages",
        (DOCS, BUILD / "snippets", ROOT / "mkdocs.yml", SCRIPTS, MODEL, *LOCKS),
        (SITE / "index.html",),
        build_pages,
        (os.environ.get("SITE_URL", ""), source_date()),
    ),
)


def place_of(error: Exception) -> str:
    """Where an unforeseen error comes from: file and line, the innermost that is ours."""
    if isinstance(error, SyntaxError):
        return f"{error.filename}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if Path(f.filename).is_relative_to(ROOT) and ".venv" not in f.filename]
    return f"{ours[-1].filename}:{ours[-1].lineno}" if ours else "outside the project"


def main() -> int:
    """Build; 0 if the site stands, 1 after a failure that has been explained."""
    if not (PACKAGES / "pyodide").exists():
        print("The npm packages are missing: run `make setup`.", file=sys.stderr)
        return 1
    with alone():
        return run_steps()


def run_steps() -> int:
    """Run the steps one after the other; 0, or 1 after the first failure."""
    begin = time.perf_counter()
    print("Building Knee Drive Lab", flush=True)
    for step in STEPS:
        try:
            run_step(step)
        except BuildError as error:
            print(f"\nThe build stopped at '{step.name}'.\n{error}\n", file=sys.stderr)
            return 1
        except Exception as error:  # a mistake in a script or in the model: say where, and show the way there
            traceback.print_exc()
            what = f"{place_of(error)}: {type(error).__name__}: {error}"
            print(f"\nThe build stopped at '{step.name}'.\n{what}\nMend it there.\n", file=sys.stderr)
            return 1
    print(f"The site is in {SITE.name}/ ({time.perf_counter() - begin:.1f} s).", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
