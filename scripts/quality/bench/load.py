"""How many readers a small web server can serve: `python -m scripts.quality.bench.load` (after a build).

Chromium visits the compressed site on nginx, which notes every request. wrk then repeats each visit as fast
as it can, from the same machine, and stops by itself: after SECONDS, at most MOST_REQUESTS. Nothing but
127.0.0.1 is ever asked. The figures go to docs/assets/hosting/load.json; the page about hosting shows them.
"""

import datetime
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting.hotspot import Hotspot
from scripts.hosting.load_report import LOAD, table, waits
from scripts.hosting.precompress import precompress
from scripts.hosting.serving import Server, running
from scripts.quality.browsers.chromium import chromium
from scripts.quality.web_servers import missing, nginx

REPLAY = Path(__file__).with_name("replay.lua")
SECONDS = 10
CONNECTIONS = 32
THREADS = 2
MOST_REQUESTS = 4_000_000  # a safety stop: figures that reach it are refused
LIVE_LIMIT_MS = 120_000
LESSON, NEXT, EMBED = "lessons/drive-speed/", "lessons/fold/", "embed/drive-speed/"

# Name, the pages that the reader has seen before, the page that is measured.
VISITS = (
    ("a lesson, first visit", (), LESSON),
    ("the same lesson again", (LESSON,), LESSON),
    ("the next lesson", (LESSON,), NEXT),
    ("an embedded demo, first visit", (), EMBED),
    ("the same demo again", (EMBED,), EMBED),
)


@dataclass(frozen=True)
class Asked:
    """One request as nginx noted it; `bytes` is all that was sent, headers too."""

    path: str
    tag: str
    status: int
    encoding: str
    bytes: int


@dataclass(frozen=True)
class Load:
    """What wrk counted: `errors` are answers of 400 and more, and broken connections."""

    requests: int
    seconds: float
    bytes: int
    errors: int
    median_ms: float
    slow_ms: float  # 99 % are answered sooner


@contextmanager
def compressed_site() -> Iterator[Path]:
    """A folder like /var/www with the compressed site in it."""
    with tempfile.TemporaryDirectory(prefix="knee-drive-load-") as folder:
        shutil.copytree(SITE, Path(folder) / MOUNT.strip("/"))
        precompress(Path(folder))
        yield Path(folder)


def open_live(context: BrowserContext, address: str) -> None:
    """Visit a page until its demo is live and the network is quiet, and leave it."""
    page = context.new_page()
    page.goto(address)
    demo = page.locator("swing-demo").first
    demo.scroll_into_view_if_needed()
    page.locator('swing-demo[data-stage="live"]').first.wait_for(timeout=LIVE_LIMIT_MS)
    page.wait_for_load_state("networkidle")
    page.close()


def record(browser: Browser, www: Path, seen: tuple[str, ...], path: str) -> list[Asked]:
    """The requests of one visit, by a reader who has seen the other pages before."""
    log = www / "visits.log"
    log.unlink(missing_ok=True)
    with nginx(www, log) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 1000})
        for before in seen:
            open_live(context, address + before)
        known = len(log.read_text(encoding="utf-8").splitlines()) if seen else 0
        open_live(context, address + path)
        context.close()
    lines = log.read_text(encoding="utf-8").splitlines()
    return [Asked(**json.loads(line)) for line in lines[known:]]


def replay(
    address: str, visit: list[Asked], *, seconds: int = SECONDS, most_requests: int = MOST_REQUESTS
) -> Load:
    """Repeat a visit as fast as wrk can. ValueError for any address but 127.0.0.1."""
    if urlsplit(address).hostname != "127.0.0.1":
        raise ValueError(f"{address} is not this machine: a load test belongs on 127.0.0.1 alone.")
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as recording:
        recording.write("".join(f"{asked.path} {asked.tag}\n" for asked in visit))
        recording.flush()
        limits = [f"-t{THREADS}", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s"]
        arguments = [recording.name, str(most_requests // THREADS)]
        command = ["wrk", *limits, "--script", str(REPLAY), address, "--", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds + 60)
    return Load(**json.loads(done.stdout.splitlines()[-1]))


def complaint(load: Load) -> str:
    """Why a load test's figures cannot be trusted, or nothing."""
    if load.errors:
        return f"{load.errors} requests failed"
    # wrk waits for its whole time even when its threads have stopped: the rates would be too low.
    return "the safety stop was reached" if load.requests > 0.99 * MOST_REQUESTS else ""


def as_gzip(www: Path, visit: list[Asked]) -> int:
    """Bytes of the visit if files came as gzip in place of brotli, as GitHub Pages sends them."""

    def size(asked: Asked) -> int:
        file = www / urlsplit(asked.path).path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        forms = [file.with_name(file.name + ending) for ending in (".br", ".gz")]
        if asked.encoding != "br" or asked.status != 200:
            return asked.bytes
        brotli, gzip = (form.stat().st_size for form in forms)
        return asked.bytes - brotli + gzip

    return sum(map(size, visit))


def load_with(www: Path, visit: list[Asked]) -> Load:
    """Repeat a visit on a fresh nginx that keeps no log."""
    with nginx(www) as address:
        return replay(address, visit)


def load_hotspot(www: Path, visit: list[Asked]) -> Load:
    """Repeat a visit on the hotspot's server, which is Python and sends gzip."""
    server = Server(Hotspot(www / MOUNT.strip("/")), "127.0.0.1", 0)
    with running(server):
        return replay(f"http://127.0.0.1:{server.port}{MOUNT}", visit)


def figures_of(www: Path, name: str, visit: list[Asked], load: Load) -> dict[str, object]:
    """All figures of one kind of visit, as they are kept."""
    return {
        "name": name,
        "requests": len(visit),
        "not_modified": sum(asked.status == 304 for asked in visit),
        "bytes": sum(asked.bytes for asked in visit),
        "bytes_gzip": as_gzip(www, visit),
        "load": asdict(load),
    }


def machine() -> str:
    """What it was measured on."""
    cores = f"{os.cpu_count()} cores of a {platform.machine()} machine"
    return f"{cores}, shared by server, wrk and other work ({os.getloadavg()[2]:.0f} processes at a time)"


def main() -> int:
    """Measure every kind of visit, print the table and keep the figures; 1 if something is missing."""
    if lacks := [name for name in missing() if name != "caddy"]:
        print(f"The load test needs {' and '.join(lacks)}: run `make load`.", file=sys.stderr)
        return 1
    with compressed_site() as www, chromium() as browser:
        visits = {
            name: record(browser, www, seen, page)
            for name, seen, page in VISITS
            if (SITE / page / "index.html").exists()
        }
        print(f"{len(visits)} visits recorded; each is repeated for {SECONDS} s …", flush=True)
        loads = {name: load_with(www, visit) for name, visit in visits.items()}
        hotspot = load_hotspot(www, visits[VISITS[0][0]])
        measured = [figures_of(www, name, visit, loads[name]) for name, visit in visits.items()]
    for name, load in [*loads.items(), ("the hotspot's server", hotspot)]:
        if wrong := complaint(load):
            print(f"{name}: {wrong}. The figures are not kept.", file=sys.stderr)
            return 1
    figures = {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "machine": machine(),
        "connections": CONNECTIONS,
        "visits": measured,
        "hotspot": asdict(hotspot),
    }
    LOAD.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(table(figures), waits(figures), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
