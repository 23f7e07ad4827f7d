"""Every number of the model, once: what it is, its symbol, value, unit, source and status.

The model computes with these very values, and the table on the model page is made from PARAMETERS, so they cannot
differ. A name reads "group: what it is". Status: "published" = from the source named; "computed" = worked out from the
source's data for this project; "fitted" = tuned so that the model follows the measured sprinter of the source;
"unverified" = general knowledge or an assumption that nobody has checked here.
"""

# A row stays on one line, however long: number, unit and source belong together.
# ruff: noqa: E501
# fmt: off

from dataclasses import dataclass

STATUSES = ("published", "computed", "fitted", "unverified")


@dataclass(frozen=True)
class Parameter:
    """One row of the table. `value` is in `unit`; a table of numbers is a tuple."""

    name: str
    symbol: str
    value: float | tuple[float, ...]
    unit: str
    source: str
    status: str

    @property
    def value_text(self) -> str:
        """The value ready to print, with a true minus sign: "−44.3", or "0.018, 0.028, …" for a table."""
        values = self.value if isinstance(self.value, tuple) else (self.value,)
        return ", ".join(f"{value:g}" for value in values).replace("-", "−")


_rows: list[Parameter] = []


def row[V: (float, tuple[float, ...])](
    name: str, symbol: str, value: V, unit: str, source: str, status: str
) -> V:
    """Enter a number into the table and hand it to the model."""
    _rows.append(Parameter(name, symbol, value, unit, source, status))
    return value


GRAVITY = row("world: gravity", "g", 9.81, "m/s²", "standard", "published")

# The measured sprinter, subject JA1 at 9.5 m/s.
MASS = row("athlete: body mass", "m", 75.9, "kg", "dorn2012", "published")
THIGH_LENGTH = row("athlete: thigh length", "Lt", 0.437, "m", "dorn2012", "computed")
SHANK_LENGTH = row("athlete: shank length", "Ls", 0.470, "m", "dorn2012", "computed")
FOOT_LENGTH = row("athlete: foot length", "Lf", 0.26, "m", "assumed", "unverified")
FOOT_CENTRE = row("athlete: foot's centre beyond the ankle", "cf", 0.03, "m", "assumed", "unverified")
PELVIS_DEG = row("athlete: pelvis angle (hip angle h = θ − pelvis)", "θp", -8.0, "°", "dorn2012", "computed")
THIGH_PER_HEIGHT = row("body: thigh length when only height is known", "Lt/H", 0.245, "of height", "winter", "unverified")
SHANK_PER_HEIGHT = row("body: shank length when only height is known", "Ls/H", 0.246, "of height", "winter", "unverified")
FOOT_PER_HEIGHT = row("body: foot length when only height is known", "Lf/H", 0.152, "of height", "winter", "unverified")

# Segments. Centres are measured from the upper end; radii of gyration are about the centre, in the sagittal plane.
MALE_THIGH_MASS = row("male thigh: mass", "m/M", 0.1416, "of body mass", "deleva1996", "published")
MALE_THIGH_CENTRE = row("male thigh: centre of mass", "c/L", 0.4095, "of length", "deleva1996", "published")
MALE_THIGH_GYRATION = row("male thigh: radius of gyration", "ρ/L", 0.329, "of length", "deleva1996", "published")
MALE_SHANK_MASS = row("male shank: mass", "m/M", 0.0433, "of body mass", "deleva1996", "published")
MALE_SHANK_CENTRE = row("male shank: centre of mass", "c/L", 0.4395, "of length", "deleva1996", "published")
MALE_SHANK_GYRATION = row("male shank: radius of gyration", "ρ/L", 0.251, "of length", "deleva1996", "published")
MALE_FOOT_MASS = row("male foot: mass", "m/M", 0.0137, "of body mass", "deleva1996", "published")
MALE_FOOT_GYRATION = row("male foot: radius of gyration", "ρ/L", 0.257, "of length", "deleva1996", "published")
FEMALE_THIGH_MASS = row("female thigh: mass", "m/M", 0.1478, "of body mass", "deleva1996", "published")
FEMALE_THIGH_CENTRE = row("female thigh: centre of mass", "c/L", 0.3612, "of length", "deleva1996", "published")
FEMALE_THIGH_GYRATION = row("female thigh: radius of gyration", "ρ/L", 0.369, "of length", "deleva1996", "published")
FEMALE_SHANK_MASS = row("female shank: mass", "m/M", 0.0481, "of body mass", "deleva1996", "published")
FEMALE_SHANK_CENTRE = row("female shank: centre of mass", "c/L", 0.4352, "of length", "deleva1996", "published")
FEMALE_SHANK_GYRATION = row("female shank: radius of gyration", "ρ/L", 0.267, "of length", "deleva1996", "published")
FEMALE_FOOT_MASS = row("female foot: mass", "m/M", 0.0129, "of body mass", "deleva1996", "published")
FEMALE_FOOT_GYRATION = row("female foot: radius of gyration", "ρ/L", 0.299, "of length", "deleva1996", "published")

