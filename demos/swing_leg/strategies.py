"""Ways to swing the leg: small peers. Each takes a leg and gives back its run, so they can change places.

from swing_leg.strategies import butt_kick, knee_drive
knee_drive().metrics["thigh_vertical_ms"], butt_kick().metrics["thigh_vertical_ms"]
"""

from collections.abc import Callable
from typing import Any

from swing_leg.leg import Leg, leg_with
from swing_leg.parameters import REFERENCE, Numbers
from swing_leg.simulation import Run, rates_with, run_of, simulate, start

Strategy = Callable[[Leg], Run]

RELAXED = (0.0, 0.0, 0.0, 0.0)  # of hip flexors, rectus, hamstrings, gluteals


def knee_drive(leg: Leg | None = None, *, numbers: Numbers = REFERENCE) -> Run:
    """The thigh is driven forward at once and the heel left alone, as the measured sprinter does."""
    return simulate(leg=leg, numbers=numbers)


def butt_kick(leg: Leg | None = None, *, numbers: Numbers = REFERENCE) -> Run:
    """The heel is pulled to the buttock first and the thigh waits."""
    drive, heel_pull, thigh_wait = numbers.butt_kick
    return simulate(drive, heel_pull, thigh_wait, leg=leg, numbers=numbers)


def no_knee_muscles(leg: Leg | None = None, *, numbers: Numbers = REFERENCE) -> Run:
    """A what-if: the sprinter's drive, and nothing at the knee but its stops.

    The hamstrings are gone; the rectus femoris still pulls at the hip. See simulate.
    """
    return simulate(knee_muscles=False, leg=leg, numbers=numbers)


def passive(leg: Leg | None = None, *, numbers: Numbers = REFERENCE) -> Run:
    """A what-if: no muscle pulls at all, so the hip has no torque. The leg flies on as it left the ground.

    At the knee the tissue of a relaxed leg remains: its damping, its resting torque and its stops. At the
    hip the model knows no tissue, so the thigh goes on backward, in the end further than a real one can.
    """
    leg = leg or leg_with(numbers)
    motion = start(1.0, numbers)[:4]
    rates = rates_with(leg, lambda theta: RELAXED, numbers)
    return run_of(rates, (*motion, *RELAXED), numbers)


def custom(leg: Leg | None = None, **settings: Any) -> Run:
    """A mix of your own, within control.RANGES; what lies outside raises ValueError. See simulate."""
    return simulate(leg=leg, **settings)


STRATEGIES: dict[str, Strategy] = {
    "knee-drive": knee_drive,
    "butt-kick": butt_kick,
    "no-knee-muscles": no_knee_muscles,
    "passive": passive,
    "custom": custom,
}
