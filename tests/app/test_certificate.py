import re
from itertools import product

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from rich.cells import cell_len
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from textual.pilot import Pilot

from tests.support.certificates import KEY, OBJECTIVES, made_certificate
from tests.support.one_screen import OneScreen
from training.app.screens.certificate import CertificateScreen
from training.app.widgets.certificate.certificate_words import PRACTICE, certificate_words

CELL = 8, 16
"""A cell of a terminal in pixels."""


def app_of(screen: CertificateScreen, theme: str = "evening") -> OneScreen[None]:
    return OneScreen(screen, theme)


async def drawn(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def colour(style: Style | None, which: str) -> ColorTriplet:
    found = getattr(style, which) if style else None
    return found.get_truecolor() if found else ColorTriplet(128, 128, 128)


def pixels_of(app: OneScreen[None]) -> Image.Image:
    """The screen as a terminal paints it: a cell's ground, and half blocks over it."""
    width, height = app.size
    picture = Image.new("RGB", (width * CELL[0], height * CELL[1]))
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            paint(picture, x, y, segment)
            x += cell_len(segment.text)
    return picture


def paint(picture: Image.Image, x: int, y: int, segment: Segment) -> None:
    wide, high = CELL
    ground, ink = colour(segment.style, "bgcolor"), colour(segment.style, "color")
    left, top, right = x * wide, y * high, (x + cell_len(segment.text)) * wide
    picture.paste(tuple(ground), (left, top, right, top + high))
    for place, character in enumerate(segment.text):
        if character == "▀":
            start = left + place * wide
            picture.paste(tuple(ink), (start, top, start + wide, top + high // 2))


def read_codes(app: OneScreen[None]) -> list[str]:
    """What a reader sees that knows dark on light only."""
    # Without the formats a bar code is sometimes seen in the texture of a QR code.
    only = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found = zxingcpp.read_barcodes(pixels_of(app), formats=only, try_invert=False)
    return [code.text for code in found]


THEMES = ("evening", "paper", "high-contrast")


@pytest.mark.parametrize(
    ("size", "theme"),
    product([(100, 30), (120, 40), (160, 50)], THEMES),
    ids=lambda value: str(value),
)
async def test_a_wide_window_shows_words_and_a_code_that_reads(
    size: tuple[int, int], theme: str
) -> None:
    certificate = made_certificate()
    app = app_of(CertificateScreen(certificate), theme)
    async with app.run_test(size=size) as pilot:
        await drawn(pilot)
        assert read_codes(app) == [certificate.code]
        assert "The group chat" in app.words


@pytest.mark.parametrize(
    ("size", "theme"),
    product([(100, 30), (80, 40), (60, 32)], THEMES),
    ids=lambda value: str(value),
)
async def test_a_smaller_window_shows_the_code_on_its_own_page(
    size: tuple[int, int], theme: str
) -> None:
    certificate = made_certificate("Oluwaseun Adebayo-Okonkwo", title="Boundaries with families")
    app = app_of(CertificateScreen(certificate), theme)
    async with app.run_test(size=size) as pilot:
        await drawn(pilot)
        assert read_codes(app) == []
        await pilot.press("c")
        assert read_codes(app) == [certificate.code]
        await pilot.press("space")
        assert read_codes(app) == []
        assert "Boundaries with families" in app.words


async def test_where_the_code_does_not_fit_the_screen_says_what_it_needs() -> None:
    app = app_of(CertificateScreen(made_certificate()))
    async with app.run_test(size=(80, 24)) as pilot:
        await drawn(pilot)
        await pilot.press("c")
        needed = re.search(r"it needs (\d+) x (\d+), this window is 80 x 24\.", app.words)
        assert needed
        assert "▀" not in app.words
        columns, rows = map(int, needed.groups())
        await pilot.resize_terminal(columns, rows - 1)
        await pilot.pause()
        assert read_codes(app) == []
        await pilot.resize_terminal(columns, rows)
        await pilot.pause()
        assert len(read_codes(app)) == 1


async def test_the_certificate_is_set_anew_when_the_window_changes() -> None:
    certificate = made_certificate()
    app = app_of(CertificateScreen(certificate))
    async with app.run_test(size=(80, 24)) as pilot:
        await drawn(pilot)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert read_codes(app) == [certificate.code]
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert read_codes(app) == []
        assert "on 22 November 2026" in app.words


async def test_the_words_say_who_what_when_where_and_by_which_key() -> None:
    app = app_of(CertificateScreen(made_certificate(practice=False)))
    async with app.run_test(size=(80, 24)) as pilot:
        await drawn(pilot)
        for said in ("Willow Lane Primary School", "for finishing The group chat", *OBJECTIVES):
            assert said in app.words
        assert KEY.fingerprint in app.words
        assert PRACTICE not in app.words


async def test_a_practice_certificate_says_that_it_proves_nothing() -> None:
    app = app_of(CertificateScreen(made_certificate(practice=True)))
    async with app.run_test(size=(80, 24)) as pilot:
        await drawn(pilot)
        assert PRACTICE in app.words


async def test_the_page_of_the_code_says_so_too() -> None:
    app = app_of(CertificateScreen(made_certificate(practice=True)))
    async with app.run_test(size=(100, 30)) as pilot:
        await drawn(pilot)
        await pilot.press("c")
        side = " ".join(" ".join(line[:34] for line in app.lines).split())
        assert PRACTICE in side


@pytest.mark.parametrize("key", ["b", "enter"])
async def test_a_key_closes_it(key: str) -> None:
    app = app_of(CertificateScreen(made_certificate()))
    async with app.run_test() as pilot:
        await pilot.press(key)
        assert app.answers == [None]


async def test_the_mouse_turns_it_over_and_closes_it() -> None:
    app = app_of(CertificateScreen(made_certificate()))
    async with app.run_test(size=(100, 30)) as pilot:
        await drawn(pilot)
        await pilot.click("KeyBar > Key:first-of-type")
        assert len(read_codes(app)) == 1
        await pilot.click("CodePage Key:last-of-type")
        assert app.answers == [None]


async def test_help_and_a_breath_are_one_key_away() -> None:
    app = app_of(CertificateScreen(made_certificate()))
    async with app.run_test() as pilot:
        await pilot.press("h", "t", "escape")
        assert app.asked == ["HelpAsked", "BreathAsked", "BreathAsked"]


@pytest.mark.parametrize("holder", ["આઈશા પટેલ", "Аня", "Oluwaseun Adebayo-Okonkwo"])
def test_a_name_without_large_letters_stands_as_it_is_written(holder: str) -> None:
    words = certificate_words(made_certificate(holder), 74, 20).plain
    assert holder in words.split("\n")


@given(
    holder=st.text("abcdefghijklmnopqrstuvwxyz éẞઆ-'", min_size=1, max_size=60),
    width=st.integers(40, 200),
    height=st.integers(1, 60),
)
def test_words_are_never_wider_than_their_room(holder: str, width: int, height: int) -> None:
    certificate = made_certificate().model_copy(update={"holder": holder})
    lines = certificate_words(certificate, width, height).plain.split("\n")
    assert all(cell_len(line.rstrip()) <= width for line in lines)


@pytest.mark.parametrize("holder", ["Aisha K", "Gurpreet D", "Oluwaseun Adebayo-Okonkwo"])
@pytest.mark.parametrize("size", [(76, 21), (56, 17), (54, 30)])
def test_the_words_fit_every_room_a_screen_gives_them(holder: str, size: tuple[int, int]) -> None:
    lines = certificate_words(made_certificate(holder), *size).plain.split("\n")
    assert len(lines) <= size[1]
    assert "The group chat" in "\n".join(lines)
