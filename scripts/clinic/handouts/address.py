"""Where a printed sheet leads: an address short enough to type, and the same as a QR code."""

import io

import segno

from scripts.ground.paths import site_address

QUIET_MODULES = 4  # the white edge that readers of QR codes need


def address_of(page: str) -> str:
    """The whole address of a page such as "lessons/cord/"."""
    return site_address() + page


def short(address: str) -> str:
    """As one types it: without https://, and without the last slash."""
    return address.removeprefix("https://").removeprefix("http://").removesuffix("/")


def qr_svg(address: str) -> str:
    """The address as a QR code; a seventh of it may be smudged. Black on white whatever is around it."""
    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(out, kind="svg", border=QUIET_MODULES, light="#fff", dark="#000", xmldecl=False, unit="")
    return out.getvalue().decode()
