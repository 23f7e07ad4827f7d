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

from scripts import assets, runs
from scripts.paths import BUILD, DOCS, GENERATED, MODEL, PACKAGES, ROOT, SITE, WEB
from scripts.steps import BuildError, Step, run_step

SCRIPTS = ROOT / "scripts"
SITE_NEXT = BUILD / "site"
LOCKS = (ROOT / "requirements.txt", ROOT / "package-lock.json", ROOT / "pyproject.toml")


def build_runtime() -> None:
    """The Python that readers' browsers run, with the model inside."""
    from scripts.runtime import build_runtime  # here, since not every build needs it

    build_runtime(GENERATED / "runtime")


def draw_figures() -> None:
    """All pictures made by matplotlib."""
    from scripts.figures import draw_all  # here: matplotlib takes a second to import

    draw_all(GENERATED / "runs", GENERATED / "figures")


def write_fonts() -> None:
    """Web fonts for the site, static ones for matplotlib."""
    from scripts.fonts import write_fonts

    write_fonts(GENERATED / "fonts")


def write_tables() -> None:
    """The model page's tables, made from the model."""
    from scripts.tables import write_snippets

    write_snippets(BUILD / "snippets")


def build_pages() -> None:
    """Markdown to HTML with MkDocs, every warning an error; only a whole new site replaces the old one."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": source_date(), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict", "--site-dir", str(SITE_NEXT)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise BuildError(f"MkDocs found something wrong on a page:\n{done.stdout}{done.stderr}".rstrip())
    sys.stderr.write(done.stderr)
    shutil.rmtree(SITE, ignore_errors=True)
    shutil.move(SITE_NEXT, SITE)
    (SITE / ".nojekyll").touch()  # GitHub Pages: publish the files as they are


def source_date() -> str:
    """Seconds since 1970 of the last commit, so that two builds of one commit carry the same dates."""
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True)
    return os.environ.get("SOURCE_DATE_EPOCH") or done.stdout.strip() or "0"


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
        (WEB, SCRIPTS / "assets.py", SCRIPTS / "look.py", *LOCKS),
        (GENERATED / "web" / "swing-demo.js", GENERATED / "web" / "vendor.js", GENERATED / "licences"),
        assets.write_web,
    ),
    Step(
        "runs",
        "running the model once for every demo on a page",
        (
            MODEL,
            DOCS / "index.md",
            DOCS / "lessons",
            WEB / "look.json",
            SCRIPTS / "fence.py",
            SCRIPTS / "runs.py",
        ),
        (GENERATED / "runs",),
        runs.write_runs,
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
        "writing the model page's tables",
        (MODEL, SCRIPTS / "tables.py"),
        (BUILD / "snippets",),
        write_tables,
    ),
    Step(
        "pages",
        "building the pages",
        (DOCS, BUILD / "snippets", ROOT / "mkdocs.yml", SCRIPTS, MODEL, *LOCKS),
        (SITE / "index.html",),
        build_pages,
    ),
)


def main() -> int:
    """Run every step; 0 if the site stands, 1 after a failure that has been explained."""
    if not (PACKAGES / "pyodide").exists():
        print("The npm packages are missing: run `make setup`.", file=sys.stderr)
        return 1
    begin = time.perf_counter()
    print("Building Knee Drive Lab", flush=True)
    try:
        for step in STEPS:
            run_step(step)
    except BuildError as error:
        print(f"\nThe build stopped.\n{error}\n", file=sys.stderr)
        return 1
    print(f"The site is in {SITE.name}/ ({time.perf_counter() - begin:.1f} s).", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
