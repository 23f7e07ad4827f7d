"""A search for the numbers at which the squares of all misses add up to least, each between two ends.

Levenberg and Marquardt's method: nudge each number to learn how the misses answer, take the step that would
be best if they went on like that, and keep it only if it does help. Between fresh nudges Broyden's rule
corrects what was learnt by what each step has shown, which saves most of the runs. A number with two like
ends is held.
"""

from collections.abc import Callable, Sequence

Misses = Callable[[list[float]], list[float]]
Slopes = list[list[float]]  # for each number: by how much each miss grows with it
Limits = Sequence[tuple[float, float]]

NUDGE = 1e-3  # of the range; far above rounding, far below what bends the curves
CAUTION = 1e-3  # at first, as a share of each number's own pull on the misses
GAIN = 1e-3  # a step that wins a smaller share of the sum of squares is the last one
STEPS = 40  # no search has needed more
LEAST_CAUTION, MOST_CAUTION = 1e-9, 1e4  # none at all; a step too small to matter
TINY = 1e-12  # so that a number on which nothing depends does not divide by nought


class Search:
    """A search under way: the best numbers so far, their misses, and how many runs it has cost."""

    def __init__(
        self, misses: Misses, limits: Limits, first: Sequence[float], slopes: Slopes | None = None
    ) -> None:
        """`slopes` are those of a search for almost the same; they are corrected on the way."""
        self.runs = 0
        self.limits = limits
        self.values = inside(first, limits)
        self.ask_misses = misses
        self.misses = self.ask(self.values)
        self.slopes = [list(slope) for slope in slopes] if slopes else self.nudged()
        self._fresh = slopes is None
        self._caution = CAUTION
        self.over = False

    def ask(self, values: list[float]) -> list[float]:
        """The misses at some numbers."""
        self.runs += 1
        return self.ask_misses(values)

    def nudged(self) -> Slopes:
        """How the misses answer to each number, by a small nudge away from the nearer end."""
        found = []
        for number, (low, high) in enumerate(self.limits):
            nudge = NUDGE * (high - low)
            if not nudge:
                found.append([0.0] * len(self.misses))
                continue
            if self.values[number] + nudge > high:
                nudge = -nudge
            there = list(self.values)
            there[number] += nudge
            found.append([(b - a) / nudge for a, b in zip(self.misses, self.ask(there), strict=True)])
        return found

    @property
    def total(self) -> float:
        """What is to be least: the sum of the squared misses."""
        return dot(self.misses, self.misses)

    def finish(self) -> "Search":
        """Go on until no step helps any more."""
        for _ in range(STEPS):
            if self.over:
                break
            self.step()
        return self

    def step(self) -> None:
        """Go one step nearer, or find that there is none."""
        values = inside(self.proposed(), self.limits)
        moved = [b - a for a, b in zip(self.values, values, strict=True)]
        misses = self.ask(values)
        won = 1.0 - dot(misses, misses) / self.total if self.total else 0.0
        if won > 0.0:
            self.learn(moved, misses)
            self.values, self.misses = values, misses
            self._caution, self._fresh = max(self._caution / 10, LEAST_CAUTION), False
            self.over = won < GAIN
        elif self._fresh:
            self._caution *= 10
            self.over = self._caution > MOST_CAUTION
        else:
            self.slopes, self._fresh = self.nudged(), True
            self._caution = CAUTION

    def proposed(self) -> list[float]:
        """The numbers that would be best if the misses went on along their slopes."""
        downhill = [-dot(slope, self.misses) for slope in self.slopes]
        free = [
            number
            for number, (low, high) in enumerate(self.limits)
            if low < high
            and not (self.values[number] <= low and downhill[number] < 0)
            and not (self.values[number] >= high and downhill[number] > 0)
        ]
        square = [[dot(self.slopes[a], self.slopes[b]) for b in free] for a in free]
        for place, row in enumerate(square):
            row[place] *= 1.0 + self._caution
            row[place] += TINY
        found = list(self.values)
        for number, by in zip(free, solved(square, [downhill[a] for a in free]), strict=True):
            found[number] += by
        return found

    def learn(self, moved: list[float], misses: list[float]) -> None:
        """Broyden's rule: the slopes as the step has shown them to be."""
        ends = zip(moved, self.limits, strict=True)
        length = [by / (high - low) if low < high else 0.0 for by, (low, high) in ends]
        size = dot(length, length)
        if not size:
            return
        foreseen = [dot(row, moved) for row in zip(*self.slopes, strict=True)]
        wrong = [b - a - f for a, b, f in zip(self.misses, misses, foreseen, strict=True)]
        for slope, part, (low, high) in zip(self.slopes, length, self.limits, strict=True):
            if not part:
                continue
            share = part / (size * (high - low))
            for place, off in enumerate(wrong):
                slope[place] += share * off


def inside(values: Sequence[float], limits: Limits) -> list[float]:
    """Each number moved to the nearer end of its range if it lies outside."""
    return [min(max(value, low), high) for value, (low, high) in zip(values, limits, strict=True)]


def dot(a: Sequence[float], b: Sequence[float]) -> float:
    """The sum of the products."""
    return sum(x * y for x, y in zip(a, b, strict=True))


def solved(rows: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a set of linear equations, by Gauss's elimination; the rows are used up."""
    size = len(right)
    for i in range(size):
        best = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best], right[i], right[best] = rows[best], rows[i], right[best], right[i]
        for k in range(i + 1, size):
            share = rows[k][i] / rows[i][i]
            right[k] -= share * right[i]
            rows[k] = [a - share * b for a, b in zip(rows[k], rows[i], strict=True)]
    for i in reversed(range(size)):
        right[i] = (right[i] - dot(rows[i][i + 1 :], right[i + 1 :])) / rows[i][i]
    return right
