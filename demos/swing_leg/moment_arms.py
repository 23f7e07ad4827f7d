"""Moment arms of the two-joint muscles: how far from a joint's centre each pulls (from Rajagopal 2016)."""

from math import radians

Cell = tuple[float, float, float, float]


class ArmTable:
    """The arms of hamstrings and rectus at one joint: straight lines between the points, constant outside.

    All points lie on a grid, so that one division finds the right line: a run asks each table 1 200 times.
    A cell holds a line for each muscle: the arm at angle 0, in m, and the slope, in m/rad.
    """

    def __init__(
        self,
        angles_deg: tuple[float, ...],
        hamstrings: tuple[float, ...],
        rectus: tuple[float, ...],
        grid_deg: float,
    ) -> None:
        self.first = radians(angles_deg[0])
        self.grid = radians(grid_deg)
        self.below: Cell = (hamstrings[0], 0.0, rectus[0], 0.0)
        self.above: Cell = (hamstrings[-1], 0.0, rectus[-1], 0.0)
        self.cells: list[Cell] = []
        for i in range(len(angles_deg) - 1):
            start, end = radians(angles_deg[i]), radians(angles_deg[i + 1])
            hamstring_slope = (hamstrings[i + 1] - hamstrings[i]) / (end - start)
            rectus_slope = (rectus[i + 1] - rectus[i]) / (end - start)
            line = (
                hamstrings[i] - hamstring_slope * start,
                hamstring_slope,
                rectus[i] - rectus_slope * start,
                rectus_slope,
            )
            self.cells += [line] * round((angles_deg[i + 1] - angles_deg[i]) / grid_deg)

    def at(self, angle: float) -> tuple[float, float]:
        """Moment arms (hamstrings, rectus) in m at a joint angle in rad."""
        place = (angle - self.first) / self.grid
        if place < 0.0:
            cell = self.below
        elif place < len(self.cells):
            cell = self.cells[int(place)]
        else:
            cell = self.above
        hamstrings, hamstring_slope, rectus, rectus_slope = cell
        return hamstrings + hamstring_slope * angle, rectus + rectus_slope * angle
