"""The question asked once before somebody sits a story or a question out."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalGroup
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from training.app.screens.answering import AnswersOnce
from training.app.widgets.key_row import KeyRow
from training.app.widgets.rows import Rows

YES, NO = "Yes, sit it out.", "No, I stay."


class SitOutScreen(AnswersOnce[bool], ModalScreen[bool]):
    """Whether to sit this one out; anything but a clear yes stays."""

    CSS_PATH = "sit_out.tcss"
    AUTO_FOCUS = None
    BINDINGS = [
        Binding("1,y", "answer(True)", show=False),
        Binding("2,n,b,escape", "answer(False)", show=False),
        Binding("down,tab", "move(1)", show=False),
        Binding("up,shift+tab", "move(-1)", show=False),
        Binding("enter,space", "enter", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._rows = Rows([Content(YES), Content(NO)])

    def compose(self) -> ComposeResult:
        """The question, and the two answers."""
        with VerticalGroup():
            yield Static("Sit this one out? It counts as done.", markup=False, classes="title")
            yield self._rows

    def action_answer(self, yes: bool) -> None:
        """Answer, and close."""
        self.dismiss(yes)

    def action_move(self, by: int) -> None:
        """Move the pointer."""
        self._rows.move(by)

    def action_enter(self) -> None:
        """Answer with the row pointed at; without one, nothing has been said yet."""
        if self._rows.pointed is not None:
            self.dismiss(self._rows.pointed == 0)

    @on(KeyRow.Pressed)
    def answer_clicked(self, event: KeyRow.Pressed) -> None:
        """Answer with the row that was clicked."""
        self.dismiss(event.place == 0)
