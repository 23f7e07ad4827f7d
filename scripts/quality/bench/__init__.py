"""Benchmarks: how fast the site is, how many readers a server holds, whether a page stays as it is."""
