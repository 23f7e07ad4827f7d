"""Paste demos' addresses into a real WordPress and look: `python -m scripts.quality.wordpress`.

WordPress, PHP and MariaDB are Debian's packages, installed if that is ours to do. All runs on 127.0.0.1 from
a folder that goes away. For each demo the command prints how tall WordPress makes its frame and how tall the
demo would be, and leaves pictures in build/wordpress/.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http import HTTPStatus
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright
from swing_leg.shows.catalogue import DEMOS

from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD, MOUNT, SITE, site_address
from scripts.hosting.folder import Answer, Asked, Folder, Manner, text
from scripts.hosting.rules import OPEN, mime_type
from scripts.hosting.serving import Server, running
from scripts.quality.browsers.chromium import find_chromium
from scripts.quality.install import install_debian
from scripts.quality.web_servers import find, free_port

PACKAGES = (
    "wordpress",
    "wordpress-theme-twentytwentythree",
    "php-cli",
    "php-mysql",
    "php-curl",
    "php-xml",
    "php-mbstring",
    "mariadb-server",
)
SOURCE = Path("/usr/share/wordpress")
PICTURES = BUILD / "wordpress"
WIDTHS = {"desk": 1000, "phone": 390}  # of the window, CSS pixels
START_LIMIT_S = 60.0
CONFIGURATION = """<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:%s'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('WP_HOME', 'http://%s'); define('WP_SITEURL', WP_HOME);
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
# A WordPress asks no address of its own machine, and few ports: here ours is one.
NEARBY = """<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, %d]);
"""
INSTALL = """<?php
define('WP_INSTALLING', true); $_SERVER['HTTP_HOST'] = '%s';
require '%s/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A school', 'coach', 'coach@school.example', true, '', 'secret');
"""
PASTE = """<?php
$_SERVER['HTTP_HOST'] = '%s'; require '%s/wp-load.php'; wp_set_current_user(1);
$made = [];
foreach (json_decode('%s', true) as $name => $address)
    $made[$name] = wp_insert_post(
        ['post_title' => $name, 'post_status' => 'publish', 'post_content' => $address]);
echo json_encode($made);
"""


class Ours(Folder):
    """The built site, which names itself by the address that it has here."""

    def send(self, file: Path, asked: Asked, status: HTTPStatus = HTTPStatus.OK) -> Answer:
        """Pages and oEmbed answers with this server's address."""
        if file.suffix not in (".html", ".json") or "embed" not in file.parts:
            return super().send(file, asked, status)
        words = file.read_text(encoding="utf-8").replace(site_address(), f"http://{asked.host}{MOUNT}")
        return text(status, words.encode(), {**OPEN, "Content-Type": mime_type(file.name)})


@contextmanager
def database(folder: Path) -> Iterator[Path]:
    """MariaDB with an empty database; its socket."""
    data, socket = folder / "data", folder / "socket"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    setup = ["mariadb-install-db", f"--datadir={data}", "--auth-root-authentication-method=normal"]
    subprocess.run([*setup, "--user=root", "--skip-test-db"], check=True, **quiet)  # type: ignore[call-overload]
    server = [
        str(find("mariadbd")),
        "--no-defaults",
        f"--datadir={data}",
        f"--socket={socket}",
        "--user=root",
    ]
    process = subprocess.Popen([*server, "--skip-networking", f"--pid-file={folder}/pid"], **quiet)  # type: ignore[call-overload]
    try:
        ask = ["mariadb", "--no-defaults", f"--socket={socket}", "--user=root"]
        end = time.monotonic() + START_LIMIT_S
        while subprocess.run([*ask, "-e", "CREATE DATABASE IF NOT EXISTS wordpress"], **quiet).returncode:  # type: ignore[call-overload]
            if time.monotonic() > end:
                raise BuildError("MariaDB did not start.")
            time.sleep(0.5)
        yield socket
    finally:
        process.terminate()
        process.wait()


def php(folder: Path, script: str) -> str:
    """What a script prints."""
    file = folder / "script.php"
    file.write_text(script, encoding="utf-8")
    done = subprocess.run(["php", str(file)], capture_output=True, text=True)
    if done.returncode:
        raise BuildError(f"WordPress failed: {(done.stdout + done.stderr)[-600:]}")
    return done.stdout


@contextmanager
def wordpress(folder: Path, ours: str, port: int) -> Iterator[dict[str, str]]:
    """A WordPress in which each demo's address has been pasted into a post; the posts' addresses."""
    place, here = folder / "wordpress", f"localhost:{free_port()}"
    shutil.copytree(SOURCE, place, symlinks=False, ignore_dangling_symlinks=True)
    with database(folder) as socket:
        (place / "wp-config.php").unlink(missing_ok=True)
        (place / "wp-config.php").write_text(CONFIGURATION % (socket, here), encoding="utf-8")
        (place / "wp-content" / "mu-plugins").mkdir(exist_ok=True)
        (place / "wp-content" / "mu-plugins" / "nearby.php").write_text(NEARBY % port, encoding="utf-8")
        php(folder, INSTALL % (here, place))
        pasted = json.dumps({name: f"{ours}embed/{name}/" for name in DEMOS})
        posts = json.loads(php(folder, PASTE % (here, place, pasted)).splitlines()[-1])
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(["php", "-S", here, "-t", str(place)], **quiet)  # type: ignore[call-overload]
        try:
            time.sleep(1)
            with urlopen(f"http://{here}/", timeout=START_LIMIT_S):
                yield {name: f"http://{here}/?p={number}" for name, number in posts.items()}
        finally:
            process.terminate()
            process.wait()


def look(page: Page, name: str, address: str, window: str) -> str:
    """A line on one post at one width; its picture."""
    page.set_viewport_size({"width": WIDTHS[window], "height": 900})
    page.goto(address)
    frame = page.locator("iframe[data-secret]")
    frame.scroll_into_view_if_needed()
    inside = frame.element_handle().content_frame()
    assert inside
    inside.locator("swing-demo:not([data-stage=figure])").wait_for()
    page.wait_for_timeout(1000)  # for the height to be heard
    page.screenshot(path=PICTURES / f"{name}-{window}.png", full_page=True)
    box, clip = frame.bounding_box(), frame.get_attribute("style") or ""
    asked = inside.evaluate("Math.ceil(document.body.getBoundingClientRect().height)")
    assert box
    shown = "clipped" if re.search("clip", clip) else f"{box['width']:.0f} × {box['height']:.0f}"
    return f"{name:<13}{window:<7}{shown:>12} px   asked for {asked} px"


def main() -> int:
    """Install, paste, look; 1 if a frame stayed clipped."""
    if not (SOURCE.exists() and find("mariadbd") and find("php")):
        install_debian(PACKAGES, ("mariadb", "apache2"))
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    server = Server(Ours(SITE, MOUNT, Manner(OPEN, lambda path: "no-store")), "127.0.0.1", 0)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stack.enter_context(running(server))
        posts = stack.enter_context(wordpress(folder, f"http://127.0.0.1:{server.port}{MOUNT}", server.port))
        playwright = stack.enter_context(sync_playwright())
        page = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"]).new_page()
        lines = [look(page, name, address, window) for name, address in posts.items() for window in WIDTHS]
    print("\n".join(lines))
    return int(any("clipped" in line for line in lines))


if __name__ == "__main__":
    sys.exit(main())
