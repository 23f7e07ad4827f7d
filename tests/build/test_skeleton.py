"""What `make lesson` and `make demo` refuse before they write anything."""

import pytest

from scripts.build.skeleton import title_of
from scripts.ground.errors import BuildError


@pytest.mark.parametrize("name", ["", "Bad Name", "../up", "ünder", "class", "-a"])
def test_what_cannot_be_a_name_is_refused_with_an_example(name: str) -> None:
    with pytest.raises(BuildError, match="such as a-new-start"):
        title_of(name)


def test_a_name_is_a_title_with_its_first_letter_large() -> None:
    assert title_of("a-new-start") == "A new start"
