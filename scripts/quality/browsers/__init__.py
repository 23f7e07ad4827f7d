"""The browsers that tests and benches drive: found, or installed."""
