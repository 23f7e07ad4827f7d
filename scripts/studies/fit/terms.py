"""What a copy may have that the model has not: tissue at the hip, weaker flexors, a hip that is pushed.

Angles in degrees, times in s. What is not from a source is assumed.
"""

from math import cos, exp, pi

from swing_leg import parameters as p

STRIDE = 2 * p.STEP_TIME  # s
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
    into = time - p.FLIGHT_TIME
    if not 0 < into < p.CONTACT_TIME:
        return 0.0
    return -BRAKING if into < p.CONTACT_TIME / 2 else BRAKING
