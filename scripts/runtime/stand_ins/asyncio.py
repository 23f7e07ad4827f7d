"""In place of asyncio, which brings subprocess, socket, logging and more: nothing here waits.

Pyodide's start looks for what it would call for a promise; no question to the model is one.
"""

from typing import NoReturn


def get_event_loop() -> NoReturn:
    """There is no loop of events."""
    raise RuntimeError("This Python answers at once, and waits for nothing.")
