"""The demos as they are declared: whole, consistent, and strict about what they accept."""

import inspect
import json

import pytest
from swing_leg import simulate
from swing_leg.control import PLAIN, RANGES, ParameterError
from swing_leg.shows.catalogue import DEMOS, check_parameters, declaration

names = pytest.mark.parametrize("name", DEMOS)


@names
def test_a_declaration_is_plain_json(name: str) -> None:
    declared = declaration(name)
    assert json.loads(json.dumps(declared, allow_nan=False)) == declared
    assert declared["name"] == name and declared["title"] and declared["question"].endswith("?")
    assert declared["note"] == "A model, not a measurement."
    assert declared["frame_s"] == pytest.approx(1 / 240)


@names
def test_defaults_lie_on_their_steps_within_their_ranges_which_are_the_models_where_it_has_one(
    name: str,
) -> None:
    for control in declaration(name)["parameters"]:
        low, high, step = control["min"], control["max"], control["step"]
        assert low <= control["default"] <= high
        assert RANGES.get(control["name"], (low, high)) == (low, high)
        for value in (control["default"], high):
            assert (value - low) / step == pytest.approx(round((value - low) / step), abs=1e-9)


def test_the_lesson_on_drive_speed_starts_from_the_models_own_defaults() -> None:
    model = inspect.signature(simulate).parameters
    for control in DEMOS["drive-speed"].parameters:
        if control.name in RANGES:
            assert control.default == model[control.name].default, control.name


@names
def test_the_main_parameters_come_first(name: str) -> None:
    main = [control["primary"] for control in declaration(name)["parameters"]]
    assert main == sorted(main, reverse=True) and any(main) == bool(main)


@names
def test_a_demo_has_as_many_key_instants_as_keys_and_frames_can_use(name: str) -> None:
    demo = DEMOS[name]
    assert not demo.moves or 4 <= len(demo.instants) <= 9


@names
def test_every_parameter_says_what_each_of_its_ends_means(name: str) -> None:
    demo = DEMOS[name]
    for control in demo.parameters:
        for value in control.limits:
            values = check_parameters(name, {control.name: value})
            assert control.words(value, demo.show(values, None).metrics)


def test_drive_speed_is_declared_as_the_lesson_needs_it() -> None:
    declared = declaration("drive-speed")
    ranges = {c["name"]: (c["min"], c["max"], c["default"]) for c in declared["parameters"]}
    known = {"drive": (0.5, 1.3, 1.0), "heel_pull": (0.0, 0.4, 0.0), "thigh_wait": (0.0, 0.6, 0.0)}
    assert known.items() <= ranges.items()
    first = [readout["name"] for readout in declared["readouts"] if not readout.get("more")]
    assert first == ["thigh_vertical_ms", "thigh_at_max_knee_flexion_deg", "knee_lift_deg"]
    instants = "toe-off thigh-vertical heel-highest thigh-fastest knee-highest"
    assert declared["instants"] == instants.split()
    presets = [preset["name"] for preset in declared["presets"]]
    assert presets[:4] == ["knee-drive", "butt-kick", "relaxed", "explosive"]


def test_a_declaration_can_be_changed_without_harm() -> None:
    declaration("drive-speed")["presets"][0]["parameters"]["drive"] = 9.0
    assert declaration("drive-speed")["presets"][0]["parameters"]["drive"] == 1.0


def test_missing_parameters_take_their_defaults() -> None:
    assert check_parameters("drive-speed", {"drive": 0.8}) == PLAIN | {"drive": 0.8, "running_speed": 9.5}


def test_an_unknown_parameter_is_named_with_those_that_exist_and_a_choice_takes_only_its_places() -> None:
    ranges = "drive (0.5 to 1.3)", "heel_pull (0 to 0.4)", "thigh_wait (0 to 0.6)"
    with pytest.raises(ParameterError) as caught:
        check_parameters("drive-speed", {"pace": 1.5})
    assert caught.value.parameter == "pace"
    assert all(part in str(caught.value) for part in ("'pace'", "1.5", *ranges))
    for value in (0.5, 2, -1):
        with pytest.raises(ParameterError, match=r"^sync is "):
            check_parameters("side-by-side", {"sync": value})
