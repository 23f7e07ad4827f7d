"""The three swings on one clock: what the build records for the page of the best possible swing."""

import json
import re
from itertools import pairwise
from typing import Any

import pytest
from swing_leg import simulate
from swing_leg.control import BUTT_KICK

from scripts.build.recorded.three_swings import ROWS, SLUG, rows
from scripts.ground.paths import BUILD, GENERATED
from scripts.studies.optimum import load


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    run: dict[str, Any] = json.loads((GENERATED / "runs" / f"{SLUG}.json").read_text(encoding="utf-8"))
    return run


def test_the_first_leg_is_the_solvers_swing_in_even_steps_to_its_foot_strike(made: dict[str, Any]) -> None:
    base, samples = load()["base"], made["answer"]["samples"]
    steps = {round(after - before, 6) for before, after in pairwise(samples["time_ms"])}
    assert len(steps) == 1 and samples["time_ms"][-1] == pytest.approx(base["time_ms"])
    for name in ("thigh_deg", "knee_deg"):
        assert samples[name][-1] == pytest.approx(base["trajectory"][name][-1])
    assert max(samples["knee_deg"]) == pytest.approx(base["max_knee_flexion_deg"], abs=0.1)
    assert [instant["name"] for instant in made["answer"]["instants"]] == made["catalogue"]["instants"]


def test_the_butt_kick_ends_where_its_knee_is_highest(made: dict[str, Any]) -> None:
    kick = simulate(**BUTT_KICK).metrics
    samples = made["beside"]["answer"]["samples"]
    lift = kick["time_of_knee_lift_ms"]
    assert lift is not None and lift - 1 <= samples["time_ms"][-1] <= lift
    told = {what: values for what, *values in rows(made)}
    for what, metric, _ in ROWS:
        assert round(kick[metric] or 0.0) == int(re.findall(r"-?\d+", told[what][2])[0]), what


def test_before_any_script_the_picture_has_all_three_legs_and_the_graph_all_curves() -> None:
    html = (BUILD / "snippets" / "three-swings.md").read_text(encoding="utf-8")
    stage, graph = html.split('class="kd-graph"')
    own, last = (re.search(rf'<g class="{name}"[^>]*>(?!</g>)', stage) for name in ("kd-own-leg", "kd-last"))
    assert own and last and 'data-part="thigh"' in stage
    assert graph.count("kd-curve") >= 6 and "kd-before" in graph and "kd-sprinter" in graph
