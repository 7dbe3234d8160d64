"""Certificates in the app: signed at the desk, and at once in a lesson that is open."""

import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.support.by_hand import SecondsByHand
from tests.support.issuing import (
    KEY,
    SEED,
    Clock,
    all_waiting,
    certificates_in,
    complete,
    on_device,
    rooms_of,
)
from tests.support.real_school import AISHA, BEN, OWN, SCHOOLS
from tests.support.rooms import START
from tests.support.signing import sealed_school
from tests.support.whole_app import one_question_content, shows, until, whole_app, words
from training.actions.issuing.issue import issue
from training.actions.issuing.lesson import LASTS
from training.actions.rooms import Rooms
from training.app.app import TrainingApp
from training.app.lesson_open import LESSON_CLOSED, LOOKS_EVERY
from training.app.screens.certificate import CertificateScreen
from training.app.screens.certificate_waiting import CertificateWaitingScreen
from training.app.screens.desk import DeskScreen
from training.app.screens.finish import FinishScreen
from training.app.screens.help import HelpScreen
from training.app.screens.home import HomeScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.passphrase import PassphraseScreen
from training.app.screens.pick import PickScreen
from training.app.screens.shelf import ShelfScreen
from training.app.screens.sign_certificates import SignCertificatesScreen
from training.app.widgets.tiles.name_tile import NameTile
from training.core.attempt import Stage
from training.core.events import CertificateRevoked
from training.school.people import Role

UNTIL = (START + LASTS).astimezone()
WAITS = "Your certificate is waiting for a grown-up to sign it."


