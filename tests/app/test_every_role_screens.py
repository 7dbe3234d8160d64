"""Every role at every screen: who gets there, who does not, and whose names are shown on the way.

The app is driven by keys on a school with a sealed key and somebody of every role.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.by_hand import ClockByHand, SecondsByHand
from tests.support.issuing import KEY, Clock, certificates_in, complete, on_device
from tests.support.real_school import AISHA, AISHAS, AMARA, BENS, OWN, SCHOOLS, rooms_at
from tests.support.rooms import START
from tests.support.visiting import (
    EVERYBODY,
    MODULES,
    SPARES,
    TITLES,
    Visitor,
    a_module_for_everybody,
    app_on,
    school_of_everybody,
)
from training.actions.issuing.issue import issue
from training.actions.issuing.waiting import waiting
from training.actions.rooms import Rooms
from training.app.desk_visit import NO_CLASS
from training.app.learner_visit import QUIET
from training.app.screens.breath import BreathScreen
from training.app.screens.certificate import CertificateScreen
from training.app.screens.certificate_waiting import CertificateWaitingScreen
from training.app.screens.check_certificate import CheckScreen
from training.app.screens.clauses import ClausesScreen
from training.app.screens.desk import DeskScreen
from training.app.screens.finish import FinishScreen
from training.app.screens.help import HelpScreen
from training.app.screens.home import HomeScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.new_passphrase import NewPassphraseScreen
from training.app.screens.passphrase import WRONG, PassphraseScreen
from training.app.screens.pick import PickScreen
from training.app.screens.pictures import PicturesScreen
from training.app.screens.shelf import ShelfScreen
from training.app.screens.sign_certificates import SignCertificatesScreen
from training.app.screens.trouble import TroubleScreen
from training.certificates.carriage import digits
from training.core.module import Audience
from training.school.people import Role
from training.school.sign_in.cards import SignIns
from training.school.sign_in.pictures import NOT_THOSE

pytestmark = pytest.mark.long

NAMES = frozenset(person.name for person in EVERYBODY.people)
GROUPS = {
    group: frozenset(person.name for person in EVERYBODY.people if person.group == group)
    for group in ("Robins", "Herons", "Staff", "Governors")
}
GUEST = "Just looking round"


class Somebody(NamedTuple):
    """A learner: the class or the door they go by, how they sign in, and whose shelf is theirs."""

    name: str
    group: str
    audience: Audience
    pictures: tuple[str, ...] = ()
    own: str = ""


CHILDREN: Mapping[str, Somebody] = {
    "KS1 with pictures": Somebody("Aisha B", "Robins", Audience.KS1, AISHAS),
    "KS1 with other pictures": Somebody("Ben T", "Robins", Audience.KS1, BENS),
    "KS2 without pictures": Somebody("Amara C", "Herons", Audience.UPPER_KS2),
}
ADULTS: Mapping[str, Somebody] = {
    "staff": Somebody("Stan Office", "Staff", Audience.STAFF, own=OWN[Role.STAFF]),
    "supply": Somebody("Sue Supply", "Staff", Audience.STAFF, own=OWN[Role.SUPPLY]),
    "volunteer": Somebody("Val Helper", "Staff", Audience.STAFF, own=OWN[Role.VOLUNTEER]),
    "governor": Somebody("Gus Board", "Governors", Audience.GOVERNORS, own=OWN[Role.GOVERNOR]),
    "teacher": Somebody("Tess Robin", "Staff", Audience.STAFF, own=OWN[Role.TEACHER]),
    "teacher without classes": Somebody("Tom Spare", "Staff", Audience.STAFF, own=SPARES),
    "lead": Somebody("Lea Head", "Staff", Audience.STAFF, own=OWN[Role.LEAD]),
}
LEARNERS = {**CHILDREN, **ADULTS}
each_child = pytest.mark.parametrize("role", CHILDREN)

AT_DESK: Mapping[str, frozenset[str]] = {
    "teacher": frozenset({"Robins"}),
    "lead": frozenset(GROUPS),
    "administrator": frozenset(GROUPS),
}
"""Whose classes, or staff, or governors, each of them sees at the desk."""

each_at_desk = pytest.mark.parametrize("role", AT_DESK)


@pytest.fixture(autouse=True)
def quick(quick_pilot: None) -> None:
    """Many keys are pressed here."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return school_of_everybody(tmp_path_factory.mktemp("everybody") / "school")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_module_for_everybody(tmp_path_factory.mktemp("modules") / "content")


