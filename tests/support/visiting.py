"""Somebody who goes through the whole app of a real school by keys, from door to door."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from shutil import copy
from typing import Any

from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import Screen

from tests.support.by_hand import SecondsByHand
from tests.support.real_school import PEOPLE, SCHOOLS, give_passphrases, give_pictures, real_school
from tests.support.rooms import CONTENT, SMALL_CONTENT
from tests.support.whole_app import ONE_QUESTION, shows, until, words
from training.actions.rooms import Rooms
from training.actions.unlock import unlocks
from training.app.app import TrainingApp
from training.app.screens.desk import DeskScreen
from training.app.screens.finish import FinishScreen
from training.app.screens.home import HomeScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.passphrase import PassphraseScreen
from training.app.screens.pick import PickScreen
from training.app.screens.pictures import PicturesScreen
from training.app.screens.shelf import ShelfScreen
from training.app.widgets.tiles.name_tile import NameTile
from training.core.attempt import Stage
from training.core.module import Audience
from training.school.people import People, Person, Role
from training.school.school import STAFF
from training.school.sign_in.cards import SignIn, SignIns
from training.school.sign_in.passphrase import hashed
from training.school.sign_in.pictures import PICTURES

PICTURE_KEYS = (*"1234567890", "minus", "equals_sign")

SPARE = Person(id="spare", name="Tom Spare", group=STAFF, role=Role.TEACHER)
SPARES = "spare odd teapots sing"
"""A teacher without a class, and the passphrase."""

EVERYBODY = People(
    people=(
        *PEOPLE.people,
        SPARE,
        Person(id="supply", name="Sue Supply", group=STAFF, role=Role.SUPPLY),
        Person(id="volunteer", name="Val Helper", group=STAFF, role=Role.VOLUNTEER),
    )
)
"""Somebody of every role; adults go by their role as their id, but for the second teacher."""

MODULES = {
    "k1-1": ("ks1", "Stop and tell"),
    "k1-2": ("ks1", "Odd boxes"),
    "u2-1": ("upper-ks2", "Group chats"),
    "s-1": ("staff", "Being online at work"),
    "g-1": ("governors", "Asking good questions"),
}
"""The modules by their ids: whose they are, and their titles."""

TITLES = {
    audience: {title for whose, title in MODULES.values() if whose == audience}
    for audience in Audience
}


def a_module_for_everybody(folder: Path) -> Path:
    """A content folder with a module or two of a card and a question for each kind of learner."""
    folder.mkdir()
    for name in ("facts.toml", "help.md"):
        copy(SMALL_CONTENT / name, folder / name)
    copy(CONTENT / "register.toml", folder / "register.toml")
    for id_, (audience, title) in MODULES.items():
        text = ONE_QUESTION.format(id=id_, title=title).replace("ks1", audience)
        (folder / f"{id_}.md").write_text(text, encoding="utf-8")
    return folder


def school_of_everybody(folder: Path) -> Path:
    """A school with somebody of every role; all adults have passphrases, the Robins pictures."""
    real_school(folder, EVERYBODY, sealed=True)
    give_passphrases(folder)
    kept = SignIn(passphrase=hashed(SPARES, Random("spare").randbytes))
    SignIns(folder).keep(SPARE.id, kept)
    give_pictures(folder)
    return folder


def app_on(
    rooms: Rooms,
    seconds: SecondsByHand | None = None,
    opens: Callable[[], Rooms] | None = None,
    **more: Any,
) -> TrainingApp:
    """The app of a real school, where the school's passphrase is asked of its sealed key."""
    folder = rooms.folder
    assert folder is not None
    return TrainingApp(
        rooms.school.name,
        opens or (lambda: rooms),
        unlock=lambda typed: unlocks(folder, typed),
        practice=False,
        pace=None,
        every_second=seconds or SecondsByHand(),
        **more,
    )


