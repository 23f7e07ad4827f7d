"""What the steps of the build say that they read."""

from pathlib import Path

import pytest
from grimp import build_graph

from scripts.build.plan import STEPS
from scripts.build.steps import Step, files_under
from scripts.ground.paths import DOCS, ROOT

GROUND = ("scripts/ground/errors.py", "scripts/ground/paths.py")
# What a step's modules import and the step does not use, or has in its settings.
UNUSED = {
    "checks": ("scripts/figures/stills.py", "scripts/tables/writing.py"),
    "fonts": GROUND,
    "legs": ("scripts/markdown/", "scripts/studies/"),
    "stills": GROUND,
    "tables": ("scripts/clinic/oembed.py", "scripts/figures/", "scripts/markdown/"),
    "snippets": ("scripts/",),
}


def modules_of(step: Step) -> set[Path]:
    """The files of all modules of scripts/ that a step's action imports."""
    graph = build_graph("scripts")
    own = {name.partition(":")[0] for name in step.action.args[0]}
    all_of_them = own.union(*map(graph.find_upstream_modules, own))
    stems = [ROOT.joinpath(*module.split(".")) for module in all_of_them]
    return {stem.with_suffix(".py") for stem in stems if not stem.is_dir()}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_a_step_reads_every_module_that_it_runs(step: Step) -> None:
    forgotten = {str(path.relative_to(ROOT)) for path in modules_of(step) - set(files_under(step.reads))}
    assert not {path for path in forgotten if not path.startswith(UNUSED.get(step.name, ("unused",)))}


@pytest.mark.parametrize(
    ("name", "path"),
    [("files", "lessons/fold.md"), ("figures", "assets/optimum.json"), ("words", "assets/optimum.json")],
)
def test_a_step_reads_what_it_quotes(name: str, path: str) -> None:
    step = next(step for step in STEPS if step.name == name)
    assert DOCS / path in files_under(step.reads)