@pytest.fixture
def clock() -> ClockByHand:
    return ClockByHand(START)


@pytest.fixture
def rooms(template: Path, content: Path, tmp_path: Path, clock: ClockByHand) -> Rooms:
    folder = Path(shutil.copytree(template, tmp_path / "school"))
    return rooms_at(folder, content, clock)


@pytest.fixture
def seconds() -> SecondsByHand:
    return SecondsByHand()


async def to_shelf(visitor: Visitor, somebody: Somebody) -> None:
    if somebody.own:
        await visitor.to_adults_shelf(somebody.name, somebody.own)
    else:
        await visitor.to_own_shelf(somebody.name, somebody.group, somebody.pictures)


async def to_names(visitor: Visitor, somebody: Somebody) -> None:
    if somebody.own:
        await visitor.press("2")
        await visitor.sees(PickScreen, somebody.name)
    else:
        await visitor.to_names(somebody.group)


async def to_desk(visitor: Visitor, role: str) -> None:
    if role == "administrator":
        await visitor.to_desk()
    else:
        await visitor.to_desk(ADULTS[role].name, ADULTS[role].own)


def names_in(words: str) -> set[str]:
    return {name for name in NAMES if name in words}


@pytest.mark.parametrize("role", [*CHILDREN, "staff", "governor", "lead"])
async def test_whoever_takes_a_module_meets_their_own_name_and_nobody_elses(
    rooms: Rooms, seconds: SecondsByHand, role: str
) -> None:
    somebody = LEARNERS[role]
    async with app_on(rooms, seconds).run_test(size=(100, 30)) as pilot:
        visitor = Visitor(pilot)
        await not_with_what_is_somebody_elses(visitor, somebody)
        await with_what_is_theirs(visitor, somebody)
        only_of(somebody, visitor)
        await asks_for_help(visitor, somebody)
        seconds.pass_by(119 if somebody.audience.is_pupils else 100_000)
        await takes_the_module(visitor, somebody)
        await waits_for_the_certificate(visitor, somebody)
    assert rooms.records.learners() == (id_of(somebody),)
    wrong = rooms.sign_ins.tries(id_of(somebody)).wrong
    assert wrong == 0


@pytest.mark.parametrize("role", ["supply", "volunteer", "teacher", "teacher without classes"])
async def test_every_adult_has_a_shelf_of_their_own(rooms: Rooms, role: str) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await to_shelf(visitor, ADULTS[role])
        only_of(ADULTS[role], visitor)


def only_of(somebody: Somebody, visitor: Visitor) -> None:
    """Nobody else is named on the screen, and no module is that is not for them."""
    assert names_in(visitor.words) <= {somebody.name}
    others = {title for _, title in MODULES.values()} - TITLES[somebody.audience]
    assert not any(title in visitor.words for title in others)


async def not_with_what_is_somebody_elses(visitor: Visitor, somebody: Somebody) -> None:
    await to_names(visitor, somebody)
    await visitor.picks(somebody.name)
    if somebody.own:
        await visitor.sees(PassphraseScreen, f"Hello, {somebody.name}")
        only_of(somebody, visitor)
        await visitor.types(SCHOOLS)
        await visitor.sees(PassphraseScreen, WRONG)
        await visitor.types(ADULTS["staff" if somebody.own == OWN[Role.LEAD] else "lead"].own)
        await visitor.sees(PassphraseScreen, WRONG)
    elif somebody.pictures:
        await visitor.sees(PicturesScreen, somebody.name)
        only_of(somebody, visitor)
        await visitor.chooses(BENS if somebody.pictures == AISHAS else AISHAS)
        await visitor.sees(PicturesScreen, NOT_THOSE)


async def with_what_is_theirs(visitor: Visitor, somebody: Somebody) -> None:
    if somebody.own:
        await visitor.types(somebody.own)
    elif somebody.pictures:
        await visitor.chooses(somebody.pictures)
    await visitor.sees(ShelfScreen, f"Hello, {somebody.name}", *TITLES[somebody.audience])
    await visitor.press("3", "s", "o", "r", "n")  # which mean something at the desk
    await visitor.sees(ShelfScreen, f"Hello, {somebody.name}")


