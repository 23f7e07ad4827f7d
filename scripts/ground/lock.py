"""One build at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.ground.paths import BUILD


@contextmanager
def alone(lock: Path = BUILD / "lock") -> Iterator[None]:
    """Wait until no other build runs: two at once would pull files from under each other."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another build is running: waiting for it to end …", flush=True)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
