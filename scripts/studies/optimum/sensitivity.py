"""Does an answer survive other plausible numbers? The same questions for many sets of parameters.

First each group of numbers alone, up and down, then sets in which everything moves at once, drawn with a
fixed seed. The ranges are judgements, written down here: strengths ±25 % (hip flexors ±10 %, since they move
the time most), lever arms ±20 %, damping and stop ±25 %, toe-off ±10 % or ±25 %.
"""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

from scripts.studies.optimum import questions as q
from scripts.studies.optimum.equations import Factors
from scripts.studies.optimum.problem import Rule
from scripts.studies.optimum.study import Study, answers

SEED = 2026
RANDOM_SETS = 12
SPREADS: dict[str, float] = {
    "hip_flexors": 0.10,
    "rectus": 0.25,
    "gluteals": 0.25,
    "hamstrings": 0.25,
    "one_joint_flexor": 0.25,
    "vasti": 0.25,
    "hamstring_hip_arm": 0.20,
    "hamstring_knee_arm": 0.20,
    "rectus_hip_arm": 0.20,
    "rectus_knee_arm": 0.20,
    "damping": 0.25,
    "stop": 0.25,
}
START_SPREADS = {"thigh angle": 0.10, "knee angle": 0.25, "thigh rate": 0.25, "knee rate": 0.10}
BANDS = ("time_ms", "thigh_at_max_knee_flexion_deg", "max_knee_flexion_deg", "knee_lift_deg")


def settings() -> Iterator[tuple[str, Rule]]:
    """Every set, named."""
    for name, spread in SPREADS.items():
        for change in (-spread, spread):
            factors = replace(Factors(), **{name: 1 + change})
            yield f"{name.replace('_', ' ')} {100 * change:+.0f} %", Rule(factors=factors)
    for i, (name, spread) in enumerate(START_SPREADS.items()):
        for change in (-spread, spread):
            start = tuple(1 + change if j == i else 1.0 for j in range(len(START_SPREADS)))
            yield f"toe-off {name} {100 * change:+.0f} %", Rule(start_factors=start)
    yield "constant hamstring arms", Rule(factors=Factors(constant_arms=1.0))
    random = Random(SEED)
    for i in range(RANDOM_SETS):
        drawn = {name: random.uniform(1 - spread, 1 + spread) for name, spread in SPREADS.items()}
        start = tuple(random.uniform(1 - spread, 1 + spread) for spread in START_SPREADS.values())
        factors = Factors(**drawn, constant_arms=1.0 if i % 4 == 3 else 0.0)
        yield f"everything at once, draw {i + 1}", Rule(factors=factors, start_factors=start)


def run(study: Study) -> dict[str, Any]:
    """Every set's answers, and the bands: least and greatest over all sets that were solved."""
    sets = []
    for name, setting in settings():
        answer = answers(study, setting, q.STUDIED)
        constant = bool(setting.factors.constant_arms)
        sets.append({"name": name, "constant_arms": constant} | answer)
        print(f"  {name:<34} {summary(answer)}", flush=True)
    return {"seed": SEED, "sets": sets, "bands": bands(sets)}


def summary(answer: dict[str, Any]) -> str:
    """One printed line."""
    if answer["failed"]:
        return "FAILED: " + ", ".join(attempt["status"] for attempt in answer["attempts"])
    parts = [f"{answer['time_ms']:.1f} ms"]
    for name, result in answer["added"].items():
        parts.append(f"{name} " + ("FAILED" if result["failed"] else f"{result['added_ms']:+.1f}"))
    return ", ".join(parts)


def bands(sets: list[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Least and greatest of each figure, over how many sets, and how many failed."""
    found = {name: [s[name] for s in sets if not s["failed"]] for name in BANDS}
    for question in q.STUDIED:
        results = [s["added"][question.name] for s in sets if not s["failed"]]
        found[question.name] = [result["added_ms"] for result in results if not result["failed"]]
    return {
        name: {
            "least": min(values),
            "most": max(values),
            "sets": len(values),
            "lost": len(sets) - len(values),
        }
        for name, values in found.items()
        if values
    }
