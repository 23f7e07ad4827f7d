"""What every server of the site has to send, said once: types, headers, how long a browser may keep a file.

The server of this project follows these rules. nginx.conf, Caddyfile and _headers say the same in the
languages of their hosts; tests/hosting/test_hosting.py holds each of them against this table.
"""

import re
from pathlib import PurePath

MIME_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".webp": "image/webp",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "text/xml; charset=utf-8",
}
UNKNOWN_TYPE = "application/octet-stream"  # whatever browsers only hand on
COMPRESSIBLE = frozenset(
    (".css", ".csv", ".html", ".js", ".json", ".map", ".mjs", ".svg", ".txt", ".wasm", ".xml")
)

# Any page may show, fetch and run what is here, also a page that isolates itself (COEP). There is never an
# X-Frame-Options: embedding is what the demos are for. GitHub Pages sends the first alone.
OPEN = {"Access-Control-Allow-Origin": "*"}
HEADERS = OPEN | {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # who follows a link to a source is not announced there
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Only over https: a browser that has been there does not come by plain http for a year.
SECURE = {"Strict-Transport-Security": "max-age=31536000"}

# Python's folder, the pose model's, the demos' own files and the runs along their sliders are named by their
# content, so they never change. All else is asked for again, which costs a short "not modified": a new
# publication is seen at once.
KEPT = re.compile(r"assets/generated/((pose|runtime)/[0-9a-f]+|sweeps|web)/")
KEEP = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"


def mime_type(name: str) -> str:
    """The Content-Type of a file, by the end of its name."""
    return MIME_TYPES.get(PurePath(name).suffix, UNKNOWN_TYPE)


def cache_control(path: str) -> str:
    """The Cache-Control of a file, by its path below the site's own folder, as "404.html"."""
    return KEEP if KEPT.match(path) else ASK_AGAIN
