"""Ways to swing the leg: small peers. Each takes a leg and gives back its run, so they can change places.

from swing_leg.strategies import butt_kick, knee_drive
knee_drive().metrics["thigh_vertical_ms"], butt_kick().metrics["thigh_vertical_ms"]
"""

from collections.abc import Callable

from swing_leg.control import BUTT_KICK
from swing_leg.dynamics import accelerations, hip_acceleration
from swing_leg.knee import STOPS, Stop
from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.muscles import torques
from swing_leg.simulation import Run, run_of, simulate, start
from swing_leg.solver import Rates, State

Strategy = Callable[[Leg], Run]

RELAXED = (0.0, 0.0, 0.0, 0.0)  # activations of hip flexors, rectus, hamstrings, gluteals


def knee_drive(leg: Leg = REFERENCE_LEG) -> Run:
    """The thigh is driven forward at once and the heel left alone, as the measured sprinter does."""
    return simulate(leg=leg)


def butt_kick(leg: Leg = REFERENCE_LEG) -> Run:
    """The heel is pulled to the buttock first and the thigh waits."""
    return simulate(BUTT_KICK["drive"], BUTT_KICK["heel_pull"], BUTT_KICK["thigh_wait"], leg=leg)


def no_knee_muscles(leg: Leg = REFERENCE_LEG) -> Run:
    """A what-if: the sprinter's drive, and nothing at the knee but its stops.

    The hamstrings are gone; the rectus femoris still pulls at the hip. See simulate.
    """
    return simulate(knee_muscles=False, leg=leg)


def passive(leg: Leg = REFERENCE_LEG) -> Run:
    """A what-if: no muscle pulls at all, so the hip has no torque. The leg flies on as it left the ground.

    At the knee the tissue of a relaxed leg remains: its damping, its resting torque and its stops. At the
    hip the model knows no tissue, so the thigh goes on backward, in the end further than a real one can.
    """
    return run_of({stop: relaxed_rates(leg, stop) for stop in STOPS}, start(drive=1.0)[:4])


def custom(
    leg: Leg = REFERENCE_LEG, *, drive: float = 1.0, heel_pull: float = 0.0, thigh_wait: float = 0.0
) -> Run:
    """A mix of your own, within control.RANGES; what lies outside raises ValueError. See simulate."""
    return simulate(drive, heel_pull, thigh_wait, leg=leg)


STRATEGIES: dict[str, Strategy] = {
    "knee-drive": knee_drive,
    "butt-kick": butt_kick,
    "no-knee-muscles": no_knee_muscles,
    "passive": passive,
    "custom": custom,
}


def relaxed_rates(leg: Leg, stop: Stop) -> Rates:
    """How fast θ, φ and their rates change while no muscle pulls and `stop` acts."""

    def rates(time: float, state: State) -> State:
        theta, phi, theta_rate, phi_rate = state
        motion = (theta, phi, theta_rate, phi_rate)
        hip_torque, knee_torque = torques(leg.body_mass, motion, RELAXED, stop, knee_muscles=True)
        return (
            theta_rate,
            phi_rate,
            *accelerations(leg, *motion, hip_torque, knee_torque, *hip_acceleration(time)),
        )

    return rates
