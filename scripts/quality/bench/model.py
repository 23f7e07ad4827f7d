"""What one run of the model costs: `python -m scripts.quality.bench.model`.

Runs with the model's numbers, runs for which others are made first, runs with an eighth of the step, and
whole answers of the bridge take turns. A slow moment of the machine slows all four, so their ratios can be
trusted when the milliseconds cannot. Of those only the fastest, which no other program slowed, is judged.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import perf_counter

from swing_leg import bridge, simulate
from swing_leg.parameters import REFERENCE
from swing_leg.simulation import STEP

TURNS = 60
LIMIT_MS = 6.0


def milliseconds(action: Callable[[], object]) -> float:
    """How long an action takes."""
    begin = perf_counter()
    action()
    return 1000 * (perf_counter() - begin)


def main() -> int:
    """Print the costs; 1 if a run costs more than the limit."""
    actions: dict[str, Callable[[], object]] = {
        f"one run, step {1000 * STEP:g} ms": simulate,
        "one run, other numbers": lambda: simulate(numbers=replace(REFERENCE, knee_drag=0.06)),
        f"one run, step {125 * STEP:g} ms": lambda: simulate(step=STEP / 8),
        "one answer of the bridge": lambda: bridge.answer('{"demo": "drive-speed"}'),
    }
    for action in actions.values():
        action()
    costs: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(TURNS):
        for name, action in actions.items():
            costs[name].append(milliseconds(action))
    run, fastest = (of(next(iter(costs.values()))) for of in (median, min))
    print(f"The model in {sys.implementation.name}, 300 ms of swing, median of {TURNS} turns:")
    for name, spent in costs.items():
        middle = median(spent)
        print(f"  {name:26} {middle:6.2f} ms   {middle / run:4.2f} ×   fastest {min(spent):6.2f} ms")
    print(f"  limit for one run          {LIMIT_MS:6.2f} ms   {'kept' if fastest <= LIMIT_MS else 'BROKEN'}")
    return 0 if fastest <= LIMIT_MS else 1


if __name__ == "__main__":
    sys.exit(main())
