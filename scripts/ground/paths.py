"""Where things are, said once. Every path is absolute, so a verb works from any folder."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import yaml

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
MODEL = ROOT / "demos" / "swing_leg"
WEB = ROOT / "demos" / "web"
PACKAGES = ROOT / "node_modules"
BUILD = ROOT / "build"  # intermediate results, never served
GENERATED = DOCS / "assets" / "generated"  # what the build makes for the site
SITE = ROOT / "site"
MOUNT = "/knee-drive-lab/"  # the sub-path of every address of the site


def pages() -> list[Path]:
    """Every Markdown file of the site, sorted; what the build makes is not among them."""
    return sorted(page for page in DOCS.rglob("*.md") if not page.is_relative_to(GENERATED))


def site_address() -> str:
    """Where the site is published: $SITE_URL, else what mkdocs.yml says; it ends with a slash."""
    lines = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\n")
    said = next(line.removeprefix("site_url: !ENV") for line in lines if line.startswith("site_url:"))
    name, usual = yaml.safe_load(said)
    return (os.environ.get(name) or str(usual)).rstrip("/") + "/"


def leads_nowhere() -> bool:
    """True if the site's address is this machine's own: no phone and no other page gets there."""
    return urlsplit(site_address()).hostname in ("127.0.0.1", "localhost")
