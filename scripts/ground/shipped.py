"""Which file each entry of demos/web became: build/shipped.json, written by scripts/build/bundle.mjs."""

import base64
import hashlib
import json
from typing import Any

from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD

SHIPPED = BUILD / "shipped.json"
FOLDER = "assets/generated/web/"  # below the site's own address


def entries() -> dict[str, Any]:
    """What is written of every entry; nothing before the first build."""
    return dict(json.loads(SHIPPED.read_text(encoding="utf-8"))) if SHIPPED.exists() else {}


def entry(name: str) -> Any:
    """What is written of an entry, as "demo/lesson.js". Raises BuildError if there is none."""
    if name not in entries():
        raise BuildError(f"demos/web/{name} has not been bundled. Run `make build`.")
    return entries()[name]


def shipped(name: str) -> str:
    """The path of an entry's file below the site's own address."""
    return FOLDER + str(entry(name)["file"])


def needed(name: str) -> list[str]:
    """The paths of the files that an entry imports at once: a page that names them loads all side by side."""
    return [FOLDER + file for file in entry(name)["needs"]]


def inline(name: str) -> str:
    """A script or style sheet that stands within a page."""
    return (BUILD / "file" / name).read_text(encoding="utf-8").strip()


def digest(script: str) -> str:
    """An inline script, as a Content-Security-Policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
