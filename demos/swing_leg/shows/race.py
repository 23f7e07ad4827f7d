"""Lesson 6: what a slower swing might cost over 100 m. Four answers side by side, never one alone."""

from functools import cache
from typing import Any

from swing_leg.analyses.compare import angles_deg, compare
from swing_leg.analyses.metres import Cost, metres_behind, what_would_have_to_be_true
from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE as p
from swing_leg.shows.demo import Control, Demo, Instant, Preset, Readout, Samples, Shown, Values
from swing_leg.strategies import butt_kick, knee_drive
from swing_leg.words import number_text

FINISH_MS = 1000 * p.race / p.running_speed  # 1000 ms in a second
STEP_LENGTH = p.running_speed * p.step_time
METRES = int(p.race)  # a sample for each metre of the first runner
# m about the first runner: what is drawn larger. The first that holds the widest gap is taken.
WINDOWS = ((-9.0, 1.0), (-14.0, 1.0))
BODY = 0.6  # m; so much room the second runner needs
NOTE = "A real 100 m is not run at constant speed."
MARKS = (20, 40, 60, 80)  # m; where a reader can stop the race on its way
ZERO_BELOW = 0.05  # m; what rounds to 0.0 is no gap


def show(values: Values, previous: Metrics | None) -> Shown:
    """The race at this added swing time, by all four mappings at once."""
    added = values["added_ms"]
    costs = metres_behind(added)
    return Shown(
        metrics={"added_ms": added, **times_at_marks(), "finish_ms": FINISH_MS, **steps(), **gaps(costs)},
        sentence=f"{gap_sentence(added, costs)} {need_sentence()}",
        samples=standing_samples(),
        more={
            "place": place_of(added, costs),
            "clock": {"unit": "s", "since": "after the start", "pose": False},
            "alt": alt_of(added, costs),
            "table": table_of(costs),
            "description": description_of(costs),
        },
    )


def steps() -> Metrics:
    """One step and two of the sprinter, m."""
    return {"step_length_m": STEP_LENGTH, "two_steps_m": 2 * STEP_LENGTH}


def times_at_marks() -> Metrics:
    """When the first runner passes each mark, ms after the start."""
    return {f"at_{metres}_m_ms": FINISH_MS * metres / p.race for metres in MARKS}


def gaps(costs: tuple[Cost, ...]) -> Metrics:
    """Each mapping's gap in metres and in steps; of a range both ends."""
    found: Metrics = {}
    for cost in costs:
        name = cost.mapping.name.replace(" ", "_")
        ends = {"_least": cost.low, "_most": cost.high} if is_range(cost) else {"": cost.high}
        for end, metres in ends.items():
            found[f"{name}{end}_m"] = metres
            found[f"{name}{end}_steps"] = metres / STEP_LENGTH
    return found


def is_range(cost: Cost) -> bool:
    """True if the mapping gives a range, whatever the added time."""
    return cost.mapping.low < cost.mapping.high


def gap_words(low: float, high: float) -> str:
    """ "3.2 m behind", "1.0–2.6 m behind", "no gap". race-lane.js says it in the same words."""
    if high < ZERO_BELOW:
        return "no gap"
    least, most = number_text(low, 1), number_text(high, 1)
    return f"{most} m behind" if least == most else f"{least}–{most} m behind"


def gap_sentence(added: float, costs: tuple[Cost, ...]) -> str:
    """The four gaps in one sentence."""
    if added == 0:
        return "With no added time nobody falls behind, whichever assumption holds."
    gaps = ", ".join(
        f"{gap_words(cost.low, cost.high).removesuffix(' behind')} ({cost.mapping.name})" for cost in costs
    )
    return f"Each swing {number_text(added)} ms longer leaves, after {number_text(p.race)} m: {gaps}."


def need_sentence() -> str:
    """What would have to be true for "a step or two"."""
    needs = what_would_have_to_be_true()
    times = [
        f"{number_text(need.least_ms)}–{number_text(need.most_ms)}"
        for need in needs
        if need.least_ms is not None and need.most_ms is not None
    ]
    never = " and ".join(need.mapping.name for need in needs if need.least_ms is None)
    one, two = (number_text(metres, 1) for metres in p.step_or_two)
    several = f"{', '.join(times[:-1])} or {times[-1]}"
    return f"A step or two ({one}–{two} m) would take {several} ms; with {never} it cannot be."


def added_words(value: float, metrics: Metrics) -> str:
    """What the slider's value means."""
    if value == 0:
        return "no delay: both swings take the same time"
    share = 100 * value / (1000 * p.swing_time)
    return f"{number_text(value)} ms longer in each swing, {number_text(share)} % of the swing"


def standing_samples() -> Samples:
    """The race's clock, a sample for each metre. No leg is computed here: the runners only move along."""
    times = [FINISH_MS * metre / METRES for metre in range(METRES + 1)]
    return Samples(times, [0.0] * len(times), [0.0] * len(times))


@cache
def runner_pose() -> dict[str, float]:
    """The pose in which every runner is drawn: the model's knee drive with the knee highest, in flight."""
    run = knee_drive()
    highest = run.metrics["time_of_knee_lift_ms"]
    assert highest is not None, "the measured sprinter's knee is highest within the run"
    thigh, knee = angles_deg(run, highest)
    return {"thigh": thigh, "knee": knee}


