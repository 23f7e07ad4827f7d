"""The built site as GitHub Pages would serve it, and beside it each module of demos/web on its own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting.rules import OPEN
from scripts.hosting.serving import Handler, Manner, Server, running
from scripts.quality.modules import module

# Below the site, where its own modules are as deep: …?share/address.js is demos/web/share/address.js.
MODULES = "assets/generated/modules/?"


def empty_page() -> bytes:
    """A page for modules to work in: no words, no script, but the demos' fonts and style sheets."""
    built = (SITE / "index.html").read_text(encoding="utf-8")
    styles = re.findall(r'<link rel="stylesheet" href="[^"]*?(assets/generated/[^"]+)">', built)
    links = "".join(f'<link rel="stylesheet" href="{MOUNT}{style}">' for style in styles)
    head = f'<meta charset="utf-8"><title>A module</title><link rel="icon" href="data:,">{links}'
    return f'<!doctype html><html lang="en"><head>{head}</head><body></body></html>'.encode()


class SiteHandler(Handler):
    """Answers as the site's host does, but for two things."""

    def do_GET(self) -> None:
        """A module, the page for modules, or the site's own file."""
        name = self.path.removeprefix(self.server.prefix + MODULES)
        if name == self.path:
            return super().do_GET()
        if not name:
            return self.send_body(HTTPStatus.OK, empty_page(), {"Content-Type": "text/html"})
        return self.send_body(HTTPStatus.OK, module(name), {"Content-Type": "text/javascript"})

    def send_file(self, file: Path, status: HTTPStatus) -> None:
        """Send a file; the sitemap with this server's addresses: instant navigation looks there."""
        if file.name != "sitemap.xml":
            return super().send_file(file, status)
        here = f"http://{self.headers['Host']}{MOUNT}"
        text = re.sub(rf"(?<=<loc>)https?://[^/]+{MOUNT}", here, file.read_text(encoding="utf-8"))
        return self.send_body(status, text.encode(), {"Content-Type": "text/xml"})


@contextmanager
def serve_site() -> Iterator[str]:
    """The address of the built site, ending in a slash."""
    server = Server(SITE, MOUNT, ("127.0.0.1", 0), Manner(OPEN, lambda path: "max-age=600"))
    server.RequestHandlerClass = SiteHandler
    with running(server):
        yield f"http://127.0.0.1:{server.server_port}{MOUNT}"
