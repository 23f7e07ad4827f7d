"""Lay a .br and a .gz beside every file of the site: `python -m scripts.hosting.precompress [folder]`.

A web server then sends the smallest form at no cost of its own. Compressing once allows the best quality.
What has been compressed before is taken from build/compressed/, by content.
"""

import argparse
import gzip
import hashlib
import os
import shutil
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import get_ident

import brotli  # type: ignore[import-untyped]  # it ships no types

from scripts.ground.paths import BUILD, SITE
from scripts.hosting.folder import ENDINGS
from scripts.hosting.rules import COMPRESSIBLE

LEAST_BYTES = 256  # below that the headers weigh more than what could be saved
BEST = 11


def packers(quality: int) -> dict[str, Callable[[bytes], bytes]]:
    """The two ways to compress, by the name that HTTP gives them. `quality` is brotli's, 0 to 11."""
    level = min(quality, 9)
    return {
        "br": lambda data: bytes(brotli.compress(data, quality=quality)),
        "gzip": lambda data: gzip.compress(data, level, mtime=0),
    }


def pack(file: Path, quality: int, kept: Path) -> int:
    """Write both forms of one file, with its time; a form that is no smaller is left out. Brotli's bytes."""
    data = file.read_bytes()
    sizes = {}
    for encoding, packer in packers(quality).items():
        target = file.with_name(file.name + ENDINGS[encoding])
        name = f"{hashlib.sha256(data).hexdigest()}-{quality}{ENDINGS[encoding]}"
        if not (kept / name).exists():
            part = kept / f"{name}.{os.getpid()}-{get_ident()}"  # two at once must not see half a file
            part.write_bytes(packer(data))
            part.replace(kept / name)
        sizes[encoding] = (kept / name).stat().st_size
        if sizes[encoding] < len(data):
            shutil.copyfile(kept / name, target)
            os.utime(target, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
        else:
            target.unlink(missing_ok=True)
    return min(sizes["br"], len(data))


def precompress(folder: Path, *, quality: int = BEST, kept: Path = BUILD / "compressed") -> tuple[int, int]:
    """Compress everything below `folder` that is worth it: bytes before, and bytes as brotli."""
    kept.mkdir(parents=True, exist_ok=True)
    files = [
        file
        for file in sorted(folder.rglob("*"))
        if file.suffix in COMPRESSIBLE and file.is_file() and file.stat().st_size >= LEAST_BYTES
    ]
    with ThreadPoolExecutor() as pool:  # brotli and zlib let other threads run meanwhile
        after = sum(pool.map(lambda file: pack(file, quality, kept), files))
    return sum(file.stat().st_size for file in files), after


def main() -> int:
    """Compress the folder that is named, or site/; say what it brought."""
    parser = argparse.ArgumentParser(description="Lay .br and .gz files beside the site's files.")
    parser.add_argument("folder", nargs="?", type=Path, default=SITE, help="the site (default: site/)")
    folder = parser.parse_args().folder
    if not (folder / "index.html").exists():
        print(f"There is no site in {folder}. Run `make build` first.", file=sys.stderr)
        return 1
    print("Compressing, some half a minute the first time …", flush=True)
    before, after = precompress(folder)
    print(
        f"{before / 1e6:.1f} MB became {after / 1e6:.1f} MB as brotli; a .br and a .gz lie beside each file."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
