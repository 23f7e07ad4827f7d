"""What every test may use: the built site, served as GitHub Pages would serve it."""

from collections.abc import Iterator

import pytest

from scripts.ground.paths import SITE
from tests.support.served import serve_site


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built site, ending in a slash. `make test` has built it."""
    if not (SITE / "index.html").exists():
        pytest.fail("There is no built site. Run `make build`, or `make test`, which does it first.")
    with serve_site() as address:
        yield address


# The files that take longest begin first, so that no worker ends late; then all with a browser.
LONGEST = (
    "test_runtime",
    "test_site",
    "test_frames",
    "test_uncertainty",
    "test_single_file",
    "test_failures",
    "test_worker_ladder",
    "test_share",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort by cost. Each file stays together."""

    def cost(item: pytest.Item) -> tuple[int, bool]:
        name = item.path.stem
        return LONGEST.index(name) if name in LONGEST else len(LONGEST), "browser" not in item.path.parts

    items.sort(key=cost)
