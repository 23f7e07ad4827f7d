"""The model page's tables of what pulls and of what the athlete tries to do, with parameters.py's numbers.

The equations are words; every number in them is a row's value, so the page cannot say another than the model.
"""

from pathlib import Path

from swing_leg.parameters import PARAMETERS
from swing_leg.parameters import REFERENCE as p

from scripts.tables.writing import cited, table, write_all


def write_snippets(destination: Path) -> list[Path]:
    """Write both tables into the folder and return the files."""
    return write_all(destination, {"muscles": muscles(), "control": control()})


def shown(value: float, decimals: int | None = None) -> str:
    """A number as it stands in an equation, with a true minus sign."""
    text = f"{value:g}" if decimals is None else f"{value:.{decimals}f}"
    return text.replace("-", "−")


def term(*numbers: float, angles: tuple[str, ...]) -> str:
    """e to the power of a constant and so much for each degree of the angles named."""
    constant, *slopes = numbers
    power = shown(constant, 3)
    for slope, angle in zip(slopes, angles, strict=True):
        power += f" {'+' if slope > 0 else '−'} {abs(slope):g}<var>{angle}</var>"
    return f"e<sup>{power}</sup>"


def statuses(beginning: str) -> str:
    """The status of the rows whose names begin so; one word if they agree."""
    found = dict.fromkeys(it.status for it in PARAMETERS if it.name.startswith(beginning))
    if not found:
        raise ValueError(f"no row of parameters.py begins with '{beginning}'")
    return ", ".join(found)


def muscles() -> str:
    """What pulls, with its equation, the shape of its curve, and how far to trust its numbers."""
    hip_speed, knee_speed = "<var>θ</var>′", "<var>k</var>′"
    rectus = f"<var>r</var><sub>rh</sub> {hip_speed} − <var>r</var><sub>rk</sub> {knee_speed}"
    hamstrings = f"−<var>r</var><sub>hh</sub> {hip_speed} + <var>r</var><sub>hk</sub> {knee_speed}"
    least, most = p.passive_knee_deg
    tissue = (
        f"{term(*p.passive_stretch, angles=('K', 'H'))} − {term(*p.passive_fold, angles=('K', 'H'))} "
        f"{'+' if p.passive_offset > 0 else '−'} {abs(p.passive_offset):g} + "
        f"{term(*p.passive_straight, angles=('K',))}, with <var>K</var>, <var>H</var> the knee and hip "
        f"angle in degrees, <var>K</var> held within {shown(least)}…{shown(most)}"
    )
    in_degrees = ", with <var>k</var> in degrees"
    fold = f"−{p.fold_stop_stiffness:g} (<var>k</var> − {p.fold_stop_deg:g})"
    fold += f" − {p.fold_stop_damping:g} {knee_speed}"
    straight = (
        f"+{p.straight_stop_stiffness:g} ({p.straight_stop_deg:g} − <var>k</var>) − "
        f"{p.straight_stop_damping:g} · min({knee_speed}, 0)"
    )
    rows = (
        (
            "hip flexors, without rectus femoris",
            pull("T", "hf", p.hip_flexor_strength, hip_speed, p.hip_flexor_speed),
            shown(p.hip_flexor_shape),
            statuses("hip flexors:"),
        ),
        (
            "rectus femoris",
            pull("F", "rf", p.rectus_strength, f"({rectus})", p.rectus_speed),
            shown(p.rectus_shape),
            statuses("rectus femoris: strength"),
        ),
        (
            "hip extensors (gluteals)",
            pull("T", "he", p.gluteal_strength, f"−{hip_speed}", p.gluteal_speed),
            shown(p.gluteal_shape),
            statuses("hip extensors:"),
        ),
        (
            "hamstrings, over both joints",
            pull("F", "ham", p.hamstring_strength, f"({hamstrings})", p.hamstring_speed),
            shown(p.hamstring_shape),
            f"strength {statuses('hamstrings: strength')}, rounded ({cited('rajagopal2016')}: 54); speed and "
            f"<var>K</var> {statuses('hamstrings: greatest speed')}: assumed",
        ),
        ("knee damping", f"−{p.knee_damping:g} {knee_speed}", "", statuses("knee: damping")),
        (
            "resting tissue of the knee",
            tissue,
            "",
            f"{cited('riener1999')}, second-hand: {statuses('passive knee: constant')}",
        ),
        (
            f"soft-tissue stop, knee beyond {p.fold_stop_deg:g}°",
            fold + in_degrees,
            "",
            statuses("fold stop:"),
        ),
        (
            f"soft-tissue stop, knee below {p.straight_stop_deg:g}°",
            straight + in_degrees,
            "",
            statuses("straight stop:"),
        ),
    )
    return table(("what pulls", "equation", "<var>K</var>", "status"), rows, words=4)


def pull(letter: str, index: str, strength: float, speed: str, greatest: float) -> str:
    """One muscle's torque (T) or force (F): activation, strength, body mass and its curve of speed."""
    return (
        f"<var>{letter}</var><sub>{index}</sub> = <var>a</var> · {strength:g} <var>m</var> · "
        f"f({speed} / {greatest:g})"
    )


def control() -> str:
    """What each setting does to the efforts, and the gluteals, which nobody sets."""
    drive, pulled, wait = (
        f"{least:g} … {most:g}" for least, most in (p.drive_range, p.heel_pull_range, p.thigh_wait_range)
    )
    flexors = "<var>u</var><sub>hf</sub>"
    rows = (
        (
            "drive",
            drive,
            f"{flexors} = drive · (1 − thigh wait · behind) · on, and <var>u</var><sub>rf</sub> = "
            f"{p.rectus_effort:g} {flexors}; 1 is the measured sprinter",
        ),
        (
            "heel pull",
            pulled,
            f"<var>u</var><sub>ham</sub> = heel pull · behind + {p.hamstring_effort:g} "
            f"S(<var>θ</var> − {p.hamstrings_begin_deg:g}°): the hamstrings pull while the thigh is behind",
        ),
        ("thigh wait", wait, "how much the drive is held back while the thigh is behind"),
        (
            "(always)",
            "",
            f"<var>u</var><sub>he</sub> = S(<var>θ</var> − {p.gluteals_begin_deg:g}°): "
            "the gluteals stop the thigh",
        ),
    )
    return table(("setting", "range", "what it does"), rows, words=3)
