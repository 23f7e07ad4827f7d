"""What marks and fit say, in sentences for coaches. Of one photo nothing is said that needs two."""

from collections.abc import Sequence

from swing_leg.metrics import Metrics
from swing_leg.nearest.fit import Result, Span
from swing_leg.nearest.frames import Frame
from swing_leg.shows.pose import pose_text
from swing_leg.words import number_text, place_text

NO_SWING = "There is no nearest swing for so few pictures: mark all from toe-off to the highest knee."


def few_words(frames: Sequence[Frame]) -> str:
    """What one picture shows, and what it cannot tell; or how many there are."""
    if len(frames) > 1:
        return f"{len(frames)} pictures are marked: too few for a curve."
    return (
        f"Thigh {pose_text(frames[0].thigh_deg, frames[0].knee_deg)}. One picture shows two angles and no "
        "motion. It cannot tell whether the heel is still rising, where the thigh is when the heel is "
        "highest, or what the muscles do. For that, mark a film."
    )


def swing_sentence(found: Metrics, frame_ms: float) -> str:
    """The demos' sentence, with the frames that a coach counts: "Heel highest 4 frames after vertical, …"."""
    heel, vertical = found["time_of_max_knee_flexion_ms"], found["thigh_vertical_ms"]
    thigh = found["thigh_at_max_knee_flexion_deg"]
    if heel is None or thigh is None:
        return "The heel is not at its highest within the marked pictures."
    if vertical is None:
        return f"Heel highest with the thigh {place_text(thigh)}; the marks do not show it passing vertical."
    gap = heel - vertical
    frames = round(abs(gap) / frame_ms)
    count = f"{frames} frame{'' if frames == 1 else 's'}"
    when = f"{count} {'after' if gap > 0 else 'before'} vertical" if frames else "in the frame of vertical"
    return f"Heel highest {when} ({number_text(abs(gap))} ms), thigh {place_text(thigh)}."


def spread_words(anew: Sequence[Metrics], frame_ms: float) -> str:
    """How sure that sentence is, from the same pictures marked once more."""
    thighs = known(anew, "thigh_at_max_knee_flexion_deg")
    heels, verticals = known(anew, "time_of_max_knee_flexion_ms"), known(anew, "thigh_vertical_ms")
    if len(thighs) < len(anew) or len(verticals) < len(anew):
        return "Marked once more, it might read otherwise: the marks are rough."
    gaps = [(heel - vertical) / frame_ms for heel, vertical in zip(heels, verticals, strict=True)]
    least, most = (number_text(end) for end in (min(gaps), max(gaps)))
    frames = f"{least} to {most} frames after vertical" if least != most else f"{least} frames after vertical"
    places = place_text(min(thighs)), place_text(max(thighs))
    where = " to ".join(places) if places[0] != places[1] else places[0]
    return f"Marked once more, it could be {frames}, thigh {where}."


def known(anew: Sequence[Metrics], name: str) -> list[float]:
    """A figure wherever there is one."""
    return [value for found in anew if (value := found[name]) is not None]


def fit_words(result: Result, speed: float) -> list[str]:
    """What the nearest swing is, how near, and what of it is sure."""
    settings, ranges = result.settings, result.ranges
    pull, wait = settings.heel_pull, settings.thigh_wait
    said = [
        f"Nearest swing: drive {ranged(settings.drive, ranges['drive'])}, "
        f"heel pull {ranged(pull, ranges['heel_pull'])}, thigh wait {ranged(wait, ranges['thigh_wait'])}. "
        f"Drive 1 is the measured sprinter at {speed:.1f} m/s.",
        f"It is typically off by {number_text(result.thigh_off_deg, 1)}° at the thigh and "
        f"{number_text(result.knee_off_deg, 1)}° at the knee. It begins with your runner’s own toe-off.",
    ]
    if ranges["drive"][1] - ranges["drive"][0] > 2 * (ranges["drive_behind"][1] - ranges["drive_behind"][0]):
        said.append(
            "More drive and more waiting look almost alike. What the marks do tell: behind vertical the "
            f"thigh gets {ranged(settings.drive_behind, ranges['drive_behind'])} of the sprinter’s drive."
        )
    said.append("A model’s settings, not muscles measured. Other causes could move a leg in the same way.")
    return said


def ranged(value: float, span: Span) -> str:
    """ "0.95 (0.93 to 1.30)"."""
    low, high = (number_text(end, 2) for end in span)
    return f"{number_text(value, 2)} ({low} to {high})" if low != high else number_text(value, 2)
