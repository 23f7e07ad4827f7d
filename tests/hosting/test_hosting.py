"""Every way to host the site sends what it should: one table of expectations (rules.py) for all.

nginx and Caddy run with the very files that readers are given; the hotspot's server and the rules of
_headers are held against the same table.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import HTTPErrorProcessor, Request, build_opener

import brotli  # type: ignore[import-untyped]
import pytest

from scripts.ground.paths import DOCS, MOUNT, SITE
from scripts.hosting.rules import COMPRESSIBLE, HEADERS, MIME_TYPES, SECURE, UNKNOWN_TYPE, cache_control
from tests.support.hosts import SERVERS, compressed_copy, serve

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


@pytest.fixture(scope="module")
def www(site: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compressed site, once for all servers."""
    return compressed_copy(tmp_path_factory.mktemp("www"))


@pytest.fixture(scope="module", params=SERVERS)
def host(www: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the site on each server in turn, ending with a slash."""
    with serve(request.param, www) as address:
        yield address


@dataclass
class Answer:
    """What a server sent."""

    status: int
    headers: dict[str, str]
    body: bytes


class AsItComes(HTTPErrorProcessor):
    """Neither follows a redirect nor raises on 404."""

    def http_response(self, request, response):  # type: ignore[no-untyped-def]
        return response


def get(address: str, *, accept: str = "", **headers: str) -> Answer:
    asked = {"Accept-Encoding": accept or "identity"} | {k.replace("_", "-"): v for k, v in headers.items()}
    with build_opener(AsItComes).open(Request(address, headers=asked), timeout=20) as answer:
        return Answer(answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read())


def one_of_each_kind() -> list[str]:
    """The path of one file of each ending in the site, the smallest, and of all named by content."""
    kinds: dict[str, Path] = {}
    for file in sorted(SITE.rglob("*.*"), key=lambda file: -file.stat().st_size):
        if file.is_file() and file.suffix not in (".br", ""):
            kinds[file.suffix] = file
    generated = SITE / "assets" / "generated"
    named = [file for name in ("pose", "runtime", "web") for file in (generated / name).rglob("*")]
    files = {*kinds.values(), *(file for file in named if file.is_file())}
    return sorted(file.relative_to(SITE).as_posix() for file in files)


def split_type(value: str) -> tuple[str, bool]:
    """The type without its parameters, and whether it says UTF-8."""
    return value.split(";")[0].strip(), "charset=utf-8" in value.lower()


def test_the_site_has_every_kind_that_could_go_wrong(site: str) -> None:
    kinds = {Path(path).suffix for path in one_of_each_kind()}
    assert {".mjs", ".js", ".wasm", ".json", ".woff2", ".csv", ".svg", ".html"} <= kinds
    assert not {".whl", ".zip"} & kinds, "school filters block them"


def test_every_file_has_its_type_its_headers_and_its_time_to_keep(host: str, www: Path) -> None:
    for path in one_of_each_kind():
        answer = get(host + path)
        wanted_type, wanted_utf8 = split_type(MIME_TYPES.get(Path(path).suffix, UNKNOWN_TYPE))
        sent_type, sent_utf8 = split_type(answer.headers["content-type"])
        assert answer.status == 200, path
        assert sent_type == wanted_type, path
        assert sent_utf8 or not (wanted_utf8 and sent_type.startswith("text/")), path
        assert answer.headers["cache-control"] == cache_control(path), path
        for name, value in HEADERS.items():
            assert answer.headers[name.lower()] == value, (path, name)
        assert "x-frame-options" not in answer.headers, path
        assert answer.body == (www / MOUNT.strip("/") / path).read_bytes(), path


@pytest.mark.parametrize(("accept", "encoding"), [("br, gzip", "br"), ("gzip, deflate", "gzip"), ("", "")])
def test_what_shrinks_is_sent_in_the_smallest_form_that_the_client_accepts(
    host: str, www: Path, accept: str, encoding: str
) -> None:
    endings = {"br": ".br", "gzip": ".gz", "": ""}
    for path in one_of_each_kind():
        plain = www / MOUNT.strip("/") / path
        packed = plain.with_name(plain.name + endings[encoding])
        if plain.suffix not in COMPRESSIBLE or not plain.with_name(plain.name + ".br").exists():
            continue
        answer = get(host + path, accept=accept)
        assert answer.headers.get("content-encoding", "") == encoding, path
        assert "accept-encoding" in answer.headers.get("vary", "").lower(), path
        assert answer.body == packed.read_bytes(), path
        assert UNPACK[encoding](answer.body) == (SITE / path).read_bytes(), path


def test_pictures_and_fonts_are_not_compressed_again(host: str) -> None:
    for path in one_of_each_kind():
        if Path(path).suffix in (".png", ".woff2"):
            assert "content-encoding" not in get(host + path, accept="br, gzip").headers, path


def test_a_reader_who_has_a_page_is_told_so_without_sending_it_again(host: str) -> None:
    first = get(host + "lessons/", accept="gzip")
    again = get(host + "lessons/", accept="gzip", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["cache-control"] == "no-cache"


def test_each_form_of_a_file_has_a_tag_of_its_own(host: str) -> None:
    tags = [get(host + "lessons/drive-speed/", accept=accept).headers["etag"] for accept in ("gzip", "")]
    assert tags[0] != tags[1], "a cache would mix up the compressed and the plain form"


def test_an_unknown_address_gets_the_sites_own_page_and_is_not_kept(host: str) -> None:
    runtime = next((SITE / "assets/generated/runtime").glob("*/")).name
    for path in (
        "nowhere/",
        "nowhere.csv",
        "assets/generated/web/gone.js",
        f"assets/generated/runtime/{runtime}/gone.wasm",
    ):
        answer = get(host + path)
        assert answer.status == 404, path
        assert answer.body == (SITE / "404.html").read_bytes(), path
        assert split_type(answer.headers["content-type"])[0] == "text/html", path
        assert answer.headers["cache-control"] == "no-cache", path
        assert answer.headers["access-control-allow-origin"] == "*", path


def test_a_folder_without_its_slash_leads_to_the_one_with_it(host: str) -> None:
    for path in ("", "lessons/drive-speed/"):
        answer = get((host + path).rstrip("/"))
        assert answer.status in (301, 302, 307, 308)
        assert urlsplit(answer.headers["location"]).path == urlsplit(host + path).path


def test_nothing_beside_the_site_is_served(host: str, www: Path) -> None:
    (www.parent / "secret.txt").write_text("secret")
    answer = get(host + "..%2f..%2fsecret.txt")
    assert answer.status >= 400
    assert answer.body != b"secret"


def header_rules(text: str) -> list[tuple[re.Pattern[str], dict[str, str]]]:
    """The rules of a _headers file: a pattern for the path, and the headers it adds."""
    rules: list[tuple[re.Pattern[str], dict[str, str]]] = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line.startswith("/"):
            pattern = re.sub(r":\w+", "[^/]+", line.strip().replace(".", r"\.").replace("*", ".*"))
            rules.append((re.compile(pattern), {}))
        else:
            name, _, value = line.strip().partition(":")
            rules[-1][1][name] = value.strip()
    return rules


def headers_for(path: str) -> dict[str, str]:
    """What Netlify and Cloudflare Pages add: all matching rules; a header said twice is joined by a comma."""
    found: dict[str, str] = {}
    for pattern, headers in header_rules((DOCS / "_headers").read_text(encoding="utf-8")):
        if pattern.fullmatch(path):
            for name, value in headers.items():
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def test_the_headers_file_says_the_same_as_the_table(site: str) -> None:
    for path in one_of_each_kind():
        added = headers_for("/" + path)
        kept = added.pop("Cache-Control", "no-cache")  # both hosts make browsers ask unless told otherwise
        assert kept == cache_control(path), path
        assert added == HEADERS | SECURE, path


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_the_examples_for_https_promise_to_stay_with_it(name: str) -> None:
    text = (DOCS / "assets" / "hosting" / name).read_text(encoding="utf-8")
    assert all(header in text and f'"{value}"' in text for header, value in SECURE.items())


def test_plain_http_promises_no_https(www: Path) -> None:
    for server in ("nginx", "hotspot"):
        with serve(server, www) as address:
            assert "strict-transport-security" not in get(address).headers, server


def test_the_headers_file_lies_where_the_hosts_look_for_it(site: str) -> None:
    assert (SITE / "_headers").read_bytes() == (DOCS / "_headers").read_bytes()
