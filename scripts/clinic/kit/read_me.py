"""READ-ME-FIRST.html: what is in the kit, in words, for whoever opens the folder for the first time.

The words stand in read-me-first.html.j2; sizes, names, date and colours are put in here.
"""

from datetime import UTC, datetime
from pathlib import Path

from swing_leg.shows.catalogue import DEMOS

from scripts.clinic.handouts.sheets import HANDOUTS, PLANS
from scripts.clinic.single_file import SHARED
from scripts.ground.look import colour_lines, read_look
from scripts.ground.paths import leads_nowhere, site_address
from scripts.ground.render import render


def read_me(folder: Path, seconds: int, slides: int) -> str:
    """The page for a filled folder. `seconds` since 1970 are the version's date; `slides` counts them."""
    day = datetime.fromtimestamp(seconds, UTC)
    looks = read_look()
    return render(
        "clinic/read-me-first",
        light=colours(looks["light"]),
        dark=colours(looks["dark"]),
        date=f"{day.day} {day:%B %Y}",
        all_size=size(folder / "clinic-kit.html"),
        demo_size=size(*(folder / "demos" / f"{name}.html" for name in DEMOS)),
        python_size=size(folder / SHARED),
        demos=DEMOS,
        slides=slides,
        sheets={"handouts": HANDOUTS, "session-plans": PLANS},
        site=site_address(),
        nowhere=leads_nowhere(),
    )


def colours(look: dict[str, str]) -> str:
    """The palette as CSS variables."""
    return " ".join(line.strip().replace("--kd-", "--") for line in colour_lines(look))


def size(*files: Path) -> str:
    """The largest file's size, in MB."""
    return f"{max(file.stat().st_size for file in files) / 1e6:.1f} MB"
