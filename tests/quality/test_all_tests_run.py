"""`make test` runs what is in tests/: no folder is left out because of its name."""

from fnmatch import fnmatch

import pytest

from scripts.ground.paths import ROOT


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    patterns = pytestconfig.getini("norecursedirs")
    folders = [path.parent for path in (ROOT / "tests").rglob("test_*.py")]
    names = {part for folder in folders for part in folder.relative_to(ROOT).parts}
    assert {"build", "browser"} <= names
    assert [name for name in names if any(fnmatch(name, pattern) for pattern in patterns)] == []