@pytest.fixture(autouse=True)
def quick(quick_pilot: None) -> None:
    """Many keys are pressed here."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sealed_school(tmp_path_factory.mktemp("made") / "school")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rooms(made: Path, tmp_path: Path, clock: Clock) -> Rooms:
    """A real school whose key is sealed; the youngest have two short modules."""
    folder = Path(shutil.copytree(made, tmp_path / "school"))
    content = one_question_content(tmp_path / "content", "Stop and tell", "Odd boxes")
    return rooms_of(folder, clock, content)


@pytest.fixture
def seconds() -> SecondsByHand:
    return SecondsByHand()


def app_of(rooms: Rooms, seconds: SecondsByHand) -> TrainingApp:
    return whole_app(lambda: rooms, unlock=SCHOOLS.__eq__, every_second=seconds)


async def choose(pilot: Pilot[None], name: str) -> None:
    await shows(pilot, PickScreen, name)
    tiles = {tile.words: tile for tile in pilot.app.screen.query(NameTile)}
    before = pilot.app.screen
    await pilot.press(tiles[name].key)
    await until(pilot, lambda: pilot.app.screen is not before)


async def to_desk(pilot: Pilot[None]) -> None:
    await pilot.press("3")
    await choose(pilot, "The school's passphrase")
    await pilot.press(*SCHOOLS, "enter")
    await shows(pilot, DeskScreen, "Robins")


async def open_lesson(pilot: Pilot[None]) -> None:
    await pilot.press("o")
    await shows(pilot, PassphraseScreen, "A lesson with Robins")
    await pilot.press(*SCHOOLS, "enter")
    await shows(pilot, DeskScreen, f"Lesson open: Robins, until {UNTIL:%H:%M}. Close it.")


async def to_shelf(pilot: Pilot[None], name: str = "Aisha B") -> None:
    await pilot.press("1")
    await choose(pilot, "Robins")
    await choose(pilot, name)
    await shows(pilot, ShelfScreen)


async def to_finish(pilot: Pilot[None]) -> None:
    await pilot.press("enter")
    await shows(pilot, LearnScreen)
    screen = pilot.app.screen
    assert isinstance(screen, LearnScreen)
    await pilot.press("enter")
    await until(pilot, lambda: screen.attempt.stage is Stage.LESSON)
    await pilot.press("enter")
    await until(pilot, lambda: screen.attempt.stage is Stage.QUIZ)
    await pilot.press(str(screen.attempt.order.index(0) + 1), "enter")
    await until(pilot, lambda: "Stop comes first" in words(pilot))
    await pilot.press("enter")
    await shows(pilot, FinishScreen)


async def look(pilot: Pilot[None], seconds: SecondsByHand) -> None:
    """Let the seconds pass until everybody looks."""
    seconds.pass_by(LOOKS_EVERY)
    await pilot.pause()


async def test_at_one_shared_machine_the_certificate_is_there_when_the_child_finishes(
    rooms: Rooms, seconds: SecondsByHand
) -> None:
    async with app_of(rooms, seconds).run_test() as pilot:
        await to_desk(pilot)
        await open_lesson(pilot)
        await pilot.press("b")
        await shows(pilot, HomeScreen)
        await to_shelf(pilot)
        await to_finish(pilot)
        assert WAITS not in words(pilot)
        assert "See your certificate" in words(pilot)
        assert not any(word in words(pilot).lower() for word in ("lesson open", "key", "unlock"))
    assert len(certificates_in(rooms, AISHA)) == 1


async def test_at_other_machines_it_comes_by_itself_while_the_teachers_app_stands_open(
    rooms: Rooms, clock: Clock
) -> None:
    hers, childs = SecondsByHand(), SecondsByHand()
    tablet = on_device(rooms, "tablet", clock)
    async with (
        app_of(rooms, hers).run_test() as teacher,
        app_of(tablet, childs).run_test() as child,
    ):
        await to_desk(teacher)
        await open_lesson(teacher)
        await to_shelf(child)
        await to_finish(child)
        assert WAITS in words(child)
        await look(child, childs)
        assert WAITS in words(child)
        await look(teacher, hers)
        await until(teacher, lambda: len(certificates_in(rooms, AISHA)) == 1)
        await look(child, childs)
        await until(child, lambda: "Your certificate is signed." in words(child))
        assert WAITS not in words(child)
        assert childs.watchers == 1  # nobody looks any more, but whether the child is still there
        await child.press("c")
        await shows(child, CertificateScreen, "for finishing Stop and tell")


async def test_at_the_shelf_too_a_certificate_comes_by_itself(rooms: Rooms, clock: Clock) -> None:
    hers, childs = SecondsByHand(), SecondsByHand()
    tablet = on_device(rooms, "tablet", clock)
    async with (
        app_of(rooms, hers).run_test() as teacher,
        app_of(tablet, childs).run_test() as child,
    ):
        await to_desk(teacher)
        await open_lesson(teacher)
        await to_shelf(child)
        await to_finish(child)
        await child.press("enter")
        await shows(child, ShelfScreen)
        await child.press("1", "enter")
        await shows(child, CertificateWaitingScreen, WAITS, "comes here by itself")
        await child.press("h")
        await shows(child, HelpScreen)
        await look(teacher, hers)
        await until(teacher, lambda: len(certificates_in(rooms, AISHA)) == 1)
        await look(child, childs)
        await child.press("enter")
        await shows(child, CertificateScreen, "for finishing Stop and tell")
        await child.press("b")
        await shows(child, ShelfScreen)


async def test_one_that_was_taken_back_is_not_said_to_be_waiting(
    rooms: Rooms, clock: Clock, seconds: SecondsByHand
) -> None:
    complete(rooms, clock, AISHA, "k1-1")
    issue(rooms, KEY, all_waiting(rooms), "lead")
    (issued,) = certificates_in(rooms, AISHA)
    taken = CertificateRevoked(certificate=issued.certificate, reason="A mistake.", by="lead")
    rooms.records.record(AISHA, (taken,))
    async with app_of(rooms, seconds).run_test() as child:
        await to_shelf(child)
        await child.press("1", "enter")
        await shows(child, CertificateWaitingScreen, "Ask your teacher about this certificate.")
        assert "What you did is saved." in words(child)
        assert not any(said in words(child) for said in ("waiting", "by itself", "mistake"))
        await child.press("b")
        await shows(child, ShelfScreen)


async def test_closing_is_one_key_and_then_certificates_wait_again(
    rooms: Rooms, seconds: SecondsByHand
) -> None:
    async with app_of(rooms, seconds).run_test() as pilot:
        await to_desk(pilot)
        await open_lesson(pilot)
        await pilot.press("o")
        await shows(pilot, DeskScreen, "Open a lesson")
        assert seconds.watchers == 0
        await pilot.press("b")
        await shows(pilot, HomeScreen)
        await to_shelf(pilot)
        await to_finish(pilot)
        assert WAITS in words(pilot)


async def test_leaving_the_app_closes_the_lesson_and_says_so(
    rooms: Rooms, seconds: SecondsByHand, capsys: pytest.CaptureFixture[str]
) -> None:
    app = app_of(rooms, seconds)
    async with app.run_test() as pilot:
        await to_desk(pilot)
        await open_lesson(pilot)
        await pilot.press("b")
        await shows(pilot, HomeScreen)
        await pilot.press("q")
    assert LESSON_CLOSED in " ".join(capsys.readouterr().err.split())
    assert seconds.watchers == 0


async def test_after_ninety_minutes_the_lesson_is_closed_by_itself(
    rooms: Rooms, clock: Clock, seconds: SecondsByHand
) -> None:
    async with app_of(rooms, seconds).run_test() as pilot:
        await to_desk(pilot)
        await open_lesson(pilot)
        for _ in range(31):
            clock.on(minutes=3)
            await look(pilot, seconds)
        assert seconds.watchers == 0
        await pilot.press("r")
        await shows(pilot, DeskScreen, "Open a lesson")


async def test_what_waits_is_counted_at_the_desk_shown_with_what_is_odd_and_signed(
    rooms: Rooms, clock: Clock, seconds: SecondsByHand
) -> None:
    complete(rooms, clock, AISHA, "k1-1")
    complete(rooms, clock, BEN, "k1-2", minutes=0.5)
    async with app_of(rooms, seconds).run_test() as pilot:
        await to_desk(pilot)
        assert "2 certificates are waiting for you" in words(pilot)
        await pilot.press("s")
        await shows(pilot, PassphraseScreen, "To sign certificates")
        await pilot.press(*SCHOOLS, "enter")
        await shows(pilot, SignCertificatesScreen, "Aisha B", "Ben T", "Sign 2 certificates")
        assert "Look twice: less than a minute for about 5 minutes' work" in words(pilot)
        await pilot.press("2")
        await shows(pilot, SignCertificatesScreen, "Sign 1 certificate")
        await pilot.press("s")
        await shows(pilot, SignCertificatesScreen, "Signed. 1 certificate.", "certificates pdf")
        await pilot.press("b")
        await shows(pilot, DeskScreen, "1 certificate is waiting for you")
    (issued,) = certificates_in(rooms, AISHA)
    assert issued.by == "administrator"
    assert certificates_in(rooms, BEN) == ()


async def test_a_teacher_sees_her_own_classes_waiting_and_needs_the_schools_passphrase(
    rooms: Rooms, clock: Clock, seconds: SecondsByHand
) -> None:
    complete(rooms, clock, AISHA, "k1-1")
    complete(rooms, clock, "amara-c", "k1-1")
    async with app_of(rooms, seconds).run_test() as pilot:
        await pilot.press("3")
        await choose(pilot, "Tess Robin")
        await pilot.press(*OWN[Role.TEACHER], "enter")
        await shows(pilot, DeskScreen, "1 certificate is waiting for you")
        await pilot.press("s")
        await shows(pilot, PassphraseScreen, "Type the school's passphrase.")
        await pilot.press(*SCHOOLS, "enter")
        await shows(pilot, SignCertificatesScreen, "Aisha B")
        assert "Amara" not in words(pilot)


async def test_the_desks_help_lists_its_keys(rooms: Rooms, seconds: SecondsByHand) -> None:
    async with app_of(rooms, seconds).run_test(size=(120, 40)) as pilot:
        await to_desk(pilot)
        await pilot.press("h")
        await shows(pilot, HelpScreen, "o opens a lesson")


async def test_no_file_holds_the_key_while_a_lesson_is_open_or_after(
    rooms: Rooms, seconds: SecondsByHand
) -> None:
    async with app_of(rooms, seconds).run_test() as pilot:
        await to_desk(pilot)
        await open_lesson(pilot)
        await pilot.press("b")
        await shows(pilot, HomeScreen)
        await to_shelf(pilot)
        await to_finish(pilot)
        _no_file_holds_the_key(rooms)
    _no_file_holds_the_key(rooms)


def _no_file_holds_the_key(rooms: Rooms) -> None:
    assert rooms.folder is not None
    for path in rooms.folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        assert SEED not in content
        assert SEED.hex().encode() not in content.lower()
