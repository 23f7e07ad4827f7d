"""Where things are, said once. Every path is absolute, so a verb works from any folder."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
MODEL = ROOT / "demos" / "swing_leg"
WEB = ROOT / "demos" / "web"
PACKAGES = ROOT / "node_modules"
BUILD = ROOT / "build"  # intermediate results, never served
GENERATED = DOCS / "assets" / "generated"  # what the build makes for the site
SITE = ROOT / "site"
SITE_URL = re.compile(r'^site_url: !ENV \[(\w+), "(https?://[^"\s]+)"\]$', re.MULTILINE)  # in mkdocs.yml
MOUNT = "/knee-drive-lab/"  # the sub-path of every address of the site


def pages() -> list[Path]:
    """Every Markdown file of the site, sorted; what the build makes is not among them."""
    return sorted(page for page in DOCS.rglob("*.md") if not page.is_relative_to(GENERATED))


def site_address() -> str:
    """Where the site is published: $SITE_URL, else what mkdocs.yml says; it ends with a slash."""
    ((name, usual),) = SITE_URL.findall((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return (os.environ.get(name) or str(usual)).rstrip("/") + "/"


def leads_nowhere() -> bool:
    """True if the site's address is this machine's own: no phone and no other page gets there."""
    return urlsplit(site_address()).hostname in ("127.0.0.1", "localhost")
