"""What the head of each page gets once it is made, whoever made it: what it may load, run and tell others.

Material's few scripts that stand within its pages are allowed by their hashes. Each page allows those of all:
with instant navigation the page that was opened first lends its policy to the next.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from scripts.clinic.embeds import OWN, POLICY
from scripts.ground.paths import ROOT
from scripts.ground.shipped import digest

BEGIN = '<meta charset="utf-8">'
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
ADDED = re.compile(r'<meta http-equiv="Content-Security-Policy".*?</script>', re.DOTALL)
STAND_INS = re.sub(
    r"\s*//.*|\n\s*", "", (ROOT / "scripts" / "build" / "stand-ins.js").read_text(encoding="utf-8")
)
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


def write_heads(site: Path) -> None:
    """Put the policy into each page of the site that a builder has made; written are those that change."""
    made = [page for page in sorted(site.rglob("*.html")) if page.relative_to(site).parts[0] != "embed"]
    texts = {page: page.read_text(encoding="utf-8") for page in made}
    bare = {page: ADDED.sub("", text) for page, text in texts.items()}
    scripts = {script for text in bare.values() for script in INLINE.findall(text)} | {STAND_INS}
    head = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy(scripts)}">'
        f'<meta name="referrer" content="{REFERRER}"><script>{STAND_INS}</script>'
    )
    for page, text in bare.items():
        whole = text.replace(BEGIN, BEGIN + head, 1)
        if whole != texts[page]:
            page.write_text(whole, encoding="utf-8")
