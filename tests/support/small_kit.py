"""A clinic kit in which a small page stands for the large single file; that has tests of its own."""

from pathlib import Path

import pytest

from scripts.clinic.kit import __main__ as kit

SITE = "https://example.org/knee-drive-lab/"


def small_kit(place: Path) -> Path:
    """Make the kit for a site with an address; its folder, beside which lies the zip."""

    def write_all(path: Path) -> int:
        return path.write_text("<!doctype html><title>All demos</title>")

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", SITE)
        patch.setattr("scripts.clinic.single_file.write_all", write_all)
        return kit.make_kit(place).with_suffix("")
