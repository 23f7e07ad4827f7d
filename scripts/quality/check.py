"""All checks that need no browser: `python -m scripts.quality.check`.

Style, types, rooms, HTML, links, reading level, and whether a package has a known hole.
"""

import subprocess
import sys
from pathlib import Path

from scripts.ground.paths import PACKAGES, ROOT, SITE
from scripts.quality.audit import SILENT, audits
from scripts.quality.links import broken_links
from scripts.quality.reading import hard_lessons

BIN, OWN = PACKAGES / ".bin", Path(sys.executable).parent
FORMS = {
    "github-workflows": ".github/workflows/*.yml",
    "github-issue-forms": ".github/ISSUE_TEMPLATE/*.yml",
    "citation-file-format": "CITATION.cff",
}


def fits(form: str, where: str) -> list[str]:
    """The command that says whether files fit a schema, without a network: its tool brings the schemas."""
    return [str(OWN / "check-jsonschema"), "--builtin-schema", f"vendor.{form}", *map(str, ROOT.glob(where))]


COMMANDS = (
    ("style", [sys.executable, "-m", "ruff", "check", "--quiet", "."]),
    ("layout", [sys.executable, "-m", "ruff", "format", "--quiet", "--check", "."]),
    ("Python types", [sys.executable, "-m", "mypy", "demos/swing_leg", "scripts"]),
    ("JavaScript types", [str(BIN / "tsc"), "--project", "tsconfig.json"]),
    ("Python rooms", [str(OWN / "lint-imports"), "--no-logo", "--no-cache"]),
    ("JavaScript rooms", [str(BIN / "depcruise"), "--output-type", "err", "demos/web", "scripts"]),
    *((form, fits(form, where)) for form, where in FORMS.items()),
    ("workflows' rights", [str(OWN / "zizmor"), "--offline", "--quiet", "--persona", "auditor", ".github"]),
    ("HTML validity", [str(BIN / "html-validate"), "--max-warnings", "0", "site/**/*.html"]),
)


def main() -> int:
    """Run every check, print what fails, and return how many failed."""
    failed = 0
    for name, command in COMMANDS:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        said = f"{done.stdout}{done.stderr}".strip() or f"{command[0]} ended with status {done.returncode}"
        failed += report(name, said if done.returncode else "")
    failed += report("links", "\n".join(broken_links(SITE)))
    failed += report("reading level", "\n".join(hard_lessons()))
    for name, verdict in audits().items():
        failed += report(name, "\n".join(verdict.unsafe), "good" if verdict.answered else SILENT)
    return failed


def report(name: str, complaints: str, otherwise: str = "good") -> bool:
    """Print one check's result; True if it failed."""
    print(f"  {name:<21}{'failed' if complaints else otherwise}", flush=True)
    if complaints:
        print(complaints)
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main())
