"""The validation page's tables of the four speeds: the numbers of docs/assets/fit-speeds.json, run anew."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from swing_leg import simulate
from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE

from scripts.studies.speeds import load
from scripts.studies.speeds.model import FREE, Fitted, Free, compared, swing
from scripts.studies.speeds.questions import ALL, HELD_OUT, INSTEAD, drive_at
from scripts.studies.speeds.recording import recorded
from scripts.tables.writing import number, table, with_unit, write_all

Fit = dict[str, Any]
NEAR = 0.03  # of a range: so close to its end a number would have gone on
VERTICAL, BEND = "thigh_vertical_ms", "max_knee_flexion_deg"
IN_FRONT = "thigh_at_max_knee_flexion_deg"
PULL, WAIT = REFERENCE.butt_kick[1:]
SHARES = (("A fifth less drive", 0.8), ("The fitted drive", 1.0), ("A fifth more drive", 1.2))
SETTINGS: dict[str, dict[str, Any]] = {
    "The knee drive": {},
    f"Heel pull {PULL:g}": {"heel_pull": PULL},
    f"Thigh wait {WAIT:g}": {"thigh_wait": WAIT},
    "Both, the butt kick": {"heel_pull": PULL, "thigh_wait": WAIT},
    "No muscle at the knee": {"knee_muscles": False},
}


def write_snippets(destination: Path) -> list[Path]:
    """Write every table of the four speeds into the folder and return the files."""
    fits = {it["name"]: it for it in load()["fits"]}
    tables = {
        "fit-speeds": together(fits),
        "fit-speeds-held": held_out(fits),
        "fit-speeds-instead": instead(fits),
        "fit-speeds-findings": findings(fits),
        "fit-speeds-place": place(fits),
        "fit-speeds-numbers": numbers(fits),
    }
    return write_all(destination, tables)


def drives_of(fit: Fit) -> dict[float, float]:
    """A fit's drives, by speed in m/s."""
    return {float(speed): drive for speed, drive in fit["drives"].items()}


def results(fit: Fit) -> dict[float, Fitted]:
    """A fit's swings at all four speeds, by speed in m/s; the drive of an unseen one is guessed."""
    drives = drives_of(fit)
    return {it.speed: compared(it, fit["numbers"], drive_at(it.speed, drives)) for it in recorded()}


def together(fits: dict[str, Fit]) -> str:
    """One row for each speed."""
    own = "his own swings"
    heads = (
        "Speed", "Drive", f"Thigh: off by ({own})", f"Knee: off by ({own})", f"Fastest thigh ({own})",
        "Against their mean", "Largest hip torque",
    )  # fmt: skip
    drives, found = drives_of(fits[ALL.name]), results(fits[ALL.name])
    rows = []
    for it in recorded():
        fit = found[it.speed]
        low, high = (number(speed, 0) for speed in it.peak_thigh_speed)
        torque = with_unit(number(fit.peak_hip_torque, 1), "N·m/kg")
        rows.append(
            (
                f"{it.speed:g} m/s", number(drives[it.speed], 2),
                beside(degrees(fit.thigh_rms), degrees(it.own_thigh)),
                beside(degrees(fit.knee_rms), degrees(it.own_knee)),
                beside(number(fit.peak_thigh_speed, 0), with_unit(f"{low}–{high}", "°/s")),
                f"{100 * (fit.peak_thigh_speed / it.mean_peak_thigh_speed - 1):+.0f} %".replace("-", "−"),
                f"{torque}, at {number(fit.peak_hip_torque_ms, 0)} ms",
            )
        )  # fmt: skip
    return table(heads, rows, words=1)


def held_out(fits: dict[str, Fit]) -> str:
    """How well three speeds foretell the fourth."""
    seen = "when seen"
    heads = (
        "Never seen", f"Drive: guessed ({seen})", f"Thigh: off by ({seen})", f"Knee: off by ({seen})",
        "Fastest thigh",
    )  # fmt: skip
    drives, known = drives_of(fits[ALL.name]), results(fits[ALL.name])
    rows = []
    for question, unseen in zip(HELD_OUT, recorded(), strict=True):
        speed, three = unseen.speed, fits[question.name]
        guess = drive_at(speed, drives_of(three))
        fit = compared(unseen, three["numbers"], guess)
        rows.append(
            (
                f"{speed:g} m/s", beside(number(guess, 2), number(drives[speed], 2)),
                beside(degrees(fit.thigh_rms), degrees(known[speed].thigh_rms)),
                beside(degrees(fit.knee_rms), degrees(known[speed].knee_rms)),
                with_unit(number(fit.peak_thigh_speed, 0), "°/s"),
            )
        )  # fmt: skip
    return table(heads, rows, words=1)


