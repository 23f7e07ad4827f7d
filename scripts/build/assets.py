"""Put the demo's browser side where the site serves it: our modules, the libraries' parts, the colours.

A library's modules name each other without a path, which a browser cannot resolve. esbuild joins the parts
that we use into one file for each purpose, so that a reader fetches only what is needed: d3 for the graph;
the QR code and the animated picture when somebody shares a demo.
"""

import importlib.metadata
import json
import shutil
import subprocess
from pathlib import Path

from scripts.clinic.places import read_places
from scripts.ground import look
from scripts.ground.errors import BuildError
from scripts.ground.paths import GENERATED, PACKAGES, ROOT, WEB

# What each file of the site takes from npm packages. demos/web/<name>.d.ts tells the type checker the same.
VENDORS = {
    "vendor": (WEB / "ground" / "vendor.js").read_text(encoding="utf-8"),
    "vendor-qr": """
export { generate, correction } from "lean-qr";
export { toSvgPath } from "lean-qr/extras/svg";
""",
    "vendor-gif": """
export { GIFEncoder, applyPalette, quantize } from "gifenc";
""",
}
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
    "gifenc",
    "internmap",
    "lean-qr",
)
SHIPPED_DISTRIBUTIONS = ("mkdocs", "mkdocs-material")


def write_web() -> None:
    """Fill assets/generated/web/ and assets/generated/licences/."""
    folder = GENERATED / "web"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for source in sorted([*WEB.rglob("*.js"), *WEB.rglob("*.css")]):
        made = folder / source.relative_to(WEB)
        made.parent.mkdir(exist_ok=True)
        shutil.copyfile(source, made)
    look.write_css(folder / "look")
    (folder / "share" / "places.js").write_text(
        f"export const PLACES = {json.dumps(read_places())};\n", encoding="utf-8"
    )
    for name, parts in VENDORS.items():
        bundle(parts, folder / "ground" / f"{name}.js")
    write_licences()


def bundle(parts: str, made: Path) -> None:
    """Join parts of npm packages into one module. Raises BuildError with what esbuild said."""
    command = [
        str(PACKAGES / ".bin" / "esbuild"),
        "--bundle",
        "--format=esm",
        "--minify",
        "--target=es2022",
        "--log-level=error",
        f"--outfile={made}",
    ]
    done = subprocess.run(command, input=parts, cwd=ROOT, text=True, capture_output=True)
    if done.returncode:
        raise BuildError(f"esbuild could not make {made.name}: {done.stderr.strip()}\nRun `make setup`.")


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
