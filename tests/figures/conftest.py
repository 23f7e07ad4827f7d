"""What the tests of figures share: the fonts, and the pictures drawn once."""

from pathlib import Path

import pytest

from scripts.figures.draw import draw_all
from scripts.ground.fonts import static_path, write_fonts


@pytest.fixture(scope="session", autouse=True)
def fonts_in_place() -> None:
    """The fonts, where the figures look for them."""
    if not static_path("next", 400).exists():
        write_fonts()


@pytest.fixture(scope="session")
def drawn(fonts_in_place: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of every figure that the build draws."""
    folder = tmp_path_factory.mktemp("drawn") / "figures"
    draw_all(folder)
    return folder
