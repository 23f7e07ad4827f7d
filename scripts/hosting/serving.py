"""Serve a folder to this machine or its neighbours, with bounds: the tests, the benchmark and the hotspot.

Connections, time-outs and threads are those of waitress, a library in plain Python that the one-file server
takes along. A connection that says nothing costs no thread, and is closed; beyond the bound the next waits.
"""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from waitress import wasyncore  # type: ignore[import-untyped]  # it ships no types
from waitress.channel import HTTPChannel  # type: ignore[import-untyped]
from waitress.parser import HTTPRequestParser, ParsingError  # type: ignore[import-untyped]
from waitress.server import create_server  # type: ignore[import-untyped]

from scripts.hosting.folder import Folder, Manner
from scripts.hosting.rules import OPEN

CONNECTIONS = 480  # 80 phones with 6 each; below the 512 that select takes on Windows
THREADS = 8
QUIET_SECONDS = 20  # so long a connection may say nothing and take nothing
LARGEST_HEAD = 16_384  # bytes of a request before its body; browsers send some 1,000
SPARE_HANDLES = 64  # for Python itself

logging.getLogger("waitress").setLevel(logging.ERROR)  # a full house is no error: the next one waits


def room(wanted: int) -> int:
    """How many connections may be open at once: each takes a handle, and one more for its file.

    Asks the system for so many handles; macOS gives 256 to those who do not ask.
    """
    try:
        import resource
    except ImportError:  # Windows counts sockets otherwise
        return wanted
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    need = 2 * wanted + SPARE_HANDLES
    if soft != resource.RLIM_INFINITY and soft < need:
        soft = need if hard == resource.RLIM_INFINITY else min(need, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return wanted if soft == resource.RLIM_INFINITY else min(wanted, (soft - SPARE_HANDLES) // 2)


class Parser(HTTPRequestParser):  # type: ignore[misc]  # waitress ships no types
    """Waitress's parser hangs up without a word where an address cannot be taken apart."""

    def parse_header(self, header_plus: bytes) -> None:
        """As ever, but such an address is answered like every other mistake: 400."""
        try:
            super().parse_header(header_plus)
        except ValueError as error:  # as "http://[half a bracket"
            raise ParsingError(str(error)) from error


class Channel(HTTPChannel):  # type: ignore[misc]
    """One connection."""

    parser_class = Parser


class Server:
    """A WSGI application at an address of this machine; port 0 takes a free one. OSError if it is taken."""

    def __init__(
        self,
        app: Callable[..., Iterable[bytes]],
        host: str,
        port: int,
        *,
        connections: int = CONNECTIONS,
        quiet_seconds: int = QUIET_SECONDS,
    ) -> None:
        self.map: dict[int, Any] = {}
        self.inner = create_server(
            app,
            self.map,
            host=host,
            port=port,
            ipv6=False,
            threads=THREADS,
            connection_limit=room(connections),
            channel_timeout=quiet_seconds,
            cleanup_interval=max(1, quiet_seconds // 4),
            max_request_header_size=LARGEST_HEAD,
            max_request_body_size=LARGEST_HEAD,
            log_socket_errors=False,
            asyncore_use_poll=True,
            ident="",
        )
        self.inner.channel_class = Channel
        self.port = int(self.inner.effective_port)

    def run(self) -> None:
        """Answer until Ctrl+C, or until `stop` is called from another thread."""
        self.inner.run()

    def stop(self) -> None:
        """End `run`: its thread closes the door and every connection, and at last what others wake it by."""
        self.inner.trigger.pull_trigger(self.hang_up)
        self.inner.task_dispatcher.shutdown()  # who still answers wakes that thread once more
        with suppress(OSError):  # another wake may have brought it there first: then all is closed
            self.inner.trigger.pull_trigger(self.close_all)

    def hang_up(self) -> None:
        """Close the door and all connections."""
        wasyncore.dispatcher.close(self.inner)  # its own close takes the trigger along
        for one in [one for one in self.map.values() if isinstance(one, Channel)]:
            one.close()

    def close_all(self) -> None:
        """Close everything: `run` finds nothing left to wait for."""
        wasyncore.close_all(self.map)

    def __enter__(self) -> Self:
        """The server itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """Give back the port and the threads."""
        self.inner.task_dispatcher.shutdown()
        self.close_all()


@contextmanager
def running(server: Server) -> Iterator[None]:
    """Let the server answer, in a thread of its own, until the block is left."""
    thread = threading.Thread(target=server.run, name="static server", daemon=True)
    with server:
        thread.start()
        try:
            yield
        finally:
            server.stop()
            thread.join()


@contextmanager
def serve_directory(
    root: Path,
    prefix: str = "/",
    *,
    brotli_quality: int | None = None,
    host: str = "127.0.0.1",
    headers: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[str]:
    """Serve `root` under `prefix` (as "/knee-drive-lab/") and yield the base URL, which ends with a slash.

    `brotli_quality` 0 to 11 compresses for clients that accept it. `host` is the address of this machine to
    serve at; `headers` are sent beside those of GitHub Pages.
    """
    prefix = "/" + prefix.strip("/") + "/" if prefix.strip("/") else "/"
    manner = Manner({**OPEN, **headers}, lambda path: "no-cache", brotli_quality)
    server = Server(Folder(root, prefix, manner), host, 0)
    with running(server):
        yield f"http://{host}:{server.port}{prefix}"
