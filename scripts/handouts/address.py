"""Where a printed sheet leads: an address short enough to type, and the same as a QR code."""

import io
import os

import segno
import yaml

from scripts.paths import ROOT

QUIET_MODULES = 4  # the white edge that readers of QR codes need
LOCAL = ("127.0.0.1", "localhost")


def site_url() -> str:
    """Where the site is published: $SITE_URL, else what mkdocs.yml says; it ends in a slash."""
    return os.environ.get("SITE_URL") or default_url()


def default_url() -> str:
    """The address in mkdocs.yml for when SITE_URL is not set."""
    line = next(
        line
        for line in (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\n")
        if line.startswith("site_url:")
    )
    return str(yaml.safe_load(line.removeprefix("site_url: !ENV"))[1])


def leads_nowhere() -> bool:
    """True if the address is this machine's own: a phone that reads the QR code does not get there."""
    return any(host in site_url() for host in LOCAL)


def address_of(page: str) -> str:
    """The whole address of a page such as "lessons/cord/"."""
    return site_url() + page


def short(address: str) -> str:
    """As one types it: without https://, and without the last slash."""
    return address.removeprefix("https://").removeprefix("http://").removesuffix("/")


def qr_svg(address: str) -> str:
    """The address as a QR code; a seventh of it may be smudged. Black on white whatever is around it."""
    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(out, kind="svg", border=QUIET_MODULES, light="#fff", dark="#000", xmldecl=False, unit="")
    return out.getvalue().decode()
