"""What must run before a change can be seen, and what pages call the bundled files."""

from pathlib import Path

import pytest

from scripts.build import pages, quick
from scripts.build.plan import STEPS

LATE = {step.name for step in STEPS if step.late}


@pytest.fixture(autouse=True)
def every_run_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick, "recorded", lambda folder: {"fold"})


def end_within(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick, "finished", lambda step: step.name != name)


@pytest.mark.parametrize("name", sorted(LATE))
def test_all_pages_wait_for_a_late_step_that_a_newer_change_ended(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    end_within(name, monkeypatch)
    assert quick.late_needed(words=False) == {"pages", name}
    assert quick.late_needed(words=True) == {name} & {"stills"}


def test_a_late_step_that_came_to_its_end_need_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    end_within("none", monkeypatch)
    assert (quick.late_needed(words=False), quick.late_needed(words=True)) == ({"pages"}, set())


def test_files_that_have_changed_places_are_not_called_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick, "SITE", tmp_path)
    page = tmp_path / "index.html"
    page.write_text("a-1.js b-1.js c.js")
    quick.rename({"a-1.js": "b-1.js", "b-1.js": "a-2.js", "c.js": "c.js"})
    assert page.read_text() == "b-1.js a-2.js c.js"


def test_an_entry_that_needs_another_file_has_another_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def places(*needs: str) -> set[tuple[str, int]]:
        monkeypatch.setattr(quick, "entries", lambda: {"demo/lesson.js": {"file": "l.js", "needs": needs}})
        return set(quick.names())

    assert places("a.js", "b.js") == places("a-2.js", "b-2.js") != places("a.js")


def test_the_rest_of_an_ended_build_is_in_nobodys_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the process ends while the site of before is being removed."""
    for name, folder in (("SITE", "site"), ("SITE_NEXT", "next"), ("SITE_OLD", "before")):
        monkeypatch.setattr(pages, name, tmp_path / folder)
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.html").write_text(folder)
    monkeypatch.setattr(pages, "run_mkdocs", lambda folder: None)
    monkeypatch.setattr(pages, "write_embeds", lambda folder: None)
    pages.build_pages()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "index.html").read_text() == "next"
