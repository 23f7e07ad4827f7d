"""A small static server that behaves like GitHub Pages: a sub-path, right MIME types, 404.html, keep-alive.

The tests, the benchmark and the hotspot use it, so that what they see is what readers get. Unlike
`http.server` on its own it answers in threads, keeps connections open, knows .mjs and .wasm, and compresses.
It needs nothing beyond the standard library, unless it is to make brotli itself.
"""

import email.utils
import gzip
import http.server
import posixpath
import threading
import urllib.parse
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType

from scripts.hosting.rules import COMPRESSIBLE, OPEN, mime_type

GZIP_LEVEL = 6  # level 9 takes twice as long on the WebAssembly and saves 1 %
ENDINGS = {"br": ".br", "gzip": ".gz"}  # what a compressed file beside its original is called


@dataclass(frozen=True)
class Manner:
    """How a server answers. `cache_control` gets the path below the root, as "assets/images/favicon.png"."""

    headers: Mapping[str, str]
    cache_control: Callable[[str], str]
    brotli_quality: int | None = None  # 0 to 11: compress with brotli for clients that accept it
    gzip: bool = False  # the same with gzip
    front_door: bool = False  # addresses without the site's sub-path lead to those with it


@cache
def compressed(path: Path, modified_ns: int, encoding: str, quality: int) -> bytes:
    """The compressed form of a file, kept in memory: 8.6 MB of WebAssembly need seconds the first time."""
    if encoding == "br":
        import brotli  # type: ignore[import-untyped]  # it ships no types; here: readers may not have it

        return bytes(brotli.compress(path.read_bytes(), quality=quality))
    return gzip.compress(path.read_bytes(), quality, mtime=0)


class Server(http.server.ThreadingHTTPServer):
    """The server with what its handlers need to know. A reader who leaves in mid-file is no error."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, root: Path, prefix: str, address: tuple[str, int], manner: Manner) -> None:
        super().__init__(address, Handler)
        self.root = root.resolve()
        self.prefix = prefix
        self.manner = manner

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay quiet about closed connections: browsers close them whenever they like."""


