"""Follow every link of the built site: targets and anchors exist, nothing loads from outside.

MkDocs checks the links that Markdown writes; this looks at the HTML that readers get, the theme's part
included.
"""

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.ground.paths import MOUNT

LOADED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("video", "src")}
LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch"}


class Collector(HTMLParser):
    """The ids of a page, and what it points to: (address, whether the browser loads it unasked)."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids.update(values[name] for name in ("id", "name") if name in values)
        for name in ("href", "src"):
            if name in values:
                loaded = (tag, name) in LOADED or bool(LOADED_LINKS & set(values.get("rel", "").split()))
                self.targets.append((values[name], loaded))


@cache
def read_page(path: Path) -> Collector:
    """Parse one HTML file."""
    collector = Collector()
    collector.feed(path.read_text(encoding="utf-8"))
    return collector


def resolve(site: Path, page: Path, target: str) -> Path:
    """The file that a site-internal address means."""
    path = unquote(target)
    start = site / path.removeprefix(MOUNT) if path.startswith("/") else page.parent / path
    file = Path(str(start.resolve()))
    return file / "index.html" if file.is_dir() else file


def broken_links(site: Path) -> Iterator[str]:
    """Yield one sentence for each link of the site that leads nowhere or loads from another origin."""
    for page in sorted(site.rglob("*.html")):
        shown = page.relative_to(site)
        for address, loaded in read_page(page).targets:
            parts = urlsplit(address)
            if parts.scheme in ("http", "https") or parts.netloc:
                if loaded:
                    yield f"{shown}: loads {address} from another site"
                continue
            if parts.scheme or address.startswith("#__"):
                continue  # mailto:, data:, and Material's own toggles
            target = resolve(site, page, parts.path) if parts.path else page
            if not target.is_file():
                yield f"{shown}: {address} leads nowhere"
            elif (
                parts.fragment and target.suffix == ".html" and not is_anchor(target, unquote(parts.fragment))
            ):
                yield f"{shown}: {address} has no such place on its page"


def is_anchor(page: Path, fragment: str) -> bool:
    """Whether the fragment names a place on the page, or a demo's state such as #drive=1.15."""
    return fragment in read_page(page).ids or "=" in fragment
