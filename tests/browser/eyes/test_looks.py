"""What `make contact-sheet` measures of pages with wide tables and long texts."""

import pytest
from playwright.sync_api import Page

from scripts.quality.contact_sheet import VIEWS, look, measure
from tests.support.states import SAVE_DATA

LIGHT = {view.size[0]: view for view in VIEWS if view.name.endswith("light") and not view.of_demos}
LONGEST_BARE_PX = 5500
NARROWEST_CH = 9  # letters: a column in which words break twice must have room for a word or two


@pytest.mark.parametrize("address", ["validation/", "best-swing/", "clinics/embedding/", "clinics/sharing/"])
def test_no_width_has_a_page_beyond_its_edge_a_column_of_single_words_or_screens_without_a_picture(
    page: Page, site: str, address: str
) -> None:
    page.add_init_script(SAVE_DATA)
    page.goto(site + address)
    for width in (1366, 768, 390, 360):
        look(page, LIGHT[width])
        found = measure(page)
        assert found["overflow_px"] == 0, width
        assert (found["narrow_ch"] or NARROWEST_CH) >= NARROWEST_CH, width
        assert found["bare_px"] <= LONGEST_BARE_PX, width


def test_beside_the_text_no_third_of_a_wide_screen_is_empty(page: Page, site: str) -> None:
    page.add_init_script(SAVE_DATA)
    lessons = ("lessons/cord/", "lessons/clinic/", "lessons/step-or-two/")
    for address in (*lessons, "drill/", "contract/", "clinics/", "clinics/handouts/"):
        page.goto(site + address)
        for width in (1440, 1366):
            look(page, LIGHT[width])
            assert [third for _, third in measure(page)["empty"] if third != 1] == [], (address, width)
