"""A child shows who they are: three pictures out of twelve."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from textual import on
from textual.app import ComposeResult
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

from training.app.screens.gate import GateScreen
from training.app.ticking import EverySecond
from training.app.widgets.bars import KeyBar
from training.app.widgets.sign_in.picture_grid import PictureGrid
from training.app.widgets.sign_in.picture_tile import PictureTile
from training.school.sign_in.entering import Entered
from training.school.sign_in.pictures import HOW_MANY, NOT_THOSE, PICTURES, Trio, trio

HINTS = (
    "Choose your three pictures. Press the key, or click.",
    "Two more. Choose one again to take it back.",
    "One more. Choose one again to take it back.",
    "Let's see!",
)
"""What is said once so many are chosen."""


class PicturesScreen(GateScreen[Trio]):
    """Twelve pictures; it answers True once the right three are chosen, None for going back.

    The third one is not followed by Enter: all are tried at once, after a short look.
    """

    CSS_PATH = "pictures.tcss"
    BINDINGS = [
        *((digit, f"choose({place})", "This one") for place, digit in enumerate("1234567890")),
        ("minus", "choose(10)", "This one"),
        ("equals_sign", "choose(11)", "This one"),
        ("b,q", "back", "Back to the names"),
    ]
    KEYS = (
        ("b", "Back to the names", "back"),
        ("h", "Who can help", "app.ask_for_help"),
        ("t", "Take a breath", "app.take_a_breath"),
    )
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle")]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    wrong = NOT_THOSE
    fetch = "Fetch a grown-up. "

    def __init__(
        self,
        name: str,
        enter: Callable[[Trio], Awaitable[Entered]],
        *,
        every_second: EverySecond,
        wait: timedelta = timedelta(),
        look: float | None = None,
    ) -> None:
        """`enter` tries three pictures; `wait` is how long until it looks at any.

        `look` is how many seconds the three are looked at before they are tried, None for no time.
        """
        super().__init__(enter, every_second, wait)
        self._whose = name
        self._look = look
        self._hint = Static(HINTS[0], markup=False, id="hint")
        self._pictures = PictureGrid(PICTURES)

    def compose(self) -> ComposeResult:
        """Whose pictures are asked for, the pictures, and what is said to a try."""
        yield Static(f"{self._whose}: your three pictures", markup=False, id="question")
        yield self._hint
        yield self._pictures
        yield self.said
        yield KeyBar(self.KEYS)

    @on(PictureTile.Pressed)
    def choose(self, message: PictureTile.Pressed) -> None:
        """Choose a picture, or take it back; not while there is a wait, nor during the look."""
        tile = message.tile
        waiting = self.said.is_waiting or len(self._pictures.chosen) == HOW_MANY
        if isinstance(tile, PictureTile) and not waiting:
            tile.chosen = not tile.chosen
            self.said.say("")
            self._go_on()

    def action_choose(self, place: int) -> None:
        """Choose by key, or take back."""
        tile = self._pictures.tiles[place]
        tile.focus()
        tile.action_press()

    def begin_again(self) -> None:
        """Choose anew."""
        self._pictures.clear()
        self._hint.update(HINTS[0], layout=False)

    def _go_on(self) -> None:
        """Say how many are still to choose; try them once there are three."""
        chosen = self._pictures.chosen
        self._hint.update(HINTS[len(chosen)], layout=False)
        if len(chosen) < HOW_MANY:
            return
        if self._look is None:
            self.call_after_refresh(self.give, trio(chosen))
        else:
            self.set_timer(self._look, lambda: self.give(trio(chosen)))