class Visitor:
    """Presses keys as a person does: looks at what is there first, and waits for what comes."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    @property
    def screen(self) -> Screen[Any]:
        """What is shown now."""
        return self.pilot.app.screen

    @property
    def words(self) -> str:
        """The words that are shown now."""
        return words(self.pilot)

    @property
    def names(self) -> set[str]:
        """The names that can be picked now."""
        return {tile.words for tile in self.screen.query(NameTile)}

    async def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        await self.pilot.press(*keys)

    async def sees(self, kind: type[Screen[Any]], *said: str) -> None:
        """Wait for a screen of that kind that says all of that, and for it to be ready."""
        await shows(self.pilot, kind, *said)
        await self.pilot.pause()

    async def reads(self, kind: type[Screen[Any]], said: str) -> None:
        """Wait for a screen that says that, wherever its lines end: a path may break anywhere."""
        wanted = _letters(said)
        await until(
            self.pilot, lambda: isinstance(self.screen, kind) and wanted in _letters(self.words)
        )
        await self.pilot.pause()

    async def goes(self, *keys: str) -> None:
        """Press keys that lead to another screen."""
        before = self.screen
        await self.pilot.press(*keys)
        await until(self.pilot, lambda: self.screen is not before)

    async def picks(self, name: str) -> None:
        """Pick a name by its number."""
        await self.sees(PickScreen, name)
        tiles = {tile.words: tile for tile in self.screen.query(NameTile)}
        await self.goes(tiles[name].key)

    async def types(self, *passphrases: str) -> None:
        """Paste lines where the cursor stands, each ended by Enter."""
        for passphrase in passphrases:
            assert self.screen.focused is not None
            self.screen.focused.post_message(Paste(passphrase))
            await self.press("enter")

    async def chooses(self, pictures: Iterable[str]) -> None:
        """Choose pictures by their keys."""
        for word in pictures:
            await self.press(PICTURE_KEYS[PICTURES.index(word)])

    async def to_names(self, group: str) -> None:
        """From home to the names of a class."""
        await self.press("1")
        await self.picks(group)
        await self.sees(PickScreen, f"{group}: who are you?")

    async def to_own_shelf(self, name: str, group: str, pictures: Iterable[str] = ()) -> None:
        """From home to a child's shelf."""
        await self.to_names(group)
        await self.picks(name)
        if pictures:
            await self.sees(PicturesScreen, name)
            await self.chooses(pictures)
        await self.sees(ShelfScreen, f"Hello, {name}")

    async def to_adults_shelf(self, name: str, passphrase: str) -> None:
        """From home to an adult's shelf."""
        await self.press("2")
        await self.picks(name)
        await self.sees(PassphraseScreen, name)
        await self.types(passphrase)
        await self.sees(ShelfScreen, f"Hello, {name}")

    async def to_desk(self, name: str = "The school's passphrase", own: str = SCHOOLS) -> None:
        """From home to the desk."""
        await self.press("3")
        await self.picks(name)
        await self.sees(PassphraseScreen)
        await self.types(own)
        await self.sees(DeskScreen)

    async def to_question(self) -> LearnScreen:
        """From the shelf to the question of the module on the card."""
        await self.press("enter")
        await self.sees(LearnScreen)
        learn = self.screen
        assert isinstance(learn, LearnScreen)
        await self.press("enter")
        await until(self.pilot, lambda: learn.attempt.stage is Stage.LESSON)
        await self.press("enter")
        await until(self.pilot, lambda: learn.attempt.stage is Stage.QUIZ)
        return learn

    async def answers(self, learn: LearnScreen) -> None:
        """Give the right answer, and wait for what is said to it."""
        await self.press(str(learn.attempt.order.index(0) + 1), "enter")
        await until(self.pilot, lambda: "Stop comes first" in self.words)

    async def to_finish(self) -> None:
        """From the shelf to the end of the module on the card."""
        await self.answers(await self.to_question())
        await self.press("enter")
        await self.sees(FinishScreen)

    async def home(self) -> None:
        """Back from wherever that is, one screen after another."""
        while not isinstance(self.screen, HomeScreen):
            before = self.screen
            await self.press("escape" if isinstance(before, PassphraseScreen) else "b")
            await until(self.pilot, lambda before=before: self.screen is not before)  # type: ignore[misc]


def _letters(words: str) -> str:
    """The words without spaces and without the frames around them."""
    return re.sub(r"[\s│┃║]", "", words)
