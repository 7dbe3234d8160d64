"""Taking a breath."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from training.app.messages import HelpAsked
from training.app.screens.answering import AnswersOnce
from training.app.widgets.enter_button import EnterButton
from training.app.widgets.painted.scenery import calm
from training.app.widgets.painted.view import View
from training.app.widgets.reading import Reading
from training.app.widgets.text.blocks import TextBlocks
from training.library.reference.help import HelpPage


class BreathScreen(AnswersOnce[None], ModalScreen[None]):
    """A quiet page: you can stop here, and nothing is lost."""

    CSS_PATH = "breath.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle"), (32, "-high")]
    BINDINGS = [
        ("enter,space,b,escape,t,q", "close", "Back"),
        ("h", "ask_for_help", "Who can help"),
        ("down,pagedown", "page(1)", "More"),
        ("up,pageup", "page(-1)", "Back up"),
    ]

    def __init__(self, page: HelpPage) -> None:
        super().__init__()
        self._page = page
        self._reading = Reading([TextBlocks(page.text, {})])

    def compose(self) -> ComposeResult:
        """A calm picture, the words, and the way back."""
        yield View(calm)
        with Center(), Vertical(id="page"):
            yield Static(self._page.title, markup=False, id="title")
            yield self._reading
            yield EnterButton("I am ready")

    @on(EnterButton.Pressed)
    def action_close(self) -> None:
        """Back to where the learner was."""
        self.dismiss()

    def action_ask_for_help(self) -> None:
        """Close, and show who can help instead."""
        self.post_message(HelpAsked())
        self.dismiss()

    def action_page(self, by: int) -> None:
        """Show more, where it is long."""
        self._reading.page(by)
