"""Who can help."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from training.app.screens.answering import AnswersOnce
from training.app.widgets.enter_button import EnterButton
from training.app.widgets.reading import Reading
from training.app.widgets.text.blocks import TextBlocks
from training.library.reference.help import HelpPage


class HelpScreen(AnswersOnce[None], ModalScreen[None]):
    """Trusted adults first, then Childline; the screen below stays as it was."""

    CSS_PATH = "help.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]
    BINDINGS = [
        ("enter,space,b,escape,h,q", "close", "Back"),
        ("down,pagedown", "page(1)", "More"),
        ("up,pageup", "page(-1)", "Back up"),
    ]

    def __init__(self, page: HelpPage, also: str = "") -> None:
        """The page; `also` is a quiet line that it ends with."""
        super().__init__()
        self._page = page
        last = [Static(also, markup=False, classes="also")] if also else []
        self._reading = Reading([TextBlocks(page.text, {}), *last])

    def compose(self) -> ComposeResult:
        """The page, and the way back."""
        with Vertical(id="page"):
            yield Static(self._page.title, markup=False, id="title")
            yield self._reading
            yield EnterButton("Back")

    @on(EnterButton.Pressed)
    def action_close(self) -> None:
        """Back to where the learner was."""
        self.dismiss()

    def action_page(self, by: int) -> None:
        """Show more, where it is long."""
        self._reading.page(by)
