"""How the Python in the reader's browser loads its standard library. slim.py puts this file into the zip.

There it is called sitecustomize, which Python imports on its own as soon as it can import at all. From then
on modules come out of one table, which is read once. Python's own zip importer looks up, opens, reads and
unpacks each file by itself; with 120 modules that costs about a tenth of a second, before anything moves.
"""

import gc
import marshal
import sys
import zipimport
from _frozen_importlib import ModuleSpec  # importlib itself is in the table

TYPE_CHECKING = False  # and so is typing
if TYPE_CHECKING:
    from types import CodeType, ModuleType

ARCHIVE = "/lib/python313.zip"
TABLE = "library.bin"

# While Python starts, hardly anything can be thrown away: looking for it is lost time. worker.js ends this.
gc.disable()

# Module → whether it is a package, and its compiled code: a .pyc file without its head.
_table: dict[str, tuple[bool, bytes]] = marshal.loads(
    zipimport.zipimporter(ARCHIVE).get_data(f"{ARCHIVE}/{TABLE}")
)


class Library:
    """Finds and loads the modules of the table. Tracebacks name them as files of the zip."""

    @classmethod
    def find_spec(cls, name: str, path: object = None, target: object = None) -> "ModuleSpec | None":
        """Where a module comes from, or None so that the others are asked."""
        if name not in _table:
            return None
        is_package = _table[name][0]
        place = f"{ARCHIVE}/{name.replace('.', '/')}"
        file = f"{place}/__init__.pyc" if is_package else f"{place}.pyc"
        spec = ModuleSpec(name, cls, origin=file)  # type: ignore[arg-type]  # a class serves as a loader too
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [place]
        return spec

    @staticmethod
    def create_module(spec: "ModuleSpec") -> None:
        """None: Python makes the empty module."""

    @classmethod
    def exec_module(cls, module: "ModuleType") -> None:
        """Run the module's code in the empty module."""
        exec(cls.get_code(module.__name__), module.__dict__)

    @staticmethod
    def get_code(name: str) -> "CodeType":
        """The compiled code of a module."""
        code: CodeType = marshal.loads(_table[name][1])
        return code

    @staticmethod
    def get_source(name: str) -> None:
        """None: the sources stay at home. Tracebacks then show file, line number and function."""


sys.meta_path.insert(0, Library)
