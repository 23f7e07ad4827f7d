"""In place of _pyodide.docstring, which describes Pyodide's own functions: nobody reads that here."""


def get_cmeth_docstring(function: object) -> str:
    """The description of a built-in function: none."""
    return ""


def dedent_docstring(text: str) -> str:
    """A description as it is."""
    return text
