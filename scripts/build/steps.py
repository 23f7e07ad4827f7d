"""Build steps that run only when something they read has changed.

A step names the files it reads. Their contents are hashed; the hash is kept under build/stamps/ once the
step has succeeded. The same hash next time, with every output still there, means that the step is
skipped.
"""

import hashlib
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD, ROOT

STAMPS = BUILD / "stamps"


@dataclass(frozen=True)
class Step:
    """One piece of the build: `does` completes the sentence "Now …", `reads` are files or folders."""

    name: str
    does: str
    reads: tuple[Path, ...]
    makes: tuple[Path, ...]
    action: Callable[[], object]
    settings: Callable[[], tuple[str, ...]] = tuple  # what else the result depends on: the environment, words
    late: bool = False  # slow, and not needed to see a change: `make serve` does it after showing the page


def later(*names: str, to: tuple[object, ...] = ()) -> partial[Any]:
    """Call each "module:function" with the same arguments, and import its module only then.

    So an unchanged step costs nothing, and a mistake in one module is reported like any failure of its step.
    """

    return partial(call, names, to)


def call(names: tuple[str, ...], to: tuple[object, ...]) -> Any:
    """What the last of them gives."""
    calls = [name.partition(":") for name in names]
    return [getattr(import_module(module), function)(*to) for module, _, function in calls][-1]


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


def finished(step: Step, *, stamps: Path = STAMPS) -> bool:
    """Whether the step came to its end when it last ran, and all that it made is still there."""
    return (stamps / step.name).exists() and all(path.exists() for path in step.makes)


def run_step(step: Step, *, stamps: Path = STAMPS) -> bool:
    """Run the step unless nothing it reads has changed; say what is done. True if it ran."""
    stamp = stamps / step.name
    wanted = fingerprint(step.reads, step.settings())
    if finished(step, stamps=stamps) and stamp.read_text() == wanted:
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


def run_steps(steps: Iterable[Step]) -> list[str] | None:
    """Run the steps one after the other: the names of those that had to run, or None after a failure.

    A failure is explained where it happens.
    """
    ran = []
    for step in steps:
        try:
            ran += [step.name] if run_step(step) else []
        except BuildError as error:
            print(f"\nThe build stopped at '{step.name}'.\n{error}\n", file=sys.stderr)
            return None
        except Exception as error:  # a mistake in a script or in the model: say where, and show the way there
            if not isinstance(error, SyntaxError):  # which says all by itself
                traceback.print_exc()
            what = f"{place_of(error)}: {type(error).__name__}: {error}"
            print(f"\nThe build stopped at '{step.name}'.\n{what}\nMend it there.\n", file=sys.stderr)
            return None
    return ran


def place_of(error: Exception) -> str:
    """Where an unforeseen error comes from: file and line, the innermost that is ours."""
    if isinstance(error, SyntaxError):
        file = Path(error.filename or "")
        return f"{file.relative_to(ROOT) if file.is_relative_to(ROOT) else file}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if Path(f.filename).is_relative_to(ROOT) and ".venv" not in f.filename]
    return f"{ours[-1].filename}:{ours[-1].lineno}" if ours else "outside the project"
