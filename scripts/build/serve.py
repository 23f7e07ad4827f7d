"""Build, serve at 127.0.0.1:8000, show each change in seconds and reload: `python -m scripts.build.serve`.

MkDocs' own server does the serving and reloading, watchfiles says what has changed. quick.py shows a change
first, then the whole build follows in the background. A failed build says why and keeps the last good site.
"""

import argparse
import hashlib
import logging
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from multiprocessing import forkserver
from pathlib import Path
from time import time_ns
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchfiles import DefaultFilter, watch

from scripts.build.head import INLINE
from scripts.build.quick import show
from scripts.ground.paths import DOCS, GENERATED, MOUNT, ROOT, SITE
from scripts.ground.shipped import digest
from scripts.hosting.rules import HEADERS

EMBED = b"data-embed="  # on the html element of embed pages
WATCHED = (ROOT / "demos", ROOT / "scripts", DOCS, ROOT / "mkdocs.yml")
OTHERS = DefaultFilter(ignore_paths=[GENERATED])  # what the build writes would make it build for ever
IN_MEMORY = (
    "markdown",
    "mkdocs.commands.build",
    "material.plugins.search.plugin",
    "pymdownx.superfences",
    "pydantic.dataclasses",
    "yaml",
)
KEPT = "The browser keeps the last good site until that is mended."
WHOLE = (sys.executable, "-m", "scripts.build")

processes = multiprocessing.get_context("forkserver")  # its children have IN_MEMORY, and nothing of ours


def shown(changed: Iterable[str]) -> bool:
    """Show a change; True if that succeeded. A fresh process prints its own progress and errors."""
    process = processes.Process(target=show, args=(sorted(changed),))
    process.start()
    process.join()
    return process.exitcode == 0


class WholeBuild:
    """The whole build in the background, which a newer change may end."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.before = b""

    def start(self) -> None:
        """Begin; what it does is not printed, only what went wrong."""
        self.before = pages_seen()
        self.process = subprocess.Popen(WHOLE, cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True)

    def stop(self) -> None:
        """End it with all that it has started."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait()
        self.process = None

    def has_changed_pages(self) -> bool:
        """True once: when it has ended, and pages differ from those that were shown."""
        if not self.process or self.process.poll() is None:
            return False
        good = self.process.returncode == 0
        self.process = None
        print("The whole site is up to date." if good else KEPT, flush=True)
        return good and pages_seen() != self.before


def pages_seen() -> bytes:
    """A digest of all pages of the built site."""
    digest = hashlib.sha256()
    for page in sorted(SITE.rglob("*.html")):
        digest.update(page.read_bytes())
    return digest.digest()


class Server(LiveReloadServer):
    """MkDocs' server, sending what every host of the site must; embed pages stay as built.

    Without the headers a sandboxed frame gets no script, and the embeds' policy forbids one for reloading.
    """

    def __init__(self, host: str, port: int) -> None:
        super().__init__(lambda: None, host, port, str(SITE), MOUNT)
        self._watched_paths = {str(path): 1 for path in WATCHED}  # else it adds no reloading to pages
        self.error_handler = lambda code: not_found(SITE / "404.html") if code == 404 else None

    def _serve_request(self, environ: Any, start_response: Any) -> Any:
        def with_headers(status: str, headers: list[tuple[str, str]]) -> Any:
            return start_response(status, [*headers, *HEADERS.items()])

        return super()._serve_request(environ, with_headers)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        if EMBED in content:
            return content
        page = super()._inject_js_into_html(content, epoch).decode()  # type: ignore[no-untyped-call]
        reloading = digest(INLINE.findall(page)[-1])
        return bytes(page.replace("script-src ", f"script-src {reloading} ", 1).encode())

    def _build_loop(self) -> None:
        """Show each change, and build the rest once nothing more has changed."""
        whole, begun = WholeBuild(), False
        try:
            for changes in watch(*WATCHED, watch_filter=OTHERS, rust_timeout=300, yield_on_timeout=True):
                if not begun:  # and from now on no change is missed
                    print(f"Serving at {self.url}; Ctrl+C stops.", flush=True)
                    begun = True
                if changes:
                    whole.stop()
                    if shown(path for _, path in changes):
                        print("Shown. The rest of the site follows …", flush=True)
                        self.reload()
                        whole.start()
                    else:
                        print(KEPT, flush=True)
                elif whole.has_changed_pages():
                    self.reload()
        finally:
            whole.stop()

    def reload(self) -> None:
        """Tell the browsers."""
        with self._epoch_cond:
            self._wanted_epoch = self._visible_epoch = time_ns() // 1_000_000
            self._epoch_cond.notify_all()


def main() -> int:
    """Serve until Ctrl+C."""
    parser = argparse.ArgumentParser(description="Serve the site and rebuild it as you write.")
    parser.add_argument("--host", default="127.0.0.1", help="address to serve on (default %(default)s)")
    parser.add_argument("--port", type=int, default=8000, help="port to serve on (default %(default)s)")
    options = parser.parse_args()
    if subprocess.run(WHOLE, cwd=ROOT).returncode and not (SITE / "index.html").exists():
        return 1
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    processes.set_forkserver_preload(list(IN_MEMORY))
    forkserver.ensure_running()  # so that the first change need not wait for it
    server = Server(options.host, options.port)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        server.shutdown()
    except OSError as error:
        print(
            f"Port {options.port} cannot be used: {error.strerror}. Try: make serve PORT={options.port + 1}"
        )
        return 1
    return 0


def not_found(page: Path) -> bytes | None:
    """The site's own page for addresses that do not exist."""
    return page.read_bytes() if page.exists() else None


if __name__ == "__main__":
    sys.exit(main())
