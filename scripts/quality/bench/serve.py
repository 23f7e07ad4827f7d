"""How soon a change is in the browser: `python -m scripts.quality.bench.serve` (after a build).

`make serve` runs on a copy of the project. A word, a style sheet, a module and the model are changed there in
turn, each when the server rests, and the served site is asked until it has the change.
"""

import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.error import URLError
from urllib.parse import urljoin
from urllib.request import urlopen

from scripts.ground.paths import MOUNT, SITE
from scripts.quality.copying import copy_project, python_in
from scripts.quality.web_servers import free_port

LESSON = "lessons/drive-speed/"
SHOWS = "demos/swing_leg/shows"
MARK = "kd-bench"
PATIENCE_S = 600
SERVES, RESTS = "Serving at", "The whole site is up to date."  # what scripts/build/serve.py says


def on_lesson(site: str) -> str:
    """The lesson's page, and every script and style sheet that it names."""
    page = fetched(site + LESSON)
    named = re.findall(r'(?:href|src)="([^"]+\.(?:css|js))"', page)
    return page + "".join(fetched(urljoin(site + LESSON, name)) for name in named)


def recorded_run(site: str) -> str:
    """What the model has answered for the lesson."""
    return fetched(site + "assets/generated/runs/drive-speed.json")


@dataclass(frozen=True)
class Change:
    """Words of a file and those in their place; where these are then found, and within how many seconds."""

    what: str
    file: str
    old: str
    new: str
    found_in: Callable[[str], str]
    most_s: float


CHANGES = (
    Change("a word", "docs/lessons/drive-speed.md", "", f"\nOne {MARK}-word.\n", on_lesson, 3),
    Change("a style sheet", "demos/web/look/demo.css", "", f".{MARK}-style {{ top: 0 }}\n", on_lesson, 3),
    Change(
        "a module", "demos/web/demo/swing-demo.js", "", f'\nwindow.bench = "{MARK}-module";', on_lesson, 5
    ),
    Change("the model", f"{SHOWS}/drive_speed.py", "What does", f"{MARK}-model: what does", recorded_run, 20),
)


def fetched(address: str) -> str:
    """What the server sends; nothing for what is not there at the moment."""
    try:
        with urlopen(address, timeout=PATIENCE_S) as answer:
            return str(answer.read().decode())
    except URLError:
        return ""


def wait_for(words: str, said: IO[str]) -> None:
    """Read what the server says until it says these words."""
    for line in said:
        if words in line:
            return
    raise RuntimeError(f"make serve ended without saying '{words}'")


@contextmanager
def serving(folder: Path, port: int) -> Iterator[IO[str]]:
    """`make serve` in a copy of the project; what it says."""
    command, environment = python_in(folder, "-m", "scripts.build.serve", "--port", str(port))
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout
        try:
            wait_for(SERVES, process.stdout)
            yield process.stdout
        finally:
            process.send_signal(signal.SIGINT)


def seconds_until_seen(change: Change, folder: Path, site: str) -> float:
    """Make the change; how long it takes until the site has it."""
    file = folder / change.file
    text = file.read_text(encoding="utf-8")
    changed = text.replace(change.old, change.new, 1) if change.old else text + change.new
    wanted = re.search(rf"{MARK}-\w+", change.new)
    assert wanted and changed != text, f"{change.file} has no '{change.old}' any more"
    begin = time.perf_counter()
    file.write_text(changed, encoding="utf-8")
    while wanted[0] not in change.found_in(site):
        if time.perf_counter() - begin > PATIENCE_S:
            raise RuntimeError(f"{change.what} was not seen within {PATIENCE_S} s")
        time.sleep(0.1)
    return time.perf_counter() - begin


def main() -> int:
    """Print how long each change takes; 1 if one takes longer than it may."""
    if not (SITE / "index.html").exists():
        print("The benchmark needs the built site: run `make bench`.", file=sys.stderr)
        return 1
    port, kept = free_port(), []
    print("From saving a change until `make serve` shows it:")
    with tempfile.TemporaryDirectory(prefix="knee-drive-serve-") as name:
        folder = copy_project(Path(name))
        with serving(folder, port) as said:
            for change in CHANGES:
                spent = seconds_until_seen(change, folder, f"http://127.0.0.1:{port}{MOUNT}")
                kept.append(spent <= change.most_s)
                word = "kept" if kept[-1] else "BROKEN"
                print(f"  {change.what:<14}{spent:5.1f} s, at most {change.most_s:g} s {word}", flush=True)
                wait_for(RESTS, said)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
