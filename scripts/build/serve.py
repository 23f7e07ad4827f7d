"""Build, serve at 127.0.0.1:8000, rebuild and reload when something changes: `python -m scripts.build.serve`.

MkDocs' own server does the serving and reloading. Each rebuild runs in a fresh Python, so that a changed
model or figure script is the one that runs. A failed rebuild says why and keeps the last good site.
"""

import argparse
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from scripts.ground.paths import DOCS, GENERATED, MOUNT, ROOT, SITE
from scripts.hosting.rules import HEADERS

EMBED = b"data-embed="  # on the html element of embed pages


def build() -> bool:
    """Run the build; True if it succeeded. It prints its own progress and errors."""
    quiet = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}  # bytecode would look like a change
    return subprocess.run([sys.executable, "-m", "scripts.build"], cwd=ROOT, env=quiet).returncode == 0


def rebuild() -> None:
    """Build again after a change."""
    if not build():
        print("The browser keeps the last good site until that is mended.", flush=True)


class Server(LiveReloadServer):
    """MkDocs' server, sending what every host of the site must; embed pages stay as built.

    Without the headers a sandboxed frame gets no script, and the embeds' policy forbids one for reloading.
    """

    def _serve_request(self, environ: Any, start_response: Any) -> Any:
        def with_headers(status: str, headers: list[tuple[str, str]]) -> Any:
            return start_response(status, [*headers, *HEADERS.items()])

        return super()._serve_request(environ, with_headers)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        if EMBED in content:
            return content
        return bytes(super()._inject_js_into_html(content, epoch))  # type: ignore[no-untyped-call]


def watch_all(server: LiveReloadServer) -> None:
    """Watch what the build reads, never what it writes: that would rebuild for ever."""
    for folder in (ROOT / "demos", ROOT / "scripts"):
        server.watch(str(folder))
    server.watch(str(ROOT / "mkdocs.yml"))
    for folder in (DOCS, *(path for path in sorted(DOCS.rglob("*")) if path.is_dir())):
        if folder != GENERATED and not folder.is_relative_to(GENERATED):
            server.watch(str(folder), recursive=False)


def main() -> int:
    """Serve until Ctrl+C."""
    parser = argparse.ArgumentParser(description="Serve the site and rebuild it as you write.")
    parser.add_argument("--host", default="127.0.0.1", help="address to serve on (default %(default)s)")
    parser.add_argument("--port", type=int, default=8000, help="port to serve on (default %(default)s)")
    options = parser.parse_args()
    if not build() and not (SITE / "index.html").exists():
        return 1
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    server = Server(rebuild, options.host, options.port, str(SITE), MOUNT)
    server.error_handler = lambda code: not_found(SITE / "404.html") if code == 404 else None
    watch_all(server)
    print("Ctrl+C stops the server.", flush=True)
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
