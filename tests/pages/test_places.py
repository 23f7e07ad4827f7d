"""The places that a demo can be shared to: the dialog and the page on sharing say the same of each."""

import html
import re

from scripts.clinic.places import read_places
from scripts.ground.paths import SITE, WEB

UNFRAMED = ("slides", "classroom", "teams")  # they take a picture, or a link


def test_the_page_on_sharing_says_of_each_place_what_the_dialog_says(site: str) -> None:
    page = html.unescape(re.sub(r"<[^>]+>", "", (SITE / "clinics/sharing/index.html").read_text()))
    words = " ".join(page.split())
    for place in read_places():
        assert place["title"] in words and place["how"] in words and place["limits"] in words, place["title"]


def test_every_place_but_slides_and_apps_has_a_code_of_its_own() -> None:
    source = (WEB / "share" / "code.js").read_text()
    codes = re.findall(r'^  "?([\w-]+)"?: \(', source, re.MULTILINE)
    assert codes == [place["name"] for place in read_places() if place["name"] not in UNFRAMED]
