"""Zips whose bytes repeat."""

import io
import zipfile
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can say


def write_entry(
    target: zipfile.ZipFile, name: str, content: bytes, method: int = zipfile.ZIP_DEFLATED
) -> None:
    """Put a file into a zip, without its time."""
    info = zipfile.ZipInfo(name, EPOCH)
    info.external_attr = 0o644 << 16
    target.writestr(info, content, method, compresslevel=9)


def write_zip(archive: Path, entries: dict[str, bytes], *, deflate: bool = True) -> None:
    """Write a zip with its entries sorted and without times, so that the bytes repeat."""
    method = zipfile.ZIP_DEFLATED if deflate else zipfile.ZIP_STORED
    with zipfile.ZipFile(archive, "w") as target:
        for name in sorted(entries):
            write_entry(target, name, entries[name], method)


def added(archive: bytes, name: str, content: bytes) -> bytes:
    """A zip with one more file at its end; what stood before keeps its bytes up to `end_of_files`."""
    buffer = io.BytesIO(archive)
    with zipfile.ZipFile(buffer, "a" if archive else "w") as target:
        write_entry(target, name, content)
    return buffer.getvalue()


def end_of_files(archive: bytes) -> int:
    """Where a zip's files end and its list of them begins, in bytes."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        return source.start_dir


def read_zip(archive: Path) -> dict[str, bytes]:
    """Everything in a zip, by name."""
    with zipfile.ZipFile(archive) as source:
        return {name: source.read(name) for name in source.namelist()}
