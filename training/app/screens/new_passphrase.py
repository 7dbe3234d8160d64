"""A grown-up chooses a passphrase, which they type twice."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from training.app.screens.answering import AnswersOnce
from training.app.screens.passphrase import KEYS
from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.sign_in.try_again import MARK
from training.app.widgets.wide_key import WideKey
from training.school.sign_in.passphrase import SHORTEST, is_long_enough

RULE = (
    f"{SHORTEST} characters or more, such as four words that do not belong together. Nothing that "
    "you use anywhere else: not the password for the school's computers, nor for e-mail."
)
SHORT = f"That is short. Use {SHORTEST} characters or more."
DIFFERENT = "The two are not the same. Type them once more."


class NewPassphraseScreen(AnswersOnce[str]):
    """It answers with the passphrase as typed, or None when the person goes back."""

    CSS_PATH = "passphrase.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle")]
    BINDINGS = [
        ("escape", "back", "Back"),
        ("up", "app.focus_previous", "Up"),
        ("down", "app.focus_next", "Down"),
    ]

    def __init__(self, name: str) -> None:
        """`name` is whose passphrase it is."""
        super().__init__()
        self._name = name
        self._first = Input(password=True, placeholder="passphrase", max_length=200)
        self._second = Input(password=True, placeholder="the same again", max_length=200)
        self._said = Static(classes="remark", markup=False)

    def compose(self) -> ComposeResult:
        """What to choose, the two lines, and two ways on."""
        yield TopBar("Choose your passphrase", "For grown-ups")
        with Vertical(classes="card"):
            welcome = f"Welcome, {self._name}. Choose a passphrase."
            yield Static(Content.styled(welcome, "bold $heading"), markup=False)
            yield Static(RULE, classes="ask", markup=False)
            yield self._first
            yield self._second
            yield self._said
            with Horizontal(classes="rows"):
                yield WideKey("Enter", "Keep it", "give")
                yield WideKey("Esc", "Back", "back")
        yield KeyBar(KEYS)

    def on_mount(self) -> None:
        """Be ready for typing."""
        self._first.focus()

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Enter in the first line leads to the second; in the second it is the row that keeps."""
        event.stop()
        if event.input is self._first and not self._second.value:
            self._second.focus()
        else:
            self.action_give()

    def action_give(self) -> None:
        """Hand the passphrase over, if it is long enough and was typed twice alike."""
        if not is_long_enough(self._first.value):
            self._say_again(SHORT)
        elif self._first.value != self._second.value:
            self._say_again(DIFFERENT)
        else:
            self.dismiss(self._first.value)

    def action_back(self) -> None:
        """Go back without one."""
        self.dismiss(None)

    def _say_again(self, sentence: str) -> None:
        """Say why it is not kept, and be ready for typing both again."""
        self._said.update(f"{MARK} {sentence}", layout=False)
        self._first.clear()
        self._second.clear()
        self._first.focus()