async def asks_for_help(visitor: Visitor, somebody: Somebody) -> None:
    said = "0800 1111" if somebody.audience.is_pupils else "999"
    for key, page, says in (("h", HelpScreen, said), ("t", BreathScreen, "")):
        await visitor.press(key)
        await visitor.sees(page, says)
        only_of(somebody, visitor)
        await visitor.press("enter")
        await visitor.sees(ShelfScreen)


async def takes_the_module(visitor: Visitor, somebody: Somebody) -> None:
    learn = await visitor.to_question()
    only_of(somebody, visitor)
    await visitor.press("c")
    await visitor.sees(ClausesScreen)
    only_of(somebody, visitor)
    await visitor.press("b")
    await visitor.sees(LearnScreen)
    await visitor.answers(learn)
    await visitor.press("enter")
    signer = "a grown-up" if somebody.audience.is_pupils else "whoever keeps the school's key"
    await visitor.sees(FinishScreen, f"waiting for {signer}")
    only_of(somebody, visitor)


async def waits_for_the_certificate(visitor: Visitor, somebody: Somebody) -> None:
    await visitor.press("enter")
    await visitor.sees(ShelfScreen)
    await visitor.press("1", "enter")
    await visitor.sees(CertificateWaitingScreen)
    only_of(somebody, visitor)
    await visitor.press("b")
    await visitor.sees(ShelfScreen)


def id_of(somebody: Somebody) -> str:
    return next(each.id for each in EVERYBODY.people if each.name == somebody.name)


@pytest.mark.parametrize("group", ["Robins", "Herons"])
async def test_the_names_of_a_class_are_its_own(rooms: Rooms, group: str) -> None:
    async with app_on(rooms).run_test(size=(100, 30)) as pilot:
        visitor = Visitor(pilot)
        await visitor.press("1")
        await visitor.sees(PickScreen, "Which class")
        assert visitor.names == {"Robins", "Herons"}
        await visitor.picks(group)
        await visitor.sees(PickScreen, "who are you?")
        assert visitor.names == GROUPS[group] | {GUEST}


async def test_the_second_door_has_adults_alone_and_the_third_those_with_a_place_there(
    rooms: Rooms,
) -> None:
    async with app_on(rooms).run_test(size=(100, 30)) as pilot:
        visitor = Visitor(pilot)
        await visitor.press("2")
        await visitor.sees(PickScreen)
        assert visitor.names == GROUPS["Staff"] | GROUPS["Governors"] | {GUEST}
        await visitor.home()
        await visitor.press("3")
        await visitor.sees(PickScreen)
        at_desk = {"Tess Robin", "Tom Spare", "Lea Head"}
        assert visitor.names == at_desk | {"The school's passphrase"}


@pytest.mark.parametrize("group", ["Robins", "adults"])
async def test_a_guest_goes_all_the_way_and_nothing_is_kept(rooms: Rooms, group: str) -> None:
    whole = rooms.folder
    assert whole is not None
    before = _files(whole)
    async with app_on(rooms).run_test(size=(100, 30)) as pilot:
        visitor = Visitor(pilot)
        if group == "adults":
            await visitor.press("2")
        else:
            await visitor.to_names(group)
        await visitor.sees(PickScreen, GUEST)
        await visitor.picks(GUEST)
        await visitor.sees(ShelfScreen, "nothing is kept")
        assert names_in(visitor.words) == set()
        await visitor.to_finish()
        assert names_in(visitor.words) == set()
        assert "waiting for" not in visitor.words
        await visitor.press("enter")
        await visitor.sees(ShelfScreen, "nothing is kept")
    assert _files(whole) == before
    assert rooms.records.learners() == ()


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@each_at_desk
async def test_the_desk_shows_the_groups_that_are_theirs_and_no_name_of_another(
    rooms: Rooms, role: str
) -> None:
    theirs = AT_DESK[role]
    async with app_on(rooms).run_test(size=(110, 36)) as pilot:
        visitor = Visitor(pilot)
        await to_desk(visitor, role)
        seen = ""
        for place in range(1, len(GROUPS) + 2):
            await visitor.press(str(place))
            await visitor.pilot.pause()
            seen += f" {visitor.words}"
        assert names_in(seen) == frozenset().union(*(GROUPS[group] for group in theirs))
        for group in set(GROUPS) - theirs:
            assert group not in seen
        await visitor.press("b")
        await visitor.sees(HomeScreen)


