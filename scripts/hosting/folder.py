"""What an address of a static site means: a WSGI application that behaves like GitHub Pages.

A sub-path, right MIME types, 404.html, redirects that keep their query, compressed forms with tags of their
own. Bad addresses get an answer like all others. It needs nothing but Python, unless it is to make brotli.
"""

import email.utils
import gzip
import posixpath
import urllib.parse
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from scripts.hosting.rules import COMPRESSIBLE, mime_type

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


class Asked:
    """What a reader asks for. `path` is decoded; what is no UTF-8 becomes a letter that no file has."""

    def __init__(self, environ: Mapping[str, Any]) -> None:
        self.method: str = environ["REQUEST_METHOD"]
        self.path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        self.query: str = environ["QUERY_STRING"]
        self.host: str = environ.get("HTTP_HOST", "")
        self.known_tag: str | None = environ.get("HTTP_IF_NONE_MATCH")
        offers = environ.get("HTTP_ACCEPT_ENCODING", "").lower().replace(" ", "").split(",")
        self.encodings = {offer.split(";")[0] for offer in offers if not offer.endswith(";q=0")}


@dataclass(frozen=True)
class Answer:
    """What a reader gets; `file` is read and closed by waitress."""

    status: HTTPStatus
    headers: dict[str, str]
    file: BinaryIO | None = None


def text(status: HTTPStatus, body: bytes, headers: Mapping[str, str]) -> Answer:
    """An answer that is no file."""
    return Answer(status, {**headers, "Content-Length": str(len(body))}, BytesIO(body))


@cache
def compressed(path: Path, modified_ns: int, encoding: str, quality: int) -> bytes:
    """The compressed form of a file, kept in memory: 8.6 MB of WebAssembly need seconds the first time."""
    if encoding == "br":
        import brotli  # type: ignore[import-untyped]  # it ships no types; here: readers may not have it

        return bytes(brotli.compress(path.read_bytes(), quality=quality))
    return gzip.compress(path.read_bytes(), quality, mtime=0)


def beside(file: Path, encoding: str) -> Path | None:
    """The compressed form that lies beside a file, if it is there and not older than the file."""
    packed = file.with_name(file.name + ENDINGS[encoding])
    return packed if packed.is_file() and packed.stat().st_mtime >= file.stat().st_mtime else None


class Folder:
    """GET and HEAD of files below the root, as a WSGI application; all else is 404.html with status 404."""

    def __init__(self, root: Path, prefix: str, manner: Manner) -> None:
        self.root = root.resolve()
        self.prefix = prefix
        self.manner = manner

    def __call__(self, environ: Mapping[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        """Answer as WSGI wants it."""
        asked = Asked(environ)
        answer = self.answer(asked)
        start_response(f"{answer.status} {answer.status.phrase}", list(answer.headers.items()))
        if answer.file is None:
            return []
        if asked.method == "HEAD":
            answer.file.close()
            return []
        body: Iterable[bytes] = environ["wsgi.file_wrapper"](answer.file)
        return body

    def answer(self, asked: Asked) -> Answer:
        """The file, a redirect to the folder's slash, 304, or the site's own 404 page."""
        if asked.method not in ("GET", "HEAD"):
            return text(HTTPStatus.METHOD_NOT_ALLOWED, b"Only GET and HEAD\n", {"Allow": "GET, HEAD"})
        path = asked.path
        if path == self.prefix.rstrip("/") and path:
            return self.redirect(path + "/", asked)
        if not path.startswith(self.prefix):
            if self.manner.front_door:
                return self.redirect(self.prefix + path.lstrip("/"), asked, HTTPStatus.FOUND)
            return self.missing(asked)
        with suppress(OSError, ValueError):  # a name that no file can have: too long, or with a zero in it
            inside = posixpath.normpath("/" + path.removeprefix(self.prefix)).lstrip("/")
            file = (self.root / inside).resolve()
            if file.is_relative_to(self.root):
                if file.is_dir() and not path.endswith("/"):
                    return self.redirect(path + "/", asked)
                file = file / "index.html" if file.is_dir() else file
                if file.is_file():
                    return self.send(file, asked)
        return self.missing(asked)

    def missing(self, asked: Asked) -> Answer:
        """The site's 404 page, as GitHub Pages sends it: HTML, whatever was asked for."""
        page = self.root / "404.html"
        if page.is_file():
            return self.send(page, asked, HTTPStatus.NOT_FOUND)
        return text(HTTPStatus.NOT_FOUND, b"Not found\n", {"Content-Type": "text/plain"})

    def redirect(self, path: str, asked: Asked, status: HTTPStatus = HTTPStatus.MOVED_PERMANENTLY) -> Answer:
        """The way to another path, as the same with a slash at the end, keeping the query."""
        where = urllib.parse.quote(path) + (f"?{asked.query}" if asked.query else "")
        return text(status, b"", {"Location": where})

    def send(self, file: Path, asked: Asked, status: HTTPStatus = HTTPStatus.OK) -> Answer:
        """One file, compressed when both sides want it, or word that the reader has it already."""
        stat = file.stat()
        possible = self.encodings_for(file)
        encoding = next((name for name in possible if name in asked.encodings), "")
        headers = {
            "Content-Type": mime_type(file.name),
            "Last-Modified": email.utils.formatdate(stat.st_mtime, usegmt=True),
            "ETag": f'"{stat.st_mtime_ns:x}-{stat.st_size:x}{encoding and "-" + encoding}"',
            "Cache-Control": self.manner.cache_control(file.relative_to(self.root).as_posix()),
            **self.manner.headers,
        }
        if possible:
            headers["Vary"] = "Accept-Encoding"
        if status is HTTPStatus.OK and asked.known_tag == headers["ETag"]:
            return Answer(HTTPStatus.NOT_MODIFIED, headers)
        if not encoding:
            return Answer(status, headers | {"Content-Length": str(stat.st_size)}, file.open("rb"))
        return text(status, self.packed(file, encoding), headers | {"Content-Encoding": encoding})

    def encodings_for(self, file: Path) -> list[str]:
        """How the file can be sent compressed, smallest first."""
        if file.suffix not in COMPRESSIBLE:
            return []
        made_here = {"br": self.manner.brotli_quality is not None, "gzip": self.manner.gzip}
        return [name for name, made in made_here.items() if made or beside(file, name)]

    def packed(self, file: Path, encoding: str) -> bytes:
        """The file's compressed form: the one that lies beside it, else made now and kept in memory."""
        if ready := beside(file, encoding):
            return ready.read_bytes()
        quality = self.manner.brotli_quality if encoding == "br" else GZIP_LEVEL
        return compressed(file, file.stat().st_mtime_ns, encoding, quality or 0)
