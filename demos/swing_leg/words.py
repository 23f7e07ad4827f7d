"""Sentences made from the numbers of a run, in the words that the lessons use."""

from swing_leg.metrics import Metrics

NOT_REACHED = "not within the run"


def number_text(value: float, decimals: int = 0) -> str:
    """A rounded number with a true minus sign, and never minus nought."""
    rounded = round(value, decimals) + 0.0
    return f"{rounded:.{decimals}f}".replace("-", "−")


def place_text(thigh_deg: float) -> str:
    """Where the thigh is: "25° in front", "4° behind vertical", "vertical"."""
    whole = round(thigh_deg)
    if whole == 0:
        return "vertical"
    return f"{whole}° in front" if whole > 0 else f"{-whole}° behind vertical"


def value_text(
    value: float | None, unit: str, decimals: int = 0, place: bool = False, signed: bool = False
) -> str:
    """A readout: "134 ms", "864 °/s", "65°", for a place of the thigh "25° in front", signed "+40 ms"."""
    if value is None:
        return "—" if unit == "%" else NOT_REACHED
    if place:
        return place_text(value)
    space = "" if unit == "°" else " "
    plus = "+" if signed and round(value, decimals) > 0 else ""
    return f"{plus}{number_text(value, decimals)}{space}{unit}"


def run_sentence(metrics: Metrics, previous: Metrics | None = None) -> str:
    """One sentence about a run, and a second one that compares it with the run before, if there was one."""
    time, thigh = metrics["time_of_max_knee_flexion_ms"], metrics["thigh_at_max_knee_flexion_deg"]
    if time is None or thigh is None:
        return "The heel is not at its highest within the run: the knee is still bending."
    sentence = f"Heel highest {number_text(time)} ms after toe-off, with the thigh {place_text(thigh)}."
    before = previous.get("thigh_at_max_knee_flexion_deg") if previous else None
    if before is None:
        return sentence
    return f"{sentence} In your last run the thigh was {place_text(before)} at that instant."
