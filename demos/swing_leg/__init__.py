"""A planar model of one leg swinging from toe-off to peak knee lift. See simulate."""

from swing_leg.simulation import Run, simulate

__all__ = ["Run", "simulate"]
