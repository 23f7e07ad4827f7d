"""How the Python in the reader's browser loads its library and the model. pack.py packs it with them.

There it is called sitecustomize, which Python imports on its own as soon as it can import at all. From then
on modules come out of one table, which is read once. Python's own zip importer looks up, opens and reads
each file by itself; with 120 modules that costs about a tenth of a second, before anything moves.
"""

import gc
import marshal
import sys
import zipimport
from _frozen_importlib import ModuleSpec  # importlib itself is in the table

TYPE_CHECKING = False  # and so is typing
if TYPE_CHECKING:
    from types import ModuleType

ARCHIVE = "/lib/python313.zip"
TABLE = "library.bin"

# While Python starts, hardly anything can be thrown away: looking for it is lost time. worker.js ends this.
gc.disable()

# Entry → content: modules are compiled ("json/__init__.py"), files of the model are as they are.
_table: dict[str, bytes] = marshal.loads(zipimport.zipimporter(ARCHIVE).get_data(f"{ARCHIVE}/{TABLE}"))


class Library:
    """Finds and loads what is in the table. Tracebacks name it as files of the archive."""

    @classmethod
    def find_spec(cls, name: str, path: object = None, target: object = None) -> "ModuleSpec | None":
        """Where a module comes from, or None so that the others are asked."""
        place = name.replace(".", "/")
        is_package = f"{place}/__init__.py" in _table
        entry = f"{place}/__init__.py" if is_package else f"{place}.py"
        if entry not in _table:
            return None
        spec = ModuleSpec(name, cls, origin=f"{ARCHIVE}/{entry}")  # type: ignore[arg-type]  # a class serves too
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [f"{ARCHIVE}/{place}"]
        return spec

    @staticmethod
    def create_module(spec: "ModuleSpec") -> None:
        """None: Python makes the empty module."""

    @classmethod
    def exec_module(cls, module: "ModuleType") -> None:
        """Run the module's code in the empty module."""
        exec(marshal.loads(cls.get_data(module.__spec__.origin)), module.__dict__)  # type: ignore[union-attr,arg-type]

    @staticmethod
    def get_data(path: str) -> bytes:
        """The content of an entry. OSError if there is none, as pkgutil wants it."""
        try:
            return _table[path.removeprefix(f"{ARCHIVE}/")]
        except KeyError as error:
            raise OSError(f"{path} is not in the library.") from error

    @staticmethod
    def get_source(name: str) -> None:
        """None: the sources stay at home. Tracebacks then show file, line number and function."""


sys.meta_path.insert(0, Library)
