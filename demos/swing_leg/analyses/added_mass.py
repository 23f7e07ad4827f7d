"""A check from outside: what weights on the thighs do to the swing, in the model and in sprint studies.

Runners who wore weights on their thighs are the only people here whose thigh was slowed on purpose. The model
was not fitted to them. It can answer in two ways: how much slower the thigh is, and how much longer the
swing. The model ends at the highest knee, so the change of step frequency is an estimate; see Effect.
"""

from dataclasses import dataclass, replace

from swing_leg.leg import Leg, leg_with
from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE, Numbers
from swing_leg.simulation import simulate


def with_thigh_mass(leg: Leg, kg: float, at: float) -> Leg:
    """The leg with a small weight of `kg` on its thigh, `at` times the thigh's length below the hip.

    The weight is a point. Muscles and tissue stay as they are, because the athlete is no heavier: `body_mass`
    does not change. Raises ValueError for a weight below 0 or a place that is not on the thigh.
    """
    if not 0 <= kg <= leg.body_mass:
        raise ValueError(f"kg is {kg!r}; it must be from 0 to the body mass, {leg.body_mass:g} kg.")
    if not 0 <= at <= 1:
        raise ValueError(f"at is {at!r}; it must be from 0, the hip, to 1, the knee.")
    below_hip = at * leg.thigh_length
    mass = leg.thigh_mass + kg
    centre = (leg.thigh_mass * leg.thigh_centre + kg * below_hip) / mass
    inertia = (  # Steiner: the thigh's own, and both masses at their distances from the new centre
        leg.thigh_inertia + leg.thigh_mass * (leg.thigh_centre - centre) ** 2 + kg * (below_hip - centre) ** 2
    )
    return replace(
        leg,
        thigh_mass=mass,
        thigh_centre=centre,
        thigh_inertia=inertia,
        thigh_moment_of_inertia=leg.thigh_moment_of_inertia + kg * below_hip**2,
        thigh_weight_moment=leg.thigh_weight_moment + kg * below_hip,
    )


@dataclass(frozen=True)
class Effect:
    """What a weight changes, each as a fraction of the value without it; minus is less.

    `thigh_speed`: of the thigh at its fastest. `swing_time`: of the time from toe-off to the highest knee.
    `step_frequency`: an estimate. It takes the whole swing to grow as its beginning does and the foot's
    contact to stay, so that a stride of swing + contact takes that much longer.
    """

    thigh_speed: float
    swing_time: float
    step_frequency: float


def effect(share: float, at: float, leg: Leg | None = None, numbers: Numbers = REFERENCE) -> Effect:
    """What a weight of `share` × body mass on a thigh, `at` × its length below the hip, does to its swing."""
    leg = leg or leg_with(numbers)
    before = simulate(leg=leg, numbers=numbers).metrics
    after = simulate(leg=with_thigh_mass(leg, share * leg.body_mass, at), numbers=numbers).metrics
    swing_time = change(before, after, "time_of_knee_lift_ms")
    stride_time = swing_time * numbers.swing_time / (numbers.swing_time + numbers.contact_time)
    return Effect(change(before, after, "peak_thigh_speed_deg_s"), swing_time, 1 / (1 + stride_time) - 1)


def change(before: Metrics, after: Metrics, name: str) -> float:
    """How much a metric has grown, as a fraction. Raises ValueError if it is not there in both runs."""
    first, second = before[name], after[name]
    if first is None or second is None:
        raise ValueError(f"{name} does not happen within both runs.")
    return second / first - 1
