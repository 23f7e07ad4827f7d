"""The best possible swing: the fastest way from toe-off to foot strike that this leg's muscles allow.

`python -m scripts.studies.optimum` (make optimum) solves it and writes docs/assets/optimum.json, which is
committed: the site reads the file and needs no solver. Figures are in ms, degrees and °/s, as the names say.

    version            of this layout
    fingerprint        of the equations and all their numbers; if it differs, run make optimum
    intervals          collocation intervals until the thigh passes the phase angle, and after
    muscles            the order of excitations and activations
    numbers            what the model itself does not have: name, value, unit, source, status
    base               time_ms and the model's metrics; attempts; trajectory: time_ms, thigh_deg, knee_deg at
                       even instants; node_ms, activations (a row a node), excitations (a row an interval)
    checks             finer_mesh: the base case with twice the intervals; forward_…: greatest distance from
                       the swing of a forward run of its excitations, with real and with rounded equations
    questions          name → label, added_ms to the base, reference_ms, time_ms, metrics, attempts
    effort             how much more effort a knee capped at 120° needs, at fixed times
    strike_knee_rate   the base time for other choices of the knee rate at foot strike
    variants           readings that the description leaves open: base figures, added → question → added_ms
    sensitivity        seed; sets: name, constant_arms, base figures, added; bands: least, most, sets, lost
                       (how many sets have no solved answer)
    failed             the path of every answer without a solved swing

`attempts` lists each first guess with IPOPT's status; the fastest solved one counts. `failed: true` stands
where none was solved; there are then no figures.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from scripts.ground.paths import DOCS

VERSION = 1
RESULT = DOCS / "assets" / "optimum.json"
PROBES = 8


def load(path: Path = RESULT) -> dict[str, Any]:
    """The committed result."""
    result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return result


def fingerprint() -> str:
    """A hash of what the equations give at some states, of the start and of foot strike.

    It changes when any number or equation that the swing depends on does, and not when a comment does.
    """
    import casadi as ca

    from scripts.studies.optimum.equations import FACTOR_NAMES, Factors, rates, start_state
    from scripts.studies.optimum.numbers import NUMBERS

    time, state, control = ca.SX.sym("t"), ca.SX.sym("x", len(start_state())), ca.SX.sym("u", 6)
    factors = [getattr(Factors(), name) for name in FACTOR_NAMES]
    function = ca.Function("rates", [time, state, control], [rates(time, state, control, factors)])
    digest = hashlib.sha256()
    for probe in range(PROBES):
        share = probe / (PROBES - 1)
        motion = [-0.9 + 2.1 * share, 2.8 * (1 - share), 15.0 * share - 3.0, 12.0 - 30.0 * share]
        values = function(0.34 * share, [*motion, *([0.3 + 0.6 * share] * 6)], [0.5] * 6)
        digest.update(" ".join(f"{value:.7g}" for value in values.full().ravel()).encode())
    digest.update(" ".join(f"{value:.7g}" for value in start_state()).encode())
    digest.update(" ".join(f"{it.symbol}={it.value}" for it in NUMBERS).encode())
    return digest.hexdigest()[:16]
