"""In place of inspect, which brings dis and its tables.

Pyodide's start looks at one function, and dataclasses at classes: they would
also write each one's signature into its description, which readers have no use for.
"""

from collections.abc import Callable
from types import FunctionType, MethodType
from typing import Any, NoReturn

CO_VARARGS, CO_VARKEYWORDS = 4, 8


class Parameter:
    """One parameter of a function."""

    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = range(5)
    empty = type("empty", (), {})

    def __init__(self, name: str, kind: int) -> None:
        self.name, self.kind, self.default = name, kind, self.empty


class Signature:
    """The parameters of a function, by name."""

    def __init__(self, parameters: dict[str, Parameter]) -> None:
        self.parameters = parameters


def signature(what: Callable[..., object]) -> Signature:
    """Of a function that takes *args and **kwargs and nothing else; TypeError for all others."""
    code = what.__code__ if isinstance(what, FunctionType) else None
    if code is None or code.co_argcount or code.co_kwonlyargcount:
        raise TypeError("This Python knows no signatures.")
    kinds = ((CO_VARARGS, Parameter.VAR_POSITIONAL), (CO_VARKEYWORDS, Parameter.VAR_KEYWORD))
    taken = [kind for flag, kind in kinds if code.co_flags & flag]
    return Signature(
        {name: Parameter(name, kind) for name, kind in zip(code.co_varnames, taken, strict=False)}
    )


def get_annotations(what: type) -> dict[str, Any]:
    """The annotations of a class itself."""
    return dict(vars(what).get("__annotations__", {}))


def isclass(what: object) -> bool:
    """Whether it is a class."""
    return isinstance(what, type)


def ismethod(what: object) -> bool:
    """Whether it is a bound method."""
    return isinstance(what, MethodType)


def iscoroutinefunction(what: object) -> bool:
    """Whether it is an `async def`; nothing here is."""
    return False


def getattr_static(what: object, name: str) -> NoReturn:
    """Asked for by nobody here."""
    raise TypeError(f"{name} of {what!r}: this Python does not look so deep.")
