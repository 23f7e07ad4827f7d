"""Colours and shapes from look.json: one palette for the pages, the live demo and the figures."""

import json
from pathlib import Path
from typing import Any, Literal

from scripts.ground.paths import WEB
from scripts.ground.stride import read_stride

LOOK = WEB / "look" / "look.json"
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

# Material's own variables, each told which of our colours it is. The rest of a page follows from these.
MATERIAL = {
    "paper": (
        "default-bg-color",
        "default-bg-color--light",
        "default-bg-color--lighter",
        "default-bg-color--lightest",
        "footer-bg-color",
        "footer-bg-color--dark",
    ),
    "card": ("admonition-bg-color", "accent-bg-color", "accent-bg-color--light", "typeset-kbd-color"),
    "ink": (
        "default-fg-color",
        "typeset-color",
        "admonition-fg-color",
        "code-fg-color",
        "code-hl-name-color",
        "code-hl-variable-color",
        "footer-fg-color",
    ),
    "soft_ink": (
        "default-fg-color--light",
        "default-fg-color--lighter",
        "footer-fg-color--light",
        "footer-fg-color--lighter",
        "code-hl-comment-color",
        "code-hl-generic-color",
        "code-hl-operator-color",
        "code-hl-punctuation-color",
    ),
    "rule": ("default-fg-color--lightest", "typeset-table-color", "typeset-kbd-border-color"),
    "button_hover": ("code-bg-color", "typeset-table-color--light", "typeset-kbd-accent-color"),
    "knee_drive": (
        "primary-fg-color",
        "primary-fg-color--light",
        "primary-fg-color--dark",
        "accent-fg-color",
        "typeset-a-color",
        "code-hl-function-color",
        "code-hl-keyword-color",
    ),
    "on_knee_drive": ("primary-bg-color", "primary-bg-color--light"),
    "knee_drive_wash": (
        "accent-fg-color--transparent",
        "code-hl-color",
        "code-hl-color--light",
        "typeset-ins-color",
    ),
    "butt_kick": ("code-hl-string-color", "code-hl-special-color"),
    "warn": ("code-hl-constant-color", "code-hl-number-color"),
    "warn_wash": ("typeset-mark-color",),
    "error_wash": ("typeset-del-color",),  # what lies behind a line of code that goes, or comes
}


def read_look() -> dict[str, Any]:
    """Everything in look.json, and the recorded stride of the pale body.

    Lengths in metres from the hip, y up; colours as #rrggbb; dashes in pixels.
    """
    look: dict[str, Any] = json.loads(LOOK.read_text(encoding="utf-8"))
    return {**look, "stride": read_stride()}


def css() -> str:
    """The palette as CSS variables --kd-…, and Material's variables in its terms.

    Dark values hold on screens only: on paper every page falls back to the light ones at :root.
    """
    look = read_look()
    light, dark = (colour_lines(look[scheme]) for scheme in SCHEMES)
    names = [
        f"  --md-{name}: var(--kd-{css_name(ours)});" for ours, theirs in MATERIAL.items() for name in theirs
    ]
    shadows = [f"  --md-shadow-z{depth}: none;" for depth in (1, 2, 3)]
    rules = [
        "/* Made from demos/web/look/look.json by scripts/ground/look.py: change it there. */",
        block(':root, [data-md-color-scheme="default"]', ["  color-scheme: light;", *light]),
        "@media screen {",
        block('[data-md-color-scheme="slate"]', ["  color-scheme: dark;", *dark]),
        "}",
        "/* Said again for each scheme: a variable made of variables is worked out where it is declared. */",
        block(":root, [data-md-color-scheme]", names + shadows),
    ]
    return "\n".join(rules) + "\n"


def block(selector: str, lines: list[str]) -> str:
    """One CSS rule."""
    return "\n".join([selector + " {", *lines, "}"])


def css_name(name: str) -> str:
    """knee_drive in Python and JSON is knee-drive in CSS."""
    return name.replace("_", "-")


def colour_lines(colours: dict[str, str]) -> list[str]:
    """One declaration a colour."""
    return [f"  --kd-{css_name(name)}: {colour};" for name, colour in colours.items()]


def write_css(folder: Path) -> Path:
    """Write look.css into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "look.css"
    path.write_text(css(), encoding="utf-8")
    return path
