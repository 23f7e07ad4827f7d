"""Every number of the model, once: what it is, its symbol, value, unit, source and status.

The model computes with these very values, and the table on the model page is made from PARAMETERS, so they cannot
differ. A name reads "group: what it is". Status: "published" = from the source named; "computed" = worked out from the
source's data for this project; "fitted" = tuned so that the model follows the measured sprinter of the source;
"unverified" = general knowledge or an assumption that nobody has checked here; "chosen" = decided by us, such as
the ends of a slider: it says nothing about a body. Each source is a key of docs/sources.md, where also "standard",
"assumed" and "chosen" are explained. Numbers of method (steps of time, tolerances, how many poses are drawn) are
no rows; they stand, with a comment, in the module that computes with them.
"""

# A row stays on one line, however long: number, unit and source belong together.
# ruff: noqa: E501
# fmt: off

from dataclasses import dataclass

STATUSES = ("published", "computed", "fitted", "unverified", "chosen")


@dataclass(frozen=True)
class Parameter:
    """One row of the table. `value` is in `unit`; a table of numbers is a tuple. `part` heads a group of rows."""

    name: str
    symbol: str
    value: float | tuple[float, ...]
    unit: str
    source: str
    status: str
    part: str = ""

    @property
    def value_text(self) -> str:
        """The value ready to print, with a true minus sign: "−44.3", or "0.018, 0.028, …" for a table."""
        values = self.value if isinstance(self.value, tuple) else (self.value,)
        return ", ".join(f"{value:g}" for value in values).replace("-", "−")


_rows: list[Parameter] = []
_parts: list[str] = []


def part(title: str) -> None:
    """Begin a part of the table."""
    _parts.append(title)


def row[V: float | tuple[float, ...]](
    name: str, symbol: str, value: V, unit: str, source: str, status: str
) -> V:
    """Enter a number into the table and hand it to the model."""
    _rows.append(Parameter(name, symbol, value, unit, source, status, _parts[-1]))
    return value


part("World")
GRAVITY = row("world: gravity", "g", 9.81, "m/s²", "standard", "published")

# The measured sprinter is subject JA1 at 9.5 m/s.
part("The athlete's body")
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
part("Thigh, shank and foot")
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
part("How the hip moves")
FLIGHT_TIME = row("hip motion: flight after toe-off", "ta", 0.108, "s", "dorn2012", "computed")
CONTACT_TIME = row("hip motion: the other foot's contact", "tc", 0.120, "s", "dorn2012", "computed")
STEP_TIME = row("hip motion: one step", "Tstep", 0.229, "s", "dorn2012", "computed")

# Strengths are for one kilogram of body mass.
part("Muscles")
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
HAMSTRING_SPEED = row("hamstrings: greatest speed", "vham", 1.2, "m/s", "assumed", "unverified")
HAMSTRING_SHAPE = row("hamstrings: force–velocity shape", "Kham", 0.25, "1", "assumed", "unverified")

# A straight line between the angles, constant outside.
part("Lever arms")
ARM_HIP_DEG = row("moment arms: hip angles h", "h", (-45.0, -20.0, 0.0, 20.0, 40.0, 60.0, 80.0, 110.0), "°", "rajagopal2016", "computed")
ARM_KNEE_DEG = row("moment arms: knee angles k", "k", (0.0, 30.0, 60.0, 90.0, 110.0, 120.0, 150.0), "°", "rajagopal2016", "computed")
HAMSTRING_HIP_ARM = row("hamstrings: moment arm at the hip", "rhh", (0.018, 0.028, 0.046, 0.058, 0.061, 0.057, 0.046, 0.030), "m", "rajagopal2016", "computed")
RECTUS_HIP_ARM = row("rectus femoris: moment arm at the hip", "rrh", (0.012, 0.020, 0.033, 0.044, 0.050, 0.050, 0.045, 0.035), "m", "rajagopal2016", "computed")
HAMSTRING_KNEE_ARM = row("hamstrings: moment arm at the knee", "rhk", (0.031, 0.040, 0.045, 0.038, 0.026, 0.020, 0.015), "m", "rajagopal2016", "computed")
RECTUS_KNEE_ARM = row("rectus femoris: moment arm at the knee", "rrk", (0.047, 0.046, 0.040, 0.023, 0.023, 0.030, 0.030), "m", "rajagopal2016", "computed")

