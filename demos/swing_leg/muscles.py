"""What the muscles do to hip and knee: torques from activations, angles and speeds.

Moment arms r in m: first index r rectus or h hamstrings, second index h hip or k knee.

    τ  = Thf − The + Frf rrh − Fham rhh                                 at the hip, + flexes
    τk = −Frf rrk + Fham rhk + damping + passive tissue + stop          at the knee, + flexes
"""

from math import radians

from swing_leg import parameters as p
from swing_leg.knee import Stop, passive_knee
from swing_leg.moment_arms import HIP_ARMS, KNEE_ARMS

Four = tuple[float, float, float, float]

EXTRA = p.ECCENTRIC_FORCE - 1.0  # force beyond the strength of a muscle that is stretched fast
PELVIS = radians(p.PELVIS_DEG)


def force_velocity(speed: float, shape: float) -> float:
    """Force of a muscle as a fraction of its strength.

    `speed` is its shortening speed as a fraction of the greatest, negative while it is stretched; `shape` is
    Hill's K. At speed 0 both value and slope are continuous.
    """
    if speed >= 1.0:
        return 0.0
    if speed >= 0.0:
        return (1.0 - speed) / (1.0 + speed / shape)
    stretch = -speed * (1.0 + 1.0 / shape)
    return 1.0 + EXTRA * stretch / (EXTRA + stretch)


def torques(
    body_mass: float, motion: Four, activations: Four, stop: Stop, knee_muscles: bool
) -> tuple[float, float]:
    """Torques (τ, τk) in N·m.

    `motion` is θ, φ, θ', φ' in rad and rad/s; `activations` are those of hip flexors, rectus, hamstrings,
    gluteals; `stop` is the knee's stop that acts. Without `knee_muscles` nothing else acts at the knee and
    the hamstrings are gone from the hip too; the rectus keeps its pull at the hip. A what-if, not a person.
    """
    theta, phi, theta_rate, phi_rate = motion
    hip_flexors, rectus, hamstrings, gluteals = activations
    hip = theta - PELVIS
    knee = theta - phi
    knee_rate = theta_rate - phi_rate
    hamstring_hip, rectus_hip = HIP_ARMS.at(hip)
    hamstring_knee, rectus_knee = KNEE_ARMS.at(knee)

    speed = theta_rate / p.HIP_FLEXOR_SPEED
    hip_torque = p.HIP_FLEXOR_STRENGTH * hip_flexors * force_velocity(speed, p.HIP_FLEXOR_SHAPE)
    speed = -theta_rate / p.GLUTEAL_SPEED
    hip_torque -= p.GLUTEAL_STRENGTH * gluteals * force_velocity(speed, p.GLUTEAL_SHAPE)
    speed = (rectus_hip * theta_rate - rectus_knee * knee_rate) / p.RECTUS_SPEED
    rectus_force = p.RECTUS_STRENGTH * rectus * force_velocity(speed, p.RECTUS_SHAPE)
    hip_torque += rectus_force * rectus_hip
    size = body_mass / p.MASS  # tissue was fitted to the reference athlete; it scales as muscles do
    if not knee_muscles:
        return body_mass * hip_torque, size * stop(knee, knee_rate)

    speed = (hamstring_knee * knee_rate - hamstring_hip * theta_rate) / p.HAMSTRING_SPEED
    hamstring_force = p.HAMSTRING_STRENGTH * hamstrings * force_velocity(speed, p.HAMSTRING_SHAPE)
    hip_torque -= hamstring_force * hamstring_hip
    knee_torque = hamstring_force * hamstring_knee - rectus_force * rectus_knee
    tissue = passive_knee(knee, hip) - p.KNEE_DAMPING * knee_rate + stop(knee, knee_rate)
    return body_mass * hip_torque, body_mass * knee_torque + size * tissue
