"""The site's pages: MkDocs makes them, and what stands beside them is written into the same folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.embeds import write_embeds
from scripts.oembed import write_answers
from scripts.paths import BUILD, ROOT, SITE
from scripts.single_file import write_parts
from scripts.steps import BuildError, source_date

SITE_NEXT = BUILD / "site"
SITE_OLD = BUILD / "site-before"


def build_pages() -> None:
    """Make the site anew beside the old one; only a whole new one takes its place."""
    run_mkdocs(SITE_NEXT)
    write_embeds(SITE_NEXT)
    write_answers(SITE_NEXT)
    write_parts(SITE_NEXT)
    (SITE_NEXT / ".nojekyll").touch()  # GitHub Pages: publish the files as they are
    if SITE.exists():
        SITE.rename(SITE_OLD)
    SITE_NEXT.rename(SITE)
    shutil.rmtree(SITE_OLD, ignore_errors=True)


def run_mkdocs(folder: Path, root: Path = ROOT, config: Path | None = None) -> None:
    """Markdown to HTML with MkDocs, every warning an error. Raises BuildError with what MkDocs said.

    The settings are mkdocs.yml of `root`, unless `config` names others. Not with --quiet: that would hide
    the warnings from --strict as well.
    """
    environment = os.environ | {"SOURCE_DATE_EPOCH": source_date(), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    if config:
        command += ["--config-file", str(config)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    if done.returncode:
        said = [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("INFO")]
        raise BuildError("MkDocs found something wrong on a page:\n" + "\n".join(said).strip())