part("The knee's own tissue")
KNEE_DAMPING = row("knee: damping", "cd", 0.894, "N·m·s/rad", "dorn2012", "fitted")
PASSIVE_STRETCH = row("passive knee: exp(p₁ + p₂K + p₃H), pushes to bend", "p₁, p₂, p₃", (1.800, -0.0352, 0.0217), "1, 1/°, 1/°", "riener1999", "unverified")
PASSIVE_FOLD = row("passive knee: −exp(p₄ + p₅K + p₆H), pushes to straighten", "p₄, p₅, p₆", (-3.971, 0.0495, -0.0128), "1, 1/°, 1/°", "riener1999", "unverified")
PASSIVE_OFFSET = row("passive knee: constant", "p₇", -4.820, "N·m", "riener1999", "unverified")
PASSIVE_STRAIGHT = row("passive knee: exp(p₈ + p₉K), near straight", "p₈, p₉", (2.220, -0.150), "1, 1/°", "riener1999", "unverified")
PASSIVE_KNEE_DEG = row("passive knee: K is kept within", "K", (-10.0, 170.0), "°", "chosen", "chosen")
FOLD_STOP_DEG = row("fold stop: begins at", "k₁", 135.0, "°", "dorn2012", "fitted")
FOLD_STOP_STIFFNESS = row("fold stop: stiffness", "s₁", 5.55, "N·m/°", "dorn2012", "fitted")
FOLD_STOP_DAMPING = row("fold stop: damping", "d₁", 0.5, "N·m·s/rad", "dorn2012", "fitted")
STRAIGHT_STOP_DEG = row("straight stop: begins at", "k₀", 5.0, "°", "dorn2012", "fitted")
STRAIGHT_STOP_STIFFNESS = row("straight stop: stiffness", "s₀", 3.0, "N·m/°", "dorn2012", "fitted")
STRAIGHT_STOP_DAMPING = row("straight stop: damping while straightening", "d₀", 2.0, "N·m·s/rad", "dorn2012", "fitted")

part("What the athlete tries to do")
SWITCH_WIDTH_DEG = row("control: width of every soft switch S", "b", 3.0, "°", "dorn2012", "fitted")
DRIVE_ENDS_DEG = row("control: the drive ends at thigh angle", "θ₁", 30.0, "°", "dorn2012", "fitted")
GLUTEALS_BEGIN_DEG = row("control: the hip extensors begin at thigh angle", "θ₂", 40.0, "°", "dorn2012", "fitted")
HAMSTRINGS_BEGIN_DEG = row("control: the hamstrings begin at thigh angle", "θ₃", 50.0, "°", "dorn2012", "fitted")
RECTUS_EFFORT = row("control: rectus effort", "urf/uhf", 0.6, "of the hip flexors' effort", "dorn2012", "fitted")
HAMSTRING_EFFORT = row("control: late hamstring effort", "uham", 0.256, "1", "dorn2012", "fitted")

part("The start, at toe-off")
START_THIGH_DEG = row("start: thigh angle", "θ(0)", -44.3, "°", "dorn2012", "computed")
START_KNEE_DEG = row("start: knee angle", "k(0)", 8.0, "°", "dorn2012", "computed")
START_THIGH_RATE_DEG_S = row("start: thigh rate", "θ′(0)", -195.5, "°/s", "dorn2012", "computed")
START_KNEE_RATE_DEG_S = row("start: knee rate", "k′(0)", 464.7, "°/s", "dorn2012", "computed")
START_HIP_FLEXORS = row("start: hip-flexor activation", "ahf(0)", 0.978, "× drive", "dorn2012", "fitted")
START_RECTUS = row("start: rectus activation", "arf(0)", 0.4, "× drive", "dorn2012", "fitted")

part("Settings that a reader may choose")
DRIVE_RANGE = row("setting: drive, least and most", "d", (0.5, 1.3), "× the measured sprinter", "chosen", "chosen")
HEEL_PULL_RANGE = row("setting: heel pull, least and most", "p", (0.0, 0.4), "of full effort", "chosen", "chosen")
THIGH_WAIT_RANGE = row("setting: thigh wait, least and most", "w", (0.0, 0.6), "of the drive", "chosen", "chosen")
BUTT_KICK = row("setting: the butt kick, heel highest with the thigh vertical", "d, p, w", (1.0, 0.3, 0.6), "1", "chosen", "chosen")

