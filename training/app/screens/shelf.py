"""A learner's shelf: one obvious next step, and the rest of the phase as stepping stones."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

from training.app.cast import drawing_for
from training.app.screens.answering import AnswersOnce
from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.enter_button import EnterButton
from training.app.widgets.shelf.next_card import NextCard
from training.app.widgets.shelf.so_far import SoFar
from training.app.widgets.shelf.stone import Standing, Stone
from training.app.widgets.text.drawing import DrawingView
from training.app.widgets.tiles.tile import Tile
from training.app.widgets.tiles.tile_grid import TileGrid
from training.core.module import Module
from training.core.people import GUEST, Learner

_SIZES = ((5, 0), (4, 0), (3, 0), (2, 0), (1, 0))
_WIDEST = 36
NOTHING_YET = "There is nothing on this shelf yet. Ask whoever leads on online safety here."
LOOKING_ROUND = "You are looking round: nothing is kept."


class Wish(Enum):
    """What a learner wants with a module."""

    TAKE = "take"
    CERTIFICATE = "certificate"


@dataclass(frozen=True)
class ShelfChoice:
    """A module, and what is wanted with it."""

    module: Module
    wish: Wish = Wish.TAKE


class ShelfScreen(AnswersOnce[ShelfChoice | None]):
    """The modules of one learner; it answers with a choice, None for going back.

    The stone with the focus is on the card; Enter does what the card says.
    """

    CSS_PATH = "shelf.tcss"
    BINDINGS = [
        *((str(key), f"point({key - 1})", "This one") for key in range(1, 10)),
        ("a", "do_again", "Do it again"),
        ("b,q", "go_back", "Back to the names"),
    ]
    KEYS = (
        ("b", "Back to the names", "go_back"),
        ("h", "Who can help", "app.ask_for_help"),
        ("t", "Take a breath", "app.take_a_breath"),
    )
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-middle"), (32, "-high")]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self,
        learner: Learner,
        modules: Sequence[Module],
        done: frozenset[str],
        started: frozenset[str],
        said: str = "",
    ) -> None:
        """`done` and `started` are ids of modules; `said` is a line about what came before."""
        super().__init__()
        self._learner = learner
        self._modules = tuple(modules)
        self._standings = tuple(_standing(module.id, done, started) for module in modules)
        self._said = said or (LOOKING_ROUND if learner.id == GUEST.id else "")
        self._next = _next(self._standings)
        self._shown = self._next
        self._card = NextCard()
        self._stones = tuple(
            Stone(module.title, str(at + 1) if at < 9 else "", self._standings[at])
            for at, module in enumerate(modules)
        )

    def compose(self) -> ComposeResult:
        """Hello, the card, and the stones."""
        guest = self._learner.id == GUEST.id
        yield TopBar("Your shelf", "" if guest else f"{self._learner.name}, {self._learner.group}")
        done = self._standings.count(Standing.DONE)
        hello = "Hello" if guest else f"Hello, {self._learner.name}"
        yield SoFar(hello, done, len(self._modules))
        yield Static(self._said, markup=False, id="said")
        yield from self._shelf() if self._modules else self._nothing()
        yield KeyBar(self.KEYS)

    def _nothing(self) -> ComposeResult:
        yield Static(NOTHING_YET, markup=False, id="nothing")

    def _shelf(self) -> ComposeResult:
        drawing = drawing_for(self._modules[self._next], 0)
        with Horizontal(id="step"):
            if drawing is not None:
                yield DrawingView(drawing)
            yield self._card
        yield TileGrid(self._stones, _SIZES, _WIDEST)

    def on_mount(self) -> None:
        """Point at the next step."""
        if self._stones:
            self._stones[self._next].focus()

    @on(Tile.Pointed)
    def put_on_card(self, message: Tile.Pointed) -> None:
        """Show the module that is pointed at."""
        self._shown = self._stones.index(message.tile)
        self._card.show(
            self._modules[self._shown],
            self._standings[self._shown],
            is_next=self._shown == self._next,
        )

    @on(Tile.Pressed)
    @on(EnterButton.Pressed)
    def go_on(self) -> None:
        """Do what the card says."""
        done = self._standings[self._shown] is Standing.DONE
        wish = Wish.CERTIFICATE if done else Wish.TAKE
        self.dismiss(ShelfChoice(self._modules[self._shown], wish))

    def action_point(self, place: int) -> None:
        """Point by number key."""
        if place < len(self._stones):
            self._stones[place].focus()

    def action_do_again(self) -> None:
        """Take a module again that is done."""
        if self._stones and self._standings[self._shown] is Standing.DONE:
            self.dismiss(ShelfChoice(self._modules[self._shown]))

    def action_go_back(self) -> None:
        """Back to the names."""
        self.dismiss(None)


def _standing(module_id: str, done: frozenset[str], started: frozenset[str]) -> Standing:
    if module_id in done:
        return Standing.DONE
    return Standing.STARTED if module_id in started else Standing.OPEN


def _next(standings: Sequence[Standing]) -> int:
    """What was begun comes first, then what is still to come; when all is done, the last."""
    for wanted in (Standing.STARTED, Standing.OPEN):
        if wanted in standings:
            return standings.index(wanted)
    return max(0, len(standings) - 1)
