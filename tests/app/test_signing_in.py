"""Signing in through the whole app: who is asked for what, and what they then see."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.support.by_hand import ClockByHand, SecondsByHand
from tests.support.real_school import (
    AISHA,
    AISHAS,
    BENS,
    OWN,
    PEOPLE,
    SCHOOLS,
    give_passphrases,
    give_pictures,
    real_school,
    rooms_at,
)
from tests.support.rooms import START, events_of
from tests.support.whole_app import one_question_content, shows, until, whole_app, words
from training.actions.rooms import Rooms
from training.app.app import TrainingApp
from training.app.desk_visit import NO_CLASS
from training.app.screens.desk import DeskScreen
from training.app.screens.finish import FinishScreen
from training.app.screens.help import HelpScreen
from training.app.screens.home import HomeScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.new_passphrase import NewPassphraseScreen
from training.app.screens.passphrase import WRONG as NOT_THAT_ONE
from training.app.screens.passphrase import PassphraseScreen
from training.app.screens.pick import PickScreen
from training.app.screens.pictures import PicturesScreen
from training.app.screens.shelf import ShelfScreen
from training.app.screens.trouble import TroubleScreen
from training.app.widgets.painted.door import Door
from training.app.widgets.sign_in.picture_tile import PictureTile
from training.app.widgets.tiles.name_tile import NameTile
from training.app.widgets.tiles.tile import Tile
from training.core.attempt import Stage
from training.school.people import Role
from training.school.sign_in.cards import SignIns
from training.school.sign_in.pictures import NOT_THOSE, PICTURES
from training.school.sign_in.slowing import FREE_TRIES

KEYS = (*"1234567890", "minus", "equals_sign")
NEW = "six wet kettles hum"


@pytest.fixture(autouse=True)
def quick(quick_pilot: None) -> None:
    """Many keys are pressed here."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return real_school(tmp_path / "school")


@pytest.fixture
def clock() -> ClockByHand:
    return ClockByHand(START)


@pytest.fixture
def rooms(folder: Path, tmp_path: Path, clock: ClockByHand) -> Rooms:
    """A real school of three children and four adults; the youngest have two short modules."""
    content = one_question_content(tmp_path / "content", "Stop and tell", "Odd boxes")
    return rooms_at(folder, content, clock)


def app_of(rooms: Rooms, seconds: SecondsByHand | None = None) -> TrainingApp:
    return whole_app(lambda: rooms, unlock=SCHOOLS.__eq__, every_second=seconds or SecondsByHand())


async def choose_name(pilot: Pilot[None], name: str) -> None:
    """Choose a name by its number."""
    await shows(pilot, PickScreen, name)
    tiles = {tile.words: tile for tile in pilot.app.screen.query(NameTile)}
    before = pilot.app.screen
    await pilot.press(tiles[name].key)
    await until(pilot, lambda: pilot.app.screen is not before)


async def click(pilot: Pilot[None], kind: type[Tile], word: str) -> None:
    """Click a tile, once all of them lie where they stay."""
    tile = next(tile for tile in pilot.app.screen.query(kind) if tile.words == word)
    lay = None
    while lay != tile.region:
        lay = tile.region
        await pilot.pause()
        await pilot.pause()
    await pilot.click(tile)


async def to_pictures(pilot: Pilot[None], group: str, name: str) -> None:
    await pilot.press("1")
    await choose_name(pilot, group)
    await choose_name(pilot, name)
    await shows(pilot, PicturesScreen, f"{name}: your three pictures")


async def press_pictures(pilot: Pilot[None], trio: Iterable[str]) -> None:
    for word in trio:
        await pilot.press(KEYS[PICTURES.index(word)])


async def type_in(pilot: Pilot[None], *passphrases: str) -> None:
    for passphrase in passphrases:
        await pilot.press(*passphrase, "enter")


async def test_a_child_signs_in_with_three_keys_and_sees_their_own_shelf(
    rooms: Rooms, folder: Path
) -> None:
    give_pictures(folder)
    async with app_of(rooms).run_test() as pilot:
        await to_pictures(pilot, "Robins", "Aisha B")
        await press_pictures(pilot, AISHAS)
        await shows(pilot, ShelfScreen, "Hello, Aisha B")
        await pilot.press("b")
        await shows(pilot, PickScreen, "Robins: who are you?")


