"""What the download says of files that do not come as they should: its module, under Node, and a server."""

import json
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import quote, unquote

import pytest

from scripts.ground.paths import GENERATED, WEB
from tests.support.node import ask

BODY = b"\0asm" + bytes(range(256)) * 400
PROGRAM = b"\0asm\1\0\0\0"  # the smallest there is
FLIPPED = BODY[:77_777] + bytes([BODY[77_777] ^ 4]) + BODY[77_778:]

# Name of the file → how the server answers, and what the reader is told.
CASES = {
    "403.bin": ((403, b""), "a filter on the way, refuses the file 403.bin (status 403)"),
    "451.bin": ((451, b""), "refuses the file 451.bin (status 451)"),
    "404.bin": ((404, b"gone"), "404.bin (status 404) is missing on the server. The site may be newer"),
    "429.bin": ((429, b""), "the server is busy or out of order"),
    "503.bin": ((503, b""), "did not give the file 503.bin (status 503). Wait a minute"),
    "418.bin": ((418, b""), "the server did not give the file 418.bin (status 418)"),
    "page.bin": ((200, b"<!doctype html>Sign in"), "a web page came in place of the file page.bin"),
    "cut.bin": ((200, BODY[:60_000]), "the file cut.bin did not arrive complete (0.1 of 0.1 MB)"),
    "longer.bin": ((200, BODY + b"\0"), "the file longer.bin arrived damaged"),
    "flipped.bin": ((200, FLIPPED), "the file flipped.bin arrived damaged"),
    "sound.bin": ((200, BODY), ""),
}  # fmt: skip

TOLD = """
await Promise.all(files.map(async (file) => {
    const download = new module.Download([file], { base, again: false }, () => {});
    const first = Promise.race([download.failed, ...download.bodies.values()]);
    return first.then(() => "", (problem) => problem.message);
}))
"""


class Handler(BaseHTTPRequestHandler):
    """Answers as CASES says."""

    def do_GET(self) -> None:
        kind, _, name = self.path.lstrip("/").rpartition("/")
        status, body = CASES[name][0] if name in CASES else (200, PROGRAM)
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", unquote(kind))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    """The address of a server that answers as CASES says."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def told(base: str, names: list[str]) -> list[str]:
    files = [{"name": name, "bytes": len(BODY), "crc32": zlib.crc32(BODY)} for name in names]
    said: list[str] = ask("python/download.js", TOLD, files=files, base=base)
    return said


def test_each_answer_of_a_server_is_told_as_what_it_is(base: str) -> None:
    for name, said in zip(CASES, told(base, list(CASES)), strict=True):
        words = CASES[name][1]
        assert words in said and bool(words) == bool(said), name


@pytest.mark.parametrize("kind", ["application/wasm", "application/wasm; charset=utf-8", "text/plain"])
def test_the_program_is_compiled_whatever_type_the_server_says(base: str, kind: str) -> None:
    file = {"name": "pyodide.asm.wasm", "bytes": len(PROGRAM), "crc32": zlib.crc32(PROGRAM)}
    made = """await (async () => {
        const { module: compiled } = new module.Download([file], { base, again: false }, () => {});
        return String(await compiled);
    })()"""
    folder = f"{base}{quote(kind, safe='')}/"
    assert ask("python/download.js", made, file=file, base=folder) == "[object WebAssembly.Module]"


def test_no_answer_at_all_is_a_matter_of_the_network() -> None:
    (said,) = told("http://127.0.0.1:9/", ["any.bin"])
    assert said == "the file any.bin could not be fetched. Try again when the network is there."


def test_what_the_browser_has_is_not_asked_for_again_unless_it_failed() -> None:
    expression = """
    await (async () => {
        const asked = [];
        globalThis.fetch = async (_, { cache }) => (asked.push(cache), new Response("", { status: 404 }));
        const { Download } = await import(`${address}?with-this-fetch`);
        for (const again of [false, true])
            await new Download(files, { base: "", again }, () => {}).bodies.get("any.bin").catch(() => {});
        return asked;
    })()"""
    address = (WEB / "python" / "download.js").as_uri()
    files = [{"name": "any.bin", "bytes": 1, "crc32": 0}]
    assert ask("python/download.js", expression, address=address, files=files) == ["force-cache", "reload"]


def test_the_checksum_is_that_of_zip_however_the_bytes_are_cut() -> None:
    pieces = "cuts.reduce(([sum, at], cut) => [module.crc32(bytes.subarray(at, cut), sum), cut], [0, 0])[0]"
    script = f"((bytes) => {pieces})(Uint8Array.from({{ length: 9999 }}, (_, i) => (i * i) & 255))"
    expected = zlib.crc32(bytes(i * i & 255 for i in range(9999)))
    for cuts in ([9999], [1, 2, 3, 8, 77, 9999], [5000, 5000, 9998, 9999]):
        assert ask("python/checksum.js", script, cuts=cuts) == expected


def test_the_manifest_has_the_checksum_of_every_file(site: str) -> None:
    manifest = json.loads((GENERATED / "runtime" / "manifest.json").read_text(encoding="utf-8"))
    folder = GENERATED / "runtime" / manifest["folder"]
    assert {file["name"]: file["crc32"] for file in manifest["files"]} == {
        file.name: zlib.crc32(file.read_bytes()) for file in folder.iterdir()
    }


def test_a_run_that_differs_in_one_number_is_another_run() -> None:
    recorded = {"metrics": {"knee": 150.29, "none": None}, "samples": {"time_ms": [0, 1, 2]}, "sentence": "a"}

    def difference(**changes: object) -> str:
        given = json.loads(json.dumps(recorded)) | changes
        said: str = ask(
            "python/proof.js", "module.difference(recorded, given)", recorded=recorded, given=given
        )
        return said

    assert difference() == difference(sentence="another word") == ""
    assert difference(metrics={"knee": 150.29 + 1e-9, "none": None}) == ""
    assert difference(metrics={"knee": 111.4, "none": None}) == "/metrics/knee: 111.4 instead of 150.29"
    assert difference(metrics={"knee": 150.29, "none": 1}).startswith("/metrics/none")
    assert difference(metrics={"none": None}).startswith("/metrics/knee: undefined")
    assert difference(samples={"time_ms": [0, 1]}).startswith("/samples/time_ms: 2 values")


GIVEN_BACK = """
await (async () => {
    const given = [];
    ArrayBuffer.prototype.transfer = function () {
        given.push(this.byteLength);
        return structuredClone(this, { transfer: [this] });
    };
    const download = new module.Download([], { base: "", again: false }, () => {});
    const pieces = [bytes.slice(0, 1000), bytes.slice(1000)].map((piece) => Uint8Array.from(piece));
    download.ask = async () => new Response(new ReadableStream({
        pull: (to) => (pieces.length ? to.enqueue(pieces.shift()) : to.close()),
    }));
    const whole = await download.body(file);
    const kept = [...whole];
    module.giveUp(whole.subarray(1)); // a part of what others may read stays
    module.giveUp(whole);
    return { given, kept };
})()
"""


def test_the_pieces_that_a_file_came_in_are_given_back_and_the_file_stays_until_it_was_read() -> None:
    file = {"name": "sound.bin", "bytes": len(BODY), "crc32": zlib.crc32(BODY)}
    found = ask("python/download.js", GIVEN_BACK, file=file, bytes=list(BODY))
    assert bytes(found["kept"]) == BODY
    assert found["given"] == [1000, len(BODY) - 1000, len(BODY)]
