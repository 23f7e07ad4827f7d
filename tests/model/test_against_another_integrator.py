"""Whole swings once more: the model page's equations by CasADi, Lagrange's from energies, steps by CVODES."""

from functools import cache

import casadi as ca
import numpy as np
import pytest
from swing_leg import simulate
from swing_leg.leg import REFERENCE_LEG as LEG
from swing_leg.parameters import REFERENCE as p
from swing_leg.simulation import STEP

ALL = (
    (0.5, 0, 0, 1),
    (1, 0, 0, 1),
    (1.3, 0, 0, 1),
    (1, 0.4, 0, 1),
    (1, 0, 0.6, 1),
    (1, 0.3, 0.35, 1),
    (1, 0, 0, 0),
)
LAST_MS, DEG = 300, 180 / ca.pi


def switch(deg: ca.SX) -> ca.SX:
    return 1 / (1 + ca.exp(-deg / p.switch_width_deg))


def hill(speed: ca.SX, shape: float) -> ca.SX:
    stretch, extra = -speed * (1 + 1 / shape), p.eccentric_force - 1
    shortening = ca.fmax(1 - speed, 0) / (1 + speed / shape)
    return ca.if_else(speed > 0, shortening, 1 + extra * stretch / (extra + stretch))


def arm(deg: ca.SX, angles: tuple[float, ...], arms: tuple[float, ...]) -> ca.SX:
    return ca.pw_lin(ca.fmin(ca.fmax(deg, angles[0]), angles[-1]), ca.DM(angles), ca.DM(arms))


def accelerations(q: ca.SX, rate: ca.SX, weight: ca.SX, hip: ca.SX, knee: ca.SX) -> ca.SX:
    """Lagrange: d/dt ∂T/∂q' = ∂(T − V)/∂q + Q, with T and V from where the two centres of mass are."""
    place = [ca.vertcat(ca.sin(angle), -ca.cos(angle)) for angle in (q[0], q[1])]
    thigh, shank = LEG.thigh_centre * place[0], LEG.thigh_length * place[0] + LEG.shank_centre * place[1]
    kinetic = (LEG.thigh_inertia * rate[0] ** 2 + LEG.shank_inertia * rate[1] ** 2) / 2
    potential = 0
    for mass, centre in ((LEG.thigh_mass, thigh), (LEG.shank_mass, shank)):
        kinetic += mass * ca.sumsqr(ca.jacobian(centre, q) @ rate) / 2
        potential += mass * weight * centre[1]
    momentum = ca.gradient(kinetic, rate)
    force = ca.vertcat(hip + knee, -knee) + ca.gradient(kinetic - potential, q)
    return ca.solve(ca.jacobian(momentum, rate), force - ca.jacobian(momentum, q) @ rate)


@cache
def swing() -> ca.Function:
    x, t, asked = ca.SX.sym("x", 8), ca.SX.sym("t"), ca.SX.sym("asked", 4)
    drive, pull, wait, muscles = ca.vertsplit(asked)
    q, rate, active = x[:2], x[2:4], x[4:]
    theta, k, bending = q[0] * DEG, (q[0] - q[1]) * DEG, rate[0] - rate[1]
    h = theta - p.pelvis_deg
    flexed, rectus = (arm(h, p.arm_hip_deg, it) for it in (p.hamstring_hip_arm, p.rectus_hip_arm))
    folded, rectus_knee = (arm(k, p.arm_knee_deg, it) for it in (p.hamstring_knee_arm, p.rectus_knee_arm))
    f_rectus = p.rectus_strength * active[1] * hill(
        (rectus * rate[0] - rectus_knee * bending) / p.rectus_speed, p.rectus_shape
    )  # fmt: skip
    f_hamstrings = muscles * p.hamstring_strength * active[2] * hill(
        (folded * bending - flexed * rate[0]) / p.hamstring_speed, p.hamstring_shape
    )  # fmt: skip
    flexors = p.hip_flexor_strength * active[0] * hill(rate[0] / p.hip_flexor_speed, p.hip_flexor_shape)
    gluteals = p.gluteal_strength * active[3] * hill(-rate[0] / p.gluteal_speed, p.gluteal_shape)
    hip = p.mass * (flexors - gluteals + f_rectus * rectus - f_hamstrings * flexed)
    (p1, p2, p3), (p4, p5, p6), (p8, p9) = p.passive_stretch, p.passive_fold, p.passive_straight
    tissue = (
        ca.exp(p1 + p2 * k + p3 * h) - ca.exp(p4 + p5 * k + p6 * h) + p.passive_offset + ca.exp(p8 + p9 * k)
    )
    tissue -= (p.knee_damping + p.knee_drag * ca.fabs(bending)) * bending
    own = p.mass * (f_hamstrings * folded - f_rectus * rectus_knee) + tissue
    squeezed = -p.fold_stop_stiffness * (k - p.fold_stop_deg) - p.fold_stop_damping * bending
    ligament = p.straight_stop_stiffness * (p.straight_stop_deg - k) - p.straight_stop_damping * ca.fmin(
        bending, 0
    )
    stops = ca.if_else(k > p.fold_stop_deg, squeezed, 0) + ca.if_else(k < p.straight_stop_deg, ligament, 0)
    contact = (t - p.flight_time) / p.contact_time
    push = ca.pi / 2 * p.gravity * p.step_time / p.contact_time * ca.sin(ca.pi * contact)
    weight = ca.if_else(ca.logic_and(contact > 0, contact < 1), push, 0)  # what is felt at the hip, m/s²
    behind, late = 1 - switch(theta), switch(theta - p.late_begins_deg)
    wanted = ca.vertcat(
        drive * p.drive_effort * (1 - wait * behind) * (1 - switch(theta - p.drive_ends_deg)),
        switch(theta - p.rectus_begins_deg), pull * behind + p.hamstring_effort * late, late,
    )  # fmt: skip
    change = ca.if_else(wanted > active, 1 / p.rise_time, 1 / p.fall_time) * (wanted - active)
    ode = ca.vertcat(rate, accelerations(q, rate, weight, hip, muscles * own + stops), change)
    options = {"abstol": 1e-9, "reltol": 1e-9, "max_num_steps": 100_000}
    grid = np.arange(1, LAST_MS + 1) / 1000
    return ca.integrator("swing", "cvodes", {"x": x, "t": t, "p": asked, "ode": ode}, 0, grid, options)


@pytest.mark.parametrize("asked", ALL, ids=str)
def test_another_integrator_finds_every_angle_of_a_swing_within_a_hundredth_of_a_degree(
    asked: tuple[float, ...],
) -> None:
    effort = asked[0] * p.drive_effort
    thigh, rate = p.start_thigh_deg, p.start_thigh_rate_deg_s
    motion = np.radians([thigh, thigh - p.start_knee_deg, rate, rate - p.start_knee_rate_deg_s])
    first = [*motion, p.start_hip_flexors * effort, 0, p.start_hamstrings * effort, 0]
    theirs = np.degrees(swing()(x0=first, p=asked)["xf"].full()[:2])
    for step, most in ((STEP, 0.01), (STEP / 8, 0.001)):
        run = simulate(*asked[:3], knee_muscles=bool(asked[3]), step=step)
        ours = np.degrees([run.thigh[1:], np.subtract(run.thigh, run.knee)[1:]])
        assert np.abs(ours - theirs).max() < most, step
