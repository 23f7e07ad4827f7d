"""Embed pages: each demo of the catalogue alone, for other people's pages, slides and projectors.

embed/<demo>/index.html holds the same block as the lesson, complete without a script. Its addresses are
relative, so that the site may stand anywhere. demos/web/embed/embed.js reads the settings from the address.
docs/embed/host-example/ shows how another site talks to one.
"""

import html
import re
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from swing_leg.shows.catalogue import DEMOS

from scripts.clinic.oembed import discovery_link
from scripts.figures.social import demo_picture
from scripts.ground.course import LESSONS, Lesson
from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD, site_address
from scripts.markdown.demo_draw import draw_demo, draw_prediction
from scripts.markdown.demo_fence import Fence, fences_of
from scripts.markdown.elements import add

LATE = "The demo's script did not arrive: this is a still picture. Is the network there?"
UP = "../../"  # from embed/<demo>/ to the top of the site
WEB = "/assets/generated/web"
STYLES = (
    "/assets/generated/fonts/fonts.css",
    *(f"{WEB}/look/{name}.css" for name in ("look", "demo", "kinds", "chart", "embed")),
)
SCRIPTS = (f"{WEB}/embed/embed.js", f"{WEB}/demo/swing-demo.js")

# What an embed page may load and run: the site's own, no inline script, no inline style. A sandboxed frame
# starts its worker from a data: address. Who may frame the page cannot be said here, and nobody is kept out.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "worker-src": "'self' data:",
    "connect-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "media-src": "'self' blob:",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def policy() -> str:
    """The Content-Security-Policy of an embed page, for its meta element."""
    return "; ".join(f"{name} {sources}" for name, sources in POLICY.items())


def lesson_of(name: str) -> Lesson:
    """The lesson that a demo belongs to. Raises BuildError if the course names none."""
    for lesson in LESSONS:
        if lesson.demo == name:
            return lesson
    raise BuildError(
        f"scripts/ground/course.py: no lesson has the demo '{name}', so its embed page has none to link to."
    )


def question_of(name: str, lesson: Lesson) -> Fence | None:
    """The lesson's fence that asks for a prediction before this demo, or None."""
    fences = fences_of(lesson.page) if lesson.page.exists() else []
    return next((fence for fence in fences if fence.name == name and fence.predict), None)


def draw_body(name: str, lesson: Lesson) -> Element:
    """The page's body: the demo, the lesson's question in reserve, one line about the site."""
    body = Element("body")
    main = add(body, "main")
    add(main, "h1", DEMOS[name].title, class_="kd-visually-hidden")
    draw_demo(main, Fence(name))
    question = question_of(name, lesson)
    if question:
        draw_prediction(add(main, "template", class_="kd-question"), question)
    # Shown by the style sheet alone, where after some seconds no script has come to say anything.
    add(
        main,
        "p",
        "The demo's script did not arrive: this is a still picture. Is the network there?",
        class_="kd-late",
    )
    line = add(body, "p", class_="kd-embed-line")
    link = add(line, "a", "Knee Drive Lab", href=f"/lessons/{lesson.name}/", target="_blank", rel="noopener")
    add(link, "span", " (opens the lesson in a new tab)", class_="kd-visually-hidden")
    link.tail = " · "
    add(line, "span", "A model, not a measurement")
    return body


def written(tree: Element) -> str:
    """HTML of a tree whose texts may hold Markdown, with every address relative to the embed page."""
    markdown = Markdown()
    markdown.treeprocessors["inline"].run(tree)
    text = markdown.serializer(tree)
    for processor in markdown.postprocessors:
        text = processor.run(text)
    return re.sub(r'\b(src|href)="/', rf'\1="{UP}', text)


def page_of(name: str, address: str) -> str:
    """The whole embed page of a demo; `address` is the site's, for previews and search engines only."""
    lesson, demo = lesson_of(name), DEMOS[name]
    picture = f"{address}assets/generated/social/{demo_picture(name)}.png"
    here = f"{address}embed/{name}/"
    head = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{html.escape(demo.title)} - Knee Drive Lab</title>",
        named("name", "description", demo.question),
        f'<link rel="canonical" href="{here}">',
        discovery_link(name, address),
        f'<link rel="icon" href="{UP}assets/generated/figures/favicon.svg">',
        named("property", "og:type", "website"),
        named("property", "og:site_name", "Knee Drive Lab"),
        named("property", "og:title", demo.title),
        named("property", "og:description", demo.question),
        named("property", "og:url", here),
        named("property", "og:image", picture),
        named("property", "og:image:alt", f"{demo.title}, and the swinging leg of Knee Drive Lab"),
        named("name", "twitter:card", "summary_large_image"),
        # A saved picture takes its letters along: a sandboxed frame may read a sheet only so.
        f'<link rel="stylesheet" href="{UP}{STYLES[0][1:]}" crossorigin="anonymous">',
        *(f'<link rel="stylesheet" href="{UP}{style[1:]}">' for style in STYLES[1:]),
        # Where a browser can, it waits with the first picture until the settings are read.
        *(f'<script type="module" src="{UP}{script[1:]}" blocking="render"></script>' for script in SCRIPTS),
    ]
    lines = [
        "<!doctype html>",
        f'<html lang="en" data-embed="{name}" data-md-color-scheme="default">',
        "<head>",
        *(f"  {line}" for line in head),
        "</head>",
        written(draw_body(name, lesson)),
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def named(kind: str, name: str, content: str) -> str:
    """One meta element."""
    return f'<meta {kind}="{name}" content="{html.escape(content)}">'


def write_snippet(folder: Path = BUILD / "snippets") -> None:
    """Write the table of embed pages where docs/clinics/embedding.md includes it."""
    lines = ["| demo | address | its controls |", "|---|---|---|"]
    for name, demo in DEMOS.items():
        controls = ", ".join(f"`{control.name}`" for control in demo.parameters)
        lines.append(f"| {demo.title} | `embed/{name}/` | {controls or 'none'} |")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "embeds.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_embeds(site: Path) -> list[Path]:
    """Write every embed page into a built site; the pages' paths."""
    folder, address = site / "embed", site_address()
    made = []
    for name in DEMOS:
        path = folder / name / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page_of(name, address), encoding="utf-8")
        made.append(path)
    return made
