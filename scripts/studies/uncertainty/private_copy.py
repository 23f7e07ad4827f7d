"""A copy of the model with one set of numbers, which can be asked for its swings."""

from collections.abc import Mapping

from swing_leg.metrics import Metrics
from swing_leg.simulation import Run

from scripts.studies.model_copy import Value, copy_with

DURATION = "DURATION_MS"  # of the module simulation
LONGER_MS = 400  # longer than a sprinter's whole swing


class PrivateCopy:
    """A model of its own. `changes` are constants of parameters.py and their new values; see copy_with."""

    def __init__(self, changes: Mapping[str, Value]) -> None:
        modules = copy_with(changes)
        self.simulation, self.dynamics = modules["simulation"], modules["dynamics"]
        self.leg = modules["leg"].REFERENCE_LEG

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
