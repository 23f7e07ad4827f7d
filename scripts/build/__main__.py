"""Build the whole site: `python -m scripts.build`.

model → Python runtime → pictures and recorded runs → pages: scripts/build/plan.py lists the
steps. Each is skipped if nothing it reads has changed. A failure prints what happened, where, and what to
do; the site that was there before stays.
"""

import sys
import time

from scripts.build.plan import STEPS
from scripts.build.steps import run_steps
from scripts.ground.lock import alone
from scripts.ground.paths import PACKAGES, SITE


def main() -> int:
    """Build; 0 if the site stands, 1 after a failure that has been explained."""
    if not (PACKAGES / "pyodide").exists():
        print("The npm packages are missing: run `make setup`.", file=sys.stderr)
        return 1
    begin = time.perf_counter()
    with alone():
        print("Building Knee Drive Lab", flush=True)
        if run_steps(STEPS) is None:
            return 1
    print(f"The site is in {SITE.name}/ ({time.perf_counter() - begin:.1f} s).", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
