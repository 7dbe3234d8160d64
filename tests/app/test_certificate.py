import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.pilot import Pilot

from tests.support.certificate_set import certificate_for, certificate_set, extreme_set
from tests.support.certificates import KEY, OBJECTIVES, made_certificate
from tests.support.one_screen import OneScreen
from tests.support.screen_pixels import read_codes
from training.actions.certificate import Certificate
from training.app.screens.certificate import CertificateScreen
from training.app.widgets.certificate.certificate_words import PRACTICE, certificate_words
from training.app.widgets.certificate.large_code import large_code
from training.app.widgets.certificate.qr_code import code_forms
from training.certificates.carriage import run_of_digits
from training.certificates.short_code import short_code


def app_of(screen: CertificateScreen, theme: str = "evening") -> OneScreen[None]:
    return OneScreen(screen, theme)


async def drawn(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


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
        assert read_codes(app.screen) == [certificate.code]
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
        assert read_codes(app.screen) == []
        await pilot.press("c")
        assert read_codes(app.screen) == [certificate.code]
        await pilot.press("space")
        assert read_codes(app.screen) == []
        assert "Boundaries with families" in app.words


async def test_where_the_code_does_not_fit_the_screen_says_what_it_needs() -> None:
    app = app_of(CertificateScreen(made_certificate()))
    async with app.run_test(size=(80, 24)) as pilot:
        await drawn(pilot)
        await pilot.press("c")
        needed = re.search(r"it needs (\d+) x (\d+), this window is 80 x 24\.", app.words)
        assert needed
        assert read_codes(app.screen) == []
        assert "The PDF of the certificate has it too." in app.words
        columns, rows = map(int, needed.groups())
        await pilot.resize_terminal(columns, rows - 1)
        await pilot.pause()
        assert read_codes(app.screen) == []
        await pilot.resize_terminal(columns, rows)
        await pilot.pause()
        assert len(read_codes(app.screen)) == 1


@pytest.mark.parametrize(("size", "lines"), [((80, 24), 3), ((140, 30), 1), ((60, 18), 0)])
async def test_where_the_code_does_not_fit_the_short_code_stands_as_large_as_it_goes(
    size: tuple[int, int], lines: int
) -> None:
    certificate = extreme_set()[0]
    app = app_of(CertificateScreen(certificate))
    async with app.run_test(size=size) as pilot:
        await drawn(pilot)
        await pilot.press("c")
        code = short_code(certificate.certificate)
        groups = {0: [], 1: [code], 3: code.split("-")}[lines]
        shown = "\n".join(line.strip() for line in app.lines)
        for group in groups:
            assert large_code(group)[1].strip() in shown
        assert (code in app.words) is not bool(groups)


async def test_a_code_that_fits_only_without_its_address_says_who_can_read_it() -> None:
    certificate = next(one for one in certificate_set() if modules(one) == [61, 57])
    app = app_of(CertificateScreen(certificate))
    async with app.run_test(size=(100, 30)) as pilot:
        await drawn(pilot)
        await pilot.press("c")
        assert read_codes(app.screen) == [run_of_digits(certificate.code)]
        assert "school's page or the app" in app.words
        await pilot.resize_terminal(100, 32)
        await pilot.pause()
        assert read_codes(app.screen) == [certificate.code]
        assert "school's page or the app" not in app.words


async def test_a_code_without_an_address_is_not_for_a_phone() -> None:
    app = app_of(CertificateScreen(certificate_for("Aisha K", address="")))
    async with app.run_test(size=(100, 30)) as pilot:
        await drawn(pilot)
        await pilot.press("c")
        assert "camera" not in app.words


def modules(certificate: Certificate) -> list[int]:
    return [len(form) for form in code_forms(certificate.code)]


async def test_the_certificate_is_set_anew_when_the_window_changes() -> None:
    certificate = made_certificate()
    app = app_of(CertificateScreen(certificate))
    async with app.run_test(size=(80, 24)) as pilot:
        await drawn(pilot)
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert read_codes(app.screen) == [certificate.code]
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert read_codes(app.screen) == []
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
        assert len(read_codes(app.screen)) == 1
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
