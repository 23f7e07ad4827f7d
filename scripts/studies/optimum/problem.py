"""The best possible swing as a problem for IPOPT: direct collocation at three Radau points an interval.

Two phases, each cut into equal intervals: until the thigh first passes an angle (vertical, or what a question
names), and from there to foot strike. So a rule for "until vertical" holds to the very instant. Excitations
are constant within an interval. The unknowns are both durations, all states and all excitations.
"""

from dataclasses import dataclass, field
from math import inf, radians
from typing import Any

import casadi as ca
from swing_leg.leg import REFERENCE_LEG
from swing_leg.parameters import REFERENCE

from scripts.studies.optimum.equations import FACTOR_NAMES, MODEL, MUSCLES, Factors, rates, start_state
from scripts.studies.optimum.numbers import ADDED as n
from scripts.studies.optimum.swing import Swing

INTERVALS = (20, 32)  # in the first and the second phase: 6 to 7 ms each
POINTS = 3  # collocation points in an interval
SCALE = (1.0, 1.0, 10.0, 10.0, *(1.0,) * len(MUSCLES))  # brings the state's numbers near 1 for the solver
TINY_EFFORT = 1e-4  # weight of mean squared excitation beside time in 0.1 s; picks one of equally fast swings
KNEE_RANGE = (radians(-10.0), radians(175.0))
THIGH_RANGE = (radians(-120.0), radians(150.0))
RATE_RANGE = (-60.0, 60.0)  # rad/s, far beyond what happens; keeps the solver's trial steps sane
PHASE_RANGE = (0.03, 0.6)  # s


def ankle_depth(theta: Any, knee: Any) -> Any:
    """How far the ankle is below the hip, m."""
    return REFERENCE_LEG.thigh_length * ca.cos(theta) + REFERENCE_LEG.shank_length * ca.cos(theta - knee)


# The foot must not meet the ground early: the ankle never hangs lower below the hip than at foot strike. The
# hip's own rise and fall, some centimetres, is left out.
CLEAR = float(ankle_depth(radians(n.strike_thigh_deg), radians(n.strike_knee_deg)))


@dataclass(frozen=True)
class Rule:
    """What is asked of a swing beside being fast. Angles in rad; muscles by their place in MUSCLES."""

    phase_angle: float = 0.0  # the thigh angle at which the second phase begins
    knee_there: float = -inf  # at least this bent at that instant
    knee_cap: float = KNEE_RANGE[1]
    early_effort: dict[int, float] = field(default_factory=dict)  # at least this excitation, first phase
    early_share: float = 1.0  # … during this share of the first phase's time
    most_effort: dict[int, float] = field(default_factory=dict)  # at most this excitation, always
    start_factors: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0)  # on the four angles and rates at toe-off
    hamstrings_at_start: float = REFERENCE.start_hamstrings  # activation at toe-off
    factors: Factors = MODEL
    strike_knee_rate: float = radians(n.strike_knee_rate_deg_s)  # at least; rad/s
    fixed_time: float | None = None  # s: least effort within this time instead of least time


