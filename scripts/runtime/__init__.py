"""The Python that readers download: Pyodide, precompiled and slim, with the model inside."""
