"""The built site as GitHub Pages would serve it, and beside it each module of demos/web on its own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path

from scripts.ground.paths import MOUNT, SITE, site_address
from scripts.hosting.folder import Answer, Asked, Folder, Manner, text
from scripts.hosting.rules import OPEN, mime_type
from scripts.hosting.serving import Server, running
from scripts.quality.modules import module

BUILT_FOR = site_address().removesuffix(MOUNT)
# Below the site, where its own modules are as deep: …?share/address.js is demos/web/share/address.js.
MODULES = "assets/generated/modules/?"


def empty_page() -> bytes:
    """A page for modules to work in: no words, no script, but the demos' fonts and style sheets."""
    built = (SITE / "index.html").read_text(encoding="utf-8")
    styles = re.findall(r'<link rel="stylesheet" href="[^"]*?(assets/generated/[^"]+)">', built)
    links = "".join(f'<link rel="stylesheet" href="{MOUNT}{style}">' for style in styles)
    head = f'<meta charset="utf-8"><title>A module</title><link rel="icon" href="data:,">{links}'
    return f'<!doctype html><html lang="en"><head>{head}</head><body></body></html>'.encode()


class Site(Folder):
    """Answers as the site's host does, but for two things."""

    def answer(self, asked: Asked) -> Answer:
        """A module, the page for modules, or the site's own file."""
        if asked.path + "?" != self.prefix + MODULES:
            return super().answer(asked)
        if not asked.query:
            return text(HTTPStatus.OK, empty_page(), {"Content-Type": "text/html"})
        return text(HTTPStatus.OK, module(asked.query), {"Content-Type": "text/javascript"})

    def send(self, file: Path, asked: Asked, status: HTTPStatus = HTTPStatus.OK) -> Answer:
        """Send a file; with this server's address where the site is named by the one it is built for.

        Instant navigation looks into the sitemap, and WebKit into the policy of an embed.
        """
        if file.name != "sitemap.xml" and not (file.name == "index.html" and "embed" in file.parts):
            return super().send(file, asked, status)
        words = file.read_text(encoding="utf-8").replace(BUILT_FOR, f"http://{asked.host}")
        return text(status, words.encode(), {**OPEN, "Content-Type": mime_type(file.name)})


@contextmanager
def serve_site() -> Iterator[str]:
    """The address of the built site, ending in a slash."""
    server = Server(Site(SITE, MOUNT, Manner(OPEN, lambda path: "max-age=600")), "127.0.0.1", 0)
    with running(server):
        yield f"http://127.0.0.1:{server.port}{MOUNT}"
