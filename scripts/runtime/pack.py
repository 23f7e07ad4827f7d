"""Compile what travels and pack it: `python -m scripts.runtime.pack <whole.zip> <archive>`.

The entries to pack come as JSON on stdin. They go into one table for library.py to read, but the text codecs:
without those Python can load nothing. The archive is a zip that is not compressed: the server's brotli or
gzip does that better, over all of it at once. It is wrapped as the one custom section of a WebAssembly module
that has no code. So its name, its type and its first bytes are those of the other large file: who serves,
compresses and lets through that one does so with this one, and no filter sees a zip. Python finds a zip by
its end.

A process of its own makes the bytes repeat: what marshal writes depends on who else holds a string.
"""

import importlib.util
import json
import marshal
import sys
from pathlib import Path

from scripts.ground.zips import read_zip, write_zip

LOADER = Path(__file__).with_name("library.py")
TABLE = "library.bin"  # as library.py calls it
SECTION = b"python"
NEVER_CHECKED = b"\1" + bytes(11)  # of a .pyc file: there is no source to compare it with


def compiled(source: bytes, name: str) -> bytes:
    """A module's code as marshal writes it, without docstrings and assertions (for people and tools)."""
    return marshal.dumps(compile(source, name, "exec", dont_inherit=True, optimize=2))


def varint(number: int) -> bytes:
    """A number as WebAssembly writes lengths (LEB128)."""
    digits = []
    while True:
        digits.append(number & 127 | (128 if number > 127 else 0))
        number >>= 7
        if not number:
            return bytes(digits)


def wrapped(content: bytes) -> bytes:
    """The content as a WebAssembly module that consists of one custom section."""
    body = varint(len(SECTION)) + SECTION + content
    return b"\0asm\1\0\0\0" + b"\0" + varint(len(body)) + body


def pack(whole: Path, entries: list[str], archive: Path) -> None:
    """Write the archive with these entries of the whole library. Modules are compiled, data is as it is."""
    head = importlib.util.MAGIC_NUMBER + NEVER_CHECKED
    files = {"sitecustomize.pyc": head + compiled(LOADER.read_bytes(), "sitecustomize.py")}
    table = {}
    content = read_zip(whole)
    for entry in sorted(entries):
        body = compiled(content[entry], entry) if entry.endswith(".py") else content[entry]
        if entry.startswith("encodings/"):
            files[f"{entry}c"] = head + body
        else:
            table[entry] = body
    write_zip(archive, files | {TABLE: marshal.dumps(table, 2)}, deflate=False)
    archive.write_bytes(wrapped(archive.read_bytes()))


if __name__ == "__main__":
    pack(Path(sys.argv[1]), json.load(sys.stdin), Path(sys.argv[2]))
