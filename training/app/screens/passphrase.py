"""Asking a grown-up for a passphrase."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from training.app.screens.gate import GateScreen
from training.app.ticking import EverySecond
from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.wide_key import WideKey
from training.school.sign_in.entering import Entered

WRONG = "Not that one. Capitals and spaces count."
EMPTY = "Nothing was typed yet."
KEYS = (("F2", "Who can help", "app.ask_for_help"),)
"""The letter h is typed here, as every letter is."""


@dataclass(frozen=True)
class Asking:
    """Which passphrase is asked for: where one is, what is shut, what to type, what then opens."""

    where: str
    title: str
    ask: str
    onward: str


class PassphraseScreen(GateScreen[str]):
    """It answers True once the passphrase was right, None when the person goes back."""

    CSS_PATH = "passphrase.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle")]
    BINDINGS = [
        ("escape", "back", "Back"),
        ("up", "app.focus_previous", "Up"),
        ("down", "app.focus_next", "Down"),
    ]
    wrong = WRONG

    def __init__(
        self,
        asking: Asking,
        enter: Callable[[str], Awaitable[Entered]],
        *,
        every_second: EverySecond,
        wait: timedelta = timedelta(),
    ) -> None:
        """`enter` tries a passphrase; `wait` is how long until it looks at any."""
        super().__init__(enter, every_second, wait)
        self._asking = asking
        self._trying = False
        self._typed = Input(password=True, placeholder="passphrase", max_length=200)

    def compose(self) -> ComposeResult:
        """One question, and two ways on."""
        yield TopBar(self._asking.where, "For grown-ups")
        with Vertical(classes="card"):
            yield Static(Content.styled(self._asking.title, "bold $heading"), markup=False)
            yield Static(self._asking.ask, classes="ask", markup=False)
            yield self._typed
            yield self.said
            with Horizontal(classes="rows"):
                yield WideKey("Enter", self._asking.onward, "give")
                yield WideKey("Esc", "Back", "back")
        yield KeyBar(KEYS)

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Enter in the line is the same as the row that goes on."""
        event.stop()
        self.action_give()

    def action_give(self) -> None:
        """Try the passphrase, if there is one and no wait."""
        if self._trying or self.said.is_waiting:
            return
        if not self._typed.value:
            self.say_again(EMPTY)
            return
        self._trying = True
        self.said.say("")
        self.give(self._typed.value)

    def begin_again(self) -> None:
        """Be ready for typing."""
        self._trying = False
        self._typed.clear()
        self._typed.focus()
