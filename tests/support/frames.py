"""Two origins for the tests of frames: other people's pages, and our site, whose answers are counted."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting.hotspot import lan_addresses
from scripts.hosting.rules import OPEN
from scripts.hosting.serving import Handler, Manner, Server, running


class CountingHandler(Handler):
    """Counts the bytes of every whole answer; can cut an answer short, as a network does."""

    server: "CountingServer"

    def send_body(self, status: int, body: bytes, headers: dict[str, str]) -> None:  # type: ignore[override]
        """Answer, and note what was sent; a file to be cut ends in the middle, and the connection with it."""
        name = self.path.split("?")[0].rsplit("/", 1)[-1]
        if name in self.server.cut and body:
            self.server.cut.remove(name)
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: len(body) // 2])
            self.close_connection = True
            return
        self.server.sent[name] += len(body)
        super().send_body(status, body, headers)  # type: ignore[arg-type]


class CountingServer(Server):
    """`sent` holds the bytes by file name; a name in `cut` is cut short once."""

    def __init__(self, root: Path, prefix: str, host: str, headers: Mapping[str, str], seconds: int) -> None:
        super().__init__(
            root, prefix, (host, 0), Manner(headers, lambda path: f"max-age={seconds}", gzip=True)
        )
        self.RequestHandlerClass = CountingHandler
        self.sent: Counter[str] = Counter()
        self.cut: list[str] = []
        self.address = f"http://{host}:{self.server_port}{prefix}"


@contextmanager
def site_at(host: str = "127.0.0.1", headers: Mapping[str, str] = OPEN) -> Iterator[CountingServer]:
    """The built site as GitHub Pages sends it, or with other headers, at another address of this machine."""
    server = CountingServer(SITE, MOUNT, host, headers, 600)
    with running(server):
        yield server


@contextmanager
def host_page(folder: Path, *frames: str, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address of somebody's page with these iframes; its origin is not the site's."""
    body = "".join(
        f'<p style="height:90vh"></p>{frame}' if number else frame for number, frame in enumerate(frames)
    )
    page = f'<!doctype html><html lang="en"><title>A school</title><link rel="icon" href="data:,">{body}'
    (folder / "index.html").write_text(page, encoding="utf-8")
    server = CountingServer(folder, "/", "127.0.0.1", headers or {}, 0)
    with running(server):
        yield f"http://localhost:{server.server_port}/"


def frame(address: str, attributes: str = "") -> str:
    """One iframe, as a host pastes it."""
    return f'<iframe src="{address}" width="900" height="700" title="demo" {attributes}></iframe>'


def lan_address() -> str | None:
    """An address of this machine that is not loopback, or None."""
    return next(iter(lan_addresses()), None)
