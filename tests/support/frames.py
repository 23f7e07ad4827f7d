"""Two origins for the tests of frames: other people's pages, and our site, whose answers are counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting.folder import Asked, Folder, Manner
from scripts.hosting.hotspot import lan_addresses
from scripts.hosting.rules import OPEN
from scripts.hosting.serving import Server, running


class Counting(Folder):
    """Counts the bytes of every whole answer; can cut an answer short, as a network does."""

    def __init__(self, root: Path, prefix: str, headers: Mapping[str, str], seconds: int) -> None:
        super().__init__(root, prefix, Manner(headers, lambda path: f"max-age={seconds}", gzip=True))
        self.sent: Counter[str] = Counter()  # bytes by file name
        self.cut: list[str] = []  # a file name in it is cut short once
        self.address = ""

    def __call__(self, environ: Mapping[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        """Answer, and note what was sent; a file to be cut ends in the middle, and the connection with it."""
        answer = self.answer(Asked(environ))
        name = environ["PATH_INFO"].rsplit("/", 1)[-1]
        if name in self.cut and answer.file:
            self.cut.remove(name)
            start_response(f"{answer.status} OK", list(answer.headers.items()))
            return [answer.file.read(int(answer.headers["Content-Length"]) // 2)]
        self.sent[name] += int(answer.headers.get("Content-Length", 0))
        return super().__call__(environ, start_response)


@contextmanager
def site_at(host: str = "127.0.0.1", headers: Mapping[str, str] = OPEN) -> Iterator[Counting]:
    """The built site as GitHub Pages sends it, or with other headers, at another address of this machine."""
    site = Counting(SITE, MOUNT, headers, 600)
    server = Server(site, host, 0)
    site.address = f"http://{host}:{server.port}{MOUNT}"
    with running(server):
        yield site


@contextmanager
def host_page(folder: Path, *frames: str, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address of somebody's page with these iframes; its origin is not the site's."""
    body = "".join(
        f'<p style="height:90vh"></p>{frame}' if number else frame for number, frame in enumerate(frames)
    )
    page = f'<!doctype html><html lang="en"><title>A school</title><link rel="icon" href="data:,">{body}'
    (folder / "index.html").write_text(page, encoding="utf-8")
    server = Server(Counting(folder, "/", headers or {}, 0), "127.0.0.1", 0)
    with running(server):
        yield f"http://localhost:{server.port}/"


def frame(address: str, attributes: str = "") -> str:
    """One iframe, as a host pastes it."""
    return f'<iframe src="{address}" width="900" height="700" title="demo" {attributes}></iframe>'


def lan_address() -> str | None:
    """An address of this machine that is not loopback, or None."""
    return next(iter(lan_addresses()), None)
