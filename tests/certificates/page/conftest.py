"""A school with a page, and a browser for one file of tests.

The browser's own event loop must be gone before another file's asynchronous tests begin.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.browser import chromium, verifier_in
from tests.support.verify_page import ADDRESS, TODAY, Open
from training.certificates import cose
from training.certificates.carriage import digits
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey
from training.certificates.page.codes import codes
from training.certificates.page.page import page
from training.certificates.trust import Trust, write


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def verifier(browser: Browser) -> Page:
    return verifier_in(browser)


@pytest.fixture(scope="session")
def number(claims: Claims, key: SigningKey) -> str:
    """The digits of the sample certificate."""
    return digits(cose.sign(claims, key))


@pytest.fixture(scope="session")
def html(claims: Claims, key: SigningKey, trust: Trust, today: date) -> str:
    return page(trust.keys[0].name, ADDRESS, write(trust, key), codes([claims], trust), today)


@pytest.fixture
def opened(browser: Browser, html: str, tmp_path: Path) -> Iterator[Open]:
    """Opens a page, by default the sample school's, as a file and on the sample's day."""
    contexts: list[BrowserContext] = []

    def opens(page: str = html, after: str = "", today: date = TODAY, **context: object) -> Page:
        contexts.append(browser.new_context(**context))  # type: ignore[arg-type]
        tab = contexts[-1].new_page()
        tab.clock.set_fixed_time(f"{today}T10:00:00")
        file = tmp_path / "verify.html"
        file.write_text(page, encoding="utf-8")
        tab.goto(file.as_uri() + after)
        return tab

    yield opens
    for context in contexts:
        context.close()
