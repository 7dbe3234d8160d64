"""Every screen that reads or writes, under each thing that can go wrong while the app is open.

However it is: a sentence says what happened and what to do, help is one key away, nothing is lost,
nothing is called saved before it is, and the app goes on.
"""

import shutil
import sys
from asyncio import Barrier, gather
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.by_hand import SecondsByHand
from tests.support.issuing import Clock, certificates_in, complete, on_device
from tests.support.real_school import (
    AISHA,
    AISHAS,
    AMARA,
    BENS,
    OWN,
    SCHOOLS,
    rooms_at,
)
from tests.support.rooms import START, events_of
from tests.support.visiting import Visitor, a_module_for_everybody, app_on, school_of_everybody
from tests.support.whole_app import until
from training.actions.erase_person import erase_person
from training.actions.own_passphrase import reset_passphrase
from training.actions.rooms import Rooms
from training.app.desk_visit import NO_CLASS, NO_MORE
from training.app.learner_visit import ERASED, LAST_NOT_SAVED, NOT_SHOWN, SAVED
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
from training.app.screens.trouble import FETCH, TroubleScreen
from training.school.folder import SchoolFolder
from training.school.people import People, Person, Role
from training.school.people_file import PeopleFile
from training.school.roles import ADMINISTRATOR
from training.school.sign_in.cards import SignIns
from training.school.sign_in.slowing import FREE_TRIES

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="faults are made as POSIX has them"),
]

TEACHERS, STAFFS = OWN[Role.TEACHER], OWN[Role.STAFF]


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
def clock() -> Clock:
    return Clock()


@pytest.fixture
def seconds() -> SecondsByHand:
    return SecondsByHand()


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "school"))


@pytest.fixture
def rooms(folder: Path, content: Path, clock: Clock) -> Rooms:
    return on_device(rooms_at(folder, content, clock), "classroom", clock)


def halve(path: Path) -> None:
    """As a program that keeps folders in step may leave it."""
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def make_newer(path: Path) -> None:
    """As a newer version of this program would have written it."""
    path.write_bytes(
        path.read_bytes()
        .replace(b'"format": 1', b'"format": 9')
        .replace(b'"format":1', b'"format":9')
    )


SPOILS: dict[str, Callable[[Path], object]] = {
    "half written": halve,
    "from a newer version": make_newer,
    "damaged": lambda path: path.write_bytes(b"\x00\xff{]"),
    "gone": Path.unlink,
}


@contextmanager
def broken_disk(kind: str, folder: Path) -> Iterator[None]:
    from tests.support.disk_faults import full, read_only

    with {"full": full, "read-only": read_only}[kind](folder):
        yield


each_disk = pytest.mark.parametrize("disk", ["full", "read-only"])
DISK_SAYS = {"full": "There is no room left", "read-only": "The disk can only be read"}


async def is_helped(visitor: Visitor, key: str = "h") -> None:
    """Help is one key away, and leads back to where it was."""
    there = visitor.screen
    await visitor.press(key)
    await visitor.sees(HelpScreen)
    await visitor.press("enter")
    await until(visitor.pilot, lambda: visitor.screen is there)


async def goes_on(visitor: Visitor) -> None:
    """From the trouble that is told to where somebody else can begin."""
    await visitor.sees(TroubleScreen)
    await is_helped(visitor)
    await visitor.goes("enter")
    await visitor.home()
    await visitor.press("2")
    await visitor.sees(PickScreen)


def kinds(rooms: Rooms, learner: str) -> list[str]:
    return [event.kind for event in events_of(rooms, learner)]


# ---- a disk that takes nothing ----


@each_disk
async def test_a_module_that_cannot_be_begun_says_so(rooms: Rooms, folder: Path, disk: str) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Amara C", "Herons")
        with broken_disk(disk, folder):
            await visitor.press("enter")
            await visitor.sees(TroubleScreen, DISK_SAYS[disk], FETCH)
        await goes_on(visitor)
    assert kinds(rooms, AMARA) == []


