"""The pages of the site once more, to be opened from a folder: no server, no script of ours, no other folder.

A page opened as a file may load no module, start no worker and ask for nothing. So each demo stands there as
its picture, with a link to its single file; search is not offered; and the letters travel inside the styles,
since Firefox takes fonts only from a page's own folder.
"""

import os
import re
import shutil
from pathlib import Path

import yaml
from swing_leg.shows.catalogue import DEMOS

from scripts.clinic.handouts.sheets import PLANS
from scripts.ground.paths import BUILD, ROOT, site_address
from scripts.ground.shipped import shipped
from scripts.markdown.demo_draw import PLACED
from scripts.markdown.site import run_mkdocs

CONFIG = BUILD / "kit" / "mkdocs.yml"
ONLINE_ONLY = (  # of the folder assets
    *(
        "generated/runtime",
        "generated/web/*.js",
        "generated/web/*.woff2",
        "generated/runs/*.json",
        "generated/sweeps",
        "generated/social",
    ),
    *("generated/handouts/*.pdf", "javascripts/lunr", "javascripts/workers", "stylesheets", "**/*.map"),
)
STYLES = """
/* Read from a folder: no script brings the demos' controls, so no room is kept for them. */
.kd-block .kd-coming, .kd-block .kd-bar { display: none !important; }
.kd-block .kd-predict { min-height: 0 !important; }
.md-typeset .kd-open-demo { margin: 0 0 12px; max-width: none; }
"""
ACT = re.compile(r'href="#([^"]*)"(?= class="kd-act")')
EMBEDDED = re.compile(r'<iframe\b[^>]*\bsrc="(?:\.\./|/)*embed/([\w-]+)/[^>]*></iframe>')
PLAN_NAMES = {sheet.name for sheet in PLANS}


def write_lessons(folder: Path) -> int:
    """Build the pages into a folder whose neighbours are demos/, handouts/ and session-plans/; how many."""
    write_config()
    shutil.rmtree(folder, ignore_errors=True)
    run_mkdocs(folder, config=CONFIG)
    assets = folder / "assets"
    for pattern in ONLINE_ONLY:
        for path in sorted(assets.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name in ("sitemap.xml", "sitemap.xml.gz", "404.html", "_headers"):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "embed", ignore_errors=True)  # pages for other sites: they need a server
    styles = (BUILD / "file" / "lesson-page.css").read_text(encoding="utf-8")  # with the letters inside
    (folder / shipped("look/lesson-page.css")).write_text(styles + STYLES, encoding="utf-8")
    shutil.copyfile(BUILD / "file" / "letters.css", assets / "letters.css")
    pages = sorted(folder.rglob("*.html"))
    for page in pages:
        page.write_text(offline(page.read_text(encoding="utf-8"), page, folder), encoding="utf-8")
    return len(pages)


def write_config() -> None:
    """MkDocs' settings: the site's own, but files for addresses, and no script that needs a server."""
    back = os.path.relpath(ROOT, CONFIG.parent)
    ours = {
        "INHERIT": f"{back}/mkdocs.yml",
        "docs_dir": f"{back}/docs",
        "site_url": site_address(),
        "use_directory_urls": False,
        "plugins": [],
        "extra_javascript": [],
        "theme": {
            "custom_dir": f"{back}/scripts/theme",
            "features": ["navigation.footer", "navigation.tabs"],
        },
    }
    CONFIG.parent.mkdir(parents=True, exist_ok=True)
    CONFIG.write_text(yaml.safe_dump(ours), encoding="utf-8")


def offline(html: str, page: Path, folder: Path) -> str:
    """A page as it works from the folder: links to neighbours, a way to each demo, addresses of the site."""
    up = "../" * len(page.relative_to(folder).parts)  # out of the folder of the pages
    html = re.sub(r"(?=<swing-demo\b([^>]*)>)", lambda found: demo_link(found[1], up), html)
    if demo := PLACED.search(html):
        html = ACT.sub(lambda found: f'href="{up}demos/{demo[1]}.html#{found[1]}"', html)
    html = EMBEDDED.sub(lambda found: demo_link(f' name="{found[1]}"', up), html)
    html = re.sub(r'href="(?:\.\./)*(?=embed/|_headers")', f'href="{site_address()}', html)  # not in the kit
    html = re.sub(
        r'(["\'])[^"\']*?assets/generated/handouts/([\w-]+)(-(?:a4|letter)\.pdf)\1',
        lambda found: f'"{up}{neighbour(found[2])}/{found[2]}{found[3]}"',
        html,
    )
    here = site_address() + page.relative_to(folder).as_posix()
    there = here.removesuffix("index.html") if page.name == "index.html" else f"{here.removesuffix('.html')}/"
    return html.replace(here, there)


def neighbour(handout: str) -> str:
    """Which folder of the kit a handout lies in."""
    return "session-plans" if handout in PLAN_NAMES else "handouts"


def demo_link(attributes: str, up: str) -> str:
    """A link to the demo's single file, in the state of this page."""
    name = re.search(r'\bname="([\w-]+)"', attributes)
    slug = re.search(r'data-slug="([^"]*)"', attributes)
    if not name or name[1] not in DEMOS:
        return ""
    # From the name of its run: drive-speed.heel_pull-0.3.thigh_wait-0.6
    settings = re.findall(r"\.([a-z_]+)-(-?[\d.]*\d)", slug[1] if slug else "")
    state = "&amp;".join(map("=".join, settings))
    address = f"{up}demos/{name[1]}.html" + (f"#{state}" if state else "")
    words = "Open this demo: it runs from this folder"
    return f'<p class="kd-open-demo"><a class="md-button md-button--primary" href="{address}">{words}</a></p>'
