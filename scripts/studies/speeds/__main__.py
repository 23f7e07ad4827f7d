"""`python -m scripts.studies.speeds` (make fit-speeds): answer every question and write the result."""

import json
import sys
from pathlib import Path
from time import perf_counter

from scripts.studies.speeds import RESULT, VERSION
from scripts.studies.speeds.model import compared
from scripts.studies.speeds.questions import ALL, HELD_OUT, INSTEAD, answer, drive_at
from scripts.studies.speeds.recording import recorded


def main(destination: Path = RESULT) -> int:
    """Fit, print progress, write."""
    begin = perf_counter()
    fits = []
    for question in (ALL, *INSTEAD, *HELD_OUT):
        found, drives = answer(question)
        numbers = {name: float(f"{value:.4g}") for name, value in found.items()}
        shares = {f"{speed:g}": round(drive, 4) for speed, drive in drives.items()}
        fits.append({"name": question.name, "numbers": numbers, "drives": shares})
        print(f"{question.name}, {perf_counter() - begin:.0f} s", flush=True)
        for it in recorded():
            drive = drive_at(it.speed, drives)
            fit = compared(it, numbers, drive)
            off = f"thigh {fit.thigh_rms:.2f}°, knee {fit.knee_rms:.2f}°, {fit.peak_thigh_speed:.0f} °/s"
            torque = f"{fit.peak_hip_torque:.2f} N·m/kg at {fit.peak_hip_torque_ms:.0f} ms"
            print(f"  {it.speed:.2f} m/s, drive {drive:.3f}: {off}, {torque}", flush=True)
    result = {"version": VERSION, "fits": fits}
    destination.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
