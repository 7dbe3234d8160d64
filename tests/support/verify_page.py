"""The page that checks certificates, as somebody in front of it sees it."""

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Locator, Page

ADDRESS = "https://hill-view.example/v"
TODAY = date(2026, 6, 16)

Open = Callable[..., Page]
"""Opens a page, by default the sample school's, as a file and on the sample's day."""


def heading(page: Page) -> Locator:
    """What the answer is, in a few words."""
    return page.locator("#verdict-heading")


def code_typed(page: Page, code: str, name: str) -> None:
    """Type a short code and a name, and check them."""
    page.get_by_label("The code, three groups").fill(code)
    page.get_by_label("The name").fill(name)
    page.keyboard.press("Enter")
