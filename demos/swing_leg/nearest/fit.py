"""The fit: which swing of the model comes nearest, how far off it still is, and how sure its settings are.

The range has two parts. Marks are moved by their own error and the fit is made anew, seeded, so that the
same marks give the same range. And drive is pushed down and up, with the wait that goes with it, as far as
the model misses hardly more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from swing_leg.control import RANGES
from swing_leg.metrics import Metrics
from swing_leg.nearest.curves import Curve, instants_of, swing_after
from swing_leg.nearest.frames import Frame, Runner
from swing_leg.nearest.search import Search
from swing_leg.nearest.swings import (
    Settings,
    angles_at,
    first_guess,
    limits_around,
    misses_of,
    settings_of,
    swing,
)
from swing_leg.shows.demo import Samples, samples_of
from swing_leg.simulation import Run

SEED = 1  # any
REFITS = 24  # by theory the least and the most of so many hold a true value in 9 of 10 cases
HARDLY_MORE = 5.0  # in squared errors: by theory a true drive lies further off in 1 of 40 fits
HALVINGS = 5  # of the way to the end of drive's range: to 3 % of it
SHARE = 1  # the place in the search's numbers of where drive lies
LEAST_FRAMES = 6  # twelve angles for seven numbers
WORST_ERROR_DEG = 8.0  # of a thigh; a limb of 20 px marked with 2 px of error
WORST_MISS_DEG = 12.0  # the model follows the recorded sprinter within 2°
WIDEST_BEHIND = 0.4  # half of the whole range of drive
LEAST_BEND_DEG = 30.0  # from toe-off to the highest heel; a walking leg has it
LEAST_SWEEP_DEG = 25.0  # of the thigh; the same

Span = tuple[float, float]


class Refusal(ValueError):
    """Why there is no nearest swing, in a sentence for coaches."""


@dataclass(frozen=True)
class Result:
    """The nearest swing: settings, run, ranges by name, and typical misses in degrees."""

    settings: Settings
    run: Run
    samples: Samples
    ranges: dict[str, Span]
    thigh_off_deg: float
    knee_off_deg: float


def frames_of_swing(frames: Sequence[Frame], toe_off_ms: float, found: Metrics) -> list[Frame]:
    """The pictures that are fitted, toe-off to the highest knee. Raises Refusal where they cannot be."""
    lift = found["time_of_knee_lift_ms"]
    last = frames[-1].time_ms if lift is None else toe_off_ms + lift
    used = [frame for frame in frames if toe_off_ms <= frame.time_ms <= last]
    if len(used) < LEAST_FRAMES:
        raise Refusal(
            f"Only {len(used)} marked pictures lie between toe-off and the highest knee; "
            f"{LEAST_FRAMES} are needed. Mark every frame there, or film with more pictures a second."
        )
    if found["thigh_vertical_ms"] is None or found["time_of_max_knee_flexion_ms"] is None:
        raise Refusal(
            "These marks show no whole swing: the thigh must pass vertical from behind, and the heel must be "
            "highest within them. Mark on until the knee is highest."
        )
    bend = (found["max_knee_flexion_deg"] or 0.0) - used[0].knee_deg
    sweep = max(frame.thigh_deg for frame in used) - used[0].thigh_deg
    if bend < LEAST_BEND_DEG or sweep < LEAST_SWEEP_DEG:
        raise Refusal(f"This is no swing: the knee bends by {bend:.0f}° and the thigh sweeps {sweep:.0f}°.")
    errors = sorted(frame.thigh_error_deg for frame in used)
    error = errors[len(errors) // 2]
    if error > WORST_ERROR_DEG:
        raise Refusal(
            f"The marks are too rough: each may turn the thigh by {error:.0f}°, and more than "
            f"{WORST_ERROR_DEG:.0f}° says nothing. Film so that the runner fills the picture."
        )
    return used


def fit(frames: Sequence[Frame], toe_off_ms: float, runner: Runner, speed: float) -> Iterator[float | Result]:
    """Fit the model: gives the share that is done, from 0 to 1, again and again, and at last the result.

    Raises Refusal. `speed` is in m/s.
    """
    curve = swing_after(frames, toe_off_ms)
    used = frames_of_swing(frames, toe_off_ms, instants_of(curve))
    limits = limits_around(curve)
    misses = misses_of(used, toe_off_ms, runner, speed)
    search = Search(misses, limits, first_guess(limits))
    parts = 3.0 + REFITS
    while not search.over and search.runs < 200:
        search.step()
        yield min(search.runs / 60, 1.0) / parts
    best = settings_of(search.values)
    run = swing(best, runner, speed, used[-1].time_ms - toe_off_ms)
    samples = samples_of(run)
    thigh_off, knee_off = off_by(used, toe_off_ms, samples)
    if max(thigh_off, knee_off) > WORST_MISS_DEG:
        raise Refusal(
            f"The model cannot follow this swing: at its nearest it is still off by {thigh_off:.0f}° at the "
            f"thigh and {knee_off:.0f}° at the knee. Are toe-off, direction and frame rate right?"
        )
    # Where the model misses by more than the marks explain, they are taken to be as much worse; and misses
    # that go together from picture to picture, as a model's do and marks' do not, count as fewer.
    worse = max(1.0, search.total / max(1, len(search.misses) - len(limits)))
    errors = sqrt(worse * max(together(search.misses[angle::2]) for angle in (0, 1)))

    found = [best]
    for number, end in enumerate((0.0, 1.0), 1):
        for place in pushed(search, end, errors):
            found.append(settings_of(place.values))
            yield (number + len(found) / 20) / parts
    random = Random(SEED)
    refits = []
    for number in range(REFITS):
        moved = misses_of([frame.moved(random, errors) for frame in used], toe_off_ms, runner, speed)
        refits.append(settings_of(Search(moved, limits, search.values, search.slopes).finish().values))
        yield (3.0 + number) / parts
    ranges = ranges_of(best, found, refits)
    low, high = ranges["drive_behind"]
    if high - low > WIDEST_BEHIND:
        raise Refusal(
            f"The marks leave too much open: any drive from {low:.2f} to {high:.2f} would do as well. "
            "Mark more pictures, or film so that the runner fills the picture."
        )
    yield Result(best, run, samples, ranges, thigh_off, knee_off)


def pushed(search: Search, end: float, errors: float) -> Iterator[Search]:
    """Fits with drive held ever nearer to where the model begins to miss more, on one side."""
    level = search.total + HARDLY_MORE * errors**2
    inside, outside = search.values[SHARE], end
    place, last = end, search
    for _ in range(HALVINGS):
        held = list(search.limits)
        held[SHARE] = (place, place)
        there = Search(search.ask_misses, held, last.values, search.slopes).finish()
        if there.total <= level:
            yield there
            inside, last = place, there
            if place == end:
                return
        else:
            outside = place
        place = (inside + outside) / 2


def ranges_of(best: Settings, found: Sequence[Settings], refits: Sequence[Settings]) -> dict[str, Span]:
    """Least and most of each setting; what refits leave open behind vertical is open all along."""

    def span(name: str, values: Sequence[Settings]) -> Span:
        each = [float(getattr(it, name)) for it in values]
        return min(each), max(each)

    everywhere = [*found, *refits]
    behind = span("drive_behind", everywhere)
    low, high = span("drive", everywhere)
    least, most = RANGES["drive"]
    drive = (
        max(least, low * behind[0] / best.drive_behind),
        min(most, high * behind[1] / best.drive_behind),
    )
    return {
        "drive": drive,
        "drive_behind": behind,
        "heel_pull": span("heel_pull", everywhere),
        "thigh_wait": span("thigh_wait", everywhere),
    }


def together(misses: Sequence[float]) -> float:
    """How many misses in a row stand for one that is independent: 1 where each goes its own way.

    1 + twice the sum of the correlations with the next miss, the one after …, up to the first not above 0.
    """
    total = sum(one * one for one in misses)
    count = 1.0
    if not total:
        return count
    for lag in range(1, len(misses)):
        alike = sum(one * other for one, other in zip(misses, misses[lag:], strict=False))
        if alike <= 0.0:
            break
        count += 2.0 * alike / total
    return count


def off_by(used: Sequence[Frame], toe_off_ms: float, samples: Samples) -> Span:
    """How far thigh and knee of a swing are from the marks: root mean squares in degrees."""
    places = [(frame, angles_at(samples, frame.time_ms - toe_off_ms)) for frame in used]
    thigh = sum((thigh - frame.thigh_deg) ** 2 for frame, (thigh, _) in places)
    knee = sum((knee - frame.knee_deg) ** 2 for frame, (_, knee) in places)
    return sqrt(thigh / len(used)), sqrt(knee / len(used))


def marked_anew(frames: Sequence[Frame], toe_off_ms: float) -> Iterator[Metrics]:
    """The instants when the marks are moved by their own error, seeded."""
    random = Random(SEED)
    for _ in range(REFITS):
        curve: Curve = swing_after([frame.moved(random, 1.0) for frame in frames], toe_off_ms)
        yield instants_of(curve)
