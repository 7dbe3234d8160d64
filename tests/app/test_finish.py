import pytest

from tests.support.certificates import OBJECTIVES, made_certificate
from tests.support.one_screen import OneScreen
from training.app.screens.certificate import CertificateScreen
from training.app.screens.finish import FinishChoice, FinishScreen
from training.app.widgets.block_letters import large
from training.app.widgets.certificate.qr_code import QrCode
from training.core.module import Audience
from training.core.people import GUEST, Learner

AISHA = Learner(id="aisha", name="Aisha K", group="Herons", audience=Audience.UPPER_KS2)
PRIYA = Learner(id="priya", name="Priya Desai", group="Staff", audience=Audience.STAFF)

SIZES = [(60, 20), (80, 24), (120, 40)]


def finished(learner: Learner = AISHA, *, signed: bool = True, kept: bool = True) -> FinishScreen:
    certificate = made_certificate(learner.name) if signed else None
    return FinishScreen("The group chat", learner, OBJECTIVES, certificate, kept)


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_what_the_child_can_do_now_and_where_help_is(size: tuple[int, int]) -> None:
    app = OneScreen(finished())
    async with app.run_test(size=size):
        assert "You did it," in app.words
        assert "tell a grown-up you trust" in app.words
        assert "I can tell an adult without spreading pictures or" in app.words
        assert "Back to your shelf" in app.words


@pytest.mark.parametrize("size", SIZES)
async def test_the_name_is_written_large(size: tuple[int, int]) -> None:
    app = OneScreen(finished())
    rows = large("Aisha K")
    assert rows
    async with app.run_test(size=size):
        screen = "\n".join(app.lines)
        assert all(row.strip() in screen for row in rows)


async def test_a_window_with_room_shows_the_certificate_and_its_code() -> None:
    app = OneScreen(finished())
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Given to" in app.words
        assert app.screen.query_one(QrCode).region.width >= 51
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Given to" not in app.words
        assert "Now you can say:" in app.words


@pytest.mark.parametrize("key", ["c", "space"])
async def test_a_key_opens_the_certificate_and_comes_back(key: str) -> None:
    app = OneScreen(finished())
    async with app.run_test() as pilot:
        await pilot.press(key)
        assert isinstance(app.screen, CertificateScreen)
        await pilot.press("b")
        assert app.is_showing
        assert app.answers == []


@pytest.mark.parametrize("key", ["enter", "b"])
async def test_a_key_goes_back_to_the_shelf(key: str) -> None:
    app = OneScreen(finished())
    async with app.run_test() as pilot:
        await pilot.press(key)
        assert app.answers == [FinishChoice.SHELF]


async def test_arrows_and_enter_reach_both_ways_on() -> None:
    app = OneScreen(finished())
    async with app.run_test() as pilot:
        await pilot.press("down", "enter")
        assert isinstance(app.screen, CertificateScreen)
        await pilot.press("b", "up", "enter")
        assert app.answers == [FinishChoice.SHELF]


async def test_the_mouse_reaches_both_ways_on() -> None:
    app = OneScreen(finished())
    async with app.run_test() as pilot:
        await pilot.click("WideKey:last-of-type")
        assert isinstance(app.screen, CertificateScreen)
        await pilot.press("b")
        await pilot.click("WideKey:first-of-type")
        assert app.answers == [FinishChoice.SHELF]


async def test_leaving_help_and_a_breath_are_one_key_away() -> None:
    app = OneScreen(finished())
    async with app.run_test() as pilot:
        await pilot.press("h", "t", "escape")
        assert app.asked == ["HelpAsked", "BreathAsked", "BreathAsked"]
        await pilot.press("q")
        assert app.answers == [FinishChoice.LEAVE]


async def test_a_certificate_that_nobody_has_signed_yet_is_spoken_of_but_not_offered() -> None:
    app = OneScreen(finished(signed=False))
    async with app.run_test(size=(120, 40)) as pilot:
        assert "Your certificate is waiting for a grown-up to sign it." in app.words
        await pilot.press("c")
        assert app.is_showing


async def test_a_guest_reads_that_nothing_was_kept() -> None:
    app = OneScreen(finished(GUEST, signed=False, kept=False))
    async with app.run_test():
        assert "You did it!" in app.words
        assert "You were looking round, so nothing was kept." in app.words
        assert "waiting" not in app.words


async def test_an_adult_is_thanked_soberly() -> None:
    app = OneScreen(finished(PRIYA))
    async with app.run_test():
        assert "Thank you, Priya Desai. You have finished The group chat." in app.words
        assert "What you can do now:" in app.words
        assert "▀" not in app.words


async def test_words_in_brackets_stand_as_they_are_written() -> None:
    bracket = Learner(
        id="b", name="[@click=app.quit]Sam[/]", group="Herons", audience=Audience.UPPER_KS2
    )
    screen = FinishScreen("[b]Title", bracket, ("I can [say] no.",), None, kept=True)
    app = OneScreen(screen)
    async with app.run_test():
        assert "You did it, [@click=app.quit]Sam[/]!" in app.words
        assert "I can [say] no." in app.words
        assert "[b]Title" in app.words