# The hip's own motion: falling freely until the other foot lands, then pushed up while it is on the ground.
FLIGHT_TIME = row("hip motion: flight after toe-off", "ta", 0.108, "s", "dorn2012", "computed")
CONTACT_TIME = row("hip motion: the other foot's contact", "tc", 0.120, "s", "dorn2012", "computed")
STEP_TIME = row("hip motion: one step", "Tstep", 0.229, "s", "dorn2012", "computed")

# Muscles. Strengths are for one kilogram of body mass.
ECCENTRIC_FORCE = row("all muscles: force when lengthening fast", "E", 1.4, "of strength", "assumed", "unverified")
RISE_TIME = row("all muscles: activation rises in", "τ↑", 0.015, "s", "assumed", "unverified")
FALL_TIME = row("all muscles: activation falls in", "τ↓", 0.050, "s", "assumed", "unverified")
HIP_FLEXOR_STRENGTH = row("hip flexors: strength", "Thf", 6.43, "N·m/kg", "dorn2012", "fitted")
HIP_FLEXOR_SPEED = row("hip flexors: greatest speed", "ωhf", 22.8, "rad/s", "dorn2012", "fitted")
HIP_FLEXOR_SHAPE = row("hip flexors: torque–velocity shape", "Khf", 0.4, "1", "dorn2012", "fitted")
RECTUS_STRENGTH = row("rectus femoris: strength", "Frf", 10.2, "N/kg", "dorn2012", "fitted")
RECTUS_SPEED = row("rectus femoris: greatest speed", "vrf", 1.0, "m/s", "dorn2012", "fitted")
RECTUS_SHAPE = row("rectus femoris: force–velocity shape", "Krf", 0.25, "1", "dorn2012", "fitted")
GLUTEAL_STRENGTH = row("hip extensors: strength", "The", 2.54, "N·m/kg", "dorn2012", "fitted")
GLUTEAL_SPEED = row("hip extensors: greatest speed", "ωhe", 18.0, "rad/s", "dorn2012", "fitted")
GLUTEAL_SHAPE = row("hip extensors: torque–velocity shape", "Khe", 0.4, "1", "dorn2012", "fitted")
HAMSTRING_STRENGTH = row("hamstrings: strength (54 in the source, rounded)", "Fham", 50.0, "N/kg", "rajagopal2016", "published")
HAMSTRING_SPEED = row("hamstrings: greatest speed", "vham", 1.2, "m/s", "rajagopal2016", "published")
HAMSTRING_SHAPE = row("hamstrings: force–velocity shape", "Kham", 0.25, "1", "rajagopal2016", "published")

# Moment arms: a straight line between the angles, constant outside.
ARM_HIP_DEG = row("moment arms: hip angles h", "h", (-45.0, -20.0, 0.0, 20.0, 40.0, 60.0, 80.0, 110.0), "°", "rajagopal2016", "computed")
ARM_KNEE_DEG = row("moment arms: knee angles k", "k", (0.0, 30.0, 60.0, 90.0, 110.0, 120.0, 150.0), "°", "rajagopal2016", "computed")
HAMSTRING_HIP_ARM = row("hamstrings: moment arm at the hip", "rhh", (0.018, 0.028, 0.046, 0.058, 0.061, 0.057, 0.046, 0.030), "m", "rajagopal2016", "computed")
RECTUS_HIP_ARM = row("rectus femoris: moment arm at the hip", "rrh", (0.012, 0.020, 0.033, 0.044, 0.050, 0.050, 0.045, 0.035), "m", "rajagopal2016", "computed")
HAMSTRING_KNEE_ARM = row("hamstrings: moment arm at the knee", "rhk", (0.031, 0.040, 0.045, 0.038, 0.026, 0.020, 0.015), "m", "rajagopal2016", "computed")
RECTUS_KNEE_ARM = row("rectus femoris: moment arm at the knee", "rrk", (0.047, 0.046, 0.040, 0.023, 0.023, 0.030, 0.030), "m", "rajagopal2016", "computed")

