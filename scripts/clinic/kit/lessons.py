"""The pages of the site once more, to be opened from a folder, or from the hotspot's server.

A page opened as a file may load no module and ask for nothing. So its demos and checks run from one script
without modules, the recorded runs stand in the page, and Python comes out of python.js, which puts its files
into the page that wants them. Search is not offered; and the letters travel inside the styles, since Firefox
takes fonts only from a page's own folder.
"""

import os
import re
import shutil
from pathlib import Path

import yaml

from scripts.clinic.handouts.sheets import PLANS
from scripts.clinic.single_file import SHARED, packed_runs
from scripts.ground.paths import BUILD, ROOT, site_address
from scripts.ground.shipped import shipped
from scripts.markdown.site import run_mkdocs

CONFIG = BUILD / "kit" / "mkdocs.yml"
ONLINE_ONLY = (  # of the folder assets
    *(
        "generated/runtime",
        "generated/pose",
        "generated/file",
        "generated/web/*.js",
        "generated/web/*.woff2",
        "generated/web/embed-page-*.css",
        "generated/runs/*.json",
        "generated/sweeps",
        "generated/social",
        "generated/web/embed-page-*.css",
        "generated/hosting/*.pyz",
    ),
    *(
        "generated/handouts/*.pdf",
        "generated/handouts/*.docx",
        "drive-speed.webp",
        "javascripts/lunr",
        "javascripts/workers",
        "stylesheets",
        "**/*.map",
    ),
)
SCRIPT = "assets/kit-lesson.js"
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
    for name in ("sitemap.xml", "sitemap.xml.gz", "404.html", "_headers", "notes.html"):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "embed", ignore_errors=True)  # pages for other sites: they need a server
    style = shipped("look/pages/lesson-page.css")
    files = {"kit-lesson.css": style, "kit-lesson.js": SCRIPT, "letters.css": "assets/letters.css"}
    for made, place in files.items():  # the letters are within the style sheets
        shutil.copyfile(BUILD / "file" / made, folder / place)
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
    """A page as it works from the folder: its script, links to neighbours, addresses of the site."""
    up = "../" * len(page.relative_to(folder).parts)  # out of the folder of the pages
    html = EMBEDDED.sub(lambda found: demo_link(found[1], up), html)
    script = f'<script src="{up}{folder.name}/{SCRIPT}"></script>'
    html = html.replace("</body>", "\n".join([*packed_runs(html), script, "</body>"]))
    html = html.replace("<html ", f'<html data-python="{up}{SHARED}" ', 1)
    html = re.sub(r'href="(?:\.\./)*(?=embed/|_headers")', f'href="{site_address()}', html)  # not in the kit
    html = re.sub(
        r'(["\'])[^"\']*?assets/generated/handouts/([\w-]+?)(-(?:a[234]|letter)\.pdf|\.docx)\1',
        lambda found: f'"{up}{neighbour(found[2])}/{found[2]}{found[3]}"',
        html,
    )
    html = re.sub(r'href="[^"#]*\bnotes\.html', f'href="{site_address()}notes/', html)  # for developers
    html = re.sub(r'"[^"]*/(knee-drive-hotspot\.pyz)"', rf'"{up}\1"', html)
    here = site_address() + page.relative_to(folder).as_posix()
    there = here.removesuffix("index.html") if page.name == "index.html" else f"{here.removesuffix('.html')}/"
    return html.replace(here, there)


def neighbour(handout: str) -> str:
    """Which folder of the kit a handout lies in."""
    return "session-plans" if handout in PLAN_NAMES else "handouts"


def demo_link(name: str, up: str) -> str:
    """A link to a demo's own page, where the site shows it in a frame."""
    words = "Open this demo: it runs from this folder"
    address = f"{up}demos/{name}.html"
    return f'<p class="kd-open-demo"><a class="md-button md-button--primary" href="{address}">{words}</a></p>'
