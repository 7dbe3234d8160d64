"""Picking one of several names."""

from textual import on
from textual.app import ComposeResult
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

from training.app.screens.answering import AnswersOnce
from training.app.widgets.bars import KeyBar
from training.app.widgets.tiles.name_grid import NameGrid
from training.app.widgets.tiles.name_tile import NameTile, Pick

HIGHEST_KEY = 9
"""With more names than this there are no number keys."""

_FEW = "Press the number, or click."
_MANY = "The arrow keys move. Or hold Shift and press your first letter."


class PickScreen(AnswersOnce[str | None]):
    """Names to pick from; it answers with the id of the one picked, None for going back.

    `other` stands apart from the names, on the key 0.
    """

    CSS_PATH = "pick.tcss"
    BINDINGS = [
        *((str(key), f"pick({key})", "This one") for key in range(HIGHEST_KEY + 1)),
        ("b,q", "go_back", "Back"),
        ("up", "return_to_names", "Up"),
    ]
    KEYS = (
        ("b", "Back", "go_back"),
        ("h", "Who can help", "app.ask_for_help"),
        ("t", "Take a breath", "app.take_a_breath"),
    )
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self, title: str, picks: tuple[Pick, ...], other: Pick | None = None, said: str = ""
    ) -> None:
        """`said` is a line about what came before; it stands where the hint does otherwise."""
        super().__init__()
        self._title = title
        self._said = said
        self._few = len(picks) <= HIGHEST_KEY
        self._names = tuple(
            NameTile(pick, str(place) if self._few else "") for place, pick in enumerate(picks, 1)
        )
        self._other = (NameTile(other, "0"),) if other else ()

    def compose(self) -> ComposeResult:
        """The question, the names, and what stands apart."""
        yield Static(self._title, markup=False, id="question")
        hint = _FEW if self._few else _MANY
        yield Static(
            self._said or hint, markup=False, id="hint", classes="-said" * bool(self._said)
        )
        yield NameGrid(self._names)
        yield from self._other
        yield KeyBar(self.KEYS)

    @on(NameTile.Pressed)
    def answer(self, message: NameTile.Pressed) -> None:
        """Answer with the one that was chosen."""
        if isinstance(message.tile, NameTile):
            self.dismiss(message.tile.pick.id)

    @on(NameGrid.PastEnd)
    def leave_names(self) -> None:
        """Point at what stands apart from the names."""
        for tile in self._other:
            tile.focus()

    def action_return_to_names(self) -> None:
        """Point at the last name again."""
        self._names[-1].focus()

    def action_pick(self, key: int) -> None:
        """Choose by number key."""
        for tile in (*self._names, *self._other):
            if tile.key == str(key):
                tile.action_press()

    def action_go_back(self) -> None:
        """Answer that nobody was picked."""
        self.dismiss(None)