async def test_a_quiz_on_a_full_disk_waits_and_goes_on_where_it_was(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Amara C", "Herons")
        learn = await visitor.to_question()
        right = str(learn.attempt.order.index(0) + 1)
        with broken_disk("full", folder):
            for _ in range(3):  # a child who hammers Enter
                await visitor.press(right, "enter")
                await visitor.sees(LearnScreen, "Not saved yet.", "There is no room left")
            await is_helped(visitor)
            assert "Stop comes first" not in visitor.words
        assert kinds(rooms, AMARA) == ["started", "card read"]
        await visitor.press("enter")
        await visitor.sees(LearnScreen, "Stop comes first")
        assert "Not saved" not in visitor.words
        await visitor.press("enter")
        await visitor.sees(FinishScreen)
    assert kinds(rooms, AMARA) == ["started", "card read", "answered", "completed"]


async def test_who_leaves_a_quiz_that_could_not_be_saved_is_not_told_it_is(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Amara C", "Herons")
        learn = await visitor.to_question()
        with broken_disk("full", folder):
            await visitor.press(str(learn.attempt.order.index(0) + 1), "enter")
            await visitor.sees(LearnScreen, "Not saved yet. Tell a grown-up.")
            await visitor.press("q")
            await visitor.sees(ShelfScreen, LAST_NOT_SAVED)
            assert SAVED not in visitor.words
        await visitor.press("enter")
        await visitor.sees(LearnScreen, "What comes first?")
        await visitor.press("q")
        await visitor.sees(ShelfScreen, SAVED)


@each_disk
async def test_a_try_that_cannot_be_counted_lets_nobody_in(
    rooms: Rooms, folder: Path, disk: str
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_names("Robins")
        await visitor.picks("Aisha B")
        await visitor.sees(PicturesScreen)
        with broken_disk(disk, folder):
            await visitor.chooses(BENS)
            await visitor.sees(PicturesScreen, "◇")
            await is_helped(visitor)
            await visitor.chooses(AISHAS)
            await visitor.sees(ShelfScreen, "Hello, Aisha B")


@each_disk
async def test_a_passphrase_that_cannot_be_kept_is_not_called_kept(
    rooms: Rooms, folder: Path, disk: str
) -> None:
    (folder / "sign-in" / "staff.json").unlink()
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.press("2")
        await visitor.picks("Stan Office")
        await visitor.sees(NewPassphraseScreen)
        await is_helped(visitor, "f2")
        with broken_disk(disk, folder):
            await visitor.types("six wet kettles hum", "six wet kettles hum")
            await visitor.sees(TroubleScreen, DISK_SAYS[disk])
        await goes_on(visitor)
    assert SignIns(folder).of("staff").passphrase is None


@each_disk
async def test_what_cannot_be_signed_goes_on_waiting(
    rooms: Rooms, folder: Path, clock: Clock, disk: str
) -> None:
    complete_elsewhere(rooms, clock, AISHA, "k1-1")
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_desk()
        await visitor.press("s")
        await visitor.sees(PassphraseScreen)
        await visitor.types(SCHOOLS)
        await visitor.sees(SignCertificatesScreen, "Aisha B")
        with broken_disk(disk, folder):
            await visitor.press("s")
            await visitor.sees(SignCertificatesScreen, "waiting", DISK_SAYS[disk])
            assert "Signed. 1" not in visitor.words
        await is_helped(visitor)
        await visitor.press("b")
        await visitor.sees(DeskScreen, "1 certificate is waiting for you")
    assert certificates_in(rooms, AISHA) == ()


def complete_elsewhere(rooms: Rooms, clock: Clock, learner: str, module: str) -> None:
    complete(on_device(rooms, "tablet", clock), clock, learner, module)


# ---- files that come half, damaged, or from a newer version while the app is open ----


@pytest.mark.parametrize(
    ("spoil", "door"), [*((spoil, "1") for spoil in SPOILS), ("half written", "2"), ("gone", "3")]
)
async def test_a_list_of_people_that_cannot_be_read_shows_no_names(
    rooms: Rooms, folder: Path, spoil: str, door: str
) -> None:
    whole = (folder / "people.json").read_bytes()
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await is_helped(visitor)  # by then the school is open
        SPOILS[spoil](folder / "people.json")
        await visitor.press(door)
        await visitor.reads(TroubleScreen, "people.json")
        assert (FETCH in visitor.words) is (door == "1")
        await is_helped(visitor)
        (folder / "people.json").write_bytes(whole)
        await goes_on(visitor)


async def test_a_lesson_that_is_open_waits_for_no_file_but_its_records(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Amara C", "Herons")
        learn = await visitor.to_question()
        for name in ("people.json", "school.json", "school-key.json", "trust.json"):
            halve(folder / name)
        await is_helped(visitor)
        await visitor.answers(learn)
        await visitor.press("enter")
        await visitor.sees(FinishScreen, "Your certificate is waiting for a grown-up")
        assert kinds(rooms, AMARA)[-1] == "completed"
        await visitor.press("enter")
        await visitor.sees(ShelfScreen, "1 of 1 done")


async def test_a_certificate_that_cannot_be_shown_just_now_leads_back_to_the_shelf(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Amara C", "Herons")
        await visitor.to_finish()
        await visitor.press("enter")
        await visitor.sees(ShelfScreen)
        whole = (folder / "trust.json").read_bytes()
        halve(folder / "trust.json")
        await visitor.press("1", "enter")
        await visitor.sees(TroubleScreen, FETCH, NOT_SHOWN)
        await is_helped(visitor)
        await visitor.press("enter")
        await visitor.sees(ShelfScreen, "Amara C")
        (folder / "trust.json").write_bytes(whole)
        await visitor.press("1", "enter")
        await visitor.sees(CertificateWaitingScreen)


async def test_records_cut_off_in_the_middle_of_a_line_lose_nothing_that_comes_after(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Amara C", "Herons")
        learn = await visitor.to_question()
        [lines] = (folder / "records" / AMARA).glob("*.jsonl")
        lines.write_bytes(lines.read_bytes()[:-40])
        await visitor.answers(learn)
        await visitor.press("enter")
        await visitor.sees(FinishScreen)
    assert kinds(rooms, AMARA)[-2:] == ["answered", "completed"]


@pytest.mark.parametrize("spoil", ["half written", "gone"])
async def test_a_childs_pictures_that_cannot_be_read_say_so_and_lead_on(
    rooms: Rooms, folder: Path, spoil: str
) -> None:
    path = folder / "sign-in" / f"{AISHA}.json"
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_names("Robins")
        SPOILS[spoil](path)
        await visitor.picks("Aisha B")
        if spoil == "gone":
            await visitor.sees(ShelfScreen, "Hello, Aisha B")  # as whoever is new in a class
            return
        await visitor.sees(TroubleScreen, FETCH)
        await visitor.reads(TroubleScreen, path.name)
        await goes_on(visitor)


async def test_a_sign_in_file_spoilt_while_somebody_types_is_no_wrong_passphrase(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.press("2")
        await visitor.picks("Stan Office")
        await visitor.sees(PassphraseScreen)
        whole = (folder / "sign-in" / "staff.json").read_bytes()
        halve(folder / "sign-in" / "staff.json")
        await visitor.types(STAFFS)
        await visitor.reads(PassphraseScreen, "staff.json cannot be read")
        assert WRONG not in visitor.words
        await is_helped(visitor, "f2")
        (folder / "sign-in" / "staff.json").write_bytes(whole)
        await visitor.types(STAFFS)
        await visitor.sees(ShelfScreen, "Hello, Stan Office")
    assert rooms.sign_ins.tries("staff").wrong == 0


@pytest.mark.parametrize("spoil", ["half written", "from a newer version"])
async def test_a_key_spoilt_while_somebody_types_is_no_wrong_passphrase(
    rooms: Rooms, folder: Path, spoil: str
) -> None:
    key = folder / "school-key.json"
    whole = key.read_bytes()
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_desk("Tess Robin", TEACHERS)
        await visitor.press("o")
        await visitor.sees(PassphraseScreen, "A lesson with Robins")
        if spoil == "from a newer version":
            key.write_bytes(whole.replace(b"sealed key 1", b"sealed key 9"))
        else:
            SPOILS[spoil](key)
        await visitor.types(SCHOOLS)
        await visitor.reads(PassphraseScreen, "school-key.json cannot be read")
        assert WRONG not in visitor.words
        key.write_bytes(whole)
        await visitor.types(SCHOOLS)
        await visitor.sees(DeskScreen, "Lesson open: Robins")


async def test_a_spoilt_list_of_keys_is_told_at_the_desk_which_stays_open(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_desk("Tess Robin", TEACHERS)
        halve(folder / "trust.json")
        await visitor.press("r")
        await visitor.sees(DeskScreen, "The list of the school's keys cannot be used")
        await visitor.press("o")
        await visitor.reads(TroubleScreen, "trust.json is damaged")
        await is_helped(visitor)
        await visitor.press("enter")
        await visitor.sees(DeskScreen, "Aisha B")
        await visitor.press("c")
        await visitor.sees(CheckScreen)
        await visitor.types("0123456789")
        await visitor.reads(CheckScreen, "trust.json is damaged")
        await is_helped(visitor, "f2")


@pytest.mark.parametrize("who", ["child", "adult"])
async def test_a_policy_that_cannot_be_read_stops_no_lesson(
    rooms: Rooms, folder: Path, who: str
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        if who == "child":
            await visitor.to_own_shelf("Amara C", "Herons")
        else:
            await visitor.to_adults_shelf("Stan Office", STAFFS)
        await visitor.to_question()
        version = folder / "policy" / "2026-09-01"
        version.mkdir(parents=True)
        (version / "clauses.json").write_text('{"form', encoding="utf-8")
        await visitor.press("c")
        await visitor.sees(ClausesScreen)
        assert "Traceback" not in visitor.words
        await is_helped(visitor)
        await visitor.press("b")
        await visitor.sees(LearnScreen, "What comes first?")


# ---- another program, another computer ----


async def test_a_conflict_copy_of_the_list_changes_nothing_on_any_screen(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await is_helped(visitor)
        shutil.copy(folder / "people.json", folder / "people (conflicted copy).json")
        shutil.copy(folder / "sign-in" / "staff.json", folder / "sign-in" / "staff (1).json")
        await visitor.to_adults_shelf("Stan Office", STAFFS)
        await visitor.home()
        await visitor.to_desk()
        await visitor.sees(DeskScreen, "Robins")


def change(folder: Path, one: Callable[[Person], Person | None]) -> None:
    """Change the list as another program does."""
    file = PeopleFile(folder)
    standing = file.read()
    people = tuple(each for each in map(one, standing.people.people) if each)
    file.change(standing, People(people=people))


async def test_a_child_erased_in_a_quiz_leaves_nothing_behind_and_is_told_so(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Amara C", "Herons")
        learn = await visitor.to_question()
        erase_person(SchoolFolder(folder), AMARA, "lead", rooms.clock)
        await visitor.press(str(learn.attempt.order.index(0) + 1), "enter")
        await visitor.sees(TroubleScreen, FETCH, ERASED)
        await is_helped(visitor)
        await visitor.press("enter")
        await visitor.sees(PickScreen, "Robins")
        assert "Herons" not in visitor.words
    assert not (folder / "records" / AMARA).exists()


async def test_a_child_erased_at_the_shelf_begins_no_module(rooms: Rooms, folder: Path) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Aisha B", "Robins", AISHAS)
        erase_person(SchoolFolder(folder), AISHA, "lead", rooms.clock)
        await visitor.press("enter")
        await visitor.sees(TroubleScreen, ERASED)
        await visitor.press("enter")
        await visitor.sees(PickScreen, "Ben T")
        assert "Aisha B" not in visitor.names
    assert not (folder / "records").exists() or AISHA not in rooms.records.learners()


async def test_a_class_that_was_renamed_and_a_child_who_came_are_there_at_the_next_door(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Amara C", "Herons")
        change(
            folder,
            lambda one: one.model_copy(update={"group": "Wrens"}) if one.id == AMARA else one,
        )
        await visitor.to_finish()
        await visitor.press("enter")
        await visitor.sees(ShelfScreen, "1 of 1 done")
        await visitor.press("b")
        await visitor.sees(PickScreen, "Wrens")
        assert visitor.names == {"Robins", "Wrens"}
        await visitor.picks("Wrens")
        await visitor.picks("Amara C")
        await visitor.sees(ShelfScreen, "1 of 1 done", "Amara C, Wrens")


async def test_whoever_leaves_while_at_the_desk_sees_nothing_more_there(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_desk("Lea Head", OWN[Role.LEAD])
        change(
            folder,
            lambda one: one.model_copy(update={"left": START.date()}) if one.id == "lead" else one,
        )
        await visitor.press("r")
        await visitor.sees(TroubleScreen, NO_MORE)
        assert "Aisha" not in visitor.words
        await visitor.press("enter")
        await visitor.sees(HomeScreen)
        await visitor.press("3")
        await visitor.sees(PickScreen)
        assert "Lea Head" not in visitor.names


async def test_a_teacher_who_loses_a_class_sees_it_no_more(rooms: Rooms, folder: Path) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_desk("Tess Robin", TEACHERS)
        change(folder, lambda one: one.model_copy(update={"classes": ()}))
        await visitor.press("r")
        await visitor.sees(TroubleScreen, NO_CLASS)
        await visitor.press("enter")
        await visitor.sees(HomeScreen)


async def test_a_passphrase_reset_while_at_the_desk_opens_nothing_more(
    rooms: Rooms, folder: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_desk("Tess Robin", TEACHERS)
        reset_passphrase(SignIns(folder), "teacher", ADMINISTRATOR, START.date())
        await visitor.press("o")
        await visitor.sees(PassphraseScreen, "Type the school's passphrase.")
        await visitor.types(TEACHERS)
        await visitor.sees(PassphraseScreen, WRONG)
        await visitor.press("escape")
        await visitor.sees(DeskScreen)
        await visitor.home()
        await visitor.press("3")
        await visitor.picks("Tess Robin")
        await visitor.sees(PassphraseScreen, "First the school's passphrase")


async def test_the_stick_taken_out_at_the_shelf_is_told_and_not_taken_for_nothing_done(
    rooms: Rooms, folder: Path, tmp_path: Path
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Amara C", "Herons")
        learn = await visitor.to_question()
        shutil.copytree(folder, tmp_path / "taken out")
        shutil.rmtree(folder)
        await visitor.press(str(learn.attempt.order.index(0) + 1), "enter")
        await visitor.sees(LearnScreen, "Not saved yet.", "Is the stick")
        await visitor.press("q")
        await visitor.sees(TroubleScreen, "The school folder cannot be found.")
        await is_helped(visitor)
        shutil.copytree(tmp_path / "taken out", folder)
        await visitor.press("enter")
        await visitor.home()
        await visitor.to_own_shelf("Amara C", "Herons")
        await visitor.press("enter")
        await visitor.sees(LearnScreen, "What comes first?")
    assert kinds(rooms, AMARA) == ["started", "card read"]


# ---- a clock that jumps ----

JUMPS = {"back a year": timedelta(days=-365), "on ten years": timedelta(days=3653)}
each_jump = pytest.mark.parametrize("jump", JUMPS)


@each_jump
async def test_a_clock_that_jumps_in_a_lesson_loses_nothing(
    rooms: Rooms, folder: Path, clock: Clock, jump: str
) -> None:
    async with app_on(rooms).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_own_shelf("Amara C", "Herons")
        learn = await visitor.to_question()
        clock.now += JUMPS[jump]
        await visitor.answers(learn)
        await visitor.press("enter")
        await visitor.sees(FinishScreen)
        clock.now -= JUMPS[jump]
        await visitor.press("enter")
        await visitor.sees(ShelfScreen, "1 of 1 done")
        await visitor.home()
        await visitor.to_desk()
        await visitor.press("2")
        await visitor.sees(DeskScreen, "Amara C: done")
    assert kinds(rooms, AMARA) == ["started", "card read", "answered", "completed"]


@each_jump
async def test_an_open_lesson_is_closed_by_a_clock_that_jumps_and_the_desk_shows_it(
    rooms: Rooms, clock: Clock, seconds: SecondsByHand, jump: str
) -> None:
    async with app_on(rooms, seconds).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_desk("Tess Robin", TEACHERS)
        await visitor.press("o")
        await visitor.sees(PassphraseScreen)
        await visitor.types(SCHOOLS)
        await visitor.sees(DeskScreen, "Lesson open: Robins")
        clock.now += JUMPS[jump]
        await visitor.press("r")
        await visitor.sees(DeskScreen, "Open a lesson")
        assert "Lesson open" not in visitor.words
        await visitor.home()
        await visitor.to_own_shelf("Aisha B", "Robins", AISHAS)
        await visitor.to_finish()
        assert "waiting for a grown-up" in visitor.words
    assert certificates_in(rooms, AISHA) == ()


@each_jump
async def test_who_waits_after_wrong_pictures_waits_no_longer_for_a_clock_that_jumps(
    rooms: Rooms, clock: Clock, seconds: SecondsByHand, jump: str
) -> None:
    async with app_on(rooms, seconds).run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.to_names("Robins")
        await visitor.picks("Aisha B")
        await visitor.sees(PicturesScreen)
        for wrong in range(1, FREE_TRIES + 1):
            await visitor.chooses(BENS)
            await until(pilot, lambda: rooms.sign_ins.tries(AISHA).wrong == wrong)  # noqa: B023
            await visitor.sees(PicturesScreen, "◇")
        await visitor.sees(PicturesScreen, "in 5 seconds.")
        await visitor.chooses(AISHAS)  # not looked at
        await visitor.sees(PicturesScreen, "in 5 seconds.")
        clock.now += JUMPS[jump]
        seconds.pass_by(5)
        await visitor.sees(PicturesScreen, "You can try again now.")
        await visitor.chooses(AISHAS)
        if jump == "back a year":  # the wait begins anew, once, so that no clock cuts it short
            await visitor.sees(PicturesScreen, "in 5 seconds.")
            clock.on(seconds=5)
            seconds.pass_by(5)
            await visitor.chooses(AISHAS)
        await visitor.sees(ShelfScreen, "Hello, Aisha B")


# ---- a school that cannot be opened, and a program that is not as good as it should be ----


async def test_where_the_school_cannot_be_opened_help_is_there_all_the_same(rooms: Rooms) -> None:
    def open_rooms() -> Rooms:
        PeopleFile(Path("/nowhere")).read()
        raise AssertionError("there is no such school")

    app = app_on(rooms, opens=open_rooms, without_school=lambda: rooms)
    async with app.run_test() as pilot:
        visitor = Visitor(pilot)
        await visitor.reads(TroubleScreen, "people.json is not there")
        await visitor.press("h")
        await visitor.sees(HelpScreen, "0800 1111")
        await visitor.press("enter")
        await visitor.sees(TroubleScreen)
        await visitor.press("enter")
    assert app.return_code == 2


async def test_one_child_at_two_computers_at_once_loses_nothing(
    rooms: Rooms, folder: Path, content: Path, clock: Clock
) -> None:
    both_there = Barrier(2)

    async def at_computer(there: Rooms) -> None:
        async with app_on(there).run_test() as pilot:
            visitor = Visitor(pilot)
            await visitor.to_own_shelf("Amara C", "Herons")
            learn = await visitor.to_question()
            await both_there.wait()
            await visitor.answers(learn)
            await visitor.press("enter")
            await visitor.sees(FinishScreen)
            await visitor.press("enter")
            await visitor.sees(ShelfScreen, "1 of 1 done")

    other = on_device(rooms_at(folder, content, clock), "library", clock)
    await gather(at_computer(rooms), at_computer(other))
    assert kinds(rooms, AMARA).count("completed") in (1, 2)
    assert rooms.records.check().faults == ()