def beside(text: str, other: str) -> str:
    """A figure, and another in brackets."""
    return f"{text} ({other})"


def instead(fits: dict[str, Fit]) -> str:
    """What gives way when one thing more is asked."""
    heads = ("What is asked", "Thigh, worst", "Knee, worst", "Fastest thigh", "Largest hip torque")
    rows = []
    for question in (ALL, *INSTEAD):
        found = results(fits[question.name])
        fastest = found[max(found)]
        rows.append(
            (
                "Nothing: the fit above" if question is ALL else question.label,
                degrees(max(it.thigh_rms for it in found.values())),
                degrees(max(it.knee_rms for it in found.values())),
                with_unit(number(fastest.peak_thigh_speed, 0), "°/s"),
                with_unit(number(fastest.peak_hip_torque, 1), "N·m/kg"),
            )
        )
    return table(heads, rows, words=1)


def findings(fits: dict[str, Fit]) -> str:
    """What the lessons lean on, at the fastest speed: in the model, and in all the fits."""
    fastest = recorded()[-1]
    sets = [(it["numbers"], drive_at(fastest.speed, drives_of(it))) for it in fits.values()]
    runs = {
        label: [simulate(**settings).metrics, *(swing(fastest, *it, **settings).metrics for it in sets)]
        for label, settings in SETTINGS.items()
    }

    def row(words: str, unit: str, figures: Iterable[float | None]) -> tuple[str, str, str]:
        own, *each = (figure or 0.0 for figure in figures)
        ends = f"{number(min(each), 0)} … {number(max(each), 0)}"
        return words, with_unit(number(own, 0), unit), with_unit(ends, unit)

    plain, *others, bare = runs
    rows = [
        row(f"{label}: thigh vertical later by", "ms", map(later, runs[label], runs[plain]))
        for label in others
    ]
    rows.append(row(f"{bare}: the knee still bends to", "°", (it[BEND] for it in runs[bare])))
    rows.append(
        row(f"{plain}: thigh in front when the heel is highest", "°", (it[IN_FRONT] for it in runs[plain]))
    )
    return table(("What the lessons say", "The model", f"All {len(sets)} fits"), rows, words=1)


def place(fits: dict[str, Fit]) -> str:
    """The thigh when the heel is highest, at each speed, with the fitted drive, with less and with more."""
    heads = ("Speed", *(words for words, _ in SHARES), "The sprinter")
    drives, found = drives_of(fits[ALL.name]), fits[ALL.name]["numbers"]
    rows = []
    for it in recorded():
        runs = [swing(it, found, drives[it.speed], drive=share) for _, share in SHARES]
        low, high = (number(deg, 0) for deg in it.in_front)
        angles = (whole(run.metrics[IN_FRONT]) for run in runs)
        rows.append((f"{it.speed:g} m/s", *angles, f"{low}–{high}°"))
    return table(heads, rows, words=1)


def later(metrics: Metrics, plain: Metrics) -> float:
    """By how many milliseconds the thigh is vertical later."""
    return (metrics[VERTICAL] or 0.0) - (plain[VERTICAL] or 0.0)


def whole(value: float | None) -> str:
    """An angle in whole degrees."""
    return with_unit(number(value, 0), "°")


def numbers(fits: dict[str, Fit]) -> str:
    """Every number of the set, and between which ends the search might move it."""
    found = fits[ALL.name]["numbers"]
    rows = [
        (it.what, with_unit(f"{found[name]:.3g}".replace("-", "−"), it.unit), allowed(found[name], it))
        for name, it in FREE.items()
        if name in ALL.free
    ]
    return table(("Number", "Found", "Allowed"), rows, words=1)


def allowed(value: float, it: Free) -> str:
    """The ends of a range, and whether the value lies at one of them."""
    at_end = min(value - it.low, it.high - value) < NEAR * (it.high - it.low)
    return f"{it.low:g} … {it.high:g}{', at the end' if at_end else ''}".replace("-", "−")


def degrees(value: float) -> str:
    """An angle with a decimal."""
    return with_unit(number(value, 1), "°")
