"""The same man at other running speeds: his toe-off, his steps, his drive.

What was measured at four speeds stands in parameters.py, and so does the drive that was fitted at each. All
other numbers are the same. Between measured speeds each lies on a straight line, of the drive the logarithm.
"""

from dataclasses import replace
from functools import cache

from swing_leg.bands import place_on
from swing_leg.control import within
from swing_leg.parameters import REFERENCE, Numbers

# What differs from speed to speed: a field of Numbers, and the field that has it for the slower speeds.
DIFFERS = {
    "start_thigh_deg": "slow_thigh_deg",
    "start_knee_deg": "slow_knee_deg",
    "start_thigh_rate_deg_s": "slow_thigh_rate_deg_s",
    "start_knee_rate_deg_s": "slow_knee_rate_deg_s",
    "flight_time": "slow_flight_time",
    "contact_time": "slow_contact_time",
    "step_time": "slow_step_time",
    "late_begins_deg": "slow_late_begins_deg",
    "drive_effort": "slow_drive_effort",
}
MEASURED = (*REFERENCE.slow_speeds, REFERENCE.running_speed)  # m/s, slowest first
SLOWEST, FASTEST = MEASURED[0], MEASURED[-1]


@cache
def numbers_at(speed: float) -> Numbers:
    """The model's numbers at a running speed in m/s, from SLOWEST to FASTEST; others raise ParameterError."""
    if within("speed", speed, SLOWEST, FASTEST, "m/s") == FASTEST:
        return REFERENCE
    place = place_on(MEASURED, speed)
    before = int(place)
    share = place - before
    found = {}
    for name, slower in DIFFERS.items():
        low, high = (*getattr(REFERENCE, slower), getattr(REFERENCE, name))[before : before + 2]
        found[name] = low + share * (high - low) if name != "drive_effort" else low * (high / low) ** share
    return replace(REFERENCE, **found)


def neighbours(speed: float) -> tuple[float, ...]:
    """The measured speeds around one in m/s; none if it is measured. ParameterError if it is out of range."""
    before = int(place_on(MEASURED, within("speed", speed, SLOWEST, FASTEST, "m/s")))
    return () if speed in MEASURED else MEASURED[before : before + 2]
