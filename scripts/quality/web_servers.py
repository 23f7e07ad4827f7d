"""Run the site under nginx or Caddy with the readers' files: `python -m scripts.quality.web_servers`
installs both where that is ours to do.

Only on 127.0.0.1, on a free port, without root, with everything else in a folder that goes away. What is
run is docs/assets/hosting/nginx.conf and Caddyfile; only address, name and folder are replaced.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from scripts.ground.paths import DOCS, MOUNT
from scripts.quality.install import install_debian, root_command

CONFIGURATIONS = DOCS / "assets" / "hosting"
BROTLI_MODULE = "ngx_http_brotli_static_module.so"
MODULE_FOLDERS = ("/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules")
PACKAGES = {"nginx": ("nginx", "libnginx-mod-http-brotli-static"), "caddy": ("caddy",), "wrk": ("wrk",)}
START_LIMIT_S = 20.0

# What a system's own nginx.conf says around a site's file, for one that runs without root.
NGINX_AROUND = """
{user}load_module {module};
daemon off;
worker_processes auto;
pid {folder}/nginx.pid;
error_log stderr warn;
events {{ worker_connections 1024; }}
http {{
    log_format visit escape=json '{visit}';
    access_log {log};
    sendfile on;
    tcp_nopush on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""
# One line of JSON for each request: what a load test repeats, and what it weighs on the wire.
NGINX_VISIT = (
    '{"path":"$request_uri","tag":"$http_if_none_match","status":$status,'
    '"encoding":"$sent_http_content_encoding","bytes":$bytes_sent}'
)


def find(name: str) -> str | None:
    """Where a program is; servers are often where only root's PATH looks."""
    return shutil.which(name) or shutil.which(name, path="/usr/local/sbin:/usr/sbin:/sbin")


def brotli_module() -> Path | None:
    """nginx's module that sends .br files, if it is installed."""
    return next((p for f in MODULE_FOLDERS if (p := Path(f) / BROTLI_MODULE).exists()), None)


def missing() -> list[str]:
    """Which of nginx (with its brotli module), Caddy and wrk are not here."""
    lacks = [name for name in PACKAGES if not find(name)]
    return lacks if "nginx" in lacks or brotli_module() else ["nginx", *lacks]


def free_port() -> int:
    """A port of the loopback address that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def replaced(text: str, **changes: str) -> str:
    """The text with each line that begins with a key replaced by its value; every key must be there."""
    for key, line in changes.items():
        text, count = re.subn(
            rf"^(\s*){key}\b[^\n]*?(;|\{{|)$", rf"\g<1>{line}\g<2>", text, flags=re.MULTILINE
        )
        if count != 1:
            raise ValueError(f"'{key}' stands {count} times in the configuration, not once.")
    return text


@contextmanager
def started(command: list[str], port: int, folder: Path) -> Iterator[None]:
    """Run a server until the block is left; RuntimeError with its own words if it does not start."""
    log = folder / "said.txt"
    home = os.environ | {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    with log.open("w") as said:
        server = subprocess.Popen(command, stdout=said, stderr=said, env=home)
    try:
        give_up = time.monotonic() + START_LIMIT_S
        while not answers(port):
            if server.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError(f"{command[0]} did not start:\n{log.read_text()[-2000:]}")
            time.sleep(0.02)
        yield
    finally:
        server.terminate()
        server.wait()


def answers(port: int) -> bool:
    """Whether somebody listens on the port of the loopback address."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def certify(folder: Path) -> str:
    """Write key.pem and cert.pem for 127.0.0.1; the name by which Chromium can be told to trust them."""
    names = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2")
    kind = ("-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    key, cert = folder / "key.pem", folder / "cert.pem"

    def openssl(*words: str | Path, given: bytes = b"") -> bytes:
        return subprocess.run(["openssl", *words], input=given, check=True, capture_output=True).stdout

    openssl("req", *kind, *names, "-keyout", key, "-out", cert)
    public = openssl("x509", "-in", cert, "-pubkey", "-noout")
    return b64encode(sha256(openssl("pkey", "-pubin", "-outform", "der", given=public)).digest()).decode()


@contextmanager
def nginx(www: Path, log: Path | None = None, certificate: Path | None = None) -> Iterator[str]:
    """Serve www/knee-drive-lab by nginx and yield its address, which ends with a slash.

    With `log`, nginx notes each request there as a line of JSON (NGINX_VISIT). With the folder of a
    `certificate` (see certify) it speaks HTTP/2, which browsers want https for.
    """
    port = free_port()
    secure = f' ssl http2; ssl_certificate "{certificate}/cert.pem"' if certificate else ""
    secure += f'; ssl_certificate_key "{certificate}/key.pem"' if certificate else ""
    with tempfile.TemporaryDirectory(prefix="knee-drive-nginx-") as name:
        folder = Path(name)
        site = (CONFIGURATIONS / "nginx.conf").read_text(encoding="utf-8")
        site = replaced(site, listen=f"listen 127.0.0.1:{port}{secure}", root=f'root "{www}"')
        (folder / "site.conf").write_text(site, encoding="utf-8")
        user = "user root;\n" if os.geteuid() == 0 else ""  # else root's workers could not read the folder
        noted = f'"{log}" visit' if log else "off"
        around = NGINX_AROUND.format(
            user=user, module=brotli_module(), folder=folder, log=noted, visit=NGINX_VISIT
        )
        (folder / "nginx.conf").write_text(around, encoding="utf-8")
        command = [find("nginx") or "nginx", "-p", name, "-e", "stderr", "-c", str(folder / "nginx.conf")]
        with started(command, port, folder):
            yield f"{'https' if certificate else 'http'}://127.0.0.1:{port}{MOUNT}"


@contextmanager
def caddy(www: Path) -> Iterator[str]:
    """Serve www/knee-drive-lab by Caddy and yield its address, which ends with a slash."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="knee-drive-caddy-") as name:
        folder = Path(name)
        site = (CONFIGURATIONS / "Caddyfile").read_text(encoding="utf-8")
        site = replaced(site, **{"example.org": f"http://127.0.0.1:{port} ", "root": f'root * "{www}"'})
        around = "{\n\tadmin off\n\tauto_https off\n}\n" + site
        (folder / "Caddyfile").write_text(around, encoding="utf-8")
        command = [find("caddy") or "caddy", "run", "--adapter", "caddyfile"]
        with started([*command, "--config", str(folder / "Caddyfile")], port, folder):
            yield f"http://127.0.0.1:{port}{MOUNT}"


def main() -> int:
    """Install what is missing; where it cannot be had the tests of it are skipped, which is no failure."""
    wanted = missing()
    if not wanted:
        return 0
    packages = [package for name in wanted for package in PACKAGES[name]]
    services = [f"{name}.service" for name in wanted if name != "wrk" and not find(name)]
    if root_command() is None:
        print(f"{' and '.join(wanted)} cannot be installed here: what needs them is skipped.", flush=True)
        return 0
    print(f"Installing {', '.join(packages)} (no service is started) …", flush=True)
    if not install_debian(packages, services) or missing():
        print(f"apt could not install {', '.join(missing())}: install them by hand.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
