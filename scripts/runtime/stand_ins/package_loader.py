"""In place of pyodide._package_loader, which brings zipfile, shutil and tempfile: no reader unpacks packages.

This is all that Pyodide's start asks of it.
"""


class Folder:
    """A path that JavaScript gets as an object, and asks for its text."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


SITE_PACKAGES = Folder("/lib/python3.13/site-packages")
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Note which packages were there before: none."""
