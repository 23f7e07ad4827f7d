"""Where things are, said once. Every path is absolute, so a verb works from any folder."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
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
    """Where the site is published, with a slash at the end, as mkdocs.yml and SITE_URL have it."""
    from mkdocs.config import load_config  # here: most who ask where a file is do not need MkDocs

    address = load_config(str(ROOT / "mkdocs.yml")).site_url or "/"
    return address.rstrip("/") + "/"
