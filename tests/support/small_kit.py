"""A clinic kit in which small pages stand for the large single files; those have tests of their own."""

from pathlib import Path

import pytest

from scripts.clinic.kit import __main__ as kit

SITE = "https://example.org/knee-drive-lab/"


def small_kit(place: Path, patch: pytest.MonkeyPatch, *, slides: bool = True) -> Path:
    """Make the kit for a site with an address; the zip, which lies beside the folder."""

    def write_single(demo: str, path: Path, *, state: str = "") -> int:
        return path.write_text(f"<!doctype html><title>{demo}</title>")

    def write_all(path: Path) -> int:
        return path.write_text("<!doctype html><title>All demos</title>")

    patch.setenv("SITE_URL", SITE)
    patch.setattr("scripts.clinic.single_file.write_single", write_single)
    patch.setattr("scripts.clinic.single_file.write_all", write_all)
    if not slides:
        patch.setattr(kit, "STEPS", [step for step in kit.STEPS if step[1] is not kit.draw_slides])
    return kit.make_kit(place)
