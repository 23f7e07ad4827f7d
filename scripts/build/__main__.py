"""Build the whole site: `python -m scripts.build`.

wheel of the model → Python runtime → pictures and recorded runs → pages: scripts/build/plan.py lists the
steps. Each is skipped if nothing it reads has changed. A failure prints what happened, where, and what to
do; the site that was there before stays.
"""

import sys
import time
import traceback
from pathlib import Path

from scripts.build.plan import STEPS
from scripts.build.steps import run_step
from scripts.ground.errors import BuildError
from scripts.ground.lock import alone
from scripts.ground.paths import PACKAGES, ROOT, SITE


def place_of(error: Exception) -> str:
    """Where an unforeseen error comes from: file and line, the innermost that is ours."""
    if isinstance(error, SyntaxError):
        return f"{error.filename}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if Path(f.filename).is_relative_to(ROOT) and ".venv" not in f.filename]
    return f"{ours[-1].filename}:{ours[-1].lineno}" if ours else "outside the project"


def main() -> int:
    """Build; 0 if the site stands, 1 after a failure that has been explained."""
    if not (PACKAGES / "pyodide").exists():
        print("The npm packages are missing: run `make setup`.", file=sys.stderr)
        return 1
    with alone():
        return run_steps()


def run_steps() -> int:
    """Run the steps one after the other; 0, or 1 after the first failure."""
    begin = time.perf_counter()
    print("Building Knee Drive Lab", flush=True)
    for step in STEPS:
        try:
            run_step(step)
        except BuildError as error:
            print(f"\nThe build stopped at '{step.name}'.\n{error}\n", file=sys.stderr)
            return 1
        except Exception as error:  # a mistake in a script or in the model: say where, and show the way there
            traceback.print_exc()
            what = f"{place_of(error)}: {type(error).__name__}: {error}"
            print(f"\nThe build stopped at '{step.name}'.\n{what}\nMend it there.\n", file=sys.stderr)
            return 1
    print(f"The site is in {SITE.name}/ ({time.perf_counter() - begin:.1f} s).", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
