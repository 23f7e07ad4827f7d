"""What the tests of the share dialog do again and again: open it, choose a tab, read what it offers."""

from pathlib import Path

from playwright.sync_api import Locator, Page


def open_share(page: Page) -> Locator:
    """Open the share dialog of the page's demo."""
    asked = page.get_by_role("button", name="Show me anyway")
    if asked.count():
        asked.first.click()
    button = page.locator(".kd-share-open").first
    button.wait_for()
    if page.locator("swing-demo").first.get_attribute("data-gate") == "closed":
        page.get_by_role("button", name="Show me anyway").first.click()
    button.click()
    dialog = page.locator("dialog.kd-share")
    dialog.wait_for()
    return dialog


def choose(dialog: Locator, tab: str) -> None:
    """Show a tab, by the beginning of its name."""
    dialog.get_by_role("tab", name=tab).click()


def code_in(dialog: Locator) -> str:
    """The code that the shown tab offers."""
    return dialog.get_by_label("The code").input_value()


def saved(dialog: Locator, words: str) -> Path:
    """The file that a button of the dialog makes."""
    with dialog.page.expect_download() as download:
        dialog.get_by_role("button", name=words).click()
    return Path(download.value.path())
