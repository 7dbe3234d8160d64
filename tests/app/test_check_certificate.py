import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from textual.app import App
from textual.events import Key, Paste

from tests.support.badges import signed_badge
from tests.support.certificates import KEY, made_certificate
from tests.support.one_screen import OneScreen
from tests.support.rooms import SMALL_CONTENT, rooms_on, small_school
from tests.support.sheets import corners
from tests.support.whole_app import shows, until, whole_app, words
from training.actions.checking.check import check
from training.actions.checking.checked import Checked
from training.actions.checking.known import Known
from training.actions.rooms import Rooms
from training.app.screens.check_certificate import EMPTY, HOW, TITLE, CheckScreen
from training.app.screens.desk import DeskScreen
from training.app.screens.help import HelpScreen
from training.app.screens.home import HomeScreen
from training.certificates.carriage import digits
from training.certificates.claims import Claims
from training.certificates.cose import sign
from training.certificates.trust import first
from training.disk.errors import Gone

TODAY = date(2026, 11, 23)
KNOWN = Known(first("Willow Lane", KEY, date(2026, 11, 1), practice=False))
CODE = made_certificate().code
BAD = CODE[:-1] + str((int(CODE[-1]) + 1) % 10)
SIZES = pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])


class Desk:
    """Answers for the screen, and keeps what it was asked."""

    def __init__(self, error: Exception | None = None) -> None:
        self.asked: list[str] = []
        self._error = error

    async def __call__(self, given: str) -> Sequence[Checked]:
        self.asked.append(given)
        if self._error:
            raise self._error
        return [one for line in given.split(" and ") for one in check(line, KNOWN, TODAY)]


def screen(desk: Desk | None = None) -> OneScreen[None]:
    return OneScreen(CheckScreen(desk or Desk(), "Willow Lane"))


async def scan(app: App[None], text: str) -> None:
    """Paste a line, as a person does."""
    assert app.screen.focused
    app.screen.focused.post_message(Paste(text))


@SIZES
async def test_a_certificate_is_scanned_and_the_answer_told(size: tuple[int, int]) -> None:
    app = screen()
    async with app.run_test(size=size) as pilot:
        await scan(app, CODE)
        await pilot.press("enter")
        await until(pilot, lambda: "● GENUINE" in app.words)
        assert "Who Aisha K" in app.words
        assert "The group chat" in app.words


async def test_what_a_keyboard_scanner_types_all_at_once_is_checked() -> None:
    desk, code = Desk(), CODE.rsplit("#", 1)[1]
    app = screen(desk)
    async with app.run_test() as pilot:
        for digit in code:
            app.post_message(Key(digit, digit))
        app.post_message(Key("enter", "\r"))
        await until(pilot, lambda: "● GENUINE" in app.words)
    assert desk.asked == [code]


async def test_the_line_is_ready_for_the_next_one_at_once() -> None:
    desk = Desk()
    app = screen(desk)
    async with app.run_test() as pilot:
        for text, said in ((CODE, "● GENUINE"), (BAD, "▲ NOT GENUINE"), (CODE, "● GENUINE")):
            await scan(app, text)
            await pilot.press("enter")
            await until(pilot, lambda said=said: said in app.words)  # type: ignore[misc]
    assert desk.asked == [CODE, BAD, CODE]


async def test_one_that_is_not_genuine_is_told_by_words_and_shape_and_frame() -> None:
    app = screen()
    async with app.run_test() as pilot:
        await scan(app, BAD)
        await pilot.press("enter")
        await until(pilot, lambda: "▲ NOT GENUINE" in app.words)
        assert "●" not in app.words
        assert "Aisha" not in app.words


async def test_words_and_nothing_are_told_to_be_no_certificate() -> None:
    app = screen()
    async with app.run_test() as pilot:
        await pilot.press(*"hello", "enter")
        await until(pilot, lambda: "□ CANNOT BE READ" in app.words)
        await pilot.press("enter")
        assert EMPTY in app.words
        assert "CANNOT BE READ" not in app.words


async def test_of_several_the_one_not_in_order_comes_first_and_all_can_be_seen() -> None:
    app = screen()
    async with app.run_test() as pilot:
        await scan(app, f"{CODE} and {BAD} and {CODE}")
        await pilot.press("enter")
        await until(pilot, lambda: "2 of 3" in app.words)
        assert "3 checked: 2 genuine, 1 not genuine." in app.words
        await pilot.press("pagedown", "pagedown")
        await until(pilot, lambda: "3 of 3" in app.words)
        await pilot.press("pageup", "pageup", "pageup")
        await until(pilot, lambda: "1 of 3" in app.words)
        assert "● GENUINE" in app.words


async def test_a_long_answer_scrolls_and_says_that_there_is_more() -> None:
    app = screen()
    async with app.run_test(size=(60, 20)) as pilot:
        await scan(app, CODE)
        await pilot.press("enter")
        await until(pilot, lambda: "more below" in app.words)
        await pilot.press("down", "down", "down", "down")
        await until(pilot, lambda: "List of keys" in app.words)


