"""What Pyodide's start imports and hardly uses, cut short; each file is named like what it replaces."""
