"""The model once more with other numbers, beside the live one, which stays as it is.

The model reads its numbers when it is imported. So a copy is imported anew: first the numbers, then the
changes to them, then all that computes with them. The live modules are put back before anybody looks, so a
copy shares nothing with the model that the site uses. Not for two threads at once.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

import swing_leg

PACKAGE = "swing_leg"
Value = float | tuple[float, ...]


def copy_with(numbers: Mapping[str, Value]) -> dict[str, ModuleType]:
    """The modules of a fresh copy, by their names within the package, such as "simulation".

    `numbers` are constants of parameters.py and their new values, in the rows' own units.
    Raises KeyError for a constant that parameters.py does not have.
    """
    with set_aside():
        package = ModuleType(PACKAGE)  # in place of __init__.py, which would import everything at once
        package.__path__ = swing_leg.__path__
        sys.modules[PACKAGE] = package
        parameters = import_module(f"{PACKAGE}.parameters")
        for name, value in numbers.items():
            if not hasattr(parameters, name):
                raise KeyError(f"the model has no number {name}")
            setattr(parameters, name, value)
        import_module(f"{PACKAGE}.simulation")
        return {name.removeprefix(f"{PACKAGE}."): sys.modules[name] for name in loaded()}


def loaded() -> list[str]:
    """The names of all modules of the package that Python knows now."""
    return [name for name in sys.modules if name.split(".")[0] == PACKAGE]


@contextmanager
def set_aside() -> Iterator[None]:
    """Within, the model's modules are forgotten; after, the very same ones are back."""
    live = {name: sys.modules.pop(name) for name in loaded()}
    try:
        yield
    finally:
        for name in loaded():
            del sys.modules[name]
        sys.modules.update(live)
