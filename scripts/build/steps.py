"""Build steps that run only when something they read has changed.

A step names the files it reads. Their contents are hashed; the hash is kept under build/stamps/ once the
step has succeeded. The same hash next time, with every output still there, means that the step is
skipped.
"""

import hashlib
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD, ROOT


@dataclass(frozen=True)
class Step:
    """One piece of the build: `does` completes the sentence "Now …", `reads` are files or folders."""

    name: str
    does: str
    reads: tuple[Path, ...]
    makes: tuple[Path, ...]
    action: Callable[[], object]
    settings: tuple[str, ...] = ()  # what else the result depends on, such as an environment variable


def files_under(paths: Iterable[Path]) -> list[Path]:
    """Every file in the given files and folders, sorted, without what Python leaves behind when it runs."""
    found: set[Path] = set()
    for path in paths:
        candidates = path.rglob("*") if path.is_dir() else [path]
        found.update(p for p in candidates if p.is_file() and "__pycache__" not in p.parts)
    return sorted(found)


def fingerprint(paths: Iterable[Path], settings: Iterable[str] = ()) -> str:
    """A hash of names, contents, settings and this Python: any file added, removed or edited changes it."""
    digest = hashlib.sha256("\0".join([sys.version, *settings]).encode())
    for path in files_under(paths):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def run_step(step: Step, *, stamps: Path = BUILD / "stamps") -> bool:
    """Run the step unless nothing it reads has changed; say what is done. True if it ran."""
    stamp = stamps / step.name
    wanted = fingerprint(step.reads, step.settings)
    fresh = stamp.exists() and stamp.read_text() == wanted and all(path.exists() for path in step.makes)
    if fresh:
        print(f"  {step.name:<9} unchanged", flush=True)
        return False
    print(f"  {step.name:<9} {step.does} …", flush=True)
    begin = time.perf_counter()
    stamp.unlink(missing_ok=True)
    step.action()
    missing = [path for path in step.makes if not path.exists()]
    if missing:
        raise BuildError(f"The step '{step.name}' ended without making {missing[0].relative_to(ROOT)}.")
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(wanted)
    print(f"  {'':<9} done in {time.perf_counter() - begin:.1f} s", flush=True)
    return True
