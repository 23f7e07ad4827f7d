"""A package of each lesson for learning platforms (SCORM 1.2, cmi5): `python -m scripts.clinic.packages`."""
