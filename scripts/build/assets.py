"""The browser side as the site serves it, joined by scripts/build/bundle.mjs; the licences of its parts."""

import importlib.metadata
import json
import re
import shutil
import subprocess
from pathlib import Path

from scripts.ground import look
from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD, GENERATED, PACKAGES, ROOT

TEXTS_OF_OURS = ("@mediapipe/tasks-vision",)  # npm has them without: the text is in docs/assets/licences/
SHIPPED_DISTRIBUTIONS = ("mkdocs", "mkdocs-material")
MATERIAL = importlib.metadata.distribution("mkdocs-material")


def write_web() -> None:
    """Fill assets/generated/web/, build/file/ and assets/generated/licences/. Raises BuildError."""
    look.write_css(BUILD / "look")
    write_material(BUILD / "look" / "material.css")
    done = subprocess.run(["node", "scripts/build/bundle.mjs"], cwd=ROOT, text=True, capture_output=True)
    if done.returncode:
        raise BuildError(
            f"The modules and style sheets cannot be joined.\n{done.stderr.strip()}\nMend it there."
        )
    write_licences()


def write_material(path: Path) -> None:
    """The theme's own style sheets, with which ours begins: a page then waits for one file, not for three."""
    folder = Path(str(MATERIAL.locate_file("material/templates/assets/stylesheets")))
    sheets = [file for name in ("main", "palette") for file in folder.glob(f"{name}.*.min.css")]
    text = "\n".join(file.read_text(encoding="utf-8").removeprefix('@charset "UTF-8";') for file in sheets)
    path.write_text(re.sub(r"/\*# sourceMappingURL=.*?\*/", "", text), encoding="utf-8")


def write_licences() -> None:
    """One text file for each package that readers download a part of.

    What is inside Pyodide's binary ships no licence file on npm: those texts stand in docs/assets/licences/.
    """
    folder = GENERATED / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    packages = json.loads((BUILD / "packages.json").read_text(encoding="utf-8"))
    texts = {
        package: sorted((PACKAGES / package).glob("[Ll][Ii][Cc][Ee][Nn]*"))
        for package in packages
        if package not in TEXTS_OF_OURS
    }
    for name in SHIPPED_DISTRIBUTIONS:
        files = importlib.metadata.files(name) or []
        own = [file for file in files if file.name == "LICENSE" and ".dist-info" in str(file)]
        texts[name] = [Path(str(file.locate())) for file in own]
    icons = MATERIAL.locate_file("material/templates/.icons/material")
    texts["knee-drive-lab"] = [ROOT / "LICENSE"]
    texts["material-design-icons"] = [Path(str(icons)) / "LICENSE"]
    for name, found in texts.items():
        if not found or not found[0].is_file():
            raise BuildError(f"No licence file of {name} was found. Run `make setup`.")
        shutil.copyfile(found[0], folder / f"{name.split('/')[-1]}.txt")
