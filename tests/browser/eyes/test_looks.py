"""What `make contact-sheet` measures of pages with wide tables and long texts."""

import pytest
from playwright.sync_api import Page

from scripts.quality.contact_sheet import VIEWS, look, measure
from tests.support.states import SAVE_DATA

LIGHT = {view.size[0]: view for view in VIEWS if view.name.endswith("light") and not view.of_demos}
LONGEST_BARE_PX = 7500
NARROWEST_CH = 9  # letters: a column in which words break twice must have room for a word or two


@pytest.mark.parametrize("address", ["validation/", "best-swing/"])
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
        assert width < 390 or found["bare_px"] <= LONGEST_BARE_PX, width
