"""A lesson as a page that asks no server for anything but its neighbour, the file of its large parts.

The article is that of the built site. Pictures stand within the page, links lead to the published site in a
tab of their own, and what leads through the course is left out: the platform has a menu of its own.
Not all in one file: the large parts are the same in every package, so the site holds them once.
"""

import re
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

from markupsafe import Markup

from scripts.clinic.single_file import END, MANIFEST, laying, packed_runs, python
from scripts.clinic.single_parts import data_address, licences, packed, packed_file, policy
from scripts.ground.course import Lesson
from scripts.ground.errors import BuildError
from scripts.ground.paths import DOCS, GENERATED, SITE, leads_nowhere, site_address
from scripts.ground.render import render
from scripts.ground.shipped import inline

PARTS = "parts.js"
ARTICLE = re.compile(r"<article\b[^>]*>(.*?)</article>", re.DOTALL)
LEFT_OUT = re.compile(r"<(course-steps|lesson-foot)\b.*?</\1>", re.DOTALL)
PICTURE = re.compile(r'(?<=\bsrc=")(?:\.\./)+(assets/[^"]+)')
LINK = re.compile(r'<a\b([^>]*?) href="((?:\.\./|\./)[^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)


@cache
def parts() -> tuple[str, int]:
    """The script that lays the large parts into the page, and how many they are."""
    files = [packed("web/app.js", inline("package.js").encode()), packed_file(MANIFEST), *python()]
    inside = "\n".join([licences("lesson-packages.json"), *files, END])
    return laying(inside), len(files)


def page_of(lesson: Lesson, site: Path = SITE) -> str:
    """The page of a lesson of the built site, as it stands in a package."""
    built = (site / "lessons" / lesson.name / "index.html").read_text(encoding="utf-8")
    article = ARTICLE.search(built)
    if not article:
        raise BuildError(f"site/lessons/{lesson.name}/ has no article to put into a package.")
    here = f"{site_address()}lessons/{lesson.name}/"
    body = LINK.sub(lambda found: link(found, here), LEFT_OUT.sub("", article[1]))
    body = PICTURE.sub(lambda found: data_address(DOCS / found[1]), body)
    runs = packed_runs(body)
    start = inline("package-start.js")
    return render(
        "clinic/packages/package",
        name="",
        title=lesson.title,
        description=f"After this lesson you can {lesson.you_can}.",
        policy=policy(start, "'self'", "http: https:"),  # package-start.js says more
        icon=data_address(GENERATED / "figures" / "favicon.svg"),
        styles=inline("package-page.css"),
        start=start,
        body=render(
            "clinic/packages/lesson", article=Markup(body), site="" if leads_nowhere() else site_address()
        ),
        runs=Markup("\n".join(runs)),
        count=len(runs) + parts()[1],
        parts=PARTS,
    )


def link(found: re.Match[str], here: str) -> str:
    """A link to another page, in a tab of its own; its words alone where the site is this machine."""
    before, address, after, words = found.groups()
    if leads_nowhere():
        return words
    return f'<a{before} href="{urljoin(here, address)}" target="_blank" rel="noopener"{after}>{words}</a>'
