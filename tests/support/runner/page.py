"""The page "Your own runner" as tests drive it: what is open, where its dots are in the window, its marks."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.support.node import ask

PAGE = "your-runner/"
FRAMES = (40, 52)  # of the example: the leg swings


def on_screen(page: Page, place: tuple[float, float]) -> tuple[float, float]:
    """Where a dot of the picture is in the window."""
    found: list[float] = page.evaluate(
        """([x, y]) => {
            const canvas = document.querySelector(".kd-runner-frame");
            const box = canvas.getBoundingClientRect();
            return [box.left + (x * box.width) / canvas.width, box.top + (y * box.height) / canvas.height];
        }""",
        list(place),
    )
    return found[0], found[1]


def handle(page: Page, joint: str) -> Locator:
    return page.locator(f'[data-handle="{joint}"]')


def angles(page: Page) -> Locator:
    return page.locator(".kd-runner-angles")


def open_photo(page: Page, site: str, path: Path) -> None:
    page.goto(site + PAGE)
    page.locator(".kd-runner input[accept*=image]").first.set_input_files(path)
    page.locator(".kd-runner-stage").scroll_into_view_if_needed()


def open_example(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    page.get_by_role("button", name="Try it with an example").click()
    page.locator(".kd-runner-stage").scroll_into_view_if_needed()


def go_to(page: Page, index: int) -> None:
    page.get_by_role("slider", name="Frame").fill(str(index))
    expect(page.locator(f'.kd-runner-frame[data-frame="{index}"]')).to_be_visible()


def joints_of(index: int) -> dict[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = ask(
        "runner/film/example.js", "module.exampleJoints(index)", index=index
    )
    return found
