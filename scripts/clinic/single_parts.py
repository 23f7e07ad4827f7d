"""What goes into a page that is one file: pictures as addresses, files packed as text, scripts bundled.

A packed file is gzip written as base64 in a script element that no browser runs. gzip ends with a checksum
and every element says its length, so damage and a file that was cut off are both noticed in the browser.
"""

import base64
import gzip
import hashlib
import re
import subprocess
from functools import cache
from pathlib import Path

from scripts.clinic.embeds import UP
from scripts.ground.errors import BuildError
from scripts.ground.paths import DOCS, GENERATED, PACKAGES
from scripts.hosting.rules import mime_type

WEB = GENERATED / "web"
STYLES = ("look", "demo", "kinds", "chart", "embed", "file")
SCRIPT_TARGET = "es2022"


def data_address(file: Path) -> str:
    """A file as a data: address."""
    kind = mime_type(file.name).replace(" ", "")
    return f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"


def with_files_inside(html: str) -> str:
    """The page with every picture and file that it names as "../../assets/…" written into it."""

    def inside(found: re.Match[str]) -> str:
        return f'{found[1]}="{data_address(DOCS / found[2])}"'

    return re.sub(rf'\b(src|href)="{re.escape(UP)}(assets/[^"]+)"', inside, html)


@cache
def styles() -> str:
    """Every style sheet of a demo, with the letters that English needs inside."""
    fonts = (GENERATED / "fonts" / "fonts.css").read_text(encoding="utf-8")
    faces = [
        face for face in re.findall(r"@font-face \{.*?\n\}\n", fonts, re.DOTALL) if "latin-ext" not in face
    ]

    def inside(found: re.Match[str]) -> str:
        return f'url("{data_address(GENERATED / "fonts" / found[1])}")'

    sheets = [re.sub(r'url\("([^"]+)"\)', inside, "".join(faces))]
    sheets += [(WEB / "look" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES]
    return "".join(sheets)


@cache
def bundle(name: str, form: str = "esm") -> str:
    """A module of the demo's browser side with all that it imports, as one script. Raises BuildError.

    `form` is "esm", or "iife" for a script that stands in the page itself.
    """
    command = [
        str(PACKAGES / ".bin" / "esbuild"),
        str(WEB / f"{name}.js"),
        "--bundle",
        f"--format={form}",
        "--minify",
        f"--target={SCRIPT_TARGET}",
        "--define:import.meta.url=document.baseURI",  # nothing is fetched from there
        "--charset=utf8",
        "--log-level=error",
    ]
    done = subprocess.run(command, text=True, capture_output=True)
    if done.returncode:
        raise BuildError(f"esbuild could not bundle {name}.js: {done.stderr.strip()}\nRun `make setup`.")
    return done.stdout.strip()


def packed(path: str, content: bytes) -> str:
    """A file packed into an element; `path` is where the site has it, below assets/generated/."""
    text = base64.b64encode(gzip.compress(content, 9, mtime=0)).decode()
    return f'<script type="text/plain" data-file="{path}" data-length="{len(text)}">{text}</script>'


def packed_file(path: str) -> str:
    """A file of assets/generated/ packed into an element."""
    return packed(path, (GENERATED / path).read_bytes())


def policy(script: str) -> str:
    """The Content-Security-Policy of a page that is one file: this script, what it unpacks, no address."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'sha256-{digest}' 'wasm-unsafe-eval' blob:",
            "worker-src blob: data:",
            "connect-src blob: data:",
            "style-src 'unsafe-inline'",
            "img-src data: blob:",
            "font-src data:",
            "media-src blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
