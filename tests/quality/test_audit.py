"""Known holes in locked packages fail the check; a service that is away is named, and fails nothing."""

import sys

import pytest

from scripts.quality import audit
from scripts.quality.audit import Verdict, ask, read_npm, read_pip

HOLE = {"id": "PYSEC-1", "fix_versions": ["2.1"]}


def test_a_hole_is_told_with_the_version_that_mends_it() -> None:
    said = {
        "dependencies": [{"name": "a", "version": "2.0", "vulns": [HOLE]}, {"name": "b", "skip_reason": "?"}]
    }
    assert read_pip(said) == Verdict(True, ("a 2.0: PYSEC-1, mended in 2.1",))
    via = {"a": {"via": [{"title": "It leaks"}]}, "b": {"via": ["a"]}}
    assert read_npm({"vulnerabilities": via}) == Verdict(True, ("a: It leaks", "b: by a"))


def test_packages_without_a_hole_are_good() -> None:
    assert read_pip({"dependencies": [{"name": "a", "version": "1", "vulns": []}]}) == Verdict(True)
    assert read_npm({"vulnerabilities": {}}) == Verdict(True)


def test_a_service_that_is_away_is_no_clean_bill() -> None:
    assert read_pip({"dependencies": [{"name": "a", "skip_reason": "not found"}]}) == Verdict(False)
    assert read_npm({"error": {"code": "ENOAUDIT"}}) == Verdict(False)
    assert read_pip(None) == read_npm(None) == Verdict(False)


@pytest.mark.parametrize("does", ["print('no JSON')", "raise SystemExit(1)", "import time; time.sleep(600)"])
def test_a_tool_that_fails_or_hangs_says_nothing(does: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "PATIENCE_S", 2)
    assert ask((sys.executable, "-c", does)) is None
    assert ask(("no-such-tool",)) is None
