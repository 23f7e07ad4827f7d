"""Why a folded leg is easier to swing: its moment of inertia about the hip, by knee angle.

With M11, M22 and M12 of the equations of motion (dynamics.py) and the knee held at the angle k it is

    I(k) = M11 + M22 + 2 ms L rs cos k          straight 2.89 kg·m², at 150° 0.94 kg·m²: 68 % less

It is exact for two rigid parts with the masses of an average body (de Leva 1996). One person's may differ by
a tenth (assumed), and so the inertia. The saving is surer, because such errors nearly cancel in it.
"""

from math import degrees

from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.simulation import Run


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
    """One sentence: "Knee bent 150°: 0.94 kg·m² about the hip, 68 % less than straight."."""
    bend = f"Knee bent {degrees(knee):.0f}°: {inertia(knee, leg):.2f} kg·m² about the hip"
    return f"{bend}, {100 * saving(knee, leg):.0f} % less than straight."
