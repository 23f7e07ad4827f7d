"""A run in words: the text beside a picture, and the rows of its table. Nothing is drawn here."""

from bisect import bisect_right
from typing import Any

from swing_leg.words import number_text, place_text


def pose_at(answer: dict[str, Any], time_ms: float) -> tuple[float, float]:
    """Thigh and knee angle in degrees, straight between samples: at 1 ms apart within 0.003°."""
    samples = answer["samples"]
    times: list[float] = samples["time_ms"]
    after = min(max(bisect_right(times, time_ms), 1), len(times) - 1)
    part = (time_ms - times[after - 1]) / (times[after] - times[after - 1])
    thigh, knee = (
        samples[name][after - 1] * (1 - part) + samples[name][after] * part
        for name in ("thigh_deg", "knee_deg")
    )
    return thigh, knee


def instant_named(answer: dict[str, Any], name: str) -> dict[str, Any]:
    """The key instant of that name; the last one there is if it does not happen in this run."""
    instants: list[dict[str, Any]] = answer["instants"]
    return next((instant for instant in instants if instant["name"] == name), instants[-1])


def legs_of(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """The answer's legs, each as an answer of its own with a `label`: one, or the two of a pair."""
    if "second" not in answer:
        return [answer | {"label": ""}]
    return [answer | {"label": answer["first_label"]}, answer | answer["second"]]


def alt_text(answer: dict[str, Any], instant: str = "heel-highest") -> str:
    """The stage in one or two sentences, for those who do not see it."""
    if "alt" in answer:
        return str(answer["alt"])
    shown = instant_named(answer, instant)
    thigh, knee = pose_at(answer, shown["time_ms"])
    return (
        f"A runner seen from the side, running to the right, "
        f"{number_text(shown['time_ms'])} ms after toe-off: {shown['label']}. "
        f"The thigh of the swinging leg is {place_text(thigh)} and the knee is bent {number_text(knee)}°."
    )


def describe(answer: dict[str, Any]) -> list[tuple[str, ...]]:
    """A row for each key instant: name, time after toe-off, where the thigh is, how far the knee is bent.

    A demo may have rows of its own instead.
    """
    if "description" in answer:
        return [tuple(row) for row in answer["description"]["rows"]]
    rows = []
    for leg in legs_of(answer):
        before = f"{leg['label']}: " if leg["label"] else ""
        for instant in leg["instants"]:
            label, *cells = pose_words(leg, instant["name"])
            rows.append((before + label, *cells))
    return rows


def pose_words(answer: dict[str, Any], instant: str) -> tuple[str, str, str, str]:
    """A key instant in words: its label, its time, where the thigh is, how far the knee is bent."""
    shown = instant_named(answer, instant)
    thigh, knee = pose_at(answer, shown["time_ms"])
    time = f"{number_text(shown['time_ms'])} ms"
    return shown["label"], time, place_text(thigh), f"bent {number_text(knee)}°"
