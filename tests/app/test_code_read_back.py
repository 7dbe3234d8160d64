"""Every certificate of a set of 500 reads back from the pixels that a terminal paints."""

import gc
import re
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from functools import cache
from itertools import product

import pytest

from tests.support.certificate_set import MANY, certificate_set, extreme_set
from tests.support.one_screen import OneScreen
from tests.support.screen_pixels import read_codes
from training.actions.certificate import Certificate
from training.app.screens.certificate import CertificateScreen
from training.app.widgets.certificate.code_page import BY_CAMERA, BY_PAGE, SIDE, CodePage
from training.app.widgets.certificate.qr_code import code_forms
from training.certificates.carriage import run_of_digits
from training.certificates.qr import Matrix

pytestmark = pytest.mark.long

SMALL, LARGE = (100, 30), (120, 40)
THEMES = ("paper", "evening", "high-contrast")
AT_ONCE = 125
"""Certificates in one test, so that several processors can share the work."""

MOST_MODULES = {SMALL: 57, LARGE: 77}
"""Modules of a code with which, and a border of one, it has so many rows: versions 10 and 15."""

Drawn = tuple[Certificate, tuple[Matrix, ...]]


@pytest.fixture(autouse=True)
def _rare_collections() -> Iterator[None]:
    often = gc.get_threshold()
    gc.set_threshold(100_000, 50, 1000)  # as the program itself has it
    yield
    gc.set_threshold(*often)


@cache
def drawn(first: int) -> tuple[Drawn, ...]:
    some = certificate_set()[first : first + AT_ONCE]
    return tuple((one, code_forms(one.code)) for one in some)


@cache
def extreme() -> tuple[Drawn, ...]:
    return tuple((one, code_forms(one.code)) for one in extreme_set())


@asynccontextmanager
async def page_of_code(size: tuple[int, int], theme: str) -> AsyncIterator[OneScreen[None]]:
    """The certificate's screen, turned over to its code; it is handed one after the other."""
    app = OneScreen(CertificateScreen(certificate_set(1)[0]), theme)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("c")
        await pilot.pause()
        yield app


def fault(app: OneScreen[None], shown: Drawn) -> str:
    """What is wrong with how this certificate's code stands there; nothing as a rule."""
    certificate, forms = shown
    app.shown.query_one(CodePage).show(certificate, forms)
    fitting = [form for form in forms if len(form) <= MOST_MODULES[app.size[0], app.size[1]]]
    codes = read_codes(app.screen)
    if not fitting:
        return "a code that cannot fit" * bool(codes) or misled(app, forms)
    whole = fitting[0] is forms[0]
    text = certificate.code if whole else run_of_digits(certificate.code)
    if codes != [text]:
        return f"{len(codes)} codes were read, and not the one that was signed"
    told = beside(app)
    expected = BY_CAMERA if whole and certificate.address else BY_PAGE
    return "" if expected in told else f"the side says {told}"


def misled(app: OneScreen[None], forms: Sequence[Matrix]) -> str:
    """What is missing where no code fits: the size, which must suffice, and the other ways."""
    told = words(line[SIDE:] for line in app.lines)
    needed = re.search(r"it needs (\d+) x (\d+), this window is", told)
    if BY_PAGE in beside(app) or not needed or "The PDF" not in told or "short code" not in told:
        return f"no code, and only {told}"
    least = len(forms[-1]) + 2
    columns, rows = map(int, needed.groups())
    return (
        "" if (columns, rows) == (SIDE + least, (least + 1) // 2) else "the wrong size is asked for"
    )


def beside(app: OneScreen[None]) -> str:
    return words(line[:SIDE] for line in app.lines)


def words(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize("first", range(0, MANY, AT_ONCE))
async def test_every_code_of_the_set_is_read_in_every_window_and_theme(first: int) -> None:
    faults = []
    for size, theme in product([SMALL, LARGE], THEMES):
        async with page_of_code(size, theme) as app:
            faults += [found for one in drawn(first) if (found := fault(app, one))]
    assert faults == []


@pytest.mark.parametrize(("size", "theme"), product([SMALL, LARGE], THEMES), ids=str)
async def test_extreme_certificates_are_read_or_say_what_they_need(
    size: tuple[int, int], theme: str
) -> None:
    async with page_of_code(size, theme) as app:
        assert [found for one in extreme() if (found := fault(app, one))] == []


def test_a_window_of_120_by_40_shows_every_certificate_that_can_be_signed() -> None:
    assert all(len(forms[-1]) <= MOST_MODULES[LARGE] for _, forms in extreme())
    longest = "9" * 1234  # of 512 bytes and the guard
    assert len(code_forms(longest)[0]) <= MOST_MODULES[LARGE]


def test_at_most_one_in_fifty_of_the_set_needs_more_than_100_by_30() -> None:
    larger = [
        one
        for first in range(0, MANY, AT_ONCE)
        for one, forms in drawn(first)
        if len(forms[-1]) > MOST_MODULES[SMALL]
    ]
    assert len(larger) <= MANY // 50
    assert all(len(f"{one.holder}{one.title}".encode()) > 100 for one in larger)
