"""Slides for a clinic: `python -m scripts.clinic.slides` makes them as PowerPoint and as PDF, from one deck.

A deck is text and pictures at places, in points on a page of 960 × 540. Two writers put the same things
at the same places, so that who sees one has seen the other.
"""
