"""`python -m scripts.studies.optimum` (make optimum): solve everything and write docs/assets/optimum.json."""

import json
import sys
from math import degrees, radians
from pathlib import Path
from time import perf_counter
from typing import Any

from scripts.studies.optimum import RESULT, VERSION, fingerprint, sensitivity
from scripts.studies.optimum import questions as q
from scripts.studies.optimum.equations import MUSCLES
from scripts.studies.optimum.forward import defects, real_rates, solver_rates
from scripts.studies.optimum.numbers import NUMBERS
from scripts.studies.optimum.problem import INTERVALS, Problem, Rule
from scripts.studies.optimum.study import Entry, Study, figures, rounded, trajectory
from scripts.studies.optimum.swing import Swing


def main(destination: Path = RESULT) -> int:
    """Solve, print progress, write. Exit code 1 if any question failed, 2 if the base case did."""
    begin = perf_counter()
    print("Building the problem …", flush=True)
    study = Study(Problem())
    base, attempts = study.ask(q.BASE)
    for attempt in attempts:
        print(f"  from {attempt['guess']:<12} {attempt['status']} {attempt.get('time_ms', '')}", flush=True)
    if base is None:
        print("The base case FAILED; nothing is written.", file=sys.stderr)
        return 2
    study.warm(base)
    quick = study.fewer("model", "low heel", "base swing")
    result: dict[str, Any] = {
        "version": VERSION,
        "fingerprint": fingerprint(),
        "intervals": list(INTERVALS),
        "muscles": list(MUSCLES),
        "numbers": [
            {"name": it.name, "value": it.value, "unit": it.unit, "source": it.source, "status": it.status}
            for it in NUMBERS
        ],
        "base": figures(base) | {"attempts": attempts, "trajectory": trajectory(base)},
        "checks": checks(base),
        "questions": {question.name: asked(study, question, base) for question in q.QUESTIONS},
        "effort": efforts(study, base),
        "strike_knee_rate": strikes(study),
    }
    print("Sensitivity …", flush=True)
    result["sensitivity"] = sensitivity.run(quick)
    failed = failures(result)
    result["failed"] = failed
    destination.write_text(
        json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    print(f"{destination}: {destination.stat().st_size / 1000:.0f} kB, {perf_counter() - begin:.0f} s")
    print("Failed: " + ("; ".join(failed) if failed else "none"))
    return 1 if failed else 0


def asked(study: Study, question: q.Question, base: Swing) -> Entry:
    """One question's answer."""
    begin = perf_counter()
    answer = study.answer(question.rule, base)
    seconds = perf_counter() - begin
    said = "FAILED" if answer["failed"] else f"{answer['added_ms']:+7.2f} ms"
    print(f"  {question.label:<58} {said}   {seconds:.1f} s", flush=True)
    return {"label": question.label} | answer


def checks(base: Swing) -> Entry:
    """How exact the base case is: a mesh twice as fine, and the excitations run forward."""
    fine = Study(Problem((2 * INTERVALS[0], 2 * INTERVALS[1]))).answer(q.BASE, base)
    real, rounding = defects(base, real_rates), defects(base, solver_rates())
    entry = {
        "finer_mesh": {key: fine[key] for key in ("failed", "time_ms", "added_ms") if key in fine},
        "forward_real_equations": {name: rounded(value) for name, value in real.items()},
        "forward_rounded_equations": {name: rounded(value) for name, value in rounding.items()},
    }
    print(f"  checks: {entry}", flush=True)
    return entry


def efforts(study: Study, base: Swing) -> list[Entry]:
    """How much more effort a knee capped at 120° needs for the same time."""
    rows: list[Entry] = []
    for slack in q.EFFORT_SLACK:
        time = base.time + slack
        free, free_attempts = study.ask(Rule(fixed_time=time))
        capped, capped_attempts = study.ask(Rule(fixed_time=time, knee_cap=q.EFFORT_CAP))
        row: Entry = {"time_ms": rounded(1000 * time), "failed": free is None or capped is None}
        if free is None or capped is None:
            row["attempts"] = free_attempts + capped_attempts
        else:
            row["more_effort_percent"] = rounded(100 * (capped.effort / free.effort - 1), 1)
            row["knee_of_free_swing_deg"] = rounded(max(degrees(state[1]) for state in free.states))
        rows.append(row)
        said = row.get("more_effort_percent", "FAILED")
        print(f"  {row['time_ms']:.0f} ms with the knee capped: effort {said} % more", flush=True)
    return rows


def strikes(study: Study) -> list[Entry]:
    """What the choice of the knee rate at foot strike does to the time."""
    rows = []
    for rate in q.STRIKES_DEG_S:
        answer = study.answer(Rule(strike_knee_rate=radians(rate)), None)
        rows.append({"least_knee_rate_deg_s": rate} | answer)
        said = answer.get("time_ms", "FAILED")
        print(f"  knee rate at foot strike at least {rate:.0f} °/s: {said} ms", flush=True)
    return rows


def failures(value: Any, path: str = "") -> list[str]:
    """The path of every answer that failed."""
    if isinstance(value, list):
        return [bad for i, it in enumerate(value) for bad in failures(it, f"{path}[{i}]")]
    if not isinstance(value, dict):
        return []
    here = [path] if value.get("failed") is True else []
    return here + [bad for name, it in value.items() for bad in failures(it, f"{path}/{name}")]


if __name__ == "__main__":
    sys.exit(main())
