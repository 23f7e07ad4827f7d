"""The article's seven claims in our words: where each belongs, why, and what the model itself says to it.

The verdicts are those of the lessons. Numbers come from runs of the model and from what was measured; none is
typed here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from swing_leg.analyses.metres import metres_behind
from swing_leg.control import BUTT_KICK
from swing_leg.measured import SPEEDS
from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE as p
from swing_leg.shows import cord_drill, race
from swing_leg.simulation import simulate
from swing_leg.words import number_text, place_text

MORE_DRIVE = 0.1  # of the measured drive: "a tenth more" is what the lessons ask about

# The groups by their names in links; the first is no verdict.
UNSORTED = "unsorted"
GROUPS = {
    UNSORTED: "Not sorted yet",
    "well-supported": "Well supported",
    "in-part": "Holds in part",
    "anecdote": "Anecdote",
    "never-measured": "Never measured",
    "not-supported": "Not supported",
}
GROUP_NAMES = tuple(GROUPS)


@dataclass(frozen=True)
class Card:
    """One claim. `verdict` is a name of GROUPS; `model` says what the model has to say, from `evidence`."""

    name: str
    title: str
    text: str
    verdict: str
    why: str
    model: Callable[[Metrics], str]


@cache
def evidence() -> Metrics:
    """The model's own numbers on the claims: degrees, ms, % and N, as the names say.

    `…_later_ms`: how much later than in the plain knee drive the thigh is vertical. `most_speed_percent`:
    what a tenth more drive would be worth if every ms that it saves shortened the swing, and nothing else
    changed.
    """
    plain = simulate().metrics
    pull = simulate(heel_pull=BUTT_KICK["heel_pull"]).metrics
    wait = simulate(thigh_wait=BUTT_KICK["thigh_wait"]).metrics
    more = simulate(drive=1 + MORE_DRIVE).metrics
    sooner = less(plain, "thigh_vertical_ms", more, "thigh_vertical_ms")
    pulls = cord_drill.show(cord_drill.DEMO.defaults, None).metrics
    return {
        "thigh_at_max_knee_flexion_deg": plain["thigh_at_max_knee_flexion_deg"],
        "heel_after_vertical_ms": less(plain, "time_of_max_knee_flexion_ms", plain, "thigh_vertical_ms"),
        "knee_at_thigh_vertical_deg": plain["knee_at_thigh_vertical_deg"],
        "max_knee_flexion_deg": plain["max_knee_flexion_deg"],
        "butt_kick_later_ms": float(race.butt_kick_delay_ms()),
        "pull_later_ms": less(pull, "thigh_vertical_ms", plain, "thigh_vertical_ms"),
        "wait_later_ms": less(wait, "thigh_vertical_ms", plain, "thigh_vertical_ms"),
        "more_drive_sooner_ms": sooner,
        "more_drive_faster_percent": 100 * (ratio(more, plain, "peak_thigh_speed_deg_s") - 1),
        "most_speed_percent": 100 * max(-cost.low for cost in metres_behind(-sooner)) / p.race,
        "cord_start_pull_n": pulls["start_pull_n"],
        "cord_end_pull_n": pulls["end_pull_n"],
    }


def less(metrics: Metrics, name: str, others: Metrics, other: str) -> float:
    """One metric minus another; both happen in the runs that evidence makes."""
    value, subtracted = metrics[name], others[other]
    assert value is not None and subtracted is not None, f"{name} and {other} happen in these runs"
    return value - subtracted


def ratio(metrics: Metrics, others: Metrics, name: str) -> float:
    """A metric of one run divided by that of another."""
    value, divisor = metrics[name], others[name]
    assert value is not None and divisor, f"{name} happens in these runs"
    return value / divisor


def said(metrics: Metrics, name: str, decimals: int = 0) -> str:
    """One of the numbers of `evidence`, rounded."""
    return number_text(metrics[name] or 0.0, decimals)


def measured_words() -> str:
    """Where the thigh was measured to be when the heel is highest, from slow to fast."""
    angles = [angle for speed in SPEEDS for angle in speed.thigh_at_max_knee_deg]
    speeds = [speed.speed_m_s for speed in SPEEDS]
    return (
        f"Measured from {min(speeds):g} to {max(speeds):.1f} m/s: the thigh was then "
        f"{min(angles):g} to {max(angles):g}° in front. The difference is small, though."
    )


def thigh_in_front_words(found: Metrics) -> str:
    """Claim 3."""
    return (
        f"In the model the heel is highest {said(found, 'heel_after_vertical_ms')} ms after the thigh is "
        f"vertical, with the thigh {place_text(found['thigh_at_max_knee_flexion_deg'] or 0.0)}. At vertical "
        f"the knee is already bent {said(found, 'knee_at_thigh_vertical_deg')}° of its "
        f"{said(found, 'max_knee_flexion_deg')}°."
    )


def waiting_words(found: Metrics) -> str:
    """Claim 5."""
    share = 10 * BUTT_KICK["thigh_wait"]
    each = number_text((found["wait_later_ms"] or 0.0) / share, 1)
    return (
        f"In the model the thigh is vertical {said(found, 'wait_later_ms')} ms later if it waits as in a "
        f"butt kick, {each} ms for each tenth of the drive held back. Only pulling the heel costs "
        f"{said(found, 'pull_later_ms')} ms."
    )


def more_drive_words(found: Metrics) -> str:
    """Claim 6."""
    return (
        f"In the model a tenth more drive makes the thigh {said(found, 'more_drive_faster_percent')} % "
        f"faster and brings it to vertical {said(found, 'more_drive_sooner_ms')} ms sooner. At the very most "
        f"that would be worth {said(found, 'most_speed_percent', 1)} % of running speed."
    )


CARDS = (
    Card(
        "coaches",
        "Coaches teach it",
        "Many coaches advocate the butt kick, because of what they see in runners and photographs.",
        "anecdote",
        "Of 209 coaches who were asked, many use the drill (second-hand). Who wants it in the run: anecdote.",
        lambda found: "A model cannot count coaches.",
    ),
    Card(
        "step_or_two",
        "A step or two",
        "A butt kick makes a runner slightly slower. All else equal, that runner is a step or two behind.",
        "never-measured",
        "No controlled study was found. It is possible with some delays under some assumptions, and "
        "impossible under another.",
        lambda found: (
            f"The model’s butt kick is {said(found, 'butt_kick_later_ms')} ms late. {race.need_sentence()}"
        ),
    ),
    Card(
        "thigh_in_front",
        "Thigh in front",
        "In real sprinting the heel does come close to the buttock, but by then the thigh is already in "
        "front.",
        "well-supported",
        measured_words(),
        thigh_in_front_words,
    ),
    Card(
        "importance",
        "Matters for speed",
        "Knee drive is very important for speed, for full strides and for the whole run.",
        "in-part",
        "Studies find thigh speed linked with running speed, but among sprinters no height of the knee. "
        "On the whole run we found little.",
        lambda found: "The model swings one leg through the air. Of running speed it knows nothing.",
    ),
    Card(
        "slowing",
        "Slows the thigh",
        "Whoever concentrates on the heel has to slow the thigh for a moment. That is what slows the runner.",
        "in-part",
        "In the model, only if the drive is held back or the hamstrings stay on. A short, early pull costs "
        "almost nothing. In people it was not measured.",
        waiting_words,
    ),
    Card(
        "explosive",
        "Faster is faster",
        "The thigh drive should be explosive. The faster it is, the faster you run.",
        "in-part",
        "Fast thighs and fast running go together. That does not prove that one makes the other, and muscles "
        "pull less the faster they shorten.",
        more_drive_words,
    ),
    Card(
        "cords",
        "Best with cords",
        "Thigh drive is the premier exercise, best done with elastic cords at several speeds.",
        "not-supported",
        "Nobody compared it with other exercises. The evidence for hip-flexor training is thin and mixed, "
        "and a book review names the author as the creator of the cords.",
        lambda found: (
            f"The model’s usual cord pulls with {said(found, 'cord_start_pull_n')} N at the start of the "
            f"drive and {said(found, 'cord_end_pull_n')} N at its end. Whether that makes anybody faster, it "
            f"cannot say."
        ),
    ),
)
