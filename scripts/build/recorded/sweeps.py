"""The runs that a demo can show before Python is there: along its main sliders, for each ready-made setting.

sweeps/<slug>-<hash>.json is a list of changes of the demo's recorded run; packing.py says how it is written.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

from swing_leg.shows.catalogue import DEMOS
from swing_leg.shows.demo import Control

from scripts.build.recorded.packing import DIGITS, change, rounded
from scripts.ground.describe import alt_text, describe
from scripts.ground.errors import BuildError
from scripts.markdown.demo_fence import Fence

STEPS = (17, 5)  # about so many values of a demo's first main slider, and of the others
MOST_DIGITS = 12
Answer = dict[str, Any]


def write_sweep(fence: Fence, ask: Callable[[Fence], Answer], folder: Path) -> str:
    """Record the runs of a fence; the file's name, or "" if there is nothing to move.

    Values that the model refuses have no run: before Python is there, the slider passes over them.
    """
    wanted = list(settings(fence))
    if len(wanted) < 2:
        return ""
    first, *runs = (ask(one) for one in (fence, *(Fence(fence.name, values) for values in wanted)))
    packed = [pack(first, run) for run in runs if run["ok"]]
    text = json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
    name = f"{fence.slug}-{hashlib.sha256(text.encode()).hexdigest()[:8]}.json"
    (folder / name).write_text(text, encoding="utf-8")
    return name


def pack(first: Answer, answer: Answer) -> Any:
    """A run as its change of the first one, with no more digits than its words need."""
    for digits in range(DIGITS, MOST_DIGITS):
        short = rounded(answer, digits)
        if words(short) == words(answer):
            return change(rounded(first, digits), short)
    raise BuildError(f"A run of {answer['demo']} cannot be rounded without a change of its words.")


def words(answer: Answer) -> Any:
    """What the page says of a run at its key instants."""
    return describe(answer), *(alt_text(answer, instant["name"]) for instant in answer["instants"])


def settings(fence: Fence) -> Iterator[dict[str, float]]:
    """Each value of the main controls with each, beside what the fence and each preset say of the others."""
    demo = DEMOS[fence.name]
    presets = [fence.parameters | dict(preset.parameters) for preset in demo.presets]
    said = [demo.defaults | values for values in (fence.parameters, *presets)]
    main = [control for control in demo.parameters if control.primary and not control.card]
    names = {control.name for control in main}
    others = [{name: value for name, value in values.items() if name not in names} for values in said]
    rows = [
        values_of(control, STEPS[min(place, 1)], {values[control.name] for values in said})
        for place, control in enumerate(main)
    ]
    for other in (one for place, one in enumerate(others) if one not in others[:place]):
        for values in product(*rows):
            yield other | dict(zip((control.name for control in main), values, strict=True))


def values_of(control: Control, count: int, said: set[float]) -> list[float]:
    """About so many values at even distances, on the control's steps; its end; and what is said of it."""
    least, most = control.limits
    steps = round((most - least) / control.step)
    apart = -(-steps // (count - 1))
    even = {round(least + step * control.step, 6) for step in range(0, steps + 1, apart)}
    return sorted({float(value) for value in even | {most} | said})
