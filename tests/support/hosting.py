"""Other people's pages: a second origin, whose pages show our demos in frames."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Frame, Page

from scripts.ground.paths import PACKAGES
from scripts.hosting.serving import serve_directory
from tests.support.driving import LIVE_MS

# What the page hears from its frames, in order; a test asks for it by evaluate("heard").
LISTEN = """<script>
  const heard = [];
  const frames = () => [...document.querySelectorAll("iframe")];
  const name = (source) => frames().find((one) => one.contentWindow === source)?.id;
  addEventListener("message", ({ data, source, origin }) => heard.push({ data, origin, from: name(source) }));
  const tell = (id, command) =>
    document.getElementById(id).contentWindow.postMessage({ type: "knee-drive", v: 1, ...command }, "*");
</script>"""


class Host:
    """A site of its own: "localhost" and "127.0.0.1" are different sites to a browser."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder = folder
        self.address = address

    def page(self, body: str) -> str:
        """Write a page that holds this and listens to its frames; its address."""
        name = f"page-{len(list(self.folder.iterdir()))}.html"
        head = (
            f'<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">{LISTEN}'
        )
        (self.folder / name).write_text(head + body, encoding="utf-8")
        return self.address + name

    def copy(self, source: Path) -> str:
        """Put a file or a folder on the site; its address."""
        target = self.folder / source.name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copyfile(source, target)
        return self.address + source.name


@contextmanager
def run_host(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[Host]:
    """Serve a folder as another site, with these headers beside the usual ones."""
    with serve_directory(folder, host="localhost", headers=headers or {}) as address:
        yield Host(folder, address)


def frame(address: str, attributes: str = "", id_: str = "demo") -> str:
    """An iframe as it stands on a host page."""
    return (
        f'<iframe id="{id_}" src="{address}" title="A demo" width="900" height="700" {attributes}></iframe>'
    )


def visit(page: Page, host: Host, body: str) -> None:
    """Open a host page that holds this."""
    page.watch.hosts.append(host.address)  # type: ignore[attr-defined]
    page.goto(host.page(body))


def frame_at(page: Page, part: str) -> Frame:
    """The frame whose address holds this."""
    return next(one for one in page.frames if part in one.url)


def wait_for(page: Page, condition: str, timeout_ms: float = LIVE_MS) -> None:
    """Wait until one of the messages heard, as `it`, fulfils a JavaScript condition."""
    page.wait_for_function(f"heard.some((it) => {condition})", timeout=timeout_ms)


def reveal() -> Path:
    """reveal.js as npm has brought it."""
    return PACKAGES / "reveal.js" / "dist"
