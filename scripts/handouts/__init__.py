"""Handouts for a clinic, ready to print: `python -m scripts.handouts` makes them all.

Words come from the lessons and numbers from the model; Typst sets the pages and draws nothing of its own.
Each sheet exists for A4 and for Letter, in one colour with one line style each, so that a copier can print it.
"""
