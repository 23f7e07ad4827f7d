"""A build step runs when what it reads has changed, and only then."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.build import steps
from scripts.build.steps import Step, run_step
from scripts.ground.errors import BuildError
from scripts.ground.lock import alone


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(steps, "ROOT", tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("one")
    return tmp_path


def step_for(folder: Path) -> Step:
    out = folder / "out.txt"

    def copy() -> None:
        out.write_text((folder / "in" / "a.txt").read_text())

    return Step("copy", "copying", (folder / "in",), (out,), copy)


def ran(folder: Path) -> bool:
    return run_step(step_for(folder), stamps=folder / "stamps")


def test_an_unchanged_step_is_skipped(folder: Path) -> None:
    assert [ran(folder), ran(folder)] == [True, False]


def test_a_changed_file_runs_it_again(folder: Path) -> None:
    ran(folder)
    (folder / "in" / "a.txt").write_text("two")
    assert ran(folder) and (folder / "out.txt").read_text() == "two"


def test_a_changed_setting_runs_it_again(folder: Path) -> None:
    def ran_with(address: str) -> bool:
        return run_step(replace(step_for(folder), settings=lambda: (address,)), stamps=folder / "stamps")

    assert [ran_with("here"), ran_with("there"), ran_with("there")] == [True, True, False]


def test_a_second_build_waits_for_the_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order: list[str] = []

    def second() -> None:
        with alone(folder / "lock"):
            order.append("second")

    thread = threading.Thread(target=second)
    with alone(folder / "lock"):
        thread.start()
        while "waiting" not in capsys.readouterr().out:
            assert thread.is_alive()
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


@pytest.mark.parametrize("change", ["add", "rename"])
def test_a_new_or_renamed_file_runs_it_again(folder: Path, change: str) -> None:
    ran(folder)
    (folder / "in" / "b.txt").write_text("one")
    if change == "rename":
        ran(folder)
        (folder / "in" / "b.txt").rename(folder / "in" / "c.txt")
    assert ran(folder)


def test_a_lost_output_runs_it_again(folder: Path) -> None:
    ran(folder)
    (folder / "out.txt").unlink()
    assert ran(folder)


def test_a_step_that_makes_nothing_is_an_error(folder: Path) -> None:
    step = Step("idle", "doing nothing", (folder / "in",), (folder / "never.txt",), lambda: None)
    with pytest.raises(BuildError, match=r"without making never\.txt"):
        run_step(step, stamps=folder / "stamps")


def test_a_failed_step_is_not_remembered_as_done(folder: Path) -> None:
    ran(folder)

    def fail() -> None:
        raise BuildError("no")

    step = Step("copy", "copying", (folder / "in",), (folder / "gone.txt",), fail)
    with pytest.raises(BuildError):
        run_step(step, stamps=folder / "stamps")
    assert ran(folder)
