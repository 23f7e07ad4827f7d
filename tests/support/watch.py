"""What a page asked for and complained of: a test fails if it was more than the test wanted."""

from typing import Any

from playwright.sync_api import BrowserContext

from scripts.ground.paths import MOUNT


class Watch:
    """`expected` holds texts that a test provokes on purpose.

    `hosts` are addresses beside the site's: of pages that show its demos in frames.
    """

    def __init__(self, site: str) -> None:
        self.origin = site.removesuffix(MOUNT)
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self.expected: list[str] = []
        self.hosts: list[str] = []

    def follow(self, context: BrowserContext) -> None:
        """Listen to every page and worker of the context."""
        context.on("request", self.note_request)
        context.on("console", self.note_message)
        context.on("weberror", lambda error: self.complaints.append(f"uncaught: {error.error}"))

    def note_request(self, request: Any) -> None:
        if not request.url.startswith((self.origin, "data:", "blob:", *self.hosts)):
            self.foreign.append(request.url)

    def note_message(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text} ({message.location['url']})")

    def settle(self) -> None:
        """Fail if anything unasked was seen; then begin anew."""
        foreign, complaints = self.foreign, self.complaints
        unexpected = [line for line in complaints if not any(text in line for text in self.expected)]
        self.complaints, self.foreign, self.expected, self.hosts = [], [], [], []
        assert foreign == [], f"a page asked another origin for something: {foreign}"
        assert unexpected == [], f"a page complained on the console: {unexpected}"
