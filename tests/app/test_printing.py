"""Certificates printed from the desk: whose, where to, and what stands in the way."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.support.issuing import KEY, Clock, all_waiting, complete, rooms_of
from tests.support.paper import words_of
from tests.support.real_school import AISHA, AMARA, BEN, OWN, SCHOOLS
from tests.support.rooms import START
from tests.support.signing import sealed_school
from tests.support.whole_app import one_question_content, shows, whole_app, words
from training.actions.issuing.issue import issue
from training.actions.rooms import Rooms
from training.app.desk_printing import Keep, name_of_file
from training.app.screens.desk import DeskScreen
from training.app.screens.passphrase import PassphraseScreen
from training.app.screens.pick import PickScreen
from training.app.screens.print_certificates import STOPPED, PrintScreen
from training.app.screens.sign_certificates import SignCertificatesScreen
from training.app.screens.trouble import TroubleScreen
from training.app.widgets.tiles.name_tile import NameTile
from training.cli.documents import keep_document
from training.school.people import Role

NAME = f"certificates-robins-{START.date()}.pdf"


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
    """Aisha and Amara have a certificate; Ben's, and another of Aisha's, wait to be signed."""
    folder = Path(shutil.copytree(made, tmp_path / "school"))
    content = one_question_content(tmp_path / "content", "Stop and tell", "Odd boxes")
    rooms = rooms_of(folder, clock, content)
    for learner in (AISHA, AMARA):
        complete(rooms, clock, learner, "k1-1")
    assert len(issue(rooms, KEY, all_waiting(rooms), "lead").issued) == 2
    complete(rooms, clock, AISHA, "k1-2")
    complete(rooms, clock, BEN, "k1-1")
    return rooms


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return tmp_path / "Documents"


def keeping(documents: Path) -> Keep:
    return lambda name, content: keep_document(documents, name, content)


async def to_desk(
    pilot: Pilot[None], who: str = "The school's passphrase", passphrase: str = SCHOOLS
) -> None:
    await pilot.press("3")
    await shows(pilot, PickScreen, who)
    tiles = {tile.words: tile for tile in pilot.app.screen.query(NameTile)}
    await pilot.press(tiles[who].key)
    await shows(pilot, PassphraseScreen)
    await pilot.press(*passphrase, "enter")
    await shows(pilot, DeskScreen, "Robins")


async def test_the_desk_prints_the_class_that_is_shown_over_no_file(
    rooms: Rooms, documents: Path
) -> None:
    documents.mkdir()
    (documents / NAME).write_bytes(b"mine")
    app = whole_app(lambda: rooms, unlock=SCHOOLS.__eq__, keep=keeping(documents))
    async with app.run_test() as pilot:
        await to_desk(pilot)
        await pilot.press("p")
        await shows(pilot, PrintScreen, "1 certificate of Robins is signed.", "2 are still waiting")
        await pilot.press("1")
        await shows(pilot, PrintScreen, "1 certificate is in this file:", "2 are still waiting")
        place = documents / NAME.replace(".pdf", "-2.pdf")
        assert str(place).replace(" ", "") in words(pilot).replace(" ", "")
        await pilot.press("b")
        await shows(pilot, DeskScreen, "Robins")
    (page,) = words_of(place.read_bytes())
    assert "Aisha B" in page
    assert (documents / NAME).read_bytes() == b"mine"
    assert sorted(path.name for path in documents.iterdir()) == sorted((NAME, place.name))


async def test_after_signing_the_classes_that_were_signed_are_printed(
    rooms: Rooms, documents: Path
) -> None:
    app = whole_app(lambda: rooms, unlock=SCHOOLS.__eq__, keep=keeping(documents))
    async with app.run_test() as pilot:
        await to_desk(pilot)
        await pilot.press("s")
        await shows(pilot, PassphraseScreen, "To sign certificates")
        await pilot.press(*SCHOOLS, "enter")
        await shows(pilot, SignCertificatesScreen, "Sign 2 certificates")
        await pilot.press("s")
        await shows(pilot, SignCertificatesScreen, "Signed.", "Print certificates of Robins")
        await pilot.press("p")
        await shows(pilot, PrintScreen, "3 certificates of Robins are signed.")
        await pilot.press("3")
        await shows(pilot, PrintScreen, "3 certificates are in this file:")
        await pilot.press("b")
        await shows(pilot, SignCertificatesScreen, "Signed.")
        await pilot.press("b")
        await shows(pilot, DeskScreen)
    (page,) = words_of((documents / NAME).read_bytes())
    assert "Ben T" in page and "Amara" not in page


async def test_a_teacher_prints_her_own_class_and_sees_no_other(
    rooms: Rooms, documents: Path
) -> None:
    app = whole_app(lambda: rooms, unlock=SCHOOLS.__eq__, keep=keeping(documents))
    async with app.run_test() as pilot:
        await to_desk(pilot, "Tess Robin", OWN[Role.TEACHER])
        await pilot.press("2", "3", "p")
        await shows(pilot, PrintScreen, "1 certificate of Robins is signed.")
        await pilot.press("2")
        await shows(pilot, PrintScreen, "in this file")
    assert [path.name for path in documents.iterdir()] == [NAME]


async def test_where_nothing_is_signed_it_says_so_and_what_waits(
    made: Path, tmp_path: Path, clock: Clock, documents: Path
) -> None:
    folder = Path(shutil.copytree(made, tmp_path / "other"))
    bare = rooms_of(folder, clock, one_question_content(tmp_path / "bare", "Stop and tell"))
    complete(bare, clock, BEN, "k1-1")
    app = whole_app(lambda: bare, unlock=SCHOOLS.__eq__, keep=keeping(documents))
    async with app.run_test() as pilot:
        await to_desk(pilot)
        await pilot.press("p")
        await shows(pilot, TroubleScreen, "No certificate of Robins is signed yet", "1 is waiting")
        await pilot.press("enter")
        await shows(pilot, DeskScreen)
    assert not documents.exists()


async def test_where_nothing_can_be_written_the_desk_does_not_offer_it(rooms: Rooms) -> None:
    app = whole_app(lambda: rooms, unlock=SCHOOLS.__eq__)
    async with app.run_test() as pilot:
        await to_desk(pilot)
        await pilot.press("p")
        await shows(pilot, DeskScreen)
        assert " p " not in words(pilot)


async def test_documents_that_cannot_be_written_are_told_of_and_leave_no_half_file(
    rooms: Rooms, documents: Path
) -> None:
    documents.write_bytes(b"a file where the folder should be")
    app = whole_app(lambda: rooms, unlock=SCHOOLS.__eq__, keep=keeping(documents))
    async with app.run_test() as pilot:
        await to_desk(pilot)
        await pilot.press("p")
        await shows(pilot, PrintScreen)
        await pilot.press("1")
        await shows(pilot, PrintScreen, "No file was made.", "Ask whoever looks after")
        await pilot.press("b")
        await shows(pilot, DeskScreen)
    assert documents.read_bytes().startswith(b"a file")


async def test_what_is_stopped_leaves_no_file(rooms: Rooms, documents: Path) -> None:
    app = whole_app(lambda: rooms, unlock=SCHOOLS.__eq__, keep=keeping(documents))
    async with app.run_test() as pilot:
        await to_desk(pilot)
        await pilot.press("p")
        await shows(pilot, PrintScreen)
        await pilot.press("1", "b")
        await shows(pilot, PrintScreen, STOPPED)
    assert not documents.exists()


async def test_leaving_the_app_while_it_prints_leaves_no_file(
    rooms: Rooms, documents: Path
) -> None:
    app = whole_app(lambda: rooms, unlock=SCHOOLS.__eq__, keep=keeping(documents))
    async with app.run_test() as pilot:
        await to_desk(pilot)
        await pilot.press("p")
        await shows(pilot, PrintScreen)
        await pilot.press("1")
    assert not documents.exists()


@pytest.mark.parametrize(
    ("groups", "name"),
    [
        (("Robins",), "certificates-robins-2026-11-22.pdf"),
        (("Year 3/4: Owls!",), "certificates-year-3-4-owls-2026-11-22.pdf"),
        (("..",), "certificates-2026-11-22.pdf"),
        (("Łabędzie",), "certificates-łabędzie-2026-11-22.pdf"),
        (("A" * 200,), f"certificates-{'a' * 40}-2026-11-22.pdf"),
        (("Robins", "Owls"), "certificates-2026-11-22.pdf"),
    ],
)
def test_a_file_is_named_after_the_class_and_the_day(groups: tuple[str, ...], name: str) -> None:
    assert name_of_file(groups, date(2026, 11, 22)) == name
