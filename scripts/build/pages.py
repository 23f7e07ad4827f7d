"""The site's pages: MkDocs makes them, and what stands beside them is written into the same folder."""

import shutil
from pathlib import Path

from scripts.build.head import write_heads
from scripts.build.theme import fit_theme
from scripts.clinic.embeds import write_embeds
from scripts.ground.paths import BUILD, SITE
from scripts.markdown.site import run_mkdocs

SITE_NEXT = BUILD / "site"
SITE_OLD = BUILD / "site-before"


def build_pages() -> None:
    """Make the site anew beside the old one; only a whole new one takes its place."""
    run_mkdocs(SITE_NEXT)
    complete(SITE_NEXT)
    shutil.rmtree(SITE_OLD, ignore_errors=True)  # half of it may be left of a build that was ended
    if SITE.exists():
        SITE.rename(SITE_OLD)
    SITE_NEXT.rename(SITE)
    shutil.rmtree(SITE_OLD, ignore_errors=True)


def complete(site: Path) -> None:
    """Do what no builder of pages knows of: search, the rest of each head, the pages of the demos alone."""
    fit_theme(site)
    write_heads(site)
    write_embeds(site)
    shutil.rmtree(site / "assets" / "stylesheets", ignore_errors=True)  # MkDocs' theme's, which are in ours
    (site / ".nojekyll").touch()  # GitHub Pages: publish the files as they are
