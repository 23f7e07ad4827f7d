"""Pack the hotspot server into one file that any Python runs: knee-drive-hotspot.pyz, made by the build.

A coach who has only the site's folder puts the file beside it and runs it. Inside are the modules of this
repository as they are; waitress, which keeps the connections; segno, which draws the QR code; their licences.
"""

from importlib.metadata import distribution
from pathlib import Path

from scripts.ground.paths import BUILD, DOCS, GENERATED, ROOT
from scripts.ground.zips import write_zip
from scripts.hosting import load_report

APP = GENERATED / "hosting" / "knee-drive-hotspot.pyz"
MODULES = (
    "__init__.py",
    *(f"hosting/{name}.py" for name in ("__init__", "rules", "folder", "serving", "hotspot")),
)
TAKEN_ALONG = ("waitress", "segno")  # both are plain Python and need nothing else
MAIN = "import sys\n\nfrom scripts.hosting.hotspot import main\n\nsys.exit(main())\n"
SHOWN = ("assets/hosting/nginx.conf", "assets/hosting/Caddyfile", "_headers")


def entries() -> dict[str, bytes]:
    """What is in the file: name → content."""
    packed = {f"scripts/{name}": (ROOT / "scripts" / name).read_bytes() for name in MODULES}
    for package in TAKEN_ALONG:
        for file in distribution(package).files or []:
            if file.parts[0] == package and file.suffix == ".py" and file.name != "cli.py":
                packed[str(file)] = file.read_binary()
            elif file.name.upper().startswith("LICEN"):
                packed[f"{package}/{file.name}"] = file.read_binary()
    return packed | {"__main__.py": MAIN.encode()}


def write_hosting(app: Path = APP, snippets: Path = BUILD / "snippets" / "hosting") -> None:
    """Write the one-file server; and the configurations and tables that the page about hosting includes."""
    app.parent.mkdir(parents=True, exist_ok=True)
    write_zip(app, entries())
    snippets.mkdir(parents=True, exist_ok=True)
    for name in SHOWN:
        text = (DOCS / name).read_text(encoding="utf-8")
        (snippets / Path(name).name).write_text(text, encoding="utf-8")
    load_report.write_snippets(snippets)
