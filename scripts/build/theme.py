"""Let browsers keep the theme's scripts, and fetch no search before somebody searches.

The theme's page asks for search_index.json at once. What it must know at once stays there; the words of all
pages, which are larger than a demo, go into a file named by its content. demos/web/ground/search.js fetches
it, in front of the theme's worker. Another builder's search and scripts stay as they are.
"""

import hashlib
import json
import re
import shutil
from pathlib import Path

from scripts.ground.shipped import FOLDER, shipped

INDEX = Path("search") / "search_index.json"
SCRIPTS = "assets/javascripts/"
KEPT = FOLDER + "theme/"  # named by their content, so they lie with what browsers keep for ever
OTHER_LANGUAGES = "lunr"  # the search needs it for them
WORKER = re.compile(rf'("search": "[^"#]*?)({KEPT}workers/search\.[^"]+)"')


def fit_theme(site: Path) -> None:
    """Part the index of a site that has just been made, move the scripts, and let its pages name them."""
    index = site / INDEX
    if not index.exists():
        return
    found = json.loads(index.read_text(encoding="utf-8"))
    if found["docs"]:
        docs = [entry | {"text": " ".join(entry["text"].split())} for entry in found["docs"]]
        words = json.dumps(docs, ensure_ascii=False, separators=(",", ":"))
        name = f"{FOLDER}words-{hashlib.sha256(words.encode()).hexdigest()[:8].upper()}.json"
        (site / name).write_text(words, encoding="utf-8")
        settings = {"config": found["config"] | {"words": name}, "docs": []}
        index.write_text(json.dumps(settings), encoding="utf-8")
    shutil.copytree(
        site / SCRIPTS, site / KEPT, ignore=shutil.ignore_patterns(OTHER_LANGUAGES), dirs_exist_ok=True
    )
    shutil.rmtree(site / SCRIPTS)
    ours = shipped("ground/search.js")
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        changed = WORKER.sub(rf'\g<1>{ours}#\g<2>"', text.replace(SCRIPTS, KEPT))
        if changed != text:
            page.write_text(changed, encoding="utf-8")