def place_of(added: float, costs: tuple[Cost, ...]) -> dict[str, Any]:
    """What the stage draws: four lanes, and how far behind the second runner is at the finish."""
    return {
        "race_m": p.race,
        "step_m": STEP_LENGTH,
        "window_m": list(window_of(costs)),
        "pose": runner_pose(),
        "first": f"Filled: {number_text(p.running_speed, 1)} m/s.",
        "second": f"Outlined: each swing {number_text(added)} ms longer.",
        "note": NOTE,
        "lanes": [
            {
                "name": cost.mapping.name,
                "assumption": cost.mapping.assumption,
                "behind_m": [cost.low, cost.high],
                "gap": gap_words(cost.low, cost.high),
                "steps": steps_words(cost),
            }
            for cost in costs
        ],
    }


def window_of(costs: tuple[Cost, ...]) -> tuple[float, float]:
    """How many metres of the lanes are drawn larger."""
    widest = max(cost.high for cost in costs) + BODY
    return next((window for window in WINDOWS if -window[0] >= widest), WINDOWS[-1])


def steps_words(cost: Cost) -> str:
    """ "1.5 steps", "0.5–1.2 steps", "" if there is no gap."""
    if cost.high < ZERO_BELOW:
        return ""
    least, most = number_text(cost.low / STEP_LENGTH, 1), number_text(cost.high / STEP_LENGTH, 1)
    return f"{most} steps" if least == most else f"{least}–{most} steps"


def alt_of(added: float, costs: tuple[Cost, ...]) -> str:
    """The picture in words."""
    said = "; ".join(f"{cost.mapping.name}, {gap_words(cost.low, cost.high)}" for cost in costs)
    return (
        f"Two runners over {number_text(p.race)} m in four lanes, one for each assumption. The first keeps "
        f"{number_text(p.running_speed, 1)} m/s; the second takes {number_text(added)} ms longer for each "
        f"swing. When the first finishes, the second is: {said}."
    )


def table_of(costs: tuple[Cost, ...]) -> dict[str, Any]:
    """Where everyone is, in m, at each metre of the first runner."""
    times = standing_samples().time_ms
    names, columns = ["time_ms", "first_runner_m"], [times, [p.race * time / FINISH_MS for time in times]]
    for cost in costs:
        name = cost.mapping.name.replace(" ", "_")
        ends = {"_front": cost.low, "_back": cost.high} if is_range(cost) else {"": cost.high}
        for end, behind in ends.items():
            names.append(f"{name}{end}_m")
            columns.append([(p.race - behind) * time / FINISH_MS for time in times])
    return {"names": names, "columns": columns}


def description_of(costs: tuple[Cost, ...]) -> dict[str, Any]:
    """The table beneath the demo: what each lane assumes, what follows, and what a step or two would take."""
    needs = what_would_have_to_be_true()
    return {
        "head": ["Lane", "It assumes", "Gap at the finish", "For a step or two"],
        "rows": [
            [cost.mapping.name, cost.mapping.assumption, gap_words(cost.low, cost.high), need.sentence]
            for cost, need in zip(costs, needs, strict=True)
        ],
    }


@cache
def butt_kick_delay_ms() -> int:
    """How much later the model's butt kick brings the thigh to vertical, whole ms: one of the presets."""
    late = compare(knee_drive(), butt_kick()).metrics["thigh_vertical_ms"]
    assert late is not None, "both thighs pass vertical"
    return round(late)


ADDED = Control(
    name="added_ms", label="Longer swing", symbol="Δt", unit="ms", step=1, default=15,
    low_word="no delay", high_word="45 ms", range=(0, 45), words=added_words, primary=True,
    help="How much longer each swing takes.",
)  # fmt: skip

DEMO = Demo(
    name="race",
    title="A step or two?",
    question="How many metres do some milliseconds cost over 100 m?",
    parameters=(ADDED,),
    readouts=(
        Readout("step_length_fixed_m", "Step length fixed: behind by", "m", 1),
        Readout("ground_force_limited_m", "Ground force limited: behind by", "m", 1),
        Readout("partly_made_up_least_m", "Partly made up: at least", "m", 1),
        Readout("partly_made_up_most_m", "Partly made up: at most", "m", 1),
        Readout("slack_in_the_swing_m", "Slack in the swing: behind by", "m", 1),
        Readout("step_length_fixed_steps", "Step length fixed", "steps", 1, more=True),
        Readout("ground_force_limited_steps", "Ground force limited", "steps", 1, more=True),
        Readout("partly_made_up_least_steps", "Partly made up, at least", "steps", 1, more=True),
        Readout("partly_made_up_most_steps", "Partly made up, at most", "steps", 1, more=True),
        Readout("slack_in_the_swing_steps", "Slack in the swing", "steps", 1, more=True),
    ),
    presets=(
        Preset("none", "No delay", {"added_ms": 0}),
        Preset("usual", "15 ms", {"added_ms": ADDED.default}),
        Preset("butt-kick", "The model’s butt kick", {"added_ms": butt_kick_delay_ms()}),
    ),
    instants=(
        *(Instant(f"at-{metres}-m", f"{metres} m", f"at_{metres}_m_ms") for metres in MARKS),
        Instant("finish", "finish", "finish_ms"),
    ),
    start_instant="finish",
    show=show,
    stage="race",
    graph="none",
    rate=1,
)
