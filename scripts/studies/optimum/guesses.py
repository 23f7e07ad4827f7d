"""First guesses for the solver: the model's own run, and two swings that are nothing like it.

A solver of this kind finds the best swing near its first guess. So every question is asked from several, and
the fastest answer counts.
"""

from math import radians
from typing import Any

import casadi as ca
from swing_leg import Run, simulate

from scripts.studies.optimum.equations import MUSCLES
from scripts.studies.optimum.numbers import ADDED as n
from scripts.studies.optimum.problem import POINTS, SCALE, Problem

TIME, VERTICAL = 0.34, 0.134  # s; about the measured sprinter's
FOLLOWED = 0.23  # s; until then the guess is the model's run, then a straight line to foot strike
HALF = 0.5  # every activation and excitation


def guesses(problem: Problem) -> dict[str, Any]:
    """Named first guesses: the model's run as it is, with a knee that folds little, and slow and low."""
    run = simulate()
    return {
        "model": guess(problem, run, knee=1.0, slow=1.0),
        "low heel": guess(problem, run, knee=0.4, slow=1.0),
        "slow": guess(problem, run, knee=1.0, slow=1.25),
    }


def guess(problem: Problem, run: Run, *, knee: float, slow: float) -> list[float]:
    """The solver's vector for the run with its knee angle times `knee` and its time times `slow`."""
    phases = (VERTICAL * slow, (TIME - VERTICAL) * slow)
    times = [0.0]
    places = ca.collocation_points(POINTS, "radau")
    begin = 0.0
    for duration, count in zip(phases, problem.intervals, strict=True):
        step = duration / count
        times += [begin + step * (i + place) for i in range(count) for place in places]
        begin += duration
    unknowns = list(phases)
    for time in times:
        state = (*motion(run, time / slow, knee), *(HALF,) * len(MUSCLES))
        unknowns += [value / unit for value, unit in zip(state, SCALE, strict=True)]
    return unknowns + [HALF] * (len(MUSCLES) * sum(problem.intervals))


def motion(run: Run, time: float, knee: float) -> tuple[float, ...]:
    """θ, k, θ', k' of the guess."""
    strike = (n.strike_thigh_deg, n.strike_knee_deg, n.strike_thigh_rate_deg_s, n.strike_knee_rate_deg_s)
    i = min(round(time * 1000), round(FOLLOWED * 1000))
    share = max(0.0, (time - FOLLOWED) / (TIME - FOLLOWED))
    now = (run.thigh[i], knee * run.knee[i], run.thigh_rate[i], knee * run.knee_rate[i])
    return tuple(a * (1 - share) + radians(b) * share for a, b in zip(now, strike, strict=True))