async def test_a_teacher_without_a_class_comes_to_no_desk(rooms: Rooms) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.press("3")
        await visitor.picks("Tom Spare")
        await visitor.types(SPARES)
        await visitor.sees(TroubleScreen, NO_CLASS)
        assert names_in(visitor.words) == set()
        await visitor.press("enter")
        await visitor.sees(HomeScreen)


async def test_whoever_has_no_place_at_the_desk_comes_there_with_no_passphrase_of_theirs(
    rooms: Rooms,
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.press("3")
        await visitor.picks("The school's passphrase")
        for role in ("staff", "supply", "volunteer", "governor"):
            await visitor.types(ADULTS[role].own)
            await visitor.sees(PassphraseScreen, WRONG)
        await visitor.press("escape")
        await visitor.sees(PickScreen)


def complete_everywhere(rooms: Rooms, clock: ClockByHand) -> None:
    """A completion in each of two classes, from another computer."""
    at = Clock(clock.now)
    elsewhere = on_device(rooms, "tablet", at)
    complete(elsewhere, at, AISHA, "k1-1")
    complete(elsewhere, at, AMARA, "u2-1")
    clock.now = at.now


@pytest.mark.parametrize("role", ["teacher", "administrator"])
async def test_they_sign_for_those_whom_they_see_and_for_nobody_else(
    rooms: Rooms, clock: ClockByHand, role: str
) -> None:
    complete_everywhere(rooms, clock)
    sees_all = "Herons" in AT_DESK[role]
    async with app_on(rooms).run_test(size=(100, 30)) as pilot:
        visitor = Visitor(pilot)
        await to_desk(visitor, role)
        await visitor.press("s")
        await visitor.sees(PassphraseScreen, "Type the school's passphrase.")
        if role in ADULTS:
            await visitor.types(ADULTS[role].own)
            await visitor.sees(PassphraseScreen, WRONG)
        await visitor.types(SCHOOLS)
        await visitor.sees(SignCertificatesScreen, "Aisha B")
        assert names_in(visitor.words) == {"Aisha B", *(["Amara C"] if sees_all else [])}
        await visitor.press("s")
        await visitor.sees(SignCertificatesScreen, "Signed.")
        assert names_in(visitor.words) <= {"Aisha B", "Amara C"}
    assert len(certificates_in(rooms, AISHA)) == 1
    assert len(certificates_in(rooms, AMARA)) == sees_all


@pytest.mark.parametrize("role", ["teacher", "administrator"])
async def test_a_lesson_opens_with_a_class_that_is_theirs_once_the_key_is_opened(
    rooms: Rooms, role: str
) -> None:
    async with app_on(rooms).run_test(size=(100, 30)) as pilot:
        visitor = Visitor(pilot)
        await to_desk(visitor, role)
        await visitor.press("2", "1", "o")
        await visitor.sees(PassphraseScreen, "A lesson with Robins")
        await visitor.press("escape")
        await visitor.sees(DeskScreen, "Open a lesson")
        await visitor.press("o")
        await visitor.sees(PassphraseScreen, "A lesson with Robins")
        await visitor.types(SCHOOLS)
        await visitor.sees(DeskScreen, "Lesson open: Robins")
        await visitor.press("o")
        await visitor.sees(DeskScreen, "Open a lesson")


@each_child
async def test_a_child_sees_no_certificate_but_their_own(
    rooms: Rooms, clock: ClockByHand, role: str
) -> None:
    complete_everywhere(rooms, clock)
    _sign_all(rooms)
    somebody = CHILDREN[role]
    async with app_on(rooms).run_test(size=(100, 30)) as pilot:
        visitor = Visitor(pilot)
        await to_shelf(visitor, somebody)
        await visitor.press("1", "enter")
        if somebody.name == "Ben T":
            await visitor.sees(LearnScreen)
        else:
            await visitor.sees(CertificateScreen, "for finishing", "on 23 November 2026")
        only_of(somebody, visitor)


def _sign_all(rooms: Rooms) -> None:
    found = tuple(one.completion for one in waiting(rooms, GROUPS))
    assert len(issue(rooms, KEY, found, "administrator").issued) == len(found)


async def test_anybody_checks_a_certificate_and_only_the_desk_is_told_what_is_on_record(
    rooms: Rooms, clock: ClockByHand
) -> None:
    complete_everywhere(rooms, clock)
    _sign_all(rooms)
    (certificate,) = certificates_in(rooms, AISHA)
    code = _code(certificate.signed)
    async with app_on(rooms).run_test(size=(100, 30)) as pilot:
        visitor = Visitor(pilot)
        await visitor.press("c")
        await visitor.sees(CheckScreen)
        await visitor.types(code)
        await visitor.sees(CheckScreen, "GENUINE")
        assert names_in(visitor.words) == {"Aisha B"}
        away = visitor.words
        await visitor.press("f3")
        await visitor.sees(HomeScreen)
        await visitor.to_desk("Tess Robin", OWN[Role.TEACHER])
        await visitor.press("c")
        await visitor.sees(CheckScreen)
        await visitor.types(code)
        await visitor.sees(CheckScreen, "GENUINE")
        assert names_in(visitor.words) == {"Aisha B"}
        assert visitor.words != away


def _code(signed: str) -> str:
    return digits(bytes.fromhex(signed))


@pytest.mark.parametrize("role", ["supply", "teacher", "lead"])
async def test_a_new_passphrase_is_chosen_by_whom_it_is_for_and_vouched_for_at_the_desk(
    rooms: Rooms, role: str
) -> None:
    somebody = ADULTS[role]
    folder = rooms.folder
    assert folder is not None
    (folder / "sign-in" / f"{id_of(somebody)}.json").unlink()
    vouched = role in ("teacher", "teacher without classes", "lead")
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.press("2")
        await visitor.picks(somebody.name)
        if vouched:
            await visitor.sees(PassphraseScreen, "First the school's passphrase")
            await visitor.types(SCHOOLS)
        await visitor.sees(NewPassphraseScreen, f"Welcome, {somebody.name}.")
        await visitor.types("six wet kettles hum", "six wet kettles hum")
        await visitor.sees(ShelfScreen, f"Hello, {somebody.name}")
    kept = SignIns(folder).of(id_of(somebody)).passphrase
    assert kept is not None and kept.fits("six wet kettles hum")


@pytest.mark.parametrize("role", ["KS1 with pictures", "KS2 without pictures"])
async def test_a_child_who_walks_off_between_activities_leaves_nothing_open(
    rooms: Rooms, seconds: SecondsByHand, role: str
) -> None:
    somebody = CHILDREN[role]
    async with app_on(rooms, seconds).run_test() as pilot:
        visitor = Visitor(pilot)
        await to_shelf(visitor, somebody)
        await is_put_away(visitor, seconds, somebody)
        await signs_in_again(visitor, somebody)
        await is_never_hurried_in_a_module(visitor, seconds)
        await is_put_away(visitor, seconds, somebody)
        await signs_in_again(visitor, somebody)
        await visitor.press("1", "enter")
        await visitor.sees(CertificateWaitingScreen)
        await is_put_away(visitor, seconds, somebody)


async def signs_in_again(visitor: Visitor, somebody: Somebody) -> None:
    await visitor.picks(somebody.name)
    await visitor.chooses(somebody.pictures)
    await visitor.sees(ShelfScreen)


async def is_put_away(visitor: Visitor, seconds: SecondsByHand, somebody: Somebody) -> None:
    seconds.pass_by(120)
    await visitor.sees(PickScreen, QUIET)
    assert visitor.names == GROUPS[somebody.group] | {GUEST}


async def is_never_hurried_in_a_module(visitor: Visitor, seconds: SecondsByHand) -> None:
    """On to its end, with an hour in a question, under a page of help and at what is said to it."""
    learn = await visitor.to_question()
    seconds.pass_by(3600)
    await visitor.press("h")
    await visitor.sees(HelpScreen)
    seconds.pass_by(3600)
    await visitor.press("enter")
    await visitor.sees(LearnScreen)
    await visitor.answers(learn)
    seconds.pass_by(3600)
    await visitor.press("enter")
    await visitor.sees(FinishScreen)
