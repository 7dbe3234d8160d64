"""The clauses that a card, a scene or a question cites: in our words and in the school's own."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from training.actions.both_wordings import Wordings
from training.app.messages import BreathAsked, HelpAsked
from training.app.screens.answering import AnswersOnce
from training.app.widgets.bars import Key
from training.app.widgets.enter_button import EnterButton
from training.app.widgets.module.wordings import ClausePair
from training.app.widgets.reading import Reading
from training.core.module import Audience

TITLES = {True: "The rule behind this", False: "What the policy says"}
_LINES = 3
"""How many lines an arrow key scrolls."""

FOR_GROWN_UPS = "The school's own words, for a grown-up"


class ClausesScreen(AnswersOnce[None], ModalScreen[None]):
    """Lies over the module, which stays as it was. Posts `HelpAsked` and `BreathAsked`.

    The youngest read our line alone, until somebody asks for the school's own words.
    """

    CSS_PATH = "clauses.tcss"
    AUTO_FOCUS = None
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]
    BINDINGS = [
        Binding("c", "more_or_close", show=False),
        Binding("enter,space,b,q", "close", show=False),
        Binding("down", f"line({_LINES})", show=False),
        Binding("up", f"line({-_LINES})", show=False),
        Binding("pagedown,tab", "page(1)", show=False),
        Binding("pageup,shift+tab", "page(-1)", show=False),
        Binding("h", "help", show=False),
        Binding("escape,t", "breath", show=False),
    ]

    def __init__(self, words: Wordings) -> None:
        alone = not any(clause.school or clause.lack for clause in words.clauses)
        self._hushed = words.audience is Audience.KS1 and not alone
        super().__init__(classes="-alone" if alone else "-hushed" if self._hushed else "")
        self._words = words
        self._reading = Reading([ClausePair(each, words.noun) for each in words.clauses])

    def compose(self) -> ComposeResult:
        """The clauses, where the school's words are from, and the way back."""
        with Vertical(id="page"):
            title = TITLES[self._words.audience.is_pupils]
            yield Static(title, markup=False, id="title")
            yield Static(self._said(), markup=False, id="said")
            yield self._reading
            with Horizontal(id="foot"):
                yield EnterButton("Back")
                if self._hushed:
                    yield Key("c", FOR_GROWN_UPS, "more_or_close")

    def _said(self) -> str:
        return self._words.said or f"The school's text: {self._words.source}."

    @on(EnterButton.Pressed)
    def action_close(self) -> None:
        """Back to where the learner was."""
        self.dismiss()

    def action_more_or_close(self) -> None:
        """Show the school's words where they are not shown yet; otherwise go back."""
        if not self._hushed:
            self.dismiss()
            return
        self._hushed = False
        self.remove_class("-hushed")
        self.query_one(Key).display = False

    def action_line(self, by: int) -> None:
        """Scroll by lines."""
        self._reading.line(by)

    def action_page(self, by: int) -> None:
        """Scroll by windows."""
        self._reading.page(by)

    def action_help(self) -> None:
        """Who can help."""
        self.post_message(HelpAsked())

    def action_breath(self) -> None:
        """Take a breath."""
        self.post_message(BreathAsked())
