"""Zips whose bytes repeat."""

import zipfile
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can say


def write_zip(archive: Path, entries: dict[str, bytes], *, deflate: bool = True) -> None:
    """Write a zip with its entries sorted and without times, so that the bytes repeat."""
    method = zipfile.ZIP_DEFLATED if deflate else zipfile.ZIP_STORED
    with zipfile.ZipFile(archive, "w") as target:
        for name in sorted(entries):
            info = zipfile.ZipInfo(name, EPOCH)
            info.external_attr = 0o644 << 16
            target.writestr(info, entries[name], method, compresslevel=9)


def read_zip(archive: Path) -> dict[str, bytes]:
    """Everything in a zip, by name."""
    with zipfile.ZipFile(archive) as source:
        return {name: source.read(name) for name in source.namelist()}
