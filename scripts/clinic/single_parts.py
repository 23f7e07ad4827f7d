"""What goes into a page that is one file: pictures as addresses, files packed as text, scripts bundled.

A packed file is gzip written as base64 in a script element that no browser runs. gzip ends with a checksum
and every element says its length, so damage and a file that was cut off are both noticed in the browser.
"""

import base64
import gzip
import json
import re
from pathlib import Path

from scripts.clinic.embeds import UP
from scripts.ground.paths import DOCS, GENERATED
from scripts.ground.shipped import digest, inline
from scripts.hosting.rules import mime_type


def data_address(file: Path) -> str:
    """A file as a data: address."""
    kind = mime_type(file.name).replace(" ", "")
    return f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"


def with_files_inside(html: str) -> str:
    """The page with every picture and file that it names as "../../assets/…" written into it."""

    def inside(found: re.Match[str]) -> str:
        return f'{found[1]}="{data_address(DOCS / found[2])}"'

    return re.sub(rf'\b(src|href)="{re.escape(UP)}(assets/[^"]+)"', inside, html)


def packed(path: str, content: bytes) -> str:
    """A file packed into an element; `path` is where the site has it, below assets/generated/."""
    text = base64.b64encode(gzip.compress(content, 9, mtime=0)).decode()
    return f'<script type="text/plain" data-file="{path}" data-length="{len(text)}">{text}</script>'


def packed_file(path: str) -> str:
    """A file of assets/generated/ packed into an element."""
    return packed(path, (GENERATED / path).read_bytes())


def licences(packages: str = "packages.json") -> str:
    """The licence texts of all that is inside, as an element of plain text: a file is passed on alone."""
    names = json.loads(inline(packages))
    files = [GENERATED / "licences" / f"{name.split('/')[-1]}.txt" for name in names]
    files += sorted((DOCS / "assets" / "licences").iterdir())
    texts = [f"== {file.stem} ==\n\n{file.read_text(encoding='utf-8').strip()}\n" for file in files]
    return '<script type="text/plain" id="kd-licences">\n' + "\n\n".join(texts) + "</script>"


def policy(script: str, beside: str = "", asked: str = "") -> str:
    """The Content-Security-Policy of a page that is one file: this script, what it unpacks, no address.

    `beside` says where a script beside it may come from, `asked` whom scripts may ask.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {digest(script)} 'wasm-unsafe-eval' blob: data: {beside}".strip(),
            "worker-src blob: data:",
            f"connect-src blob: data: {asked}".strip(),
            "style-src 'unsafe-inline'",
            "img-src data: blob:",
            "font-src data:",
            "media-src blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
