"""In place of pyodide.webloop, which is Pyodide's form of asyncio: nothing here waits.

This is all that Pyodide's start asks of it.
"""


def _initialize_event_loop() -> None:
    """There is no loop of events: a question to the model is answered before anything else is done."""
