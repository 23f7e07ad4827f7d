"""READ-ME-FIRST.html: what is in the kit, in words, for whoever opens the folder for the first time.

The words stand in read-me-first.html; sizes, names, date and colours are put in here.
"""

from datetime import UTC, datetime
from html import escape
from pathlib import Path
from string import Template

from swing_leg.shows.catalogue import DEMOS

from scripts.clinic.handouts.sheets import HANDOUTS, PLANS, Sheet
from scripts.ground.look import colour_lines, read_look
from scripts.ground.paths import leads_nowhere, site_address

PAGE = Path(__file__).with_name("read-me-first.html")


def read_me(folder: Path, seconds: int, slides: int) -> str:
    """The page for a filled folder. `seconds` since 1970 are the version's date; `slides` counts them."""
    day = datetime.fromtimestamp(seconds, UTC)
    looks = read_look()
    sheets = [sheet_entry("handouts", sheet) for sheet in HANDOUTS]
    sheets += [sheet_entry("session-plans", sheet) for sheet in PLANS]
    links = [f'<li><a href="demos/{name}.html">{escape(demo.title)}</a></li>' for name, demo in DEMOS.items()]
    return Template(PAGE.read_text(encoding="utf-8")).substitute(
        light=colours(looks["light"]),
        dark=colours(looks["dark"]),
        date=f"{day.day} {day:%B %Y}",
        all_size=size(folder / "clinic-kit.html"),
        demo_size=size(*(folder / "demos" / f"{name}.html" for name in DEMOS)),
        demos="".join(links),
        slides=slides,
        sheets="\n".join(sheets),
        codes=codes(),
    )


def colours(look: dict[str, str]) -> str:
    """The palette as CSS variables."""
    return " ".join(line.strip().replace("--kd-", "--") for line in colour_lines(look))


def size(*files: Path) -> str:
    """The largest file's size, in MB."""
    return f"{max(file.stat().st_size for file in files) / 1e6:.1f} MB"


def sheet_entry(place: str, sheet: Sheet) -> str:
    """A sheet with its two papers."""
    file = f"{place}/{sheet.name}"
    links = f'<a href="{file}-a4.pdf">A4</a>, <a href="{file}-letter.pdf">Letter</a>'
    return f"<dt>{escape(sheet.title)}: {links}</dt>\n<dd>{escape(sheet.about)}</dd>"


def codes() -> str:
    """Where the QR codes of sheets and slides lead."""
    there = escape(site_address())
    if leads_nowhere():
        return (
            f"This kit was built without the address of a site. Its QR codes lead to {there}, where only the "
            "machine that built it can answer. Build it again with SITE_URL set to have codes that work."
        )
    return f"The QR codes on sheets and slides lead to {there}. For those a network is needed."
