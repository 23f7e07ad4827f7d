"""The web servers that the hosting tests try, each with the configuration that readers are given."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting.hotspot import Hotspot
from scripts.hosting.precompress import precompress
from scripts.hosting.serving import Server, running
from scripts.quality import web_servers
from scripts.quality.install import root_command

QUALITY = 4  # quick; that it is sent matters here, not how small it is


def compressed_copy(folder: Path) -> Path:
    """A folder as /var/www would be: the built site in it, with .br and .gz beside its files."""
    shutil.copytree(SITE, folder / MOUNT.strip("/"))
    precompress(folder, quality=QUALITY, kept=folder.parent / "compressed")
    return folder


@contextmanager
def hotspot(www: Path) -> Iterator[str]:
    """The hotspot's server, on the loopback address."""
    server = Server(Hotspot(www / MOUNT.strip("/")), "127.0.0.1", 0)
    with running(server):
        yield f"http://127.0.0.1:{server.port}{MOUNT}"


SERVERS = {"nginx": web_servers.nginx, "caddy": web_servers.caddy, "hotspot": hotspot}


@contextmanager
def serve(name: str, www: Path) -> Iterator[str]:
    """The address of the site on the named server; skips where that server cannot be had at all."""
    if name in web_servers.missing():
        if root_command() is None and not os.environ.get("CI"):
            pytest.skip(f"{name} is not installed and cannot be installed here, so its file is not tried")
        pytest.fail(f"{name} is missing: run `python -m scripts.quality.web_servers`, which installs it.")
    with SERVERS[name](www) as address:
        yield address
