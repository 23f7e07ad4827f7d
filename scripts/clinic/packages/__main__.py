"""Write the packages of all lessons into build/packages/: `python -m scripts.clinic.packages`."""

import sys

from scripts.clinic.packages.zips import ZIPS, write_packages
from scripts.ground.lock import alone
from scripts.ground.paths import ROOT, leads_nowhere, site_address


def main() -> int:
    """Write them, and say how large they are."""
    with alone():
        sizes = [path.stat().st_size for path in write_packages()]
    if leads_nowhere():
        print(
            f"Links to the site would lead to this machine, {site_address()}, so the lessons have none. "
            "For your site: SITE_URL=https://… make packages"
        )
    print(f"{len(sizes)} packages of {max(sizes) / 1e6:.1f} MB at most are in {ZIPS.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
