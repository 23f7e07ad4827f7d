"""The model with other numbers, beside the live one, which stays as it is.

The model reads its numbers when it is imported. So a copy is imported anew: first the numbers, then the
changes to them, then all that computes with them. The live modules are put back before anybody looks.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

import swing_leg
from swing_leg.metrics import Metrics
from swing_leg.simulation import Run

from scripts.uncertainty.ranges import Value

PACKAGE = "swing_leg"
DURATION = "DURATION_MS"  # of the module simulation
LONGER_MS = 400  # longer than a sprinter's whole swing


class PrivateCopy:
    """A model of its own. `changes` are constants of parameters.py and their new values.

    Raises AttributeError for a constant that parameters.py does not have.
    """

    def __init__(self, changes: Mapping[str, Value]) -> None:
        with set_aside():
            package = ModuleType(PACKAGE)  # in place of __init__.py, which would import everything at once
            package.__path__ = swing_leg.__path__
            sys.modules[PACKAGE] = package
            parameters = import_module(f"{PACKAGE}.parameters")
            for name, value in changes.items():
                getattr(parameters, name)
                setattr(parameters, name, value)
            self.simulation = import_module(f"{PACKAGE}.simulation")
            self.dynamics = import_module(f"{PACKAGE}.dynamics")
            self.leg = import_module(f"{PACKAGE}.leg").REFERENCE_LEG

    def run(self, **settings: float | bool) -> Run:
        """One swing. See swing_leg.simulate."""
        run: Run = self.simulation.simulate(**settings)
        return run

    def metrics(self, **settings: float | bool) -> Metrics:
        """The metrics of one swing; what does not happen within its time is looked for in a longer one."""
        found = dict(self.run(**settings).metrics)
        late = [name for name, value in found.items() if value is None]
        if late:
            usual = getattr(self.simulation, DURATION)
            setattr(self.simulation, DURATION, LONGER_MS)
            longer = self.run(**settings).metrics
            setattr(self.simulation, DURATION, usual)
            found |= {name: longer[name] for name in late}
        return found


@contextmanager
def set_aside() -> Iterator[None]:
    """Within, the model's modules are forgotten; after, the very same ones are back."""

    def mine() -> list[str]:
        return [name for name in sys.modules if name.split(".")[0] == PACKAGE]

    live = {name: sys.modules.pop(name) for name in mine()}
    try:
        yield
    finally:
        for name in mine():
            del sys.modules[name]
        sys.modules.update(live)