# The knee's own tissue.
KNEE_DAMPING = row("knee: damping", "cd", 0.894, "N·m·s/rad", "dorn2012", "fitted")
PASSIVE_STRETCH = row("passive knee: exp(p₁ + p₂K + p₃H), pushes to bend", "p₁, p₂, p₃", (1.800, -0.0352, 0.0217), "1, 1/°, 1/°", "riener1999", "published")
PASSIVE_FOLD = row("passive knee: −exp(p₄ + p₅K + p₆H), pushes to straighten", "p₄, p₅, p₆", (-3.971, 0.0495, -0.0128), "1, 1/°, 1/°", "riener1999", "published")
PASSIVE_OFFSET = row("passive knee: constant", "p₇", -4.820, "N·m", "riener1999", "published")
PASSIVE_STRAIGHT = row("passive knee: exp(p₈ + p₉K), near straight", "p₈, p₉", (2.220, -0.150), "1, 1/°", "riener1999", "unverified")
PASSIVE_KNEE_DEG = row("passive knee: K is kept within", "K", (-10.0, 170.0), "°", "riener1999", "published")
FOLD_STOP_DEG = row("fold stop: begins at", "k₁", 135.0, "°", "dorn2012", "fitted")
FOLD_STOP_STIFFNESS = row("fold stop: stiffness", "s₁", 5.55, "N·m/°", "dorn2012", "fitted")
FOLD_STOP_DAMPING = row("fold stop: damping", "d₁", 0.5, "N·m·s/rad", "dorn2012", "fitted")
STRAIGHT_STOP_DEG = row("straight stop: begins at", "k₀", 5.0, "°", "dorn2012", "fitted")
STRAIGHT_STOP_STIFFNESS = row("straight stop: stiffness", "s₀", 3.0, "N·m/°", "dorn2012", "fitted")
STRAIGHT_STOP_DAMPING = row("straight stop: damping while straightening", "d₀", 2.0, "N·m·s/rad", "dorn2012", "fitted")

# What the athlete tries to do.
SWITCH_WIDTH_DEG = row("control: width of every soft switch S", "b", 3.0, "°", "dorn2012", "fitted")
DRIVE_ENDS_DEG = row("control: the drive ends at thigh angle", "θ₁", 30.0, "°", "dorn2012", "fitted")
GLUTEALS_BEGIN_DEG = row("control: the hip extensors begin at thigh angle", "θ₂", 40.0, "°", "dorn2012", "fitted")
HAMSTRINGS_BEGIN_DEG = row("control: the hamstrings begin at thigh angle", "θ₃", 50.0, "°", "dorn2012", "fitted")
RECTUS_EFFORT = row("control: rectus effort", "urf/uhf", 0.6, "of the hip flexors' effort", "dorn2012", "fitted")
HAMSTRING_EFFORT = row("control: late hamstring effort", "uham", 0.256, "1", "dorn2012", "fitted")

# The start, at toe-off.
START_THIGH_DEG = row("start: thigh angle", "θ(0)", -44.3, "°", "dorn2012", "computed")
START_KNEE_DEG = row("start: knee angle", "k(0)", 8.0, "°", "dorn2012", "computed")
START_THIGH_RATE_DEG_S = row("start: thigh rate", "θ′(0)", -195.5, "°/s", "dorn2012", "computed")
START_KNEE_RATE_DEG_S = row("start: knee rate", "k′(0)", 464.7, "°/s", "dorn2012", "computed")
START_HIP_FLEXORS = row("start: hip-flexor activation", "ahf(0)", 0.978, "× drive", "dorn2012", "fitted")
START_RECTUS = row("start: rectus activation", "arf(0)", 0.4, "× drive", "dorn2012", "fitted")

PARAMETERS: tuple[Parameter, ...] = tuple(_rows)
