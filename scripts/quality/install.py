"""Install programs from Debian's or Ubuntu's packages where that is ours to do, without starting anything.

A web server's package would start a service that takes port 80. Here it does not: while apt runs, a policy
of Debian's own (policy-rc.d) forbids every start, and what the package wants started at the next boot is
switched off again.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

POLICY = Path("/usr/sbin/policy-rc.d")
NOTHING_STARTS = "#!/bin/sh\nexit 101\n"  # 101: "not allowed", says policy-rc.d's specification


@cache
def root_command() -> tuple[str, ...] | None:
    """What to put before a command that needs root: nothing, or sudo. None if apt is not ours to use."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ()
    sudo = ("sudo", "--non-interactive")
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True).returncode == 0:
        return sudo
    return None


def install_debian(packages: Sequence[str], services: Sequence[str] = ()) -> bool:
    """Install the packages with apt; True if apt says that it worked. `services` stay off, now and later."""
    root = root_command()
    if root is None:
        return False
    forbid = not POLICY.exists()
    if forbid:
        write = [*root, "sh", "-c", f"cat > {POLICY} && chmod 755 {POLICY}"]
        subprocess.run(write, input=NOTHING_STARTS, text=True, check=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", *packages]
    try:
        subprocess.run([*root, "apt-get", "update", "--quiet=2"], env=quiet, stdout=subprocess.DEVNULL)
        done = subprocess.run([*root, *install], env=quiet, stdout=subprocess.DEVNULL)
    finally:
        if forbid:
            subprocess.run([*root, "rm", "--force", str(POLICY)], check=True)
    if done.returncode == 0 and services and shutil.which("systemctl"):
        subprocess.run([*root, "systemctl", "disable", "--quiet", *services], capture_output=True)
    return done.returncode == 0
