"""Where a browser alters what is read from a canvas, no wrong picture is handed over: words, and the SVG."""

import pytest
from playwright.sync_api import expect

from tests.support.firefox import Firefox
from tests.support.lies import LIE, LIES
from tests.support.shared import FIRST, SharedPages
from tests.support.sharing import choose, open_share, saved


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_no_altered_picture_is_handed_over(shared: SharedPages, lie: str) -> None:
    page = shared.live(FIRST).page
    page.evaluate(f"({LIE})({lie})")
    dialog = open_share(page)
    said = dialog.get_by_role("status")
    for liar in ("dotsLie", "filesLie"):
        page.evaluate(f"{liar}()")
        choose(dialog, "PowerPoint")
        others = (
            ("Animated picture", "Film") if "crypto" in lie else ()
        )  # whatever the lie is, one look tells it
        for button in ("Picture (PNG)", *others):
            dialog.get_by_role("button", name=button).click()
            expect(said).to_contain_text("alters what a page has drawn")
            dialog.get_by_role("tab", name="PowerPoint").click()
        choose(dialog, "Link")
        dialog.get_by_role("button", name="QR code as PNG").click()
        expect(said).to_contain_text("The SVG is not altered")
        page.evaluate("tellTheTruth()")
    choose(dialog, "PowerPoint")
    assert "<svg" in saved(dialog, "Picture (SVG)").read_text()
    assert saved(dialog, "Picture (PNG)").stat().st_size > 10_000, "a browser that is true again is believed"


def test_a_firefox_that_resists_fingerprinting_says_so_and_gives_the_svg(
    wary_firefox: Firefox, lesson: str
) -> None:
    firefox = wary_firefox
    firefox.new()
    firefox.open(lesson)
    press = "[...document.querySelectorAll('button')].find((one) => one.textContent.includes({!r})).click()"
    firefox.wait("document.querySelector('.kd-predict button')")
    firefox.evaluate(press.format("Show me"))
    firefox.wait("document.querySelector('.kd-share-open')")
    firefox.evaluate("document.querySelector('.kd-share-open').click()")
    firefox.wait("document.querySelector('dialog.kd-share[open]')")
    firefox.evaluate(press.format("PowerPoint"))
    for words in ("Picture (PNG)", "Animated picture"):
        firefox.evaluate("document.querySelector('.kd-share-said').textContent = ''")
        firefox.evaluate(press.format(words))
        firefox.wait(
            "/alters what a page has drawn/.test(document.querySelector('.kd-share-said').textContent)"
        )
    firefox.evaluate(press.format("Picture (SVG)"))
    firefox.wait("/is saved/.test(document.querySelector('.kd-share-said').textContent)")
