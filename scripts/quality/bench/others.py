"""The same pages with the Python of others, for the benchmark: each as its makers deliver it.

Stock is the Pyodide that we build on, newest the one that npm has today, and PyScript runs the newest. They
get the model's plain wheel. Only this benchmark installs them (others/package.json).
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.ground.paths import BUILD, MOUNT, PACKAGES, ROOT, SITE
from scripts.ground.shipped import FOLDER, shipped
from scripts.hosting.precompress import precompress
from scripts.quality.modules import module

HERE = Path(__file__).parent
INSTALLED = BUILD / "bench"
BARE, PYSCRIPT = "bare.html", "pyscript.html"
SETTINGS = {"interpreter": "./others/pyodide/pyodide.mjs", "files": {"./model.zip": "./*"}}  # of PyScript
UNUSED = shutil.ignore_patterns("*.map", "*.ts", "*.html", "*.md")

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Only the runtime</title>
<link rel="icon" href="data:,">
<swing-demo></swing-demo>
"""
# A page with the runtime and nothing else: what is compared there is the runtime alone.
BARE_PAGE = f"""{PAGE}
<script type="module">
import {{ onRuntime, startRuntime }} from "./{FOLDER}runtime.js";
const demo = document.querySelector("swing-demo");
onRuntime(({{ phase }}) => (demo.dataset.stage = phase));
startRuntime();
</script>
</html>
"""
PYSCRIPT_PAGE = f"""{PAGE}
<link rel="stylesheet" href="others/@pyscript/core/dist/core.css">
<script type="module" src="others/@pyscript/core/dist/core.js"></script>
<script type="py" config="pyscript.json">
from pyscript import document
from swing_leg.bridge import answer
document.querySelector("swing-demo").dataset.stage = "live"
</script>
</html>
"""


def install() -> Path:
    """The folder of the packages of others, from npm the first time. Ends the program where it fails."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(HERE / "others" / name, INSTALLED / name)
    command = [
        "npm",
        "ci",
        "--ignore-scripts",
        "--loglevel=error",
        "--prefer-offline",
        "--no-audit",
        "--no-fund",
    ]
    if subprocess.run(command, cwd=INSTALLED).returncode:
        sys.exit("npm could not install what the benchmark compares with. Is the network there?")
    return INSTALLED / "node_modules"


def wheel() -> Path:
    """The model as a plain wheel."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(INSTALLED)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(INSTALLED.glob("*.whl"))


def with_pyodide(site: Path, package: Path, model: Path) -> None:
    """Put a Pyodide as npm delivers it in the place of ours, behind the same messages."""
    stock = site / FOLDER / "stock"
    shutil.copytree(package, stock, ignore=UNUSED)
    shutil.copyfile(model, stock / model.name)
    text = (HERE / "stock_worker.js").read_text(encoding="utf-8").replace("STOCK_WHEEL", model.name)
    worker = site / shipped("python/worker.js")
    for file in worker.parent.glob(f"{worker.name}*"):
        file.unlink()  # it is a link to ours
    worker.write_text(text, encoding="utf-8")


def write_sites(www: Path) -> dict[str, Path]:
    """The site three times, compressed, each below a root of its own: ours, and with others' Python."""
    packages, model = install(), wheel()
    roots = {name: www / name for name in ("ours", "stock", "newest")}
    ours, stock, newest = (root / MOUNT.strip("/") for root in roots.values())
    shutil.copytree(SITE, ours)
    (ours / BARE).write_text(BARE_PAGE, encoding="utf-8")
    (ours / FOLDER / "runtime.js").write_bytes(module("python/runtime.js"))
    precompress(ours)
    for site, package in ((stock, PACKAGES / "pyodide"), (newest, packages / "pyodide")):
        shutil.copytree(ours, site, copy_function=os.link)
        with_pyodide(site, package, model)
    (newest / PYSCRIPT).write_text(PYSCRIPT_PAGE, encoding="utf-8")
    (newest / "pyscript.json").write_text(json.dumps(SETTINGS), encoding="utf-8")
    shutil.copytree(packages, newest / "others", ignore=UNUSED)
    shutil.copyfile(model, newest / "model.zip")
    for site in (stock, newest):
        precompress(site)
    return roots
