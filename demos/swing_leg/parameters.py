"""Every number of the model, once: what it is, its symbol, value, unit, source and status.

The model computes with one set of numbers, a value of the class Numbers, that is passed to whatever needs it;
REFERENCE is the set that readers see. For another one write `replace(REFERENCE, knee_drag=0.06)`
(from dataclasses) and give it to `simulate(numbers=…)`. The table on the model page is made from PARAMETERS,
which are the rows of this class, so they cannot differ.

A name reads "group: what it is". Status: "published" = from the source named; "computed" = worked out from the
source's data for this project; "fitted" = tuned so that the model follows the measured sprinter of the source;
"unverified" = general knowledge or an assumption that nobody has checked here; "chosen" = decided by us, such as
the ends of a slider: it says nothing about a body. Each source is a key of docs/sources.md, where also "standard",
"assumed" and "chosen" are explained. Numbers of method (steps, tolerances) stand in their modules.
"""

# A row stays on one line, however long: number, unit and source belong together.
# ruff: noqa: E501, RUF009
# fmt: off

from dataclasses import dataclass
from math import degrees, exp, radians

from swing_leg.moment_arms import ArmTable
from swing_leg.rows import Pair, Triple, part, ready, row, rows_of


# Without comparison and repr, which nobody asks for, a page starts some milliseconds sooner.
@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Numbers:
    """One set of the model's numbers, in the units of the rows."""

    part("World")
    gravity: float = row("world: gravity", "g", 9.81, "m/s²", "standard", "published")

    part("The athlete's body")  # the measured sprinter is subject JA1 at 9.5 m/s
    mass: float = row("athlete: body mass", "m", 75.9, "kg", "dorn2012", "published")
    thigh_length: float = row("athlete: thigh length", "Lt", 0.437, "m", "dorn2012", "computed")
    shank_length: float = row("athlete: shank length", "Ls", 0.470, "m", "dorn2012", "computed")
    foot_length: float = row("athlete: foot length", "Lf", 0.26, "m", "assumed", "unverified")
    foot_centre: float = row("athlete: foot's centre beyond the ankle", "cf", 0.03, "m", "assumed", "unverified")
    pelvis_deg: float = row("athlete: pelvis angle (hip angle h = θ − pelvis)", "θp", -8.0, "°", "dorn2012", "computed")
    thigh_per_height: float = row("body: thigh length when only height is known", "Lt/H", 0.245, "of height", "winter", "unverified")
    shank_per_height: float = row("body: shank length when only height is known", "Ls/H", 0.246, "of height", "winter", "unverified")
    foot_per_height: float = row("body: foot length when only height is known", "Lf/H", 0.152, "of height", "winter", "unverified")

    # Segments. Centres are measured from the upper end; radii of gyration are about the transverse axis through the centre.
    part("Thigh, shank and foot")
    male_thigh_mass: float = row("male thigh: mass", "m/M", 0.1416, "of body mass", "deleva1996", "published")
    male_thigh_centre: float = row("male thigh: centre of mass", "c/L", 0.4095, "of length", "deleva1996", "published")
    male_thigh_gyration: float = row("male thigh: radius of gyration", "ρ/L", 0.329, "of length", "deleva1996", "published")
    male_shank_mass: float = row("male shank: mass", "m/M", 0.0433, "of body mass", "deleva1996", "published")
    male_shank_centre: float = row("male shank: centre of mass", "c/L", 0.4395, "of length", "deleva1996", "published")
    male_shank_gyration: float = row("male shank: radius of gyration", "ρ/L", 0.246, "of length", "deleva1996", "published")
    male_foot_mass: float = row("male foot: mass", "m/M", 0.0137, "of body mass", "deleva1996", "published")
    male_foot_gyration: float = row("male foot: radius of gyration", "ρ/L", 0.245, "of length", "deleva1996", "published")
    female_thigh_mass: float = row("female thigh: mass", "m/M", 0.1478, "of body mass", "deleva1996", "published")
    female_thigh_centre: float = row("female thigh: centre of mass", "c/L", 0.3612, "of length", "deleva1996", "published")
    female_thigh_gyration: float = row("female thigh: radius of gyration", "ρ/L", 0.364, "of length", "deleva1996", "published")
    female_shank_mass: float = row("female shank: mass", "m/M", 0.0481, "of body mass", "deleva1996", "published")
    female_shank_centre: float = row("female shank: centre of mass", "c/L", 0.4352, "of length", "deleva1996", "published")
    female_shank_gyration: float = row("female shank: radius of gyration", "ρ/L", 0.263, "of length", "deleva1996", "published")
    female_foot_mass: float = row("female foot: mass", "m/M", 0.0129, "of body mass", "deleva1996", "published")
    female_foot_gyration: float = row("female foot: radius of gyration", "ρ/L", 0.279, "of length", "deleva1996", "published")

    # The hip's own motion: falling freely until the other foot lands, then pushed up while it is on the ground.
    part("How the hip moves")
    flight_time: float = row("hip motion: flight after toe-off", "ta", 0.105, "s", "dorn2012", "computed")
    contact_time: float = row("hip motion: the other foot's contact", "tc", 0.125, "s", "dorn2012", "computed")
    step_time: float = row("hip motion: one step", "Tstep", 0.230, "s", "dorn2012", "computed")

    part("Muscles")  # strengths are for one kilogram of body mass
    eccentric_force: float = row("all muscles: force when lengthening fast", "E", 1.4, "of strength", "assumed", "unverified")
    rise_time: float = row("all muscles: activation rises in", "τ↑", 0.02415, "s", "dorn2012", "fitted")
    fall_time: float = row("all muscles: activation falls in", "τ↓", 0.03529, "s", "dorn2012", "fitted")
    hip_flexor_strength: float = row("hip flexors: strength", "Thf", 7.988, "N·m/kg", "dorn2012", "fitted")
    hip_flexor_speed: float = row("hip flexors: greatest speed", "ωhf", 17.63, "rad/s", "dorn2012", "fitted")
    hip_flexor_shape: float = row("hip flexors: torque–velocity shape", "Khf", 0.7982, "1", "dorn2012", "fitted")
    rectus_strength: float = row("rectus femoris: strength", "Frf", 25.67, "N/kg", "dorn2012", "fitted")
    rectus_speed: float = row("rectus femoris: greatest speed", "vrf", 1.0, "m/s", "dorn2012", "fitted")
    rectus_shape: float = row("rectus femoris: force–velocity shape", "Krf", 0.25, "1", "dorn2012", "fitted")
    gluteal_strength: float = row("hip extensors: strength", "The", 2.54, "N·m/kg", "dorn2012", "fitted")
    gluteal_speed: float = row("hip extensors: greatest speed", "ωhe", 18.0, "rad/s", "dorn2012", "fitted")
    gluteal_shape: float = row("hip extensors: torque–velocity shape", "Khe", 0.4, "1", "dorn2012", "fitted")
    hamstring_strength: float = row("hamstrings: strength (54 in the source, rounded)", "Fham", 50.0, "N/kg", "rajagopal2016", "published")
    hamstring_speed: float = row("hamstrings: greatest speed", "vham", 1.2, "m/s", "assumed", "unverified")
    hamstring_shape: float = row("hamstrings: force–velocity shape", "Kham", 0.25, "1", "assumed", "unverified")

    part("Lever arms")  # a straight line between the angles, constant outside
    arm_hip_deg: tuple[float, ...] = row("moment arms: hip angles h", "h", (-45.0, -20.0, 0.0, 20.0, 40.0, 60.0, 80.0, 110.0), "°", "rajagopal2016", "computed")
    arm_knee_deg: tuple[float, ...] = row("moment arms: knee angles k", "k", (0.0, 30.0, 60.0, 90.0, 110.0, 120.0, 150.0), "°", "rajagopal2016", "computed")
    hamstring_hip_arm: tuple[float, ...] = row("hamstrings: moment arm at the hip", "rhh", (0.018, 0.028, 0.046, 0.058, 0.061, 0.057, 0.046, 0.030), "m", "rajagopal2016", "computed")
    rectus_hip_arm: tuple[float, ...] = row("rectus femoris: moment arm at the hip", "rrh", (0.012, 0.020, 0.033, 0.044, 0.050, 0.050, 0.045, 0.035), "m", "rajagopal2016", "computed")
    hamstring_knee_arm: tuple[float, ...] = row("hamstrings: moment arm at the knee", "rhk", (0.031, 0.040, 0.045, 0.038, 0.026, 0.020, 0.015), "m", "rajagopal2016", "computed")
    rectus_knee_arm: tuple[float, ...] = row("rectus femoris: moment arm at the knee", "rrk", (0.047, 0.046, 0.040, 0.023, 0.023, 0.030, 0.030), "m", "rajagopal2016", "computed")

    part("The knee's own tissue")
    knee_damping: float = row("knee: damping, even", "cd", 0.0, "N·m·s/rad", "chosen", "chosen")
    knee_drag: float = row("knee: damping that grows with its speed", "dd", 0.06492, "N·m·s²/rad²", "dorn2012", "fitted")
    passive_stretch: Triple = row("passive knee: exp(p₁ + p₂K + p₃H), pushes to bend", "p₁, p₂, p₃", (1.800, -0.0352, 0.0217), "1, 1/°, 1/°", "riener1999", "unverified")
    passive_fold: Triple = row("passive knee: −exp(p₄ + p₅K + p₆H), pushes to straighten", "p₄, p₅, p₆", (-3.971, 0.0495, -0.0128), "1, 1/°, 1/°", "riener1999", "unverified")
    passive_offset: float = row("passive knee: constant", "p₇", -4.820, "N·m", "riener1999", "unverified")
    passive_straight: Pair = row("passive knee: exp(p₈ + p₉K), near straight", "p₈, p₉", (2.220, -0.150), "1, 1/°", "riener1999", "unverified")
    passive_knee_deg: Pair = row("passive knee: K is kept within", "K", (-10.0, 170.0), "°", "chosen", "chosen")
    fold_stop_deg: float = row("fold stop: begins at", "k₁", 138.9, "°", "dorn2012", "fitted")
    fold_stop_stiffness: float = row("fold stop: stiffness", "s₁", 8.841, "N·m/°", "dorn2012", "fitted")
    fold_stop_damping: float = row("fold stop: damping", "d₁", 7.909, "N·m·s/rad", "dorn2012", "fitted")
    straight_stop_deg: float = row("straight stop: begins at", "k₀", 5.0, "°", "dorn2012", "fitted")
    straight_stop_stiffness: float = row("straight stop: stiffness", "s₀", 3.0, "N·m/°", "dorn2012", "fitted")
    straight_stop_damping: float = row("straight stop: damping while straightening", "d₀", 2.0, "N·m·s/rad", "dorn2012", "fitted")

    part("What the athlete tries to do")
    switch_width_deg: float = row("control: width of every soft switch S", "b", 3.0, "°", "dorn2012", "fitted")
    drive_effort: float = row("control: the hip flexors' effort at drive 1", "u₁", 1.0, "of full effort", "chosen", "chosen")
    drive_ends_deg: float = row("control: the drive ends at thigh angle", "θ₁", 10.79, "°", "dorn2012", "fitted")
    rectus_begins_deg: float = row("control: the rectus femoris begins at thigh angle", "θ₂", 13.4, "°", "dorn2012", "fitted")
    late_begins_deg: float = row("control: hip extensors and hamstrings begin at thigh angle", "θ₃", 54.6, "°", "dorn2012", "computed")
    hamstring_effort: float = row("control: late hamstring effort", "uham", 0.256, "1", "dorn2012", "fitted")

    part("The start: the sprinter's toe-off")
    start_thigh_deg: float = row("start: thigh angle", "θ(0)", -42.2, "°", "dorn2012", "computed")
    start_knee_deg: float = row("start: knee angle", "k(0)", 7.5, "°", "dorn2012", "computed")
    start_thigh_rate_deg_s: float = row("start: thigh rate", "θ′(0)", -418.8, "°/s", "dorn2012", "computed")
    start_knee_rate_deg_s: float = row("start: knee rate", "k′(0)", -5.3, "°/s", "dorn2012", "computed")
    start_hip_flexors: float = row("start: hip-flexor activation", "ahf(0)", 0.2477, "× drive effort", "dorn2012", "fitted")
    start_hamstrings: float = row("start: hamstring activation", "aham(0)", 0.1426, "× drive effort", "dorn2012", "fitted")

    # The same man: measured as the start is, in the order of the speeds. The drive is fitted.
    part("Slower running speeds")
    slow_speeds: Triple = row("slower: running speeds", "v", (3.5, 5.2, 7.0), "m/s", "dorn2012", "published")
    slow_thigh_deg: Triple = row("slower: thigh angle at toe-off", "θ(0)", (-24.5, -27.3, -31.9), "°", "dorn2012", "computed")
    slow_knee_deg: Triple = row("slower: knee angle at toe-off", "k(0)", (15.1, 15.9, 13.7), "°", "dorn2012", "computed")
    slow_thigh_rate_deg_s: Triple = row("slower: thigh rate at toe-off", "θ′(0)", (-110.4, -277.1, -385.6), "°/s", "dorn2012", "computed")
    slow_knee_rate_deg_s: Triple = row("slower: knee rate at toe-off", "k′(0)", (18.5, -222.7, -266.3), "°/s", "dorn2012", "computed")
    slow_flight_time: Triple = row("slower: flight after toe-off", "ta", (0.129, 0.147, 0.136), "s", "dorn2012", "computed")
    slow_contact_time: Triple = row("slower: the other foot's contact", "tc", (0.247, 0.192, 0.159), "s", "dorn2012", "computed")
    slow_step_time: Triple = row("slower: one step", "Tstep", (0.376, 0.340, 0.296), "s", "dorn2012", "computed")
    slow_late_begins_deg: Triple = row("slower: hip extensors and hamstrings begin at thigh angle", "θ₃", (27.2, 42.1, 52.5), "°", "dorn2012", "computed")
    slow_drive_effort: Triple = row("slower: the hip flexors' effort at drive 1", "u₁", (0.1645, 0.2525, 0.441), "of full effort", "dorn2012", "fitted")
    slow_duration: float = row("slower: how long a run is computed, past the highest knee", "T", 0.36, "s", "chosen", "chosen")

    part("Settings that a reader may choose")
    drive_range: Pair = row("setting: drive, least and most", "d", (0.5, 1.3), "× the measured sprinter", "chosen", "chosen")
    heel_pull_range: Pair = row("setting: heel pull, least and most", "p", (0.0, 0.4), "of full effort", "chosen", "chosen")
    thigh_wait_range: Pair = row("setting: thigh wait, least and most", "w", (0.0, 0.6), "of the drive", "chosen", "chosen")
    butt_kick: Triple = row("setting: the butt kick, heel highest with the thigh vertical", "d, p, w", (1.0, 0.3, 0.35), "1", "chosen", "chosen")

    part("Other athletes: what is accepted")
    height_range: Pair = row("athlete: height, a child of about eight to a very tall adult", "H", (1.30, 2.10), "m", "chosen", "chosen")
    body_mass_index_range: Pair = row("athlete: body mass / height², very thin child to very heavy adult", "m/H²", (12.0, 40.0), "kg/m²", "chosen", "chosen")
    proportion_spread: float = row("athlete: how far thigh and shank may lie from the average for their height", "e", 0.07, "of the length", "chosen", "chosen")
    foot_spread: float = row("athlete: how far the foot may lie from the average for its height", "ef", 0.10, "of the length", "chosen", "chosen")

    # For each thigh; the studies print the sum of both. "Distally" is all that their abstracts say about the place.
    part("Weights on the thighs")
    thigh_load: float = row("added weight: on each thigh", "Δm/m", 0.01, "of body mass", "macadam2019", "computed")
    heavier_thigh_load: float = row("added weight: on each thigh, the heaviest", "Δm/m", 0.015, "of body mass", "macadam2020", "computed")
    thigh_load_places: Triple = row("added weight: below the hip; middle, lower part, at the knee", "z/L", (0.5, 0.75, 0.9), "of thigh length", "assumed", "unverified")

    part("From milliseconds to metres")
    swing_time: float = row("metres: swing time", "Tswing", 0.3385, "s", "dorn2012", "computed")
    race: float = row("metres: the race", "D", 100.0, "m", "chosen", "chosen")
    running_speed: float = row("metres: the runner's speed, the same all the way", "v", 9.5, "m/s", "dorn2012", "computed")
    added_load_share: Pair = row("metres: loss of speed / loss of step frequency, with added weights", "q", (0.3, 0.8), "1", "macadam2020", "computed")
    step_or_two: Pair = row("metres: one step, two steps", "s", (2.2, 4.4), "m", "dorn2012", "computed")
    most_added_ms: float = row("metres: added swing time up to which straight lines serve", "Δt", 100.0, "ms", "chosen", "chosen")

    part("The elastic cord")
    ankle_height: float = row("cord: the standing athlete's ankle above the ground", "ha", 0.07, "m", "assumed", "unverified")
    thigh_strap: float = row("cord: a strap just above the knee, below the hip", "z/L", 0.9, "of thigh length", "assumed", "unverified")
    stretch_limit: float = row("cord: how long it may become if its maker says nothing (others say 2 to 3)", "λ", 2.0, "× rest length", "assumed", "unverified")
    cord_start_deg: Pair = row("cord: thigh and knee when the drive begins, leg behind the body", "θ, k", (-20.0, 20.0), "°", "assumed", "unverified")
    cord_end_deg: Pair = row("cord: thigh and knee when the drive ends, thigh about level", "θ, k", (80.0, 90.0), "°", "assumed", "unverified")
    # Men of 18–25 on a measuring machine, with their standard deviation; the same at each angle, since studies disagree on the best one.
    cord_strength: Pair = row("cord: an adult's hip-flexor strength, average and spread", "F, s", (0.113, 0.025), "of weight × height", "anderson2007", "unverified")
    cord_curve: Pair = row("cord: hip speeds that leave an adult 75 % and 50 %", "ω75, ω50", (2.095, 4.267), "rad/s", "anderson2007", "unverified")
    cord_anchor_height: float = row("cord: the demo's anchor above the ground, well below 0.6 m", "y", 0.3, "m", "assumed", "unverified")
    most_tempo_deg_s: float = row("cord: greatest tempo, above all that leaves strength", "ω", 600.0, "°/s", "chosen", "chosen")
    cord_stiffness_range: Pair = row("cord: stiffness accepted", "c", (1.0, 2000.0), "N/m", "chosen", "chosen")
    cord_length_range: Pair = row("cord: rest length accepted", "l", (0.2, 5.0), "m", "chosen", "chosen")
    cord_behind_range: Pair = row("cord: anchor behind the hip, accepted", "x", (0.0, 10.0), "m", "chosen", "chosen")
    cord_height_range: Pair = row("cord: anchor above the ground, accepted", "y", (0.0, 2.0), "m", "chosen", "chosen")
    cord_stretch_range: Pair = row("cord: stretch limit accepted", "λ", (1.0, 3.0), "× rest length", "chosen", "chosen")

    # What follows from the rows. Angles in rad.
    pelvis: float = ready()
    hip_arms: ArmTable = ready()
    knee_arms: ArmTable = ready()
    fold_stop: float = ready()
    fold_stiffness: float = ready()  # N·m/rad
    straight_stop: float = ready()
    straight_stiffness: float = ready()  # N·m/rad
    switch_width: float = ready()
    # S(x − c) = 1 / (1 + exp(−x/w) exp(c/w)): so one exponential serves all four switches.
    drive_ends: float = ready()
    rectus_begins: float = ready()
    late_begins: float = ready()

    def __post_init__(self) -> None:
        found = {
            "pelvis": radians(self.pelvis_deg),
            "hip_arms": ArmTable(self.arm_hip_deg, self.hamstring_hip_arm, self.rectus_hip_arm, grid_deg=5.0),
            "knee_arms": ArmTable(self.arm_knee_deg, self.hamstring_knee_arm, self.rectus_knee_arm, grid_deg=10.0),
            "fold_stop": radians(self.fold_stop_deg),
            "fold_stiffness": self.fold_stop_stiffness * degrees(1.0),
            "straight_stop": radians(self.straight_stop_deg),
            "straight_stiffness": self.straight_stop_stiffness * degrees(1.0),
            "switch_width": radians(self.switch_width_deg),
            "drive_ends": exp(self.drive_ends_deg / self.switch_width_deg),
            "rectus_begins": exp(self.rectus_begins_deg / self.switch_width_deg),
            "late_begins": exp(self.late_begins_deg / self.switch_width_deg),
        }
        for name, value in found.items():
            object.__setattr__(self, name, value)


REFERENCE = Numbers()
ROWS = rows_of(Numbers)
PARAMETERS = tuple(ROWS.values())
