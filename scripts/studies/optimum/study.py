"""Asking the questions: from every first guess, the fastest solved answer counts; failures stay on record."""

from collections.abc import Iterable
from copy import copy
from dataclasses import replace
from math import degrees
from typing import Any

from scripts.studies.optimum import questions as q
from scripts.studies.optimum.equations import FACTOR_NAMES, Factors
from scripts.studies.optimum.guesses import guesses
from scripts.studies.optimum.problem import Problem, Rule
from scripts.studies.optimum.swing import SAMPLES, Swing

Entry = dict[str, Any]  # one answer, ready for JSON


class Study:
    """A problem and its first guesses. Once there is a base swing, it is a guess too."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.guesses = guesses(problem)

    def warm(self, swing: Swing) -> None:
        """Let later questions begin from this swing as well."""
        self.guesses["base swing"] = swing.unknowns

    def fewer(self, *names: str) -> "Study":
        """The same problem with only some of the first guesses: quicker."""
        study = copy(self)
        study.guesses = {name: self.guesses[name] for name in names}
        return study

    def ask(self, rule: Rule) -> tuple[Swing | None, list[Entry]]:
        """The fastest solved swing, or None, and every attempt with IPOPT's own word for how it ended."""
        solved: list[Swing] = []
        attempts: list[Entry] = []
        for name, guess in self.guesses.items():
            swing = self.problem.solve(rule, guess)
            attempt: Entry = {"guess": name, "status": swing.status, "iterations": swing.iterations}
            if swing.solved:
                solved.append(swing)
                attempt["time_ms"] = rounded(1000 * swing.time)
            attempts.append(attempt)

        def cost(swing: Swing) -> float:
            return swing.time if rule.fixed_time is None else swing.effort

        return min(solved, key=cost, default=None), attempts

    def answer(self, rule: Rule, base: Swing | None) -> Entry:
        """An answer for the JSON; without a solved swing it says `failed` and holds no figures."""
        swing, attempts = self.ask(rule)
        if swing is None:
            return {"failed": True, "attempts": attempts}
        added = {} if base is None else {"added_ms": rounded(1000 * (swing.time - base.time))}
        return {"failed": False, **added, **figures(swing), "attempts": attempts}


def figures(swing: Swing) -> Entry:
    """What a coach would read off a swing, rounded for the JSON."""
    metrics = {name: None if value is None else rounded(value) for name, value in swing.metrics().items()}
    return {"time_ms": rounded(1000 * swing.time), **metrics}


def rounded(value: float, decimals: int = 3) -> float:
    """A number as the JSON keeps it."""
    return round(value, decimals)


def combined(question: Rule, setting: Rule) -> Rule:
    """The question's rule for a leg or start that is set differently; factors of both multiply."""
    one, other = question.factors, setting.factors
    product = {name: getattr(one, name) * getattr(other, name) for name in FACTOR_NAMES}
    product["constant_arms"] = max(one.constant_arms, other.constant_arms)
    return replace(
        question,
        factors=Factors(**product),
        start_factors=setting.start_factors,
        hamstrings_at_start=setting.hamstrings_at_start,
    )


def answers(study: Study, setting: Rule, asked: Iterable[q.Question]) -> Entry:
    """The base case and some questions for one setting."""
    base, attempts = study.ask(setting)
    if base is None:
        return {"failed": True, "attempts": attempts}
    results = {}
    for question in asked:
        swing, tried = study.ask(combined(question.rule, setting))
        results[question.name] = (
            {"failed": True, "attempts": tried}
            if swing is None
            else {"failed": False, "added_ms": rounded(1000 * (swing.time - base.time))}
        )
    return {"failed": False, **figures(base), "added": results}


def trajectory(swing: Swing) -> Entry:
    """The swing at SAMPLES even instants, degrees; the excitations as the solver has them, by interval."""
    times = [swing.time * i / (SAMPLES - 1) for i in range(SAMPLES)]
    motion = [swing.at(time) for time in times]
    return {
        "time_ms": [rounded(1000 * time) for time in times],
        "thigh_deg": [rounded(degrees(state[0])) for state in motion],
        "knee_deg": [rounded(degrees(state[1])) for state in motion],
        "node_ms": [rounded(1000 * time) for time in swing.times],
        "excitations": [[rounded(u) for u in interval] for interval in swing.excitations],
        "activations": [[rounded(a) for a in state[4:]] for state in swing.states],
    }
