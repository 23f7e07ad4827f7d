"""The runs recorded along the main sliders are the model's own, small, and found again as they were."""

import json
from math import floor
from pathlib import Path
from typing import Any

import brotli
import pytest
from swing_leg.shows.catalogue import DEMOS

from scripts.build.recorded.packing import change, rounded
from scripts.build.recorded.runs import ask
from scripts.build.recorded.sweeps import settings, words, write_sweep
from scripts.ground.paths import GENERATED
from scripts.markdown.demo_fence import Fence
from tests.support.node import ask as ask_module

MOST_BYTES = 40_000  # brotli
MOVED = [name for name in DEMOS if name != "two-photos"]  # where there is nothing to set
UNPACK = "changes.map((one) => module.changed(first, one))"


def recorded(demo: str) -> dict[str, Any]:
    run: dict[str, Any] = json.loads((GENERATED / "runs" / f"{demo}.json").read_text(encoding="utf-8"))
    return run


def differences(packed: Any, live: Any, path: str = "") -> list[str]:
    """Where two answers differ by more than a picture shows: 0.01°, 0.01 ms; 0.1 mm; or in a word."""
    if isinstance(live, dict):
        keys = {key for key in packed.keys() | live.keys() if packed.get(key) is not None or key in live}
        return [it for key in keys for it in differences(packed.get(key), live.get(key), f"{path}/{key}")]
    if isinstance(live, list):
        if not isinstance(packed, list) or len(packed) != len(live):
            return [path]
        pairs = enumerate(zip(packed, live, strict=True))
        return [it for place, pair in pairs for it in differences(*pair, f"{path}/{place}")]
    if isinstance(live, float | int) and isinstance(packed, float | int):
        near = abs(packed - live) <= (1e-4 if "length_m" in path else 0.01)
        told = "/samples/" not in path or floor(packed + 0.5) == floor(live + 0.5)  # at each ms
        return [] if near and told else [f"{path}: {packed} for {live}"]
    return [] if packed == live else [f"{path}: {packed} for {live}"]


@pytest.mark.parametrize("demo", MOVED)
def test_every_recorded_run_is_what_the_model_answers_and_all_are_at_most_40_kb(demo: str) -> None:
    run = recorded(demo)
    text = (GENERATED / "sweeps" / run["sweep"]).read_bytes()
    assert len(brotli.compress(text)) <= MOST_BYTES
    changes = json.loads(text)
    unpacked = ask_module("run/packed-run.js", UNPACK, first=run["answer"], changes=changes)
    wanted = list(settings(Fence(demo)))
    assert len(unpacked) == len(wanted) >= 2, "none is refused"
    for packed, values in zip(unpacked, wanted, strict=True):
        live = ask(Fence(demo, values))
        assert packed["parameters"] == live["parameters"]
        assert differences(packed, live) == [], values
        assert words(packed) == words(live), values


def test_the_sliders_ends_the_first_values_and_the_presets_are_among_them() -> None:
    for name, demo in DEMOS.items():
        wanted = list(settings(Fence(name)))
        assert all(dict(preset.parameters) in wanted for preset in demo.presets), name
        assert demo.defaults in wanted
        main = [control for control in demo.parameters if control.primary and control.kind == "slider"]
        for place, control in enumerate(main):
            values = {values[control.name] for values in wanted}
            assert {*control.limits} <= values and len(values) >= (13, 5)[min(place, 1)], control.name


def test_a_change_leads_to_the_other_run_whatever_differs() -> None:
    row = [0.123 * place**2 - 9 for place in range(12)]
    first = rounded({"a": 1, "gone": "x", "row": row, "list": [1, 2], "rows": [{"b": None}, {"b": 2.5}]})
    second = rounded(
        {
            "a": -0.5,
            "row": [-number for number in row],
            "list": [1, 2, 3],
            "rows": [{"b": 7}, {"b": 2.5}],
            "points": [[float(place), number] for place, number in enumerate(row)],
            "nested": {"times": [5.0 * place for place in range(9)], "word": "ü", "none": None},
        }
    )
    packed = change(first, second)
    found = ask_module("run/packed-run.js", "module.changed(first, packed)", first=first, packed=packed)
    assert found.pop("gone") is None
    assert found == second
    assert packed["nested"]["times"] == "~0,40,9" and packed["rows"] == {"0": {"b": 7}}


def test_a_value_that_the_model_refuses_has_no_run(tmp_path: Path) -> None:
    def asked(fence: Fence) -> dict[str, Any]:
        answer = ask(fence)
        return answer if fence.parameters.get("added_ms", 0) < 20 else {"ok": False}

    written = tmp_path / write_sweep(Fence("race"), asked, tmp_path)
    refused = sum(values["added_ms"] >= 20 for values in settings(Fence("race")))
    assert len(json.loads(written.read_text())) == len(list(settings(Fence("race")))) - refused > 0
    assert write_sweep(Fence("two-photos"), asked, tmp_path) == ""
