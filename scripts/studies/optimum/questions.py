"""What is asked of the best possible swing."""

from dataclasses import dataclass
from math import radians

from scripts.studies.optimum.equations import MUSCLES, Factors
from scripts.studies.optimum.problem import Rule

HIP_FLEXORS, _, _, HAMSTRINGS, ONE_JOINT, _ = range(len(MUSCLES))
BASE = Rule()


@dataclass(frozen=True)
class Question:
    """One rule that the swing must also obey."""

    name: str
    label: str
    rule: Rule


def folded_at_vertical(knee_deg: float) -> Question:
    """The coaches' picture: thigh vertical, knee bent at least so far."""
    rule = Rule(knee_there=radians(knee_deg))
    return Question(
        f"knee-{knee_deg:g}-at-vertical", f"knee bent {knee_deg:g}° with the thigh vertical", rule
    )


def hamstrings_until_vertical(percent: float) -> Question:
    """The heel pulled up: hamstring effort at least so great until the thigh is vertical."""
    rule = Rule(early_effort={HAMSTRINGS: percent / 100})
    return Question(f"hamstrings-{percent:g}", f"hamstrings at {percent:g} % until vertical", rule)


def knee_cap(degree: float) -> Question:
    """The knee may never bend further."""
    return Question(f"knee-cap-{degree:g}", f"knee never beyond {degree:g}°", Rule(knee_cap=radians(degree)))


EARLY_FOLD = Question(
    "early-fold",
    "knee bent 150° with the thigh still 20° behind vertical",
    Rule(phase_angle=radians(-20.0), knee_there=radians(150.0)),
)
HAMSTRINGS_20 = hamstrings_until_vertical(20)
LESS_EFFORT = Question(
    "hip-flexor-effort-90", "hip-flexor effort 10 % less", Rule(most_effort={HIP_FLEXORS: 0.9})
)

QUESTIONS = (
    EARLY_FOLD,
    folded_at_vertical(150),
    folded_at_vertical(155),
    folded_at_vertical(160),
    hamstrings_until_vertical(10),
    HAMSTRINGS_20,
    hamstrings_until_vertical(40),
    Question(
        "hamstrings-40-first-half",
        "hamstrings at 40 % in the first half of that time only",
        Rule(early_effort={HAMSTRINGS: 0.4}, early_share=0.5),
    ),
    Question(
        "one-joint-flexor-full",
        "one-joint knee flexor at full effort until vertical",
        Rule(early_effort={ONE_JOINT: 1.0}),
    ),
    LESS_EFFORT,
    Question("hip-flexors-110", "hip flexors 10 % stronger", Rule(factors=Factors(hip_flexors=1.1))),
    Question("hip-flexors-90", "hip flexors 10 % weaker", Rule(factors=Factors(hip_flexors=0.9))),
    knee_cap(150),
    knee_cap(120),
    knee_cap(100),
)

STRIKES_DEG_S = (-200.0, 0.0, 100.0, 200.0, 300.0)  # other choices of the least knee rate at foot strike
EFFORT_SLACK = (0.012, 0.020, 0.040)  # s beyond the base time, at which a capped knee's effort is compared
EFFORT_CAP = radians(120.0)
STUDIED = (EARLY_FOLD, HAMSTRINGS_20, LESS_EFFORT)  # asked again of every set of the sensitivity study
