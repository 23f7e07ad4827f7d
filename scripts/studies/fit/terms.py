"""What a what-if may have that the model has not: tissue at the hip, weaker flexors, a hip that is pushed.

Angles in degrees, times in s. What is not from a source is assumed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, degrees, exp, pi

from swing_leg.control import efforts
from swing_leg.dynamics import hip_acceleration
from swing_leg.knee import Stop
from swing_leg.leg import leg_with
from swing_leg.muscles import Four, torques
from swing_leg.parameters import REFERENCE, Numbers
from swing_leg.simulation import rates_with, run_of, start

from scripts.studies.comparison import Quantities, quantities

STRIDE = 2 * REFERENCE.step_time  # s
# Hip of Riener and Edrich 1999, as transcribed in published program code; the printed page was not read.
STRETCHED, STRETCHED_KNEE, STRETCHED_HIP = 1.4655, -0.0034, -0.0750  # 1, 1/°, 1/°
FOLDED, FOLDED_KNEE, FOLDED_HIP = 1.3403, -0.0226, 0.0305
HIP_OFFSET = 8.072  # N·m
HIP_VISCOSITY = 2.0  # N·m·s/rad; assumed
PELVIS_HALF_WIDTH = 0.08  # m, between the midline and a hip joint; assumed
PELVIS_TURN = 10.0 * pi / 180  # rad to each side; assumed
BRAKING = 5.0  # m/s²; assumed: half of body weight, backward then forward, while the other foot is down


def hip_tissue(hip_deg: float, knee_deg: float, thigh_rate: float) -> float:
    """Torque of resting tissue at the hip, N·m, + flexes; two-joint muscles bring the knee's angle in."""
    return (
        exp(STRETCHED + STRETCHED_KNEE * knee_deg + STRETCHED_HIP * hip_deg)
        - exp(FOLDED + FOLDED_KNEE * knee_deg + FOLDED_HIP * hip_deg)
        + HIP_OFFSET
    )


def hip_viscosity(hip_deg: float, knee_deg: float, thigh_rate: float) -> float:
    """Torque of tissue that resists motion at the hip, N·m."""
    return -HIP_VISCOSITY * thigh_rate


def torque_angle(hip_deg: float) -> float:
    """Share of the hip flexors' torque at a hip angle: 1 in extension, evenly down to 0.5 at 90°; assumed."""
    return 1.0 - 0.5 * min(max(hip_deg, 0.0), 90.0) / 90.0


def pelvis_turn(time: float) -> float:
    """Acceleration forward, m/s², of a hip that is furthest back at toe-off and swings with each stride."""
    rate = 2 * pi / STRIDE
    return PELVIS_HALF_WIDTH * PELVIS_TURN * rate**2 * cos(rate * time)


def braking(time: float) -> float:
    """Acceleration forward, m/s²: the other foot first brakes the body, then drives it on."""
    into = time - REFERENCE.flight_time
    if not 0 < into < REFERENCE.contact_time:
        return 0.0
    return -BRAKING if into < REFERENCE.contact_time / 2 else BRAKING


@dataclass(frozen=True)
class Terms:
    """The terms of a what-if, and which heel pull it runs with. Without them it is the model."""

    # hip angle, knee angle, thigh rate (degrees, degrees, rad/s) → torque at the hip, N·m, of the sprinter
    hip_tissue: Callable[[float, float, float], float] = lambda hip_deg, knee_deg, thigh_rate: 0.0
    # hip angle in degrees → share of the hip flexors' torque that is left there
    torque_angle: Callable[[float], float] = lambda hip_deg: 1.0
    # time in s → the hip's acceleration forward, m/s², in addition to the model's
    hip_forward: Callable[[float], float] = lambda time: 0.0
    heel_pull: float = 0.0


NOTHING_NEW = Terms()


def run_with(numbers: Numbers, terms: Terms = NOTHING_NEW) -> Quantities:
    """All that the validation page compares, of the default run with these numbers and terms."""

    def pulled(
        body_mass: float, motion: Four, activations: Four, stop: Stop, knee_muscles: bool, numbers: Numbers
    ) -> tuple[float, float]:
        theta, phi, theta_rate, _ = motion
        hip_deg, knee_deg = degrees(theta - numbers.pelvis), degrees(theta - phi)
        flexors, rectus, hamstrings, gluteals = activations
        left = (flexors * terms.torque_angle(hip_deg), rectus, hamstrings, gluteals)
        hip, knee = torques(body_mass, motion, left, stop, knee_muscles, numbers)
        return hip + body_mass / numbers.mass * terms.hip_tissue(hip_deg, knee_deg, theta_rate), knee

    def hip_motion(time: float, numbers: Numbers) -> tuple[float, float]:
        ax, ay = hip_acceleration(time, numbers)
        return ax + terms.hip_forward(time), ay

    wanted = efforts(heel_pull=terms.heel_pull, numbers=numbers)
    rates = rates_with(leg_with(numbers), wanted, numbers, True, pulled, hip_motion)
    return quantities(run_of(rates, start(1.0, numbers), numbers), numbers, hip_motion)
