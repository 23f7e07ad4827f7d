"""oEmbed: what another site fetches when somebody pastes a demo's address there, `embed/<demo>/oembed.json`.

The specification is oEmbed 1.0, type "rich": a frame, its size, a title and a thumbnail. The files are
static, so a demo found this way is in its usual state. Pages with a demo name its file in their head
(scripts/build/head.py, and embed.html.j2); addresses are absolute, as the specification demands.
"""

from markupsafe import Markup
from swing_leg.shows.catalogue import DEMOS

from scripts.figures.social import SIZE, demo_picture

SIZE_PX = 720, 1000  # of the frame; 1000 is as high as WordPress lets a foreign frame become
SETTINGS = "controls=tabs"  # what is found by pasting an address is a taste, and must fit into that height
CACHE_S = 86_400
PROVIDER = "Knee Drive Lab"


def title_of(demo: str) -> str:
    """What the demo is called elsewhere; the share dialog says the same."""
    return f"Knee drive demo: {DEMOS[demo].title}"


def answer(demo: str, site: str) -> dict[str, str | int]:
    """The oEmbed answer for a demo of the catalogue, on a site whose address ends with a slash."""
    title = title_of(demo)
    width, height = SIZE_PX
    # WordPress loads what listens for the frame's height only where a quotation stands before the frame.
    frame = Markup(
        '<blockquote class="wp-embedded-content"><a href="{}embed/{}/">{}</a></blockquote>'
        '<iframe src="{}embed/{}/?{}" title="{}" width="100%" height="{}" '
        'style="border: 0; max-width: 100%;" allow="fullscreen" loading="lazy"></iframe>'
    ).format(site, demo, title, site, demo, SETTINGS, title, height)
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": PROVIDER,
        "provider_url": site,
        "cache_age": CACHE_S,
        "html": frame,
        "width": width,
        "height": height,
        "thumbnail_url": f"{site}assets/generated/social/{demo_picture(demo)}.png",
        "thumbnail_width": SIZE[0],
        "thumbnail_height": SIZE[1],
    }
