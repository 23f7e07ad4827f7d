"""Why a folded leg is easier to swing: its moment of inertia about the hip, and what follows from it.

With M11, M22 and M12 of the equations of motion (dynamics.py) and the knee held at the angle k it is

    I(k) = M11 + M22 + 2 ms L rs cos k          straight 2.89 kg·m², at 150° 0.93 kg·m²: 68 % less

It is exact for two rigid parts with the masses of an average body (de Leva 1996). One person's may differ by
a tenth (assumed), and so the inertia. The saving is surer, because such errors nearly cancel in it.

`held` swings a leg whose knee is held at one angle, so that the fold can be changed and nothing else.
"""

from math import degrees, isfinite, pi, sin

from swing_leg.control import check, efforts
from swing_leg.dynamics import hip_acceleration
from swing_leg.knee import STOPS, no_stop
from swing_leg.leg import REFERENCE_LEG, Leg, leg_with
from swing_leg.metrics import metrics_of
from swing_leg.muscles import torques
from swing_leg.parameters import REFERENCE, Numbers
from swing_leg.simulation import Run, run_of, start
from swing_leg.solver import Rates, State


def inertia(knee: float, leg: Leg = REFERENCE_LEG) -> float:
    """Moment of inertia of the leg about the hip, kg·m², with the knee bent by `knee` rad."""
    return leg.inertia_about_hip(knee)


def saving(knee: float, leg: Leg = REFERENCE_LEG) -> float:
    """The part of the straight leg's inertia that folding to `knee` rad saves: 0 straight, 0.68 at 150°."""
    return 1.0 - inertia(knee, leg) / inertia(0.0, leg)


def quickening(knee: float, leg: Leg = REFERENCE_LEG) -> float:
    """How many times faster the same hip torque gets the folded leg going than the straight one.

    The knee is held at `knee` rad. While the knee bends, the swinging shank acts on the thigh as well.
    """
    return inertia(0.0, leg) / inertia(knee, leg)


def inertia_along(run: Run, leg: Leg = REFERENCE_LEG) -> tuple[float, ...]:
    """The inertia, kg·m², at each sample of a run. Give the leg that made the run."""
    return tuple(inertia(knee, leg) for knee in run.knee)


def words(knee: float, leg: Leg = REFERENCE_LEG) -> str:
    """One sentence: "Knee bent 150°: 0.93 kg·m² about the hip, 68 % less than straight."."""
    bend = f"Knee bent {degrees(knee):.0f}°: {inertia(knee, leg):.2f} kg·m² about the hip"
    return f"{bend}, {100 * saving(knee, leg):.0f} % less than straight."


def held(knee: float, thigh_wait: float = 0.0, leg: Leg | None = None, numbers: Numbers = REFERENCE) -> Run:
    """The swing of a leg whose knee is held at `knee` rad from toe-off on. A what-if, not a person.

    The leg is one rigid body that turns about the moving hip. It begins with the measured sprinter's thigh
    angle, thigh rate and drive, whatever the fold; `thigh_wait` as in simulate. Assumed: the knee is folded
    at once and free of charge. A real knee folds on the way, and its swinging shank acts on the thigh. What
    holds the knee acts within the leg, so it does not turn the leg about the hip.
    Raises ValueError for a knee outside 0 to π and a wait outside control.RANGES.
    """
    if not (isfinite(knee) and 0.0 <= knee <= pi):
        raise ValueError(f"knee is {knee!r}; it must be from 0 to {pi:.4f} rad.")
    thigh, _, rate, _, *activations = start(1.0, numbers)
    state = (thigh, thigh - knee, rate, rate, *activations)
    rates = held_rates(knee, check("thigh_wait", thigh_wait), leg or leg_with(numbers), numbers)
    run = run_of(dict.fromkeys(STOPS, rates), state, numbers)
    # θ − φ differs from `knee` in its last digits: enough to look like a peak, so the metrics are found anew.
    still = (0.0,) * len(run.time)
    bent = (knee,) * len(run.time)
    metrics = metrics_of(run.time, run.thigh, bent, run.thigh_rate, still)
    return Run(run.time, run.thigh, bent, run.thigh_rate, still, metrics)


def held_rates(knee: float, thigh_wait: float, leg: Leg, numbers: Numbers) -> Rates:
    """How fast each number of the state changes while the knee is held.

    The sum of both equations of motion (dynamics.py) with φ' = θ' and φ" = θ": the knee torque and the
    whirling cancel, and I(k) θ" = τ − (g + ay) [(mt rt + ms L) sin θ + ms rs sin φ]. The hip has no ax here.
    """
    about_hip = inertia(knee, leg)
    rise, fall = 1.0 / numbers.rise_time, 1.0 / numbers.fall_time  # 1/s
    wanted = efforts(thigh_wait=thigh_wait, numbers=numbers)

    def rates(time: float, state: State) -> State:
        theta, phi, rate, _, flexors, rectus, hamstrings, gluteals = state
        activations = (flexors, rectus, hamstrings, gluteals)
        motion = (theta, phi, rate, rate)
        hip_torque, _ = torques(leg.body_mass, motion, activations, no_stop, True, numbers)
        lift = numbers.gravity + hip_acceleration(time, numbers)[1]
        load = lift * (leg.thigh_weight_moment * sin(theta) + leg.shank_weight_moment * sin(phi))
        acceleration = (hip_torque - load) / about_hip
        changes = (
            (u - a) * (rise if u > a else fall) for u, a in zip(wanted(theta), activations, strict=True)
        )
        return (rate, rate, acceleration, acceleration, *changes)

    return rates
