"""Two legs on one clock: what the demos that compare a knee drive with a butt kick share.

The metrics of the second leg begin with "second_", the differences, second minus first, with "difference_".
"""

from dataclasses import asdict
from typing import Any

from swing_leg.analyses.compare import compare
from swing_leg.metrics import Metrics
from swing_leg.shows.demo import Instant, Shown, samples_of, times_of
from swing_leg.simulation import Run
from swing_leg.words import number_text, place_text

NAMES = ("Knee drive", "Butt kick")
HEEL = "time_of_max_knee_flexion_ms"
THIGH_THEN = "thigh_at_max_knee_flexion_deg"
VERTICAL = "thigh_vertical_ms"


def shown_pair(
    first: Run,
    second: Run,
    instants: tuple[Instant, ...],
    sync: str = "toe-off",
    names: tuple[str, str] = NAMES,
) -> Shown:
    """Both runs, synced at an instant. If one of them never gets there, both start at toe-off."""
    together = sync if None not in (first.metrics[VERTICAL], second.metrics[VERTICAL]) else "toe-off"
    differences = compare(first, second, together).metrics
    metrics = (
        first.metrics
        | {f"second_{name}": value for name, value in second.metrics.items()}
        | {f"difference_{name}": value for name, value in differences.items()}
    )
    shift = (
        0.0 if together == "toe-off" else (second.metrics[VERTICAL] or 0.0) - (first.metrics[VERTICAL] or 0.0)
    )
    other: dict[str, Any] = {
        "name": "second",
        "label": names[1],
        "metrics": second.metrics,
        "instants": times_of(instants, second.metrics),
        "samples": asdict(samples_of(second)),
        "trusted_until_ms": second.metrics["time_of_knee_lift_ms"],
        "shift_ms": shift,
    }
    return Shown(
        metrics=metrics,
        sentence=f"{heel_sentence(metrics, names)} {late_sentence(metrics, sync, together, names[1])}",
        samples=samples_of(first),
        trusted_until_ms=first.metrics["time_of_knee_lift_ms"],
        more={"second": other, "first_label": names[0]},
    )


def heel_sentence(metrics: Metrics, names: tuple[str, str]) -> str:
    """Where each thigh is when its heel is highest."""
    first, second = (
        heel_words(name, metrics, part) for name, part in zip(names, ("", "second_"), strict=True)
    )
    return f"Heel highest: {first}; {second}."


def heel_words(name: str, metrics: Metrics, part: str) -> str:
    """ "knee drive after 151 ms, thigh 13° in front"; `part` begins the metrics' names."""
    time, thigh = metrics[part + HEEL], metrics[part + THIGH_THEN]
    if time is None or thigh is None:
        return f"{lowered(name)} not within the run"
    return f"{lowered(name)} after {number_text(time)} ms, thigh {place_text(thigh)}"


def late_sentence(metrics: Metrics, sync: str, together: str, second: str) -> str:
    """How much later the second leg is, by the clock that both share."""
    vertical, heel = metrics[f"difference_{VERTICAL}"], metrics[f"difference_{HEEL}"]
    whose = f"{second}'s" if len(second) == 1 else f"the {lowered(second)}'s"
    if vertical is None:
        clocks = " So both clocks start at toe-off." if sync != together else ""
        return f"One thigh does not pass vertical in this run.{clocks}"
    if together == "toe-off":
        return f"{whose[0].upper()}{whose[1:]} thigh passes vertical {later_words(vertical)}."
    if heel is None:
        return "Both clocks show 0 where the thigh is vertical."
    return f"Counted from thigh vertical, {whose} heel is highest {later_words(heel)}."


def lowered(name: str) -> str:
    """A name within a sentence: "Knee drive" as "knee drive", but "A" and "B" as they are."""
    return name if len(name) == 1 else name[0].lower() + name[1:]


def later_words(difference_ms: float) -> str:
    """ "40 ms later", "3 ms sooner", "at the same time"."""
    whole = round(difference_ms)
    if whole == 0:
        return "at the same time"
    return f"{abs(whole)} ms {'later' if whole > 0 else 'sooner'}"
