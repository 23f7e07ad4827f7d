"""What every test may use: the built site, served as GitHub Pages would serve it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.ground.lock import alone
from scripts.ground.paths import SITE
from tests.support.served import serve_site
from tests.support.small_kit import small_kit


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built site, ending in a slash. `make test` has built it."""
    if not (SITE / "index.html").exists():
        pytest.fail("There is no built site. Run `make build`, or `make test`, which does it first.")
    with serve_site() as address:
        yield address


@pytest.fixture(scope="session")
def kit_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a kit with small pages for its large files, made once for all workers of pytest."""
    place = tmp_path_factory.getbasetemp()
    place = place.parent if "PYTEST_XDIST_WORKER" in os.environ else place
    with alone(place / "kit.lock"):
        made = list(place.glob("kit/*.zip"))
        return made[0].with_suffix("") if made else small_kit(place / "kit")


# The files that take longest begin first, so that no worker ends late; then all with a browser.
LONGEST = (
    "test_recipes",
    "test_pose",
    "test_kit",
    "test_single_file",
    "test_failures",
    "test_film",
    "test_faults",
    "test_share",
    "test_frames",
    "test_together",
    "test_site",
    "test_still_and_live",
    "test_messages",
    "test_course",
    "test_predict_gate",
    "test_soak",
    "test_hosting",
    "test_runtime",
)
# What `make test-fast` leaves out: whole builds, and studies solved again.
SLOW = (
    "build/test_recipes.py",
    "build/test_runtime.py",
    "clinic/test_handouts.py",
    "clinic/test_kit.py",
    "clinic/test_slides.py",
    "hosting/test_hosting.py",
    "test_every_set_together_gives_the_committed_bands_again",
    "test_a_set_alone_answers_the_conclusions_as_committed",
    "test_the_solver_finds_the_committed_swing_again",
    "test_a_figure_is_drawn_alike_twice",
    "test_a_sheet_made_twice_has_the_same_bytes",
    "test_the_pages_come_out_the_same_twice",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort by cost, each file together, and mark what is slow."""

    def cost(item: pytest.Item) -> tuple[int, bool]:
        name = item.path.stem
        return LONGEST.index(name) if name in LONGEST else len(LONGEST), "browser" not in item.path.parts

    items.sort(key=cost)
    for item in items:
        if any(part in item.nodeid for part in SLOW):
            item.add_marker(pytest.mark.slow)
