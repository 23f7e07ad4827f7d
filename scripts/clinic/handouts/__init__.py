"""Handouts for a clinic, ready to print: `python -m scripts.clinic.handouts` makes them all.

Words come from the lessons and numbers from the model; Typst sets the pages and draws nothing of its own.
Each sheet exists for A4 and for Letter, and reads the same from a copier in grey.
"""
