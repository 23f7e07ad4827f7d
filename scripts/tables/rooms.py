"""The plan of the house as pictures, drawn from the contracts that `make check` holds."""

import json
import re
import subprocess
from configparser import ConfigParser
from pathlib import Path

from scripts.ground.paths import ROOT
from scripts.ground.render import render
from scripts.tables.writing import write_all

WIDTH, TALL, STEP = 264, 30, 41  # of a room and from one to the next, px

Levels = list[list[str]]


def python_plans() -> dict[str, Levels]:
    """Each folder that .importlinter lays out in layers, top to bottom; those of one level side by side."""
    contracts = ConfigParser()
    contracts.read_string((ROOT / ".importlinter").read_text(encoding="utf-8"))
    layered = [section for section in contracts.values() if section.get("type") == "layers"]
    return {
        section["containers"]: [re.split(r" [|:] ", line) for line in section["layers"].split("\n") if line]
        for section in layered
    }


def web_plan() -> Levels:
    """The same for demos/web, of .dependency-cruiser.mjs."""
    say = "import { ROOMS } from './.dependency-cruiser.mjs'; console.log(JSON.stringify(ROOMS))"
    command = ["node", "--input-type=module", "--eval", say]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    levels: Levels = json.loads(done.stdout)
    return levels


def plans() -> dict[str, Levels]:
    """Every folder that has rooms, with its levels."""
    python = python_plans()
    folders = {"scripts": python["scripts"], "demos/swing_leg": python["swing_leg"]}
    return folders | {"demos/web": web_plan()}


def write_snippets(folder: Path) -> None:
    """The pictures for docs/notes.md. Inline, so that they take their colours from the page."""
    picture = render("tables/rooms", plans=plans(), width=WIDTH, tall=TALL, step=STEP)
    write_all(folder, {"rooms": picture})
