"""`make size` counts lines of code and names what is over a limit."""

from pathlib import Path

from scripts.quality.size import measures


def test_lines_files_and_folders_are_counted_without_data_and_bytecode(tmp_path: Path) -> None:
    for name, lines in (("scripts/a.py", 3), ("demos/web/b.js", 251), ("tests/c.py", 7)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x\n" * lines)
    (tmp_path / "demos/web/data.json").write_text("{}\n")
    (tmp_path / "scripts/a.pyc").write_text("\n")
    found = {name: (count, most) for name, count, most in measures(tmp_path)}
    assert found["lines of scripts + demos"] == (254, 23_500)
    assert found["lines of tests"] == (7, 12_000)
    assert found["lines of demos/web/b.js"] == (251, 250)
    assert found["files of code in demos/web/"] == (1, 20)
