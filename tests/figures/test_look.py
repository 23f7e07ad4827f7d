"""One palette for pages, demo and figures: complete, readable in light and dark, and shaped like a person."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from swing_leg import simulate

from scripts.figures.limbs import joints
from scripts.ground.look import MATERIAL, SCHEMES, Scheme, css, css_name, read_look
from scripts.ground.paths import WEB

LOOK = read_look()
TEXT, SHAPE = 4.5, 3.0  # WCAG 2.2, success criteria 1.4.3 and 1.4.11
GROUNDS = ("paper", "card")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, 0 for black to 1 for white."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(scheme: Scheme, first: str, second: str) -> float:
    """The contrast ratio of two of our colours."""
    dark, light = sorted(luminance(LOOK[scheme][name]) for name in (first, second))
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_formula_gives_wcags_own_examples() -> None:
    assert (luminance("#ffffff") + 0.05) / (luminance("#000000") + 0.05) == pytest.approx(21)
    assert 1.05 / (luminance("#767676") + 0.05) == pytest.approx(4.54, abs=0.005)


def test_light_and_dark_have_the_same_colours_and_the_css_has_them_all() -> None:
    assert LOOK["light"].keys() == LOOK["dark"].keys()
    for name, colour in (pair for scheme in SCHEMES for pair in LOOK[scheme].items()):
        assert re.fullmatch("#[0-9a-f]{6}", colour)
        assert f"--kd-{css_name(name)}: {colour};" in css()


# Words that grow with the picture they stand in, whose size is the page's: boards, frames, plans.
IN_SCALED_PICTURES = ("kd-shelf-name", "kd-card-note", "kd-strip", "kd-plans")


def test_no_letters_are_sized_in_px_so_that_a_readers_own_size_counts() -> None:
    for sheet in (WEB / "look").rglob("*.css"):
        on_screen = sheet.read_text(encoding="utf-8").split("@media print {\n")[0]
        sized = [line for line in on_screen.splitlines() if re.search(r"font(-size)?:[^;]*\dpx", line)]
        assert [line for line in sized if not any(name in line for name in IN_SCALED_PICTURES)] == [], sheet


WORDS = ("ink", "soft_ink", "knee_drive", "butt_kick", "live", "warn", "error")
# What earlier moments, doubtful ends and scales are drawn in: seen on a projector, so never let through.
THIN = (
    ".kd-trail",
    ".kd-doubtful",
    ".kd-axes",
    "[data-beyond]",
    ".kd-ground",
    ".kd-leader",
    ".kd-chart-leader",
)


def test_trails_doubtful_ends_and_ticks_are_drawn_in_full_strength() -> None:
    rules = [line for sheet in (WEB / "look").rglob("*.css") for line in sheet.read_text().splitlines()]
    thin = [rule for rule in rules if any(f"{name} " in rule.split("{")[0] for name in THIN)]
    assert len(thin) > 8
    assert [rule for rule in thin if "opacity" in rule or "color-mix" in rule] == []
    strokes = {name for rule in thin for name in re.findall(r"stroke: var\(--kd-([\w-]+)\)", rule)}
    assert strokes <= {css_name(shape) for shape in SHAPES}
    for module in (WEB / "picture").glob("*.js"):
        assert "opacity" not in module.read_text(encoding="utf-8"), module


SHAPES = (
    "ink",
    "knee_drive",
    "knee_line",
    "butt_kick",
    "axis",
    "focus",
    "plumb",
    "live",
    "error",
    "mark",
    "trail",
    "kick_trail",
)
NEEDED = (  # what stands on what with at least this contrast
    *((text, ground, TEXT) for text in WORDS for ground in (*GROUNDS, "button", "button_hover")),
    ("on_knee_drive", "knee_drive", TEXT),
    *(("ink", ground, TEXT) for ground in ("pale", "knee_drive_wash", "warn_wash", "error_wash")),
    *((text, f"{text}_wash", TEXT) for text in ("knee_drive", "butt_kick", "warn", "error")),
    ("knee_drive", "error_wash", TEXT),
    ("pale_edge", "card", SHAPE),  # shows on a projector
    *((shape, ground, SHAPE) for shape in SHAPES for ground in GROUNDS),
    *(
        (shape, "pale", SHAPE) for shape in ("knee_drive", "butt_kick", "plumb", "trail", "kick_trail")
    ),  # on the pale body
)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_and_shapes_that_carry_meaning_can_be_seen(scheme: Scheme) -> None:
    for front, ground, least in NEEDED:
        assert contrast(scheme, front, ground) >= least, f"{front} on {ground}"
    stays_behind = contrast(scheme, "pale_edge", "card") < contrast(scheme, "knee_drive", "card")
    assert stays_behind, "the pale body behind the leg"
    assert LOOK["dash"]["knee_drive"] == [] != LOOK["dash"]["butt_kick"], "another line style, too"


def test_dark_colours_never_reach_paper() -> None:
    screen = re.search(r"@media screen \{(.*?\n\})\n\}", css(), re.DOTALL)
    assert LOOK["dark"]["ink"] in screen[1] and LOOK["dark"]["ink"] not in css().replace(screen[0], "")


def test_materials_variables_are_materials_and_follow_our_colours() -> None:
    styles = Path(str(files("material"))) / "templates" / "assets" / "stylesheets"
    known = "".join(path.read_text(encoding="utf-8") for path in styles.glob("*.css"))
    for ours, theirs in MATERIAL.items():
        assert ours in LOOK["light"]
        for name in theirs:
            assert f"--md-{name}" in known, f"Material has no --md-{name}"
            assert f"--md-{name}: var(--kd-{css_name(ours)});" in css()


def test_styles_use_no_colour_that_the_palette_lacks() -> None:
    defined = set(re.findall(r"(--kd-[a-z-]+):", css()))
    sheets = [(WEB / "look" / name).read_text(encoding="utf-8") for name in ("demo.css", "site.css")]
    own = set(re.findall(r"(--kd-[a-z-]+):", "".join(sheets)))
    used = set(re.findall(r"var\((--kd-[a-z-]+)\)", "".join(sheets)))  # those without a fallback
    set_by_script = {"--kd-at", "--kd-figure"}
    assert used - own - set_by_script <= defined


@pytest.mark.parametrize(
    "parameters", [{"drive": 0.5}, {"drive": 1.3}, {"heel_pull": 0.4, "thigh_wait": 0.6}]
)
def test_the_stage_has_room_for_every_motion(parameters: dict[str, float]) -> None:
    (left, right), (bottom, top) = LOOK["stage"]["x"], LOOK["stage"]["y"]
    run = simulate(**parameters)
    leg = {"thigh_m": 0.437, "shank_m": 0.470}
    for thigh, knee in zip(run.thigh, run.knee, strict=True):
        place = joints(leg, LOOK["limb"], thigh * 57.29578, knee * 57.29578)
        for x, y in (place.knee, place.ankle, place.heel, place.toe):
            assert left + 0.06 < x < right - 0.06 and bottom + 0.06 < y < top - 0.06
