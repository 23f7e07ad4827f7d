"""Embed pages: each demo of the catalogue alone, for other people's pages, slides and projectors.

embed/<demo>/index.html holds the same block as the lesson, complete without a script. Its addresses are
relative, so that the site may stand anywhere. demos/web/embed/embed.js reads the settings from the address.
docs/embed/host-example/ shows how another site talks to one.
"""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup
from swing_leg.shows.catalogue import DEMOS

from scripts.clinic.oembed import answer, title_of
from scripts.figures.social import demo_picture, front_matter, picture_name
from scripts.ground.course import LESSONS, Lesson
from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD, DOCS, site_address
from scripts.ground.render import render
from scripts.ground.shipped import digest, inline, needed, shipped
from scripts.markdown.demo_draw import draw_demo
from scripts.markdown.demo_fence import Fence, fences_of
from scripts.markdown.elements import finished
from scripts.tables.writing import in_cards, table, write_all

UP = "../../"  # from embed/<demo>/ to the top of the site
SCRIPT, STYLE = "embed/embed.js", "look/pages/embed-page.css"
RUNNER, RUNNER_SCRIPT = "your-runner", "embed/your-runner.js"  # no demo of the catalogue

# What an embed page may load and run: the site's own, one inline script by its digest, no inline style.
# A sandboxed frame starts its worker from a data: address. Who may frame the page cannot be said here, and
# nobody is kept out.
# WebKit takes 'self' for nobody in a sandboxed frame, so the site is named as well, where it is published.
OWN = "'self' {}://{}".format(*urlsplit(site_address())[:2])
POLICY = {
    "default-src": "'none'",
    "script-src": f"{OWN} 'wasm-unsafe-eval'",
    "worker-src": f"{OWN} data:",
    "connect-src": OWN,
    "style-src": OWN,
    "img-src": f"{OWN} data: blob:",
    "font-src": f"{OWN} data:",
    "media-src": f"{OWN} blob:",
    "frame-src": OWN,
    "base-uri": "'none'",
    "form-action": "'none'",
}


def policy() -> str:
    """The Content-Security-Policy of an embed page, for its meta element."""
    ours = POLICY | {"script-src": f"{POLICY['script-src']} {digest(inline('first.js'))}"}
    return "; ".join(f"{name} {sources}" for name, sources in ours.items())


def lesson_of(name: str) -> Lesson | None:
    """The lesson that a demo belongs to. A demo without one leads to the list of all."""
    return next((lesson for lesson in LESSONS if lesson.demo == name), None)


def question_of(name: str, lesson: Lesson | None) -> Fence | None:
    """The lesson's fence that asks for a prediction before this demo, or None."""
    fences = fences_of(lesson.page) if lesson and lesson.page.exists() else []
    return next((fence for fence in fences if fence.name == name and fence.predict), None)


def alone(name: str) -> Markup:
    """A demo alone: its block, the lesson's question in reserve, one line about the site."""
    return render("clinic/alone", demo=DEMOS[name], lesson=lesson_of(name), block=block(name), up=UP)


def block(name: str) -> Markup:
    """A demo as in its lesson, with the question that this asks first."""
    question = question_of(name, lesson_of(name))
    return relative(draw_demo(Fence(name, predict=question.predict if question else None)))


def relative(html: str) -> Markup:
    """A piece of a lesson with addresses relative to the embed page."""
    return Markup(re.sub(r'\b(src|href)="/', rf'\1="{UP}', finished(html)))


def page_of(name: str, site: str) -> str:
    """The whole embed page of a demo; `site` is its address, for previews and search engines only."""
    demo = DEMOS[name]
    return render(
        "clinic/embed",
        **head_of(name, demo.title, demo.question, demo_picture(name), SCRIPT, site),
        oembed_title=title_of(name),
        slug=Fence(name).slug,
        body=alone(name),
    )


def head_of(name: str, title: str, about: str, picture: str, script: str, site: str) -> dict[str, Any]:
    """What the head of an embed page says and names."""
    return {
        "name": name,
        "short": title,
        "title": f"{title} - Knee Drive Lab",
        "description": about,
        "picture": picture,
        "policy": policy(),
        "first": inline("first.js"),
        "style": shipped(STYLE),
        "letters": needed(STYLE)[0],
        "script": shipped(script),
        "needed": needed(script),
        "site": site,
        "up": UP,
    }


def runner_page(site: str) -> str:
    """The whole embed page of "Your own runner"."""
    page = DOCS / f"{RUNNER}.md"
    said = front_matter(page)
    head = head_of(RUNNER, said["title"], said["description"], picture_name(page), RUNNER_SCRIPT, site)
    return render("clinic/embed", **head, body=runner_alone())


def runner_alone() -> Markup:
    """What stands on the page of "Your own runner" alone."""
    page = (DOCS / f"{RUNNER}.md").read_text(encoding="utf-8")
    block = re.search(r'^<div class="kd-block">.*</div>$', page, re.MULTILINE)
    if not block:
        raise BuildError(f'docs/{RUNNER}.md needs its <div class="kd-block"> on one line: the embed takes it')
    return render("clinic/runner", up=UP, block=Markup(block[0]))


def write_snippets(folder: Path = BUILD / "snippets") -> None:
    """Write the table of embed pages where docs/clinics/embedding.md includes it."""
    rows = []
    for name, demo in DEMOS.items():
        controls = ", ".join(f"`{control.name}`" for control in demo.parameters)
        rows.append((demo.title, f"`embed/{name}/`", controls or "none"))
    write_all(folder, {"embeds": in_cards(table(("demo", "address", "its controls"), rows, words=3))})


def write_embeds(site: Path) -> None:
    """Write every embed page into a built site, and beside it the answer to who asks for it by oEmbed."""
    address = site_address()
    for name in DEMOS:
        folder = site / "embed" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(page_of(name, address), encoding="utf-8")
        (folder / "oembed.json").write_text(
            json.dumps(answer(name, address), indent=2) + "\n", encoding="utf-8"
        )
    folder = site / "embed" / RUNNER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(runner_page(address), encoding="utf-8")