class Handler(http.server.BaseHTTPRequestHandler):
    """GET and HEAD of files below the root; everything else is 404.html with status 404."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        """Answer with the file, a redirect to the folder's slash, 304, or the site's own 404 page."""
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        if path == self.server.prefix.rstrip("/") and path:
            return self.redirect(path + "/")
        if not path.startswith(self.server.prefix):
            if self.server.manner.front_door:
                return self.redirect(self.server.prefix + path.lstrip("/"), HTTPStatus.FOUND)
            return self.send_missing()
        inside = posixpath.normpath("/" + path.removeprefix(self.server.prefix)).lstrip("/")
        file = (self.server.root / inside).resolve()
        if not file.is_relative_to(self.server.root):
            return self.send_missing()
        if file.is_dir():
            if not path.endswith("/"):
                return self.redirect(path + "/")
            file = file / "index.html"
        if not file.is_file():
            return self.send_missing()
        return self.send_file(file, HTTPStatus.OK)

    do_HEAD = do_GET

    def send_missing(self) -> None:
        """Send the site's 404 page, as GitHub Pages does: HTML, whatever was asked for."""
        page = self.server.root / "404.html"
        if page.is_file():
            return self.send_file(page, HTTPStatus.NOT_FOUND)
        return self.send_body(HTTPStatus.NOT_FOUND, b"Not found\n", {"Content-Type": "text/plain"})

    def redirect(self, path: str, status: HTTPStatus = HTTPStatus.MOVED_PERMANENTLY) -> None:
        """Send the reader to another path, as the same with a slash at the end, keeping the query."""
        query = urllib.parse.urlsplit(self.path).query
        where = urllib.parse.quote(path) + (f"?{query}" if query else "")
        self.send_body(status, b"", {"Location": where})

    def send_file(self, file: Path, status: HTTPStatus) -> None:
        """Send one file, compressed when both sides want it, or say that the reader has it already."""
        stat = file.stat()
        encoding = self.encoding_of(file)
        headers = {
            "Content-Type": mime_type(file.name),
            "Last-Modified": email.utils.formatdate(stat.st_mtime, usegmt=True),
            "ETag": f'"{stat.st_mtime_ns:x}-{stat.st_size:x}{encoding and "-" + encoding}"',
            "Cache-Control": self.server.manner.cache_control(file.relative_to(self.server.root).as_posix()),
            **self.server.manner.headers,
        }
        if self.encodings_for(file):
            headers["Vary"] = "Accept-Encoding"
        if status is HTTPStatus.OK and self.headers.get("If-None-Match") == headers["ETag"]:
            return self.send_body(HTTPStatus.NOT_MODIFIED, b"", headers)
        if not encoding:
            return self.send_body(status, file.read_bytes(), headers)
        return self.send_body(status, self.packed(file, encoding), headers | {"Content-Encoding": encoding})

    def encodings_for(self, file: Path) -> list[str]:
        """How the file can be sent compressed, smallest first."""
        if file.suffix not in COMPRESSIBLE:
            return []
        manner = self.server.manner
        made_here = {"br": manner.brotli_quality is not None, "gzip": manner.gzip}
        return [name for name, made in made_here.items() if made or beside(file, name)]

    def encoding_of(self, file: Path) -> str:
        """The encoding that this client gets, or nothing."""
        offers = self.headers.get("Accept-Encoding", "").lower().replace(" ", "").split(",")
        accepted = {offer.split(";")[0] for offer in offers if not offer.endswith(";q=0")}
        return next((name for name in self.encodings_for(file) if name in accepted), "")

    def packed(self, file: Path, encoding: str) -> bytes:
        """The file's compressed form: the one that lies beside it, else made now and kept in memory."""
        if ready := beside(file, encoding):
            return ready.read_bytes()
        quality = self.server.manner.brotli_quality if encoding == "br" else GZIP_LEVEL
        return compressed(file, file.stat().st_mtime_ns, encoding, quality or 0)

    def send_body(self, status: HTTPStatus, body: bytes, headers: dict[str, str]) -> None:
        """Write the whole answer; 304 has no body and HEAD only says how long it would be."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests, the benchmark and the hotspot print their own words."""


def beside(file: Path, encoding: str) -> Path | None:
    """The compressed form that lies beside a file, if it is there and not older than the file."""
    packed = file.with_name(file.name + ENDINGS[encoding])
    return packed if packed.is_file() and packed.stat().st_mtime >= file.stat().st_mtime else None


@contextmanager
def serve_directory(
    root: Path,
    prefix: str = "/",
    *,
    port: int = 0,
    brotli_quality: int | None = None,
    cache_seconds: int = 0,
    host: str = "127.0.0.1",
    headers: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[str]:
    """Serve `root` under `prefix` (as "/knee-drive-lab/") and yield the base URL, which ends with a slash.

    `port` 0 takes a free one. `brotli_quality` 0 to 11 compresses for clients that accept it.
    `cache_seconds` is how long browsers may keep a file unasked; 0 makes them ask every time.
    `host` is the address of this machine to serve at; `headers` are sent beside those of GitHub Pages.
    """
    prefix = "/" + prefix.strip("/") + "/" if prefix.strip("/") else "/"
    keep = f"max-age={cache_seconds}" if cache_seconds else "no-cache"
    manner = Manner({**OPEN, **headers}, lambda path: keep, brotli_quality)
    server = Server(root, prefix, (host, port), manner)
    with running(server):
        yield f"http://{host}:{server.server_port}{prefix}"


@contextmanager
def running(server: Server) -> Iterator[None]:
    """Let the server answer, in a thread of its own, until the block is left."""
    thread = threading.Thread(target=server.serve_forever, name="static server", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
