"""The numbers that the best possible swing needs beyond those of the model: a row each, as in parameters.py."""

# A row stays on one line, however long: number, unit and source belong together.
# ruff: noqa: E501
# fmt: off

from swing_leg.parameters import Parameter

_rows: list[Parameter] = []


def row(name: str, symbol: str, value: float, unit: str, source: str, status: str) -> float:
    """Enter a number into the table and hand it on."""
    _rows.append(Parameter(name, symbol, value, unit, source, status))
    return value


ACTIVATION_TIME = row("activation: rises and falls in", "τa", 0.030, "s", "assumed", "unverified")

# The vasti. The source's model file gives 1697, 5149 and 2748 N, together 9594 N, for a body of 75.3 kg: 127 N/kg. The
# same file gives the rectus 29.1 N/kg, of which the fitted model uses 10.2, since in a fast swing neither fibre length
# nor nerves allow full strength. The vasti keep the same share, 35 %. They pull on the rectus' tendon: same arm.
VASTI_STRENGTH = row("vasti: strength (127 in the source, reduced as the rectus is)", "Fva", 44.6, "N/kg", "rajagopal2016", "unverified")
VASTI_SPEED = row("vasti: greatest speed (ten fibre lengths a second)", "vva", 1.0, "m/s", "rajagopal2016", "computed")
VASTI_SHAPE = row("vasti: force–velocity shape", "Kva", 0.25, "1", "assumed", "unverified")

# The short head of biceps femoris: 557 N and a fibre length of 0.110 m in the same file. It ends where the outer
# hamstring does, so it has the hamstrings' arm at the knee.
ONE_JOINT_STRENGTH = row("one-joint knee flexor: strength", "Foj", 7.4, "N/kg", "rajagopal2016", "computed")
ONE_JOINT_SPEED = row("one-joint knee flexor: greatest speed (ten fibre lengths a second)", "voj", 1.1, "m/s", "rajagopal2016", "computed")
ONE_JOINT_SHAPE = row("one-joint knee flexor: force–velocity shape", "Koj", 0.25, "1", "assumed", "unverified")

# Constant lever arms of the hamstrings: the other set, used in the sensitivity study.
CONSTANT_HAMSTRING_HIP_ARM = row("constant-arm set: hamstrings at the hip", "rhh", 0.077, "m", "assumed", "unverified")
CONSTANT_HAMSTRING_KNEE_ARM = row("constant-arm set: hamstrings at the knee", "rhk", 0.026, "m", "assumed", "unverified")

# Foot strike, where the swing ends. The knee rate is a choice that moves the time a lot; see questions.STRIKES.
STRIKE_THIGH_DEG = row("foot strike: thigh angle", "θ(T)", 35.5, "°", "dorn2012", "computed")
STRIKE_KNEE_DEG = row("foot strike: knee angle", "k(T)", 32.5, "°", "dorn2012", "computed")
STRIKE_THIGH_RATE_DEG_S = row("foot strike: thigh rate at most", "θ′(T)", -275.0, "°/s", "dorn2012", "computed")
STRIKE_KNEE_RATE_DEG_S = row("foot strike: knee rate at least", "k′(T)", 200.0, "°/s", "dorn2012", "fitted")

NUMBERS: tuple[Parameter, ...] = tuple(_rows)