part("Other athletes: what is accepted")
HEIGHT_RANGE = row("athlete: height, a child of about eight to a very tall adult", "H", (1.30, 2.10), "m", "chosen", "chosen")
BODY_MASS_INDEX_RANGE = row("athlete: body mass / height², very thin child to very heavy adult", "m/H²", (12.0, 40.0), "kg/m²", "chosen", "chosen")
PROPORTION_SPREAD = row("athlete: how far thigh and shank may lie from the average for their height", "e", 0.07, "of the length", "chosen", "chosen")
FOOT_SPREAD = row("athlete: how far the foot may lie from the average for its height", "ef", 0.10, "of the length", "chosen", "chosen")

# For each thigh; the studies print the sum of both. "Distally" is all that their abstracts say about the place.
part("Weights on the thighs")
THIGH_LOAD = row("added weight: on each thigh", "Δm/m", 0.01, "of body mass", "macadam2019", "computed")
HEAVIER_THIGH_LOAD = row("added weight: on each thigh, the heaviest", "Δm/m", 0.015, "of body mass", "macadam2020", "computed")
THIGH_LOAD_PLACES = row("added weight: below the hip; middle, lower part, at the knee", "z/L", (0.5, 0.75, 0.9), "of thigh length", "assumed", "unverified")

part("From milliseconds to metres")
SWING_TIME = row("metres: swing time", "Tswing", 0.3385, "s", "dorn2012", "computed")
RACE = row("metres: the race", "D", 100.0, "m", "chosen", "chosen")
RUNNING_SPEED = row("metres: the runner's speed, the same all the way", "v", 9.5, "m/s", "dorn2012", "computed")
ADDED_LOAD_SHARE = row("metres: loss of speed / loss of step frequency, with added weights", "q", (0.3, 0.8), "1", "macadam2020", "computed")
STEP_OR_TWO = row("metres: one step, two steps", "s", (2.2, 4.4), "m", "dorn2012", "computed")
MOST_ADDED_MS = row("metres: added swing time up to which straight lines serve", "Δt", 100.0, "ms", "chosen", "chosen")

part("The elastic cord")
ANKLE_HEIGHT = row("cord: the standing athlete's ankle above the ground", "ha", 0.07, "m", "assumed", "unverified")
THIGH_STRAP = row("cord: a strap just above the knee, below the hip", "z/L", 0.9, "of thigh length", "assumed", "unverified")
STRETCH_LIMIT = row("cord: how long it may become if its maker says nothing (others say 2 to 3)", "λ", 2.0, "× rest length", "assumed", "unverified")
CORD_START_DEG = row("cord: thigh and knee when the drive begins, leg behind the body", "θ, k", (-20.0, 20.0), "°", "assumed", "unverified")
CORD_END_DEG = row("cord: thigh and knee when the drive ends, thigh about level", "θ, k", (80.0, 90.0), "°", "assumed", "unverified")
CORD_ANCHOR_HEIGHT = row("cord: the demo's anchor above the ground, well below 0.6 m", "y", 0.3, "m", "assumed", "unverified")
MOST_TEMPO_DEG_S = row("cord: greatest tempo, just below the hip flexors' greatest speed", "ω", 1300.0, "°/s", "chosen", "chosen")
CORD_STIFFNESS_RANGE = row("cord: stiffness accepted", "c", (1.0, 2000.0), "N/m", "chosen", "chosen")
CORD_LENGTH_RANGE = row("cord: rest length accepted", "l", (0.2, 5.0), "m", "chosen", "chosen")
CORD_BEHIND_RANGE = row("cord: anchor behind the hip, accepted", "x", (0.0, 10.0), "m", "chosen", "chosen")
CORD_HEIGHT_RANGE = row("cord: anchor above the ground, accepted", "y", (0.0, 2.0), "m", "chosen", "chosen")
CORD_STRETCH_RANGE = row("cord: stretch limit accepted", "λ", (1.0, 3.0), "× rest length", "chosen", "chosen")

PARAMETERS: tuple[Parameter, ...] = tuple(_rows)
