"""Pack what travels: the compiled modules of library and model, and the model's data, in one archive.

They go into one table for library.py to read, but the text codecs: without those Python can load nothing.
The archive is a zip that is not compressed: the server's brotli or gzip does that better, over all of it at
once. It is wrapped as the one custom section of a WebAssembly module that has no code. So its name, its type
and its first bytes are those of the other large file: who serves, compresses and lets through that one does
so with this one, and no filter sees a zip. Python finds a zip by its end.
"""

import marshal
from pathlib import Path

from scripts.ground.zips import read_zip, write_zip

TABLE = "library.bin"  # as library.py calls it
SECTION = b"python"
HEAD_BYTES = 16  # of a .pyc file, before the code


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


def pack(compiled: Path, archive: Path) -> None:
    """Write the archive from a zip whose modules are compiled: entries "json/__init__.pyc", data as it is."""
    files, table = {}, {}
    for entry, body in sorted(read_zip(compiled).items()):
        if entry.startswith(("encodings/", "sitecustomize")):
            files[entry] = body
        elif entry.endswith(".pyc"):
            table[entry.removesuffix("c")] = body[HEAD_BYTES:]
        else:
            table[entry] = body
    write_zip(archive, files | {TABLE: marshal.dumps(table, 2)}, deflate=False)
    archive.write_bytes(wrapped(archive.read_bytes()))
