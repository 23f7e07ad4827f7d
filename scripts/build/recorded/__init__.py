"""Runs that a page brings along, so that a demo moves before Python is there."""
