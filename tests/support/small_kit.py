"""A clinic kit in which small pages stand for the large single files; those have tests of their own."""

from pathlib import Path

import pytest

from scripts.clinic.kit import __main__ as kit

SITE = "https://example.org/knee-drive-lab/"


def small_kit(place: Path) -> Path:
    """Make the kit for a site with an address; its folder, beside which lies the zip."""

    def write_single(demo: str, path: Path, *, state: str = "") -> int:
        return path.write_text(f"<!doctype html><title>{demo}</title>")

    def write_all(path: Path) -> int:
        return path.write_text("<!doctype html><title>All demos</title>")

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", SITE)
        patch.setattr("scripts.clinic.single_file.write_single", write_single)
        patch.setattr("scripts.clinic.single_file.write_all", write_all)
        return kit.make_kit(place).with_suffix("")
