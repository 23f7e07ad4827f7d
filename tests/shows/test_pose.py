"""The demo of a still leg: its words, its geometry, and that nothing in it speaks of time."""

import re
from math import cos, degrees, hypot, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from swing_leg.shows.catalogue import DEMOS, declaration
from swing_leg.shows.pose import named_poses, nearest, shank_words
from swing_leg.strategies import knee_drive

from scripts.build.recorded.runs import table_of
from scripts.ground.describe import alt_text, describe
from tests.support.asking import ask

thighs, knees = st.integers(-60, 100), st.integers(0, 160)


@pytest.mark.parametrize(
    ("shank_deg", "words"),
    [
        (0, "hangs straight down"), (0.4, "hangs straight down"), (1, "points down and forward"),
        (89, "points down and forward"), (90, "points straight ahead"), (100, "points up and forward"),
        (-1, "points down and back"), (-90, "points straight back"), (-91, "points up and back"),
        (-179, "points up and back"), (-180, "points straight up"), (-210, "points up and forward"),
    ],
)  # fmt: skip
def test_the_shanks_words_say_where_it_points(shank_deg: float, words: str) -> None:
    assert shank_words(shank_deg) == words


@given(thighs, knees)
def test_the_words_agree_with_where_knee_and_ankle_are(thigh_deg: int, knee_deg: int) -> None:
    """Forward and up, counted from the knee, by sine and cosine: no table of quarters."""
    shank = thigh_deg - knee_deg
    words, forward, up = shank_words(shank), sin(radians(shank)), -cos(radians(shank))
    for word, amount in (("forward", forward), ("back", -forward), ("up ", up), ("down ", -up)):
        if word in words:
            assert amount > 1e-9, words
    if "straight" in words:
        assert min(abs(forward), abs(up)) < 1e-9


@given(thighs, knees)
def test_the_ankles_distance_from_the_hip_depends_on_the_knee_alone(thigh_deg: int, knee_deg: int) -> None:
    thigh, shank = radians(thigh_deg), radians(thigh_deg - knee_deg)
    x, y = 0.437 * sin(thigh) + 0.470 * sin(shank), 0.437 * cos(thigh) + 0.470 * cos(shank)
    metrics = ask("pose", thigh_deg=thigh_deg, knee_deg=knee_deg)["metrics"]
    assert metrics["ankle_to_hip_m"] == pytest.approx(hypot(x, y))
    assert (
        metrics["ankle_to_hip_m"] == ask("pose", thigh_deg=0, knee_deg=knee_deg)["metrics"]["ankle_to_hip_m"]
    )


def test_the_hip_is_counted_from_a_pelvis_that_leans_eight_degrees() -> None:
    assert ask("pose", thigh_deg=0)["metrics"]["hip_flexion_deg"] == 8
    assert ask("pose", thigh_deg=-8)["metrics"]["hip_flexion_deg"] == 0


def test_a_pose_is_at_beside_or_far_from_the_models_named_moments() -> None:
    sentence = ask("pose", thigh_deg=13, knee_deg=154)["sentence"]
    assert sentence.startswith("Thigh 13° in front, knee bent 154°: the shank points up and back.")
    assert sentence.endswith("In the model’s knee drive the leg stands so at “heel highest”.")
    beside = ask("pose", thigh_deg=-5, knee_deg=144)["sentence"]
    assert "close to “thigh vertical” in the model’s knee drive: thigh vertical, knee bent 149°." in beside
    assert "No named moment" in ask("pose", thigh_deg=90, knee_deg=0)["sentence"]


def test_the_ready_made_poses_are_those_of_the_knee_drive_to_the_degree() -> None:
    run = knee_drive()
    metrics = run.metrics
    expected = {
        "toe-off": (degrees(run.thigh[0]), degrees(run.knee[0])),
        "thigh-vertical": (0.0, metrics["knee_at_thigh_vertical_deg"]),
        "heel-highest": (metrics["thigh_at_max_knee_flexion_deg"], metrics["max_knee_flexion_deg"]),
    }
    presets = {preset.name: preset.parameters for preset in DEMOS["pose"].presets}
    assert len(presets) == 5
    for name, angles in expected.items():
        assert tuple(presets[name].values()) == pytest.approx(angles, abs=0.5)
    assert presets["knee-highest"]["thigh_deg"] == pytest.approx(metrics["knee_lift_deg"], abs=0.5)


def test_each_named_pose_is_nearest_to_itself() -> None:
    for named in named_poses():
        assert nearest(named.thigh_deg, named.knee_deg) == (named, 0.0)


def test_nothing_moves_and_nothing_speaks_of_time() -> None:
    answer, declared = ask("pose", thigh_deg=10, knee_deg=80), declaration("pose")
    assert declared["moves"] is False and declared["graph"] == "none" and declared["instants"] == []
    samples = answer["samples"]
    assert samples == {"time_ms": [0.0, 1.0], "thigh_deg": [10.0, 10.0], "knee_deg": [80.0, 80.0]}
    assert answer["instants"] == [] and answer["trusted_until_ms"] is None
    assert answer["band_words"] == "" and not any(readout["band"] for readout in answer["readouts"])
    said = " ".join(
        [answer["sentence"], alt_text(answer), *map(" ".join, describe(answer)), table_of(answer)]
    )
    assert not re.search(r"\bms\b|after toe-off|time", said)


def test_the_table_says_what_each_angle_is_counted_from() -> None:
    assert describe(ask("pose", thigh_deg=-20, knee_deg=0)) == [
        ("Thigh", "the plumb line", "−20°", "20° behind vertical"),
        ("Shank", "the plumb line", "−20°", "points down and back"),
        ("Knee", "a straight leg", "0°", "straight"),
        ("Hip", "the pelvis", "−12°", "stretched"),
    ]
    assert table_of(ask("pose")).splitlines() == [
        "thigh_deg,shank_deg,knee_deg,hip_flexion_deg",
        "25.000000,-125.000000,150.000000,33.000000",
    ]
