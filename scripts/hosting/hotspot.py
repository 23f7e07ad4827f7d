"""Serve the site to phones on the same Wi-Fi, with no internet: `python -m scripts.hosting.hotspot`.

With segno it also draws the address as a QR code. The build packs this module, waitress and segno into one
file, knee-drive-hotspot.pyz, that runs beside a downloaded site with nothing but a Python.
"""

import argparse
import re
import socket
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scripts.hosting.folder import Folder, Manner
from scripts.hosting.rules import HEADERS, cache_control
from scripts.hosting.serving import Server

PORT = 8000
EVERYWHERE = "0.0.0.0"  # on several networks: answer on each of them
TRIES = 20  # ports, from PORT on, if the first is taken
MANNER = Manner(HEADERS, cache_control, gzip=True, front_door=True)

# To reach any of these the computer would speak from its own address on that network. Nothing is sent.
# In order: the network that leads out; hotspots made by Linux, Windows, macOS, Android and an iPhone.
NETWORKS = ("192.0.2.1", "10.42.0.2", "192.168.137.2", "192.168.2.2", "192.168.43.2", "172.20.10.2")

HELP = """\
If a phone cannot open it:
  - Is the phone on the same Wi-Fi? Switch its mobile data off for the moment.
  - Did you type http:// and the number after the colon?
  - The firewall of this computer may block it. {firewall}
  - Guest Wi-Fi often keeps devices apart. Then use this computer's or a phone's own hotspot.
"""
FIREWALLS = {
    "win32": "Allow Python for private networks when Windows asks (Windows Security, Firewall).",
    "darwin": "Allow incoming connections for Python (System Settings, Network, Firewall).",
    "linux": "Try: sudo ufw allow {port}/tcp, or: sudo firewall-cmd --add-port={port}/tcp.",
}


def address_towards(network: str) -> str | None:
    """This computer's own address on the way to another one, or None. It sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((network, 9))
        except OSError:  # no way there
            return None
        return str(probe.getsockname()[0])


def named_addresses() -> list[str]:
    """The addresses that this computer's own name stands for."""
    try:
        return socket.gethostbyname_ex(socket.gethostname())[2]
    except OSError:  # its name is not known to itself
        return []


def lan_addresses(candidates: Iterable[str | None] | None = None) -> list[str]:
    """The addresses under which phones may reach this computer, likeliest first."""
    if candidates is None:
        candidates = [*map(address_towards, NETWORKS), *named_addresses()]
    useful = (a for a in candidates if a and not a.startswith(("127.", "169.254.", "0.")))
    return list(dict.fromkeys(useful))


def site_around(start: Path) -> Path | None:
    """The nearest folder, from `start` upwards, that holds the site or is its parent."""
    for folder in (start, *start.parents):
        for site in (folder, folder / "site"):
            if (site / "index.html").is_file() and (site / "404.html").is_file():
                return site
    return None


def mount_of(site: Path) -> str:
    """The sub-path that the site was built for, "/knee-drive-lab/" as a rule; its sitemap names it."""
    sitemap = site / "sitemap.xml"
    found = (
        re.search(r"<loc>([^<]+)</loc>", sitemap.read_text(encoding="utf-8")) if sitemap.is_file() else None
    )
    return urlsplit(found[1]).path if found else "/"


def qr(address: str) -> str:
    """The address as a QR code made of letters, or nothing where it cannot be drawn."""
    if not (sys.stdout.encoding or "").lower().startswith("utf"):
        return ""
    try:
        import segno
    except ImportError:  # then phones must type
        return ""
    import io

    drawn = io.StringIO()
    segno.make(address, micro=False).terminal(drawn, compact=True)
    return drawn.getvalue()


class Hotspot(Folder):
    """The site; it says when a device has come for the first time, so that one sees that it works."""

    def __init__(self, site: Path) -> None:
        super().__init__(site, mount_of(site), MANNER)
        self.devices: set[str] = set()

    def __call__(self, environ: Mapping[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
        """Note a new device, then answer it as ever."""
        device = environ["REMOTE_ADDR"]
        if device not in self.devices:
            self.devices.add(device)
            print(f"Device {len(self.devices)} is here ({device}).", flush=True)
        return super().__call__(environ, start_response)


def open_server(site: Path, host: str, port: int | None) -> Server:
    """A server on that port; without one, on the first that is free from 8000 on. OSError if none is."""
    ports = [port] if port is not None else [*range(PORT, PORT + TRIES)]
    for number in ports:
        try:
            return Server(Hotspot(site), host, number)
        except OSError:
            if number == ports[-1]:
                raise
    raise AssertionError("there is at least one port")


def notice(site: Path, addresses: list[str], port: int) -> str:
    """What to do, for the coach: the addresses to type, the first as a QR code, and help."""
    links = [f"http://{address}:{port}" for address in addresses]
    firewall = FIREWALLS.get(sys.platform, FIREWALLS["linux"]).format(port=port)
    words = ["", f"Serving {site}", "Phones on the same Wi-Fi open:", ""]
    words += [f"    {link}" for link in links]
    if len(links) > 1:
        words += [
            "",
            "This computer is on several networks. Take the address of the Wi-Fi that the phones use.",
        ]
    return "\n".join([*words, "", qr(links[0]), HELP.format(firewall=firewall), "Ctrl+C stops it."])


def main() -> int:
    """Serve until Ctrl+C; 1 with a sentence if it cannot."""
    parser = argparse.ArgumentParser(description="Serve Knee Drive Lab to phones on the same Wi-Fi.")
    parser.add_argument("site", nargs="?", type=Path, help="the site's folder (default: found from here)")
    parser.add_argument("--host", help="this computer's address on the phones' network (default: found)")
    parser.add_argument(
        "--port", type=int, help="the number after the colon (default: 8000 or the next free)"
    )
    options = parser.parse_args()
    here = options.site or Path.cwd()
    beside = Path(sys.argv[0]).resolve().parent  # where the one-file form lies
    site = site_around(here.resolve()) or (None if options.site else site_around(beside))
    if site is None:
        print(f"There is no site in {here}. Name its folder, or run `make build` first.", file=sys.stderr)
        return 1
    addresses = [options.host] if options.host else lan_addresses()
    if not addresses:
        print("This computer is on no network. Join the Wi-Fi or start its hotspot.", file=sys.stderr)
        return 1
    host = addresses[0] if len(addresses) == 1 else EVERYWHERE
    try:
        server = open_server(site, host, options.port)
    except OSError as error:
        print(f"{host} cannot be served from: {error.strerror}. Try another --port.", file=sys.stderr)
        return 1
    print(notice(site, addresses, server.port), flush=True)
    with server:
        server.run()
    print("\nStopped.", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
