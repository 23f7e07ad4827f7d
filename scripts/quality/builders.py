"""Build the pages with the other builders that read mkdocs.yml, and compare: `make builders`.

MkDocs makes the site. ProperDocs goes on from it; Zensical comes from the makers of Material. Whoever has to
change builders one day should lose nothing: every link leads somewhere, and each page has the same title,
preview lines, oEmbed link, marked numbers, demos and checks. Needs the network once, for the builders.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.build.pages import complete
from scripts.ground.paths import BUILD, DOCS, ROOT, SITE
from scripts.markdown.site import environment
from scripts.quality.links import broken_links

ROOM = BUILD / "builders"
THEME = ROOT / "scripts" / "theme"
BUILDERS = {"properdocs": "1.6.7", "zensical": "0.0.73"}  # 0.0.74 and later need zensical-ui: docs/notes.md
COMPARED = {
    "title": re.compile(r"<title>\s*(.*?)\s*</title>", re.DOTALL),
    "description": re.compile(r'<meta name="description" content="[^"]*"'),
    "preview": re.compile(r'<meta (?:property="og|name="twitter)[^>]*>'),
    "oEmbed": re.compile(r'<link rel="alternate " type="application/json\+oembed"[^>]*>'),
    "data": re.compile(r"<data [^>]*>.*?</data>", re.DOTALL),
    "demo": re.compile(r"<swing-demo [^>]*>"),
    "search": re.compile(r'data-md-component="search"'),
    "check": re.compile(r"<knee-check [^>]*>"),
}
OUT = ' data-search-exclude=""'  # for the search alone; Zensical takes it out when it has made the index
SHOWN = 10  # differences of one builder


def build_with(builder: str, version: str) -> Path:
    """Build the site with one of the builders; its folder. Raises CalledProcessError if pip or it fails."""
    packages = ROOM / f"{builder}-{version}"
    if not packages.exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--target", packages, f"{builder}=={version}"], check=True)
    project = ROOM / builder  # a project of its own, as the builder writes beside mkdocs.yml
    shutil.rmtree(project, ignore_errors=True)
    for folder in (DOCS, THEME, BUILD / "snippets"):  # links to them Zensical would not follow
        shutil.copytree(folder, project / folder.relative_to(ROOT), copy_function=os.link)
    shutil.copy(ROOT / "mkdocs.yml", project)
    subprocess.run(
        [sys.executable, "-m", builder, "build", "--strict", "--clean"],
        cwd=project,
        env=os.environ | environment() | {"PYTHONPATH": os.pathsep.join(map(str, (packages, ROOT)))},
        check=True,
    )
    complete(project / "site")
    return project / "site"


def differences(site: Path, other: Path) -> Iterator[str]:
    """One sentence for each thing that a page of `site` has otherwise, or not at all, in `other`."""
    for page in sorted(site.rglob("*.html")):
        name = page.relative_to(site)
        if not (other / name).exists():
            yield f"{name}: the page is missing"
            continue
        ours, theirs = (one.read_text(encoding="utf-8").replace(OUT, "") for one in (page, other / name))
        for what, pattern in COMPARED.items():
            if pattern.findall(ours) != pattern.findall(theirs):
                yield f"{name}: {what} differs"


def main() -> int:
    """Print what each builder loses; the exit code is 1 if one loses anything."""
    lost = False
    for builder, version in BUILDERS.items():
        print(f"Building with {builder} {version} …", flush=True)
        site = build_with(builder, version)
        found = [*broken_links(site), *differences(SITE, site)]
        pages = len([*site.rglob("*.html")])
        print("\n".join(found[:SHOWN]) or f"{pages} pages: every link leads somewhere, nothing differs.")
        if len(found) > SHOWN:
            print(f"… and {len(found) - SHOWN} more")
        lost |= bool(found)
    return int(lost)


if __name__ == "__main__":
    sys.exit(main())