class Problem:
    """The collocation, built once; every question changes only bounds and factors."""

    def __init__(self, intervals: tuple[int, int] = INTERVALS) -> None:
        self.intervals = intervals
        total = sum(intervals)
        size = len(SCALE)
        scale = ca.DM(SCALE)
        factors = ca.SX.sym("factors", len(FACTOR_NAMES))
        weights = ca.SX.sym("weights", 2)  # on time in 0.1 s and on effort
        durations = ca.SX.sym("durations", 2)
        states = ca.SX.sym(
            "states", size, total * POINTS + 1
        )  # scaled; the last point of an interval ends it
        controls = ca.SX.sym("controls", len(MUSCLES), total)
        slopes, _, _ = ca.collocation_coeff(ca.collocation_points(POINTS, "radau"))
        places = ca.collocation_points(POINTS, "radau")

        defects, depths = [], []
        effort: Any = 0
        for i in range(total):
            phase = 0 if i < intervals[0] else 1
            step = durations[phase] / intervals[phase]
            begin = step * i if phase == 0 else durations[0] + step * (i - intervals[0])
            nodes = states[:, POINTS * i : POINTS * (i + 1) + 1]
            moved = nodes @ slopes
            for j, place in enumerate(places):
                rate = rates(begin + place * step, nodes[:, j + 1] * scale, controls[:, i], factors)
                defects.append(moved[:, j] - step * rate / scale)
                depths.append(ankle_depth(nodes[0, j + 1], nodes[1, j + 1]))
            effort += step * ca.sumsqr(controls[:, i])

        time = durations[0] + durations[1]
        knots = [durations, ca.vec(states), ca.vec(controls)]
        goal = weights[0] * 10 * time + weights[1] * effort
        problem = {
            "x": ca.vertcat(*knots),
            "p": ca.vertcat(factors, weights),
            "f": goal,
            "g": ca.vertcat(*defects, *depths, time),
        }
        options: dict[str, Any] = {
            "ipopt.print_level": 0,
            "print_time": False,
            "ipopt.sb": "yes",
            "ipopt.max_iter": 600,
            "ipopt.tol": 1e-7,
            "ipopt.acceptable_iter": 0,  # nothing counts as solved but IPOPT's full tolerance
        }
        self.solver = ca.nlpsol("swing", "ipopt", problem, options)
        self.read = ca.Function("read", [problem["x"]], [states, controls, durations, effort])

    def solve(self, rule: Rule, guess: Any) -> Swing:
        """Answer one question from a first guess, the solver's vector.

        A failed solve is not raised: look at `solved`.
        """
        low, high = self.bounds(rule)
        points = sum(self.intervals) * POINTS
        equal = [0.0] * (points * len(SCALE))
        within = (0.0, 2.0) if rule.fixed_time is None else (rule.fixed_time,) * 2
        weights = (1.0, TINY_EFFORT) if rule.fixed_time is None else (0.0, 10.0)
        values = [getattr(rule.factors, name) for name in FACTOR_NAMES]
        arguments = {
            "x0": guess,
            "lbx": low,
            "ubx": high,
            "lbg": [*equal, *(-inf,) * points, within[0]],
            "ubg": [*equal, *(CLEAR,) * points, within[1]],
            "p": [*values, *weights],
        }
        answer = self.solver(**arguments)
        return self.swing(answer, self.solver.stats())

    def bounds(self, rule: Rule) -> tuple[list[float], list[float]]:
        """Least and greatest value of every unknown."""
        first, total = self.intervals[0], sum(self.intervals)
        least = (THIGH_RANGE[0], KNEE_RANGE[0], RATE_RANGE[0], RATE_RANGE[0], *(0.0,) * len(MUSCLES))
        most = (THIGH_RANGE[1], rule.knee_cap, RATE_RANGE[1], RATE_RANGE[1], *(1.0,) * len(MUSCLES))
        begin = list(start_state())
        for i, factor in enumerate(rule.start_factors):
            begin[i] *= factor
        begin[4 + MUSCLES.index("hamstrings")] = rule.hamstrings_at_start
        low, high = [[PHASE_RANGE[end]] * 2 for end in (0, 1)]
        for point in range(total * POINTS + 1):
            lowest, highest = list(least), list(most)
            if point == 0:
                lowest = highest = begin
            elif point < first * POINTS:
                highest[0] = rule.phase_angle
            elif point == first * POINTS:
                lowest[0] = highest[0] = rule.phase_angle
                lowest[1] = max(lowest[1], rule.knee_there)
            elif point == total * POINTS:
                lowest[0] = highest[0] = radians(n.strike_thigh_deg)
                lowest[1] = highest[1] = radians(n.strike_knee_deg)
                highest[2] = radians(n.strike_thigh_rate_deg_s)
                lowest[3] = rule.strike_knee_rate
            low += [value / unit for value, unit in zip(lowest, SCALE, strict=True)]
            high += [value / unit for value, unit in zip(highest, SCALE, strict=True)]
        for i in range(total):
            early = i < round(first * rule.early_share)
            low += [rule.early_effort.get(m, 0.0) if early else 0.0 for m in range(len(MUSCLES))]
            high += [rule.most_effort.get(m, 1.0) for m in range(len(MUSCLES))]
        return low, high

    def swing(self, answer: dict[str, Any], stats: dict[str, Any]) -> Swing:
        """The solver's answer in SI units."""
        states, controls, durations, effort = self.read(answer["x"])
        phases = (float(durations[0]), float(durations[1]))
        times = [0.0]
        for duration, count in zip(phases, self.intervals, strict=True):
            begin = times[-1]
            times += [begin + duration * (i + 1) / count for i in range(count)]
        at_nodes = (ca.DM(SCALE) * states[:, POINTS * i] for i in range(len(times)))
        return Swing(
            status=str(stats["return_status"]),
            solved=bool(stats["success"]) and stats["return_status"] == "Solve_Succeeded",
            iterations=int(stats["iter_count"]),
            phases=phases,
            times=tuple(times),
            states=tuple(tuple(map(float, node.full().ravel())) for node in at_nodes),
            excitations=tuple(tuple(map(float, column)) for column in controls.full().T),
            effort=float(effort),
            unknowns=answer["x"],
        )
