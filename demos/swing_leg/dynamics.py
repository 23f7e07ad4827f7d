r"""How the leg moves when torques act on it: a double pendulum hung from a hip that moves as prescribed.

    theta  θ   thigh angle from the downward vertical, + in front of the body      rad
    phi    φ   shank angle from the downward vertical, + in front of the body      rad
    knee   k   θ − φ: 0 straight, + bent (heel toward the buttock)                 rad
    hip_torque    τ   + flexes the hip: drives the thigh forward                   N·m
    knee_torque   τk  + flexes the knee: brings the heel toward the buttock        N·m
    hip_ax, hip_ay    acceleration of the hip, + forward and + upward              m/s²

    hip o ─────→ +x, direction of running
        │\
        │ \
        │θ \    thigh, length L
        │   \
             o knee       here the thigh is in front of the vertical (θ > 0) and
            /│            the shank hangs back (φ < 0): the knee is bent by θ − φ
           / │
          /−φ│  shank, with the foot fixed to it

Equations in the order of the model page; t: thigh, s: shank with foot, r: distance of a centre of mass:

    M11 θ" + M12 φ" + ms L rs sin(θ−φ) φ'² + (mt rt + ms L) [(g+ay) sin θ + ax cos θ] = τ + τk
    M12 θ" + M22 φ" − ms L rs sin(θ−φ) θ'² +  ms rs         [(g+ay) sin φ + ax cos φ] = −τk
    M11 = It + mt rt² + ms L²      M12 = ms L rs cos(θ−φ)      M22 = Is + ms rs²
"""

from math import cos, pi, sin

from swing_leg.leg import Leg
from swing_leg.parameters import REFERENCE, Numbers


def accelerations(
    leg: Leg,
    theta: float,
    phi: float,
    theta_rate: float,
    phi_rate: float,
    hip_torque: float,
    knee_torque: float,
    hip_ax: float,
    hip_ay: float,
    gravity: float = REFERENCE.gravity,
) -> tuple[float, float]:
    """Angular accelerations (θ", φ") in rad/s². Agrees with MuJoCo to 1e-6 rad over a swing (tests)."""
    knee = theta - phi
    m11 = leg.thigh_moment_of_inertia
    m12 = leg.coupling * cos(knee)
    m22 = leg.shank_moment_of_inertia
    whirl = leg.coupling * sin(knee)
    lift = gravity + hip_ay
    if hip_ax or lift:
        thigh_load = leg.thigh_weight_moment * (lift * sin(theta) + hip_ax * cos(theta))
        shank_load = leg.shank_weight_moment * (lift * sin(phi) + hip_ax * cos(phi))
    else:  # in free fall the leg is weightless
        thigh_load = shank_load = 0.0
    on_thigh = hip_torque + knee_torque - whirl * phi_rate * phi_rate - thigh_load
    on_shank = whirl * theta_rate * theta_rate - knee_torque - shank_load
    share = 1.0 / (m11 * m22 - m12 * m12)
    return (m22 * on_thigh - m12 * on_shank) * share, (m11 * on_shank - m12 * on_thigh) * share


def hip_acceleration(time: float, numbers: Numbers = REFERENCE) -> tuple[float, float]:
    """The hip's acceleration (ax, ay), m/s², at a time in s: free fall, but for the other foot's push."""
    flight, contact, gravity = numbers.flight_time, numbers.contact_time, numbers.gravity
    if flight < time < flight + contact:
        push = pi / 2 * gravity * numbers.step_time / contact  # at its peak; over a step its mean is g
        return 0.0, push * sin(pi / contact * (time - flight)) - gravity
    return 0.0, -gravity
