"""One set of numbers, asked everything: the metrics at every node and the knee's torque."""

from math import degrees

from swing_leg import Run, simulate
from swing_leg.dynamics import hip_acceleration
from swing_leg.leg import REFERENCE_LEG, Leg

from scripts.studies.comparison import BENDING, HipMotion, net_torques
from scripts.studies.uncertainty.conclusions import EARLY_PULL, Outcome
from scripts.studies.uncertainty.draws import Draw
from scripts.studies.uncertainty.private_copy import PrivateCopy
from scripts.studies.uncertainty.sweep import WITH, WITHOUT


def outcome_of_set(draw: Draw) -> Outcome:
    """What one set gives."""
    model = PrivateCopy(draw.values())
    plain, pulled = model.run(), model.run(heel_pull=EARLY_PULL)
    metrics = tuple(model.metrics(**settings) for settings in (*WITH, *WITHOUT))
    torques = knee_torques(plain, model.leg, model.dynamics.hip_acceleration)
    return Outcome(metrics, torques, lead_deg(plain, pulled))


def outcome_of_model() -> Outcome:
    """The same for the model's own numbers.

    Like a set, it is asked for what comes late in a longer run, so that a node where it comes late still has
    distances, and its neighbours' bands can lean on them.
    """
    plain, pulled = simulate(), simulate(heel_pull=EARLY_PULL)
    model = PrivateCopy({})
    metrics = tuple(model.metrics(**settings) for settings in (*WITH, *WITHOUT))
    return Outcome(metrics, knee_torques(plain, REFERENCE_LEG, hip_acceleration), lead_deg(plain, pulled))


def knee_torques(run: Run, leg: Leg, hip_motion: HipMotion) -> tuple[float, float]:
    """Least and greatest net torque at the knee, N·m, while the sprinter's was measured."""
    _, knee = net_torques(run, leg, hip_motion)
    return min(knee[BENDING]), max(knee[BENDING])


def lead_deg(plain: Run, other: Run) -> float:
    """How far the other thigh gets ahead of the plain one, in degrees, until that one is vertical."""
    behind = [(a, b) for a, b in zip(plain.thigh, other.thigh, strict=True) if a < 0.0]
    return degrees(max(b - a for a, b in behind))