async def test_a_child_signs_in_with_the_mouse_alone(rooms: Rooms, folder: Path) -> None:
    give_pictures(folder)
    async with app_of(rooms).run_test() as pilot:
        await pilot.click(Door)
        for name in ("Robins", "Ben T"):
            await shows(pilot, PickScreen, name)
            await click(pilot, NameTile, name)
        await shows(pilot, PicturesScreen, "Ben T")
        for word in BENS:
            await click(pilot, PictureTile, word)
        await shows(pilot, ShelfScreen, "Hello, Ben T")


async def test_wrong_pictures_then_a_wait_then_the_right_ones(
    rooms: Rooms, folder: Path, clock: ClockByHand
) -> None:
    give_pictures(folder)
    seconds = SecondsByHand()
    async with app_of(rooms, seconds).run_test() as pilot:
        await to_pictures(pilot, "Robins", "Aisha B")
        for wrong in range(1, FREE_TRIES + 1):
            await press_pictures(pilot, BENS)
            await until(pilot, lambda: rooms.sign_ins.tries(AISHA).wrong == wrong)  # noqa: B023
            await shows(pilot, PicturesScreen, NOT_THOSE)
        await shows(pilot, PicturesScreen, "You can try again in 5 seconds.")
        await pilot.press("b")
        await choose_name(pilot, "Aisha B")
        await shows(pilot, PicturesScreen, "You can try again in 5 seconds.")
        clock.go_on(5)
        seconds.pass_by(5)
        await shows(pilot, PicturesScreen, "You can try again now.")
        await press_pictures(pilot, AISHAS)
        await shows(pilot, ShelfScreen, "Hello, Aisha B")
    assert rooms.sign_ins.tries(AISHA).wrong == 0


async def test_the_wait_is_still_there_after_a_restart(rooms: Rooms, folder: Path) -> None:
    give_pictures(folder)
    for _ in range(FREE_TRIES + 1):
        SignIns(folder).count(AISHA, lambda tries: tries.after_wrong(START))
    async with app_of(rooms).run_test() as pilot:
        await to_pictures(pilot, "Robins", "Aisha B")
        await shows(pilot, PicturesScreen, "You can try again in 10 seconds.")
        await pilot.press("b")
        await choose_name(pilot, "Ben T")
        await press_pictures(pilot, BENS)
        await shows(pilot, ShelfScreen, "Hello, Ben T")


async def test_with_another_childs_pictures_nobody_sees_a_shelf(rooms: Rooms, folder: Path) -> None:
    give_pictures(folder)
    async with app_of(rooms).run_test() as pilot:
        await to_pictures(pilot, "Robins", "Aisha B")
        await press_pictures(pilot, BENS)
        await shows(pilot, PicturesScreen, NOT_THOSE)
        await pilot.press("b")
        await shows(pilot, PickScreen, "Robins: who are you?")


async def test_help_is_one_key_away_and_leads_back_to_the_pictures(
    rooms: Rooms, folder: Path
) -> None:
    give_pictures(folder)
    async with app_of(rooms).run_test() as pilot:
        await to_pictures(pilot, "Robins", "Aisha B")
        await pilot.press(KEYS[PICTURES.index(AISHAS[0])], "h")
        await shows(pilot, HelpScreen, "0800 1111")
        await pilot.press("enter")
        await shows(pilot, PicturesScreen, "Two more.")
        await press_pictures(pilot, AISHAS[1:])
        await shows(pilot, ShelfScreen, "Hello, Aisha B")


async def test_a_class_without_pictures_goes_straight_on(rooms: Rooms, folder: Path) -> None:
    give_pictures(folder)
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("1")
        await choose_name(pilot, "Herons")
        await choose_name(pilot, "Amara C")
        await shows(pilot, ShelfScreen, "Hello, Amara C")


async def test_a_guest_is_asked_for_nothing_and_leaves_nothing(rooms: Rooms, folder: Path) -> None:
    give_pictures(folder)
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("1")
        await choose_name(pilot, "Robins")
        await choose_name(pilot, "Just looking round")
        await shows(pilot, ShelfScreen, "nothing is kept")
    assert rooms.records.learners() == ()


