"""A small static server that behaves like GitHub Pages: a sub-path, right MIME types, 404.html, keep-alive.

The tests and the benchmark use it, so that what they see is what readers get. Unlike `http.server` on its
own it answers in threads, keeps connections open, knows .mjs and .wasm, and can send brotli.
"""

import email.utils
import http.server
import posixpath
import threading
import urllib.parse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType

import brotli  # type: ignore[import-untyped]  # it ships no types

MIME_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}
ALREADY_COMPRESSED = {".png", ".woff2", ".zip", ".whl", ".gz"}


@cache
def compressed(path: Path, modified_ns: int, quality: int) -> bytes:
    """The brotli form of a file, kept in memory: 8.6 MB of WebAssembly need seconds the first time only."""
    return bytes(brotli.compress(path.read_bytes(), quality=quality))


class Server(http.server.ThreadingHTTPServer):
    """The server with what its handlers need to know. A reader who leaves in mid-file is no error."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(
        self,
        root: Path,
        prefix: str,
        address: tuple[str, int],
        brotli_quality: int | None,
        cache_seconds: int,
        headers: Mapping[str, str],
    ) -> None:
        super().__init__(address, Handler)
        self.root = root.resolve()
        self.prefix = prefix
        self.brotli_quality = brotli_quality
        self.cache_seconds = cache_seconds
        self.headers = headers

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

    def redirect(self, path: str) -> None:
        """Send the reader to the same place with a slash at the end, keeping the query."""
        query = urllib.parse.urlsplit(self.path).query
        where = urllib.parse.quote(path) + (f"?{query}" if query else "")
        self.send_body(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": where})

    def send_file(self, file: Path, status: HTTPStatus) -> None:
        """Send one file with the headers GitHub Pages sends, compressed when both sides want it."""
        stat = file.stat()
        seconds = self.server.cache_seconds
        headers = {
            "Content-Type": MIME_TYPES.get(file.suffix, "application/octet-stream"),
            "Last-Modified": email.utils.formatdate(stat.st_mtime, usegmt=True),
            "ETag": f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"',
            "Cache-Control": f"max-age={seconds}" if seconds else "no-cache",
            "Access-Control-Allow-Origin": "*",
            **self.server.headers,
        }
        if status is HTTPStatus.OK and self.headers.get("If-None-Match") == headers["ETag"]:
            return self.send_body(HTTPStatus.NOT_MODIFIED, b"", headers)
        quality = self.server.brotli_quality
        wanted = "br" in self.headers.get("Accept-Encoding", "")
        if quality is not None and wanted and file.suffix not in ALREADY_COMPRESSED:
            headers |= {"Content-Encoding": "br", "Vary": "Accept-Encoding"}
            return self.send_body(status, compressed(file, stat.st_mtime_ns, quality), headers)
        return self.send_body(status, file.read_bytes(), headers)

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
        """Say nothing: the tests and the benchmark print their own words."""


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
    server = Server(root, prefix, (host, port), brotli_quality, cache_seconds, headers)
    thread = threading.Thread(target=server.serve_forever, name="static server", daemon=True)
    thread.start()
    try:
        yield f"http://{host}:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
