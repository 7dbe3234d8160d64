"""Asking a grown-up for the school's passphrase."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from training.app.widgets.bars import TopBar
from training.app.widgets.wide_key import WideKey

ASK = "Type the school's passphrase. Whoever set up the desk chose it."
WRONG = "◆ Not that one. Capitals and spaces count."
EMPTY = "◆ Nothing was typed yet."


class PassphraseScreen(Screen[str | None]):
    """It answers with the passphrase as typed, or None when the person goes back.

    `wrong` says that the last one did not open the desk.
    """

    CSS_PATH = "passphrase.tcss"
    BINDINGS = [
        ("escape", "back", "Back"),
        ("up", "app.focus_previous", "Up"),
        ("down", "app.focus_next", "Down"),
    ]

    def __init__(self, wrong: bool = False) -> None:
        super().__init__()
        self._typed = Input(password=True, placeholder="passphrase", max_length=200)
        self._remark = Static(WRONG if wrong else "", classes="remark", markup=False)

    def compose(self) -> ComposeResult:
        """One question, and two ways on."""
        yield TopBar("The teacher's desk", "For grown-ups")
        with Vertical(classes="card"):
            yield Static(Content.styled("The desk is locked", "bold $heading"), markup=False)
            yield Static(ASK, classes="ask", markup=False)
            yield self._typed
            yield self._remark
            with Horizontal(classes="rows"):
                yield WideKey("Enter", "Open the desk", "give")
                yield WideKey("Esc", "Back", "back")

    def on_mount(self) -> None:
        """Be ready for typing."""
        self._typed.focus()

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Enter in the line is the same as the row that opens the desk."""
        event.stop()
        self.action_give()

    def action_give(self) -> None:
        """Hand the passphrase over, if there is one."""
        if self._typed.value:
            self.dismiss(self._typed.value)
        else:
            self._remark.update(EMPTY, layout=False)
            self._typed.focus()

    def action_back(self) -> None:
        """Go back without one."""
        self.dismiss(None)