async def test_the_pupils_door_shows_pupils_alone(rooms: Rooms) -> None:
    adults = [person.name for person in PEOPLE.people if not person.is_pupil]
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("1")
        await shows(pilot, PickScreen, "Robins", "Herons")
        seen = words(pilot)
        await choose_name(pilot, "Robins")
        await shows(pilot, PickScreen, "Aisha B", "Ben T")
        seen += words(pilot)
    assert not any(name in seen for name in (*adults, "Staff", "Amara C"))


async def test_a_damaged_document_says_what_to_do_and_leads_home(
    rooms: Rooms, folder: Path
) -> None:
    give_pictures(folder)
    (folder / "sign-in" / f"{AISHA}.json").write_text('{"format": 1, "pict', encoding="utf-8")
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("1")
        await choose_name(pilot, "Robins")
        await choose_name(pilot, "Aisha B")
        await shows(pilot, TroubleScreen, "cannot be read")
        await pilot.press("enter")
        await shows(pilot, HomeScreen)


async def test_the_app_that_opens_on_a_module_asks_who_it_is_first(
    rooms: Rooms, folder: Path
) -> None:
    give_pictures(folder)
    app = whole_app(lambda: rooms, start=(AISHA, "k1-1"), every_second=SecondsByHand())
    async with app.run_test() as pilot:
        await shows(pilot, PicturesScreen, "Aisha B")
        await press_pictures(pilot, AISHAS)
        await shows(pilot, LearnScreen, "Stop and tell")


async def test_an_adult_chooses_a_passphrase_and_comes_back_with_it(rooms: Rooms) -> None:
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("2")
        await choose_name(pilot, "Stan Office")
        await shows(pilot, NewPassphraseScreen, "Welcome, Stan Office.")
        await type_in(pilot, NEW, NEW)
        await shows(pilot, ShelfScreen, "Hello, Stan Office")
        await pilot.press("b")
        await choose_name(pilot, "Stan Office")
        await shows(pilot, PassphraseScreen, "Hello, Stan Office")
        await type_in(pilot, "six wet kettles ham")
        await shows(pilot, PassphraseScreen, NOT_THAT_ONE)
        await type_in(pilot, NEW)
        await shows(pilot, ShelfScreen, "Hello, Stan Office")


async def test_an_adult_is_slowed_down_and_nobody_else_is(
    rooms: Rooms, folder: Path, clock: ClockByHand
) -> None:
    give_passphrases(folder)
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("2")
        await choose_name(pilot, "Stan Office")
        for wrong in range(1, FREE_TRIES + 1):
            await type_in(pilot, "wrong")
            await until(pilot, lambda: rooms.sign_ins.tries("staff").wrong == wrong)  # noqa: B023
            await shows(pilot, PassphraseScreen, NOT_THAT_ONE)
        await shows(pilot, PassphraseScreen, "in 5 seconds.")
        await pilot.press("escape")
        await choose_name(pilot, "Gus Board")
        await type_in(pilot, OWN[Role.GOVERNOR])
        await shows(pilot, ShelfScreen, "Hello, Gus Board")


async def test_who_gives_up_is_back_at_the_names_and_has_no_passphrase(rooms: Rooms) -> None:
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("2")
        await choose_name(pilot, "Gus Board")
        await shows(pilot, NewPassphraseScreen)
        await pilot.press("escape")
        await shows(pilot, PickScreen, "Gus Board")
    assert rooms.sign_ins.of("governor").passphrase is None


@pytest.mark.parametrize("door", ["2", "3"])
async def test_nobody_chooses_a_passphrase_for_a_teacher_without_the_schools(
    rooms: Rooms, door: str
) -> None:
    opened = ShelfScreen if door == "2" else DeskScreen
    async with app_of(rooms).run_test() as pilot:
        await pilot.press(door)
        await choose_name(pilot, "Tess Robin")
        await shows(pilot, PassphraseScreen, "First the school's passphrase")
        await type_in(pilot, NEW)
        await shows(pilot, PassphraseScreen, NOT_THAT_ONE)
        await type_in(pilot, SCHOOLS)
        await shows(pilot, NewPassphraseScreen, "Welcome, Tess Robin.")
        await type_in(pilot, NEW, NEW)
        await shows(pilot, opened)
    assert rooms.sign_ins.of("teacher").passphrase is not None


