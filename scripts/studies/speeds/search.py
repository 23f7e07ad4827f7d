"""A search for the numbers that miss least, by the method of Levenberg and Marquardt.

Each number runs from one end of its range to the other on an S-shaped scale, so that it cannot leave it.
"""

from collections.abc import Callable, Sequence
from math import exp, log

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Range = tuple[float, float]
NUDGE = 1e-3  # on the S-shaped scale
PULL = 0.03  # towards the middle of the range, so that a number that nothing asks for stays there
GOOD_ENOUGH = 5e-4  # the share of the sum of squares that a step must win
ROUNDS = 60


def least(
    misses: Callable[[list[float]], list[float]], ranges: Sequence[Range], first: Sequence[float]
) -> list[float]:
    """The numbers at which the squares of the misses add up to least."""

    def at(place: Vector) -> Vector:
        return np.array([*misses(values(place)), *(PULL * place)])

    def values(place: Vector) -> list[float]:
        return [low + (high - low) / (1 + exp(-x)) for x, (low, high) in zip(place, ranges, strict=True)]

    shares = [(x - low) / (high - low) for x, (low, high) in zip(first, ranges, strict=True)]
    place = np.array([log(share / (1 - share)) for share in (min(max(s, 0.02), 0.98) for s in shares)])
    here = at(place)
    caution = 0.01
    for _ in range(ROUNDS):
        slopes = np.array([(at(place + nudge) - here) / NUDGE for nudge in NUDGE * np.eye(len(place))]).T
        square, downhill = slopes.T @ slopes, slopes.T @ here
        won = 0.0
        while caution < 1e6 and won <= 0:
            careful = square + caution * np.diag(square.diagonal() + 1e-4)
            step = np.clip(np.linalg.solve(careful, -downhill), -1.5, 1.5)
            there = at(place + step)
            won = float(1 - (there @ there) / (here @ here))
            caution *= 4
        if won > 0:
            place, here, caution = place + step, there, max(caution / 20, 1e-6)
        if won < GOOD_ENOUGH:
            break
    return values(place)
