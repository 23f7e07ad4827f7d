"""Put the demo's browser side where the site serves it: our modules, d3's parts as one file, the colours.

d3's packages are some sixty small modules that name each other without a path, which a browser cannot
resolve. esbuild joins the few parts we use into vendor.js, so that a reader fetches one file instead of
sixty.
"""

import importlib.metadata
import shutil
import subprocess
from pathlib import Path

from scripts import look
from scripts.paths import GENERATED, PACKAGES, ROOT, WEB
from scripts.steps import BuildError

D3_PARTS = """
export { select } from "d3-selection";
export { scaleLinear } from "d3-scale";
export { axisBottom, axisLeft } from "d3-axis";
export { line } from "d3-shape";
"""
# Parts of npm packages that the site ships: their licence texts go with them.
SHIPPED_PACKAGES = (
    "@fontsource-variable/atkinson-hyperlegible-mono",
    "@fontsource-variable/atkinson-hyperlegible-next",
    "d3-array",
    "d3-axis",
    "d3-color",
    "d3-format",
    "d3-interpolate",
    "d3-path",
    "d3-scale",
    "d3-selection",
    "d3-shape",
    "d3-time",
    "d3-time-format",
    "internmap",
)
SHIPPED_DISTRIBUTIONS = ("mkdocs", "mkdocs-material")


def write_web() -> None:
    """Fill assets/generated/web/ and assets/generated/licences/."""
    folder = GENERATED / "web"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for pattern in ("*.js", "*.css"):
        for source in sorted(WEB.glob(pattern)):
            shutil.copyfile(source, folder / source.name)
    look.write_css(folder)
    command = [
        str(PACKAGES / ".bin" / "esbuild"),
        "--bundle",
        "--format=esm",
        "--minify",
        "--target=es2022",
        "--log-level=error",
        f"--outfile={folder / 'vendor.js'}",
    ]
    done = subprocess.run(command, input=D3_PARTS, cwd=ROOT, text=True, capture_output=True)
    if done.returncode:
        raise BuildError(f"esbuild could not join d3's parts: {done.stderr.strip()}\nRun `make setup`.")
    write_licences()


def write_licences() -> None:
    """One text file for each package that readers download a part of.

    What is inside Pyodide's binary ships no licence file on npm: those texts stand in docs/assets/licences/.
    """
    folder = GENERATED / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    texts = {package: sorted((PACKAGES / package).glob("LICEN*")) for package in SHIPPED_PACKAGES}
    for name in SHIPPED_DISTRIBUTIONS:
        files = importlib.metadata.files(name) or []
        own = [file for file in files if file.name == "LICENSE" and ".dist-info" in str(file)]
        texts[name] = [Path(str(file.locate())) for file in own]
    icons = importlib.metadata.distribution("mkdocs-material").locate_file(
        "material/templates/.icons/material"
    )
    texts["material-design-icons"] = [Path(str(icons)) / "LICENSE"]
    for name, found in texts.items():
        if not found or not found[0].is_file():
            raise BuildError(f"No licence file of {name} was found. Run `make setup`.")
        shutil.copyfile(found[0], folder / f"{name.split('/')[-1]}.txt")
