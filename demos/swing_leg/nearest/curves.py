"""A smooth curve through marked angles, and the named instants on it.

The curve y misses the marks little and jerks little: the sum of (y − mark)² + λ ∫ (y‴)² dt is least. λ is
such that it lets pass what a filter without lag at 15 Hz does; with such a one the recorded sprinter's
curves were made. Instants are then found by the model's own functions, so they mean the same.
"""

from collections.abc import Sequence
from math import ceil, floor, pi, radians

from swing_leg.metrics import Metrics, metrics_of
from swing_leg.nearest.frames import Frame

CUT_OFF = 15.0  # Hz; half of a motion that is as quick passes
STEP = 0.001  # s; as the model keeps its runs
JERK = (-1.0, 3.0, -3.0, 1.0)  # third difference
LONGEST_MS = 500  # from toe-off; the next swing of the slowest runner begins later

Curve = tuple[list[float], list[float]]  # thigh and knee each ms, degrees


def smooth(places: Sequence[float], values: Sequence[float], size: int) -> list[float]:
    """The smooth curve at 0, 1 … size − 1 ms through values at places, which are in ms and lie within."""
    per_second = 1000 * (len(places) - 1) / (places[-1] - places[0])
    weight = per_second / ((2 * pi * CUT_OFF) ** 6 * STEP**5)
    band = [[0.0] * 4 for _ in range(size)]  # of a symmetric matrix: the diagonal and three beside it
    right = [0.0] * size
    for i in range(size - 3):
        for a in range(4):
            for b in range(a, 4):
                band[i + a][b - a] += weight * JERK[a] * JERK[b]
    for place, value in zip(places, values, strict=True):
        i = min(int(place), size - 2)  # the curve there is a share of two neighbours
        after = place - i
        before = 1.0 - after
        band[i][0] += before * before
        band[i][1] += before * after
        band[i + 1][0] += after * after
        right[i] += before * value
        right[i + 1] += after * value
    return solved(band, right)


def solved(band: list[list[float]], right: list[float]) -> list[float]:
    """The solution of equations with a symmetric matrix of three diagonals on each side (Cholesky)."""
    size = len(right)
    for i in range(size):
        for far in range(1, min(4, size - i)):
            share = band[i][far] / band[i][0]
            for beyond in range(far, min(4, size - i)):
                band[i + far][beyond - far] -= share * band[i][beyond]
            right[i + far] -= share * right[i]
    for i in reversed(range(size)):
        known = sum(band[i][far] * right[i + far] for far in range(1, min(4, size - i)))
        right[i] = (right[i] - known) / band[i][0]
    return right


def curve_of(frames: Sequence[Frame], zero_ms: float) -> tuple[int, Curve]:
    """The curve through all pictures, each ms: when it begins, in ms after `zero_ms`, and its angles."""
    places = [frame.time_ms - zero_ms for frame in frames]
    begin = floor(places[0])
    size = ceil(places[-1]) - begin + 1
    places = [place - begin for place in places]
    thigh = smooth(places, [frame.thigh_deg for frame in frames], size)
    return begin, (thigh, smooth(places, [frame.knee_deg for frame in frames], size))


def suggested_toe_off(frames: Sequence[Frame]) -> float:
    """The time of the picture that is probably toe-off, ms: the knee is straightest before it folds.

    In the recorded sprinter that is 0–16 ms after his toe-off, in all of 19 swings from a jog to a sprint.
    """
    begin, (thigh, knee) = curve_of(frames, 0.0)
    folded = max(range(len(knee)), key=knee.__getitem__)
    behind = [i for i in range(folded) if thigh[i] < 0.0] or [0]
    straightest = begin + min(behind, key=knee.__getitem__)
    return min((frame.time_ms for frame in frames), key=lambda time: abs(time - straightest))


def swing_after(frames: Sequence[Frame], toe_off_ms: float) -> Curve:
    """The curve from toe-off on, at most half a second."""
    begin, (thigh, knee) = curve_of(frames, toe_off_ms)
    return thigh[-begin:][: LONGEST_MS + 1], knee[-begin:][: LONGEST_MS + 1]


def instants_of(curve: Curve) -> Metrics:
    """When and where the named instants are, as the model's own metrics tell it of a run."""
    time = [STEP * number for number in range(len(curve[0]))]
    thigh, knee = ([radians(angle) for angle in angles] for angles in curve)
    return metrics_of(time, thigh, knee, rates(thigh), rates(knee))


def rates(angles: Sequence[float]) -> list[float]:
    """How fast an angle that is known each ms changes, per second, by its neighbours on both sides."""
    last = len(angles) - 1
    around = ((max(i - 1, 0), min(i + 1, last)) for i in range(last + 1))
    return [(angles[after] - angles[before]) / (STEP * (after - before)) for before, after in around]
