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
