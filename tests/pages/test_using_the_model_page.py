"""The numbers on the page "Using the model" are what the model gives."""

import re
from math import radians

import pytest
from swing_leg.__main__ import PRINTED_AS
from swing_leg.analyses.cord import Cord, Work, drive
from swing_leg.analyses.folding import inertia, quickening, saving
from swing_leg.analyses.metres import mappings, what_would_have_to_be_true
from swing_leg.athletes import PROPORTIONS, athlete

from scripts.ground.paths import DOCS
from scripts.markdown.changes import change_value, patch_of

PAGE = " ".join((DOCS / "using-the-model.md").read_text(encoding="utf-8").split())


def test_folding() -> None:
    bent = radians(150)
    assert f"Straight it is {inertia(0):.2f} kg·m²" in PAGE
    assert f"bent 150° it is {inertia(bent):.2f} kg·m²: {100 * saving(bent):.0f} % less" in PAGE
    assert round(quickening(bent)) == 3 and "three times as fast" in PAGE


def test_from_milliseconds_to_metres() -> None:
    fixed, limited, partly, slack = mappings()
    assert f"| {fixed.low:.3f} m |" in PAGE
    assert f"| {limited.low:.3f} m |" in PAGE
    assert f"| {partly.low:.2f}–{partly.high:.2f} m |" in PAGE
    assert (slack.low, slack.high) == (0, 0) and "| nothing | never |" in PAGE
    for need in what_would_have_to_be_true()[:3]:
        assert f"{need.least_ms:.0f}–{need.most_ms:.0f} ms |" in PAGE


def end_of(stiffness: float, tempo: float, rest_length: float = 1.5) -> Work:
    return drive(Cord(stiffness, rest_length, behind=1.8, height=0.3), tempo)[-1]


@pytest.mark.parametrize(
    ("name", "stiffness", "tempo"),
    [("slow and heavy", 120, 60), ("fast and light", 40, 250), ("fast and heavy", 120, 250)],
)
def test_the_three_cords(name: str, stiffness: float, tempo: float) -> None:
    end = end_of(stiffness, tempo)
    share, effort = 100 * end.speed_share, 100 * end.effort
    numbers = f"{end.pull.force:.0f} N | {share:.0f} % | {end.required:.0f} N·m | {effort:.0f} %"
    assert f"| {name} | {stiffness} N/m | {tempo} °/s | {numbers}" in PAGE


def test_how_much_of_both_torques_is_the_weight_of_the_leg() -> None:
    alone = end_of(1.0, 60, rest_length=3.0)
    assert alone.pull.force == 0, "a slack cord: what is left is weight"
    assert f"Of each torque, {alone.required:.0f} N·m is the weight of the leg itself" in PAGE
    assert "nearly half of the first, more than two thirds of the second" in PAGE
    assert 0.43 < alone.required / end_of(120, 60).required < 0.5
    assert 2 / 3 < alone.required / end_of(40, 250).required < 0.75


def test_the_range_of_bodies_and_lengths() -> None:
    found = re.search(r"(\d+) to (\d+) kg at 1.30 m, (\d+) to (\d+) kg at 2.10 m", PAGE)
    masses, heights = map(float, found.groups()), (1.3, 1.3, 2.1, 2.1)
    for mass, height, beyond in zip(masses, heights, (-1.5, 1.5, -1.5, 1.5), strict=True):
        athlete("male", mass=mass, height=height)
        with pytest.raises(ValueError, match="mass"):
            athlete("male", mass=mass + beyond, height=height)
    shares = (share for share, _ in PROPORTIONS.values())
    assert "thigh {:.3f}, shank {:.3f} and foot {:.3f} of it".format(*shares) in PAGE
    thigh, shank, foot = (f"{100 * spread:.0f} %" for _, spread in PROPORTIONS.values())
    assert thigh == shank
    assert f"thigh and shank may lie {thigh} from the average for that height, the foot {foot}." in PAGE


def test_every_format_of_the_command_line_is_named() -> None:
    assert all(f"`{name}`" in PAGE or f"`--format {name}`" in PAGE for name in PRINTED_AS)


def test_each_guided_change_is_shown_as_its_link_carries_it_fits_the_real_file_and_has_its_number() -> None:
    text = (DOCS / "using-the-model.md").read_text(encoding="utf-8")
    parts = re.split(
        r"^### ", text.partition("## Change the model yourself")[2].partition("\n## ")[0], flags=re.MULTILINE
    )[1:]
    assert len(parts) == 3
    for part in parts:
        [patch] = re.findall(r"```diff\n(.*?)```", part, re.DOTALL)
        [link] = re.findall(r"\?change=(\w[\w-]*)\)", part)
        assert patch_of(link) == patch
        assert len(link) <= 1000, "demos/web/hood/change.js makes none that is longer"
        marks = re.findall(r'<data value="change (\S+) (\w+)">([\d.]+)', part)
        assert marks and {code for code, _, _ in marks} == {link}
        for code, metric, printed in marks:
            value, _ = change_value(f"{code} {metric}")
            assert f"{value:.{len(printed.partition('.')[2])}f}" == printed
