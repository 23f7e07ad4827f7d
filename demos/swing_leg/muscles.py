"""What the muscles do to hip and knee: torques from activations, angles and speeds.

Moment arms r in m: first index r rectus or h hamstrings, second index h hip or k knee.

    τ  = Thf − The + Frf rrh − Fham rhh                                 at the hip, + flexes
    τk = −Frf rrk + Fham rhk + damping + passive tissue + stop          at the knee, + flexes
"""

from swing_leg.knee import Stop, passive_knee
from swing_leg.parameters import REFERENCE, Numbers

Four = tuple[float, float, float, float]


def force_velocity(speed: float, shape: float, eccentric_force: float = REFERENCE.eccentric_force) -> float:
    """Force of a muscle as a fraction of its strength.

    `speed` is its shortening speed as a fraction of the greatest, negative while it is stretched; `shape` is
    Hill's K; `eccentric_force` is where it ends when stretched fast. At speed 0 both value and slope are
    continuous.
    """
    if speed >= 1.0:
        return 0.0
    if speed >= 0.0:
        return (1.0 - speed) / (1.0 + speed / shape)
    extra = eccentric_force - 1.0
    stretch = -speed * (1.0 + 1.0 / shape)
    return 1.0 + extra * stretch / (extra + stretch)


def torques(
    body_mass: float,
    motion: Four,
    activations: Four,
    stop: Stop,
    knee_muscles: bool,
    numbers: Numbers = REFERENCE,
) -> tuple[float, float]:
    """Torques (τ, τk) in N·m.

    `motion` is θ, φ, θ', φ' in rad and rad/s; `activations` are those of hip flexors, rectus, hamstrings,
    gluteals; `stop` is the knee's stop that acts. Without `knee_muscles` nothing else acts at the knee and
    the hamstrings are gone from the hip too; the rectus keeps its pull at the hip. A what-if, not a person.
    """
    n = numbers
    theta, phi, theta_rate, phi_rate = motion
    hip_flexors, rectus, hamstrings, gluteals = activations
    hip = theta - n.pelvis
    knee = theta - phi
    knee_rate = theta_rate - phi_rate
    hamstring_hip, rectus_hip = n.hip_arms.at(hip)
    hamstring_knee, rectus_knee = n.knee_arms.at(knee)
    stretched = n.eccentric_force

    speed = theta_rate / n.hip_flexor_speed
    hip_torque = n.hip_flexor_strength * hip_flexors * force_velocity(speed, n.hip_flexor_shape, stretched)
    speed = -theta_rate / n.gluteal_speed
    hip_torque -= n.gluteal_strength * gluteals * force_velocity(speed, n.gluteal_shape, stretched)
    speed = (rectus_hip * theta_rate - rectus_knee * knee_rate) / n.rectus_speed
    rectus_force = n.rectus_strength * rectus * force_velocity(speed, n.rectus_shape, stretched)
    hip_torque += rectus_force * rectus_hip
    size = body_mass / n.mass  # tissue was fitted to the reference athlete; it scales as muscles do
    if not knee_muscles:
        return body_mass * hip_torque, size * stop(knee, knee_rate, n)

    speed = (hamstring_knee * knee_rate - hamstring_hip * theta_rate) / n.hamstring_speed
    hamstring_force = n.hamstring_strength * hamstrings * force_velocity(speed, n.hamstring_shape, stretched)
    hip_torque -= hamstring_force * hamstring_hip
    knee_torque = hamstring_force * hamstring_knee - rectus_force * rectus_knee
    resistance = n.knee_damping + n.knee_drag * abs(knee_rate)
    tissue = passive_knee(knee, hip, n) - resistance * knee_rate + stop(knee, knee_rate, n)
    return body_mass * hip_torque, body_mass * knee_torque + size * tissue
