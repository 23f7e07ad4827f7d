"""The numbers that the best possible swing needs beyond those of the model: a row each, as in parameters.py."""

# A row stays on one line, however long: number, unit and source belong together.
# ruff: noqa: E501
# fmt: off

from dataclasses import dataclass

from swing_leg.rows import part, row, rows_of


@dataclass(frozen=True)
class Added:
    """Numbers beyond those of the model, in the units of the rows."""

    part("The best possible swing")
    activation_time: float = row("activation: rises and falls in", "τa", 0.030, "s", "assumed", "unverified")

    # The vasti. The source's model file gives 1697, 5149 and 2748 N, together 9594 N, for a body of 75.3 kg: 127 N/kg. The
    # same file gives the rectus 29.1 N/kg, of which the fitted model uses 25.7, since in a fast swing neither fibre length
    # nor nerves allow full strength. The vasti keep the same share, 88 %. They pull on the rectus' tendon: same arm.
    vasti_strength: float = row("vasti: strength (127 in the source, reduced as the rectus is)", "Fva", 112.0, "N/kg", "rajagopal2016", "unverified")
    vasti_speed: float = row("vasti: greatest speed (ten fibre lengths a second)", "vva", 1.0, "m/s", "rajagopal2016", "computed")
    vasti_shape: float = row("vasti: force–velocity shape", "Kva", 0.25, "1", "assumed", "unverified")

    # The short head of biceps femoris: 557 N and a fibre length of 0.110 m in the same file. It ends where the outer
    # hamstring does, so it has the hamstrings' arm at the knee.
    one_joint_strength: float = row("one-joint knee flexor: strength", "Foj", 7.4, "N/kg", "rajagopal2016", "computed")
    one_joint_speed: float = row("one-joint knee flexor: greatest speed (ten fibre lengths a second)", "voj", 1.1, "m/s", "rajagopal2016", "computed")
    one_joint_shape: float = row("one-joint knee flexor: force–velocity shape", "Koj", 0.25, "1", "assumed", "unverified")

    # Constant lever arms of the hamstrings: the other set, used in the sensitivity study.
    constant_hamstring_hip_arm: float = row("constant-arm set: hamstrings at the hip", "rhh", 0.077, "m", "assumed", "unverified")
    constant_hamstring_knee_arm: float = row("constant-arm set: hamstrings at the knee", "rhk", 0.026, "m", "assumed", "unverified")

    # Foot strike, where the swing ends. The knee rate, about the least of his four, moves the time a lot; see questions.STRIKES.
    strike_thigh_deg: float = row("foot strike: thigh angle", "θ(T)", 35.5, "°", "dorn2012", "computed")
    strike_knee_deg: float = row("foot strike: knee angle", "k(T)", 32.5, "°", "dorn2012", "computed")
    strike_thigh_rate_deg_s: float = row("foot strike: thigh rate at most", "θ′(T)", -275.0, "°/s", "dorn2012", "computed")
    strike_knee_rate_deg_s: float = row("foot strike: knee rate at least", "k′(T)", 200.0, "°/s", "dorn2012", "chosen")


ADDED = Added()
NUMBERS = tuple(rows_of(Added).values())
