"""The pictures that matplotlib draws: one module for each, and what they share in canvas.py and limbs.py."""
