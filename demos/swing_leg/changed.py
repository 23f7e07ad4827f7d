"""The model with some of its files changed by a reader, beside the model itself, which stays as it is.

    answer(request_json, '{"control.py": "the whole changed text"}')

The answer is the bridge's, without bands, since those belong to the model itself, and with "changed": the
names of the files, which are paths within this package. What is wrong with the changed text is told as
{"ok": false, "error": {"kind": "changed", "file", "line", "message"}}, in words for whoever wrote it.

This is no wall: the text is run as Python. Where it runs, and who is asked before, is the browser's part.
"""

import json
import sys
from importlib.machinery import ModuleSpec
from math import isfinite
from types import FrameType, ModuleType
from typing import Any

Place = tuple[str, int | None]  # file and line

PACKAGE = "swing_leg"
WORDS = {
    "ZeroDivisionError": "it divides by zero",
    "OverflowError": "a number becomes too large",
    "RecursionError": "a function calls itself again and again",
    "MemoryError": "it wants more memory than there is",
}


class NotFiniteError(ValueError):
    """The leg's state is no longer made of finite numbers."""


class Model:
    """One changed model: its own set of modules, which stand in the place of the others while it is asked."""

    def __init__(self, changes: dict[str, str]) -> None:
        self.changes = changes
        self.files = {f"{PACKAGE}.{file[:-3].replace('/', '.')}": file for file in changes}
        self.modules: dict[str, ModuleType] = {}

    def answer(self, request_json: str) -> str:
        """The bridge's answer, or what is wrong."""
        others = taken()
        sys.modules.update(self.modules)
        sys.meta_path.insert(0, self)
        try:
            return self.told(request_json)
        except BaseException as error:  # whatever the text does, Python goes on
            place = self.not_finite_at(request_json) if isinstance(error, NotFiniteError) else None
            fault = {"kind": "changed", "parameter": None} | self.fault(error, place)
            return json.dumps({"ok": False, "error": fault})
        finally:
            sys.meta_path.remove(self)
            self.modules = taken()
            sys.modules.update(others)

    def told(self, request_json: str) -> str:
        """The bridge's answer as this model gives it."""
        from swing_leg import bridge, simulation  # this model's own, since it stands in the others' place

        step = vars(simulation)["runge_kutta_step"]
        if step.__module__ != __name__:
            vars(simulation)["runge_kutta_step"] = watched(step)
        try:
            reply = bridge.run(bridge.read(request_json))
        except bridge.REFUSED as error:
            return bridge.refused(error)
        for name, value in reply.get("metrics", {}).items():
            if value is not None and not isfinite(value):
                raise NotFiniteError(f"{name} is not a finite number ({value})")
        for readout in reply.get("readouts", []):
            readout.update(low=None, high=None, band="")
        sentence = f"Changed model: {reply.get('sentence', '')}"
        return json.dumps(
            reply | {"changed": list(self.changes), "band_words": "", "sentence": sentence}, allow_nan=False
        )

    def not_finite_at(self, request_json: str) -> Place | None:
        """The line of the changed text that first made what is no finite number in another run, or None."""
        found: list[Place] = []

        def enter(frame: FrameType, _: str, __: object) -> Any:
            file, line = frame.f_code.co_filename, frame.f_lineno
            if file not in self.changes or found or not_finite([*frame.f_locals.values()]):
                return None  # what is given was made elsewhere

            def follow(frame: FrameType, event: str, value: object) -> Any:
                nonlocal line
                if not found and not_finite([*frame.f_locals.values(), value if event == "return" else 0]):
                    found.append((file, line))
                line = frame.f_lineno
                return follow

            return follow

        taken()
        sys.settrace(enter)
        try:
            self.told(request_json)
        except BaseException:  # the one that is looked into
            return found[0] if found else None
        finally:
            sys.settrace(None)
        return None

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Where a changed file comes from: from here."""
        file = self.files.get(name)
        return ModuleSpec(name, self, origin=file) if file else None  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> None:
        """None: Python makes the empty module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed text in the empty module."""
        file = self.files[module.__name__]
        exec(compile(self.changes[file], file, "exec", dont_inherit=True), module.__dict__)

    def fault(self, error: BaseException, place: Place | None) -> dict[str, Any]:
        """File, line and plain words for an error: of the changed file if it passed through one."""
        kind = type(error).__name__
        if isinstance(error, SyntaxError) and error.filename in self.changes:
            file, line = error.filename, error.lineno
            why = "the spaces at its start do not fit" if isinstance(error, IndentationError) else error.msg
            more = f" ({error.msg})" if isinstance(error, IndentationError) else ""
            return told_at(file, line, f"Python cannot read this line: {why}{more}.")
        passed = [(frame.f_code.co_filename, line) for frame, line in frames(error)]
        own = [place for place in passed if place[0] in self.changes]
        if isinstance(error, NotFiniteError):
            why = "This line made what is no number." if place else "Look for a number that grows too large."
            return told_at(*(place or (next(iter(self.changes)), None)), f"With this text {error}. {why}")
        if isinstance(error, NameError) and error.name:
            why = f"the name “{error.name}” is not known here. Is it spelt as where it was made?"
        elif kind in WORDS:
            why = f"{WORDS[kind]} ({kind})."
        else:
            why = f"{str(error).rstrip('.') or 'it ended the run'} ({kind})."
        if own:
            return told_at(*own[-1], why)
        file, line = passed[-1] if passed else (next(iter(self.changes)), None)
        file = file.partition(f"{PACKAGE}/")[2] or file
        return told_at(
            file, line, f"{why} You did not change that file: it cannot work with what yours gives it."
        )


def told_at(file: str, line: int | None, why: str) -> dict[str, Any]:
    """A fault, with its sentence."""
    where = f"{file}, line {line}" if line else file
    return {"file": file, "line": line, "message": f"{where}: {why}"}


def not_finite(value: object) -> bool:
    """Whether this is a number that is none, or infinite, or a row with such a number in it."""
    return (
        any(map(not_finite, value))
        if isinstance(value, tuple | list)
        else isinstance(value, float) and not isfinite(value)
    )


def frames(error: BaseException) -> list[tuple[Any, int]]:
    """The frames that an error passed through, and the line of each, the innermost last."""
    found, trace = [], error.__traceback__
    while trace:
        found.append((trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    return found


def watched(step: Any) -> Any:
    """The solver's step, which ends as soon as the leg is no longer made of finite numbers."""

    def watched_step(rates: Any, time: float, state: Any, length: float) -> Any:
        later = step(rates, time, state, length)
        if not isfinite(sum(later)):
            raise NotFiniteError(
                f"the leg's motion is not a number, or infinite, from {1000 * (time + length):.0f} ms on"
            )
        return later

    return watched_step


def taken() -> dict[str, ModuleType]:
    """All modules of the model, which Python then no longer knows."""
    names = [name for name in sys.modules if name == PACKAGE or name.startswith(f"{PACKAGE}.")]
    return {name: sys.modules.pop(name) for name in names}


_last = Model({})


def answer(request_json: str, changes_json: str) -> str:
    """The changed model's answer to a request. The last such model is kept: a slider asks again and again."""
    global _last
    changes = json.loads(changes_json)
    if changes != _last.changes:
        _last = Model(changes)
    return _last.answer(request_json)