async def test_two_who_choose_at_once_get_one_passphrase_and_the_other_is_told(
    rooms: Rooms, folder: Path
) -> None:
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("2")
        await choose_name(pilot, "Stan Office")
        await shows(pilot, NewPassphraseScreen)
        give_passphrases(folder)
        await type_in(pilot, NEW, NEW)
        await shows(pilot, TroubleScreen, "There is a passphrase for this name already.")
    assert rooms.sign_ins.of("staff").passphrase is not None


SEEN: dict[str, tuple[set[str], set[str]]] = {
    "Tess Robin": ({"Robins", "Aisha B"}, {"Herons", "Staff", "Governors"}),
    "Lea Head": ({"Robins", "Aisha B", "Herons", "Staff", "Governors"}, set()),
}


@pytest.mark.parametrize("name", SEEN)
async def test_at_the_desk_everybody_sees_what_is_theirs(
    rooms: Rooms, folder: Path, name: str
) -> None:
    give_passphrases(folder)
    role = Role.TEACHER if name == "Tess Robin" else Role.LEAD
    seen, hidden = SEEN[name]
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("3")
        await choose_name(pilot, name)
        await type_in(pilot, OWN[role])
        await shows(pilot, DeskScreen, *seen)
        assert not any(group in words(pilot) for group in hidden)
        await pilot.press("b")
        await shows(pilot, HomeScreen)


async def test_the_schools_passphrase_opens_the_whole_desk(rooms: Rooms) -> None:
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("3")
        await choose_name(pilot, "The school's passphrase")
        await type_in(pilot, SCHOOLS)
        await shows(pilot, DeskScreen, "Robins", "Herons", "Staff", "Governors")


async def test_the_desk_offers_nobody_who_has_no_place_there(rooms: Rooms) -> None:
    async with app_of(rooms).run_test() as pilot:
        await pilot.press("3")
        await shows(pilot, PickScreen, "Lea Head", "Tess Robin")
        others = ("Stan Office", "Gus Board", "Aisha B", "Just looking")
        assert not any(name in words(pilot) for name in others)


async def test_where_nobody_has_such_a_role_the_desk_wants_the_schools_passphrase(
    tmp_path: Path, rooms: Rooms
) -> None:
    pupils = tuple(person for person in PEOPLE.people if person.is_pupil)
    alone = replace(rooms, people=PEOPLE.model_copy(update={"people": pupils}))
    async with app_of(alone).run_test() as pilot:
        await pilot.press("3")
        await shows(pilot, PassphraseScreen, "Type the school's passphrase.")
        await type_in(pilot, SCHOOLS)
        await shows(pilot, DeskScreen, "Robins")


async def test_a_teacher_without_a_class_is_told_so(rooms: Rooms, folder: Path) -> None:
    give_passphrases(folder)
    people = tuple(person.model_copy(update={"classes": ()}) for person in PEOPLE.people)
    without = replace(rooms, people=PEOPLE.model_copy(update={"people": people}))
    async with app_of(without).run_test() as pilot:
        await pilot.press("3")
        await choose_name(pilot, "Tess Robin")
        await type_in(pilot, OWN[Role.TEACHER])
        await shows(pilot, TroubleScreen, NO_CLASS)
        await pilot.press("enter")
        await shows(pilot, HomeScreen)


async def test_a_child_who_signed_in_takes_a_module_and_it_is_recorded_as_theirs(
    rooms: Rooms, folder: Path
) -> None:
    give_pictures(folder)
    async with app_of(rooms).run_test() as pilot:
        await to_pictures(pilot, "Robins", "Aisha B")
        await press_pictures(pilot, AISHAS)
        await shows(pilot, ShelfScreen)
        await pilot.press("enter")
        await shows(pilot, LearnScreen, "Stop and tell")
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
    assert rooms.records.learners() == (AISHA,)
    assert "completed" in [event.kind for event in events_of(rooms, AISHA)]
