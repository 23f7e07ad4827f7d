"""A clinic kit with small films, and a small page for the large single file, which has tests of its own."""

from pathlib import Path

import pytest

SITE = "https://example.org/knee-drive-lab/"
FILM_DOTS = 128  # across a film, a fifth of the real one's


def small_kit(place: Path) -> Path:
    """Make the kit for a site with an address; its folder, beside which lies the zip."""
    from scripts.clinic.kit import __main__ as kit  # it loads matplotlib; every run of pytest loads this file

    def write_all(path: Path) -> int:
        return path.write_text("<!doctype html><title>All demos</title>")

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", SITE)
        patch.setattr("scripts.clinic.single_file.write_all", write_all)
        patch.setattr("scripts.clinic.slides.powerpoint.FILM_DOTS", FILM_DOTS)
        return kit.make_kit(place).with_suffix("")
