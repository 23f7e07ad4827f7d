"""The sentences that readers see."""

import pytest
from swing_leg import simulate
from swing_leg.shows.drive_speed import DEMO as DRIVE_SPEED
from swing_leg.words import place_text, run_sentence, value_text


@pytest.mark.parametrize(
    ("deg", "words"),
    [
        (25.4, "25° in front"),
        (0.49, "vertical"),
        (-0.49, "vertical"),
        (-4.2, "4° behind vertical"),
        (-1.0, "1° behind vertical"),
        (0.6, "1° in front"),
    ],
)
def test_the_place_of_the_thigh_is_told_in_words(deg: float, words: str) -> None:
    assert place_text(deg) == words


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "text"),
    [
        (115.84, "ms", 0, "116 ms"),
        (-12.26, "°", 1, "−12.3°"),
        (-0.3, "°", 0, "0°"),
        (954.6, "°/s", 0, "955 °/s"),
        (None, "ms", 0, "not within the run"),
    ],
)
def test_numbers_are_ready_to_print(value: float | None, unit: str, decimals: int, text: str) -> None:
    assert value_text(value, unit, decimals) == text


def test_a_run_is_told_in_one_sentence_and_one_before_without_a_highest_heel_is_not_compared() -> None:
    said = "Heel highest 151 ms after toe-off, with the thigh 13° in front."
    for before in (None, {}, {"thigh_at_max_knee_flexion_deg": None}):
        assert run_sentence(simulate().metrics, before) == said


def test_a_heel_that_is_still_rising_is_told_too() -> None:
    nothing = dict.fromkeys(simulate().metrics)
    assert (
        run_sentence(nothing) == "The heel is not at its highest within the run: the knee is still bending."
    )


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("drive", 1.15, "1.15 × the measured sprinter’s drive; the model’s peak thigh speed is 864 °/s"),
        ("drive", 0.5, "0.50 × the measured sprinter’s drive; the model’s peak thigh speed is 864 °/s"),
        ("heel_pull", 0.0, "the heel is left alone"),
        ("heel_pull", 0.3, "hamstrings at 30 % while the thigh is behind vertical"),
        ("thigh_wait", 0.0, "the thigh does not wait"),
        ("thigh_wait", 0.6, "drive held back by 60 % while the thigh is behind vertical"),
    ],
)
def test_a_controls_value_is_told_in_words(name: str, value: float, words: str) -> None:
    control = next(control for control in DRIVE_SPEED.parameters if control.name == name)
    assert control.words(value, simulate().metrics) == words
