"""What the head of each page gets once it is made, whoever made it: what it may load, run and tell others.

Material's few scripts that stand within its pages are allowed by their hashes. Each page allows those of all:
with instant navigation the page that was opened first lends its policy to the next. The picture of a page
is made by scripts/figures/social.py, the answer to sites that ask for its demo by scripts/clinic/oembed.py.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from scripts.build.sizes import with_sizes
from scripts.clinic.embeds import OWN, POLICY
from scripts.figures.social import SITE_NAME, front_matter, picture_name
from scripts.ground.paths import DOCS, ROOT, site_address
from scripts.ground.render import render
from scripts.ground.shipped import digest, needed
from scripts.markdown.demo_draw import PLACED
from scripts.markdown.site import CHECKS, STYLE

BEGIN = '<meta charset="utf-8">'
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
ADDED = re.compile(r'<meta http-equiv="Content-Security-Policy".*?</script>', re.DOTALL)
STAND_INS = re.sub(
    r"\s*//.*|\n\s*", "", (ROOT / "scripts" / "build" / "stand-ins.js").read_text(encoding="utf-8")
)
# A page fetches these beside its style sheet, and not before: on some lines only six files come at once.
FONT = '<link rel="preload" as="font" type="font/woff2" href="{}" crossorigin>'
MODULE = '<link rel="modulepreload" href="{}">'
RUN = '<link rel="preload" as="fetch" href="{}assets/generated/runs/{}.json" crossorigin>'
SLUG = re.compile(r'<swing-demo\b[^>]*\bdata-slug="([^"]+)"')
SHEET = re.compile(r'(<link rel="stylesheet" [^>]*>)(?:<link rel="(?:module)?preload"[^>]*>)*')
FROM_TOP = 'src="/embed/'  # of a frame on a page: builders differ in what they make of a relative one
REFERRER = "same-origin"  # who follows a link to a source is not announced there


def policy(scripts: Iterable[str]) -> str:
    """What pages may load and run: what embed pages may, these scripts, and Material's style attributes."""
    allowed = " ".join(sorted(map(digest, scripts)))
    ours = {
        "default-src": OWN,  # Firefox fetches the next lesson ahead, which has no name of its own here
        "object-src": "'none'",
        "script-src": f"{POLICY['script-src']} {allowed}",
        "style-src-attr": "'unsafe-inline'",  # the alignment of tables
        "form-action": OWN,  # the search
    }
    return "; ".join(f"{name} {sources}" for name, sources in (POLICY | ours).items())


def told(address: str, text: str) -> dict[str, str]:
    """What the page at an address below the site's, "" or "lessons/fold/", tells those who link to it."""
    index = DOCS / address / "index.md"
    source = index if index.exists() else (DOCS / address).with_suffix(".md")
    said = front_matter(source)
    demo = PLACED.search(text)
    return {
        "site_name": SITE_NAME,
        "title": said["title"],
        "description": said["description"],
        "address": address,
        "demo": demo[1] if demo else "",
        "picture": picture_name(source),
    }


def write_heads(site: Path) -> None:
    """Complete each page of the site that a builder has made; written are those that change."""
    made = [page for page in sorted(site.rglob("*.html")) if page.relative_to(site).parts[0] != "embed"]
    texts = {page: page.read_text(encoding="utf-8") for page in made}
    bare = {page: ADDED.sub("", text) for page, text in texts.items()}
    scripts = {script for text in bare.values() for script in INLINE.findall(text)} | {STAND_INS}
    same = {"policy": policy(scripts), "referrer": REFERRER, "stand_ins": STAND_INS, "site": site_address()}
    letters = needed(STYLE)[0]
    modules = dict.fromkeys(needed("demo/lesson.js") + needed(CHECKS))
    for page, text in bare.items():
        folders = page.parent.relative_to(site).parts
        up = "../" * len(folders)
        address = "".join(f"{folder}/" for folder in folders)
        is_page = page.name == "index.html"  # 404.html stands at any address
        head = render("build/head", **same, page=told(address, text) if is_page else None)
        whole = text.replace(BEGIN, BEGIN + str(head).replace("\n", ""), 1)
        whole = whole.replace(FROM_TOP, f'src="{up}embed/')
        if is_page:
            links = [FONT.format(up + letters), *(MODULE.format(up + name) for name in modules)]
            links += [RUN.format(up, slug) for slug in SLUG.findall(text)[:1]]  # last, for want of a line
            whole = SHEET.sub(r"\1" + "".join(links), whole, count=1)
        whole = with_sizes(whole, page, site)
        if whole != texts[page]:
            page.write_text(whole, encoding="utf-8")