async def test_trouble_is_told_and_the_next_can_be_checked() -> None:
    app = screen(Desk(Gone("The stick is gone. Put it back.")))
    async with app.run_test() as pilot:
        await pilot.press("1", "enter")
        await until(pilot, lambda: "The stick is gone." in app.words)
        assert app.is_showing


@pytest.mark.parametrize("key", ["escape", "f3"])
async def test_a_key_leads_back(key: str) -> None:
    app = screen()
    async with app.run_test() as pilot:
        assert HOW.splitlines()[0] in app.words
        await pilot.press(key)
        await pilot.pause()
    assert app.answers == [None]


async def test_what_a_certificate_says_is_never_markup() -> None:
    holder = "[@click=app.quit]Aisha[/]"
    app = screen()
    async with app.run_test() as pilot:
        await scan(app, made_certificate(holder).code)
        await pilot.press("enter")
        await until(pilot, lambda: holder in app.words)


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    return rooms_on(small_school(tmp_path / "school"), SMALL_CONTENT)


async def test_anybody_reaches_it_from_home_and_comes_back(rooms: Rooms) -> None:
    app = whole_app(lambda: rooms)
    async with app.run_test() as pilot:
        await pilot.click(list(app.screen.query("KeyBar.wordy Key"))[1])
        await shows(pilot, CheckScreen, TITLE)
        await pilot.press("f2")
        await shows(pilot, HelpScreen)
        await pilot.press("enter")
        await shows(pilot, CheckScreen)
        await pilot.press("escape")
        await shows(pilot, HomeScreen)
        await pilot.press("c")
        await shows(pilot, CheckScreen)
        await pilot.press(*"words", "enter")
        await until(pilot, lambda: "CANNOT BE READ" in words(pilot))


async def test_at_the_desk_the_records_are_asked_and_at_home_they_are_not(rooms: Rooms) -> None:
    assert rooms.key
    claims = Claims(
        holder="Nobody Here", module="tiny", title="Tiny", issued=TODAY, certificate="0" * 16,
        got=0, of=0, policy="0" * 16,
    )  # fmt: skip
    text = digits(sign(claims, rooms.key))
    missing = "these records hold no such certificate"
    app = whole_app(lambda: rooms)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c")
        await shows(pilot, CheckScreen)
        await scan(app, text)
        await pilot.press("enter")
        await until(pilot, lambda: "PRACTICE" in words(pilot) or "practice" in words(pilot))
        assert missing not in words(pilot)
        assert "Clauses" not in words(pilot)
        await pilot.press("escape")
        await shows(pilot, HomeScreen)
        await pilot.press("3")
        await shows(pilot, DeskScreen)
        await pilot.press("c")
        await shows(pilot, CheckScreen)
        await scan(app, text)
        await pilot.press("enter")
        await until(pilot, lambda: missing in words(pilot))
        assert "what the module teaches today" in words(pilot)
        await pilot.press("f3")
        await shows(pilot, DeskScreen)


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system for processes left behind")
@pytest.mark.parametrize("way", ["leave", "hand over the next"])
async def test_a_file_that_is_still_being_read_is_let_go(
    rooms: Rooms, tmp_path: Path, way: str
) -> None:
    (tmp_path / "slow.png").write_bytes(corners(7000))
    app = whole_app(lambda: rooms)
    async with app.run_test() as pilot:
        await pilot.press("c")
        await shows(pilot, CheckScreen)
        await scan(app, str(tmp_path / "slow.png"))
        await pilot.press("enter")
        await until(pilot, lambda: len(readers()) == 1)
        if way == "leave":
            await pilot.press("escape")
            await shows(pilot, HomeScreen)
        else:
            await pilot.press(*"words", "enter")
            await until(pilot, lambda: "CANNOT BE READ" in words(pilot))
        await until(pilot, lambda: not readers())


def readers() -> list[int]:
    """The processes of ours that read a picture now."""
    said = subprocess.run(["ps", "-ewwo", "pid,ppid,args"], capture_output=True, check=True).stdout
    rows = [row.split() for row in said.decode().splitlines()[1:]]
    return [
        int(pid)
        for pid, parent, *line in rows
        if parent == str(os.getpid()) and "training.certificates.apart" in line
    ]


async def test_an_open_badge_is_pasted_and_told_to_be_one() -> None:
    (claims,) = (one.verdict.claims for one in check(CODE, KNOWN, TODAY) if one.verdict)
    assert claims
    app = screen()
    async with app.run_test(size=(120, 40)) as pilot:
        await scan(app, signed_badge(claims, KEY))
        await pilot.press("enter")
        await until(pilot, lambda: "● GENUINE" in app.words)
        assert "This is an Open Badge of Willow Lane" in app.words
