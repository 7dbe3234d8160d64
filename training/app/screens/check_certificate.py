"""Checking a certificate: scanned, pasted, typed, or dropped as a file."""

from collections.abc import Awaitable, Callable, Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

from training.actions.checking.checked import Checked
from training.actions.checking.words import summary
from training.app.screens.answering import AnswersOnce
from training.app.screens.trouble import is_trouble
from training.app.widgets.ask_line import AskLine
from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.checking.verdict_sheet import VerdictSheet

Check = Callable[[str], Awaitable[Sequence[Checked]]]
"""Gives the answers about what somebody handed over."""

TITLE = "Check a certificate"
ASKED = "Scan it, or paste or type its digits, its code, or the name of a file"
HOW = (
    "A scanner that types like a keyboard works here by itself.\n"
    "A picture, a PDF or an Open Badge can be dropped here; then press Enter.\n"
    "The code is printed beside the square, such as 020G3-0G2GC-1R83F.\n\n"
    "Nothing is kept, and nothing is sent anywhere."
)
LOOKING = "Looking ..."
EMPTY = "Nothing was typed yet."

LONGEST = 20_000
"""Characters of the line; the signed text of an Open Badge may have 7000."""


class CheckScreen(AnswersOnce[None]):
    """Asks for one certificate after another, and says of each what it is worth.

    The line keeps the focus, so that the next can be scanned at once. Scanners type letters too, as
    in https, so no letter is a key here; and F1 and F10 belong to many terminals.
    """

    CSS_PATH = "check_certificate.tcss"
    BINDINGS = [
        ("escape,f3", "back", "Back"),
        ("f2", "app.ask_for_help", "Who can help"),
        ("down", "more(3)", "More"),
        ("up", "more(-3)", "Back up"),
        ("pagedown", "turn(1)", "The next certificate"),
        ("pageup", "turn(-1)", "The one before"),
    ]
    KEYS = (
        ("Enter", "check it", "check"),
        ("F3", "back", "back"),
        ("F2", "who can help", "app.ask_for_help"),
    )
    TURNING = (("PgDn", "next", "turn(1)"), ("PgUp", "before", "turn(-1)"))
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle"), (30, "-high")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide")]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, check: Check, school_name: str) -> None:
        super().__init__()
        self._check = check
        self._school_name = school_name
        self._bar = TopBar(TITLE, school_name)
        self._line = AskLine(ASKED, "", longest=LONGEST)
        self._said = Static(HOW, markup=False, id="said")
        self._answer = Vertical(id="answer")
        self._all: Sequence[Checked] = ()
        self._place = 0

    def compose(self) -> ComposeResult:
        """The line to type in, and under it the answer."""
        yield self._bar
        yield self._line
        yield self._said
        yield self._answer
        yield KeyBar(self.KEYS).add_class("one")
        yield KeyBar((*self.KEYS[1:], *self.TURNING)).add_class("several")

    def on_mount(self) -> None:
        """Be ready for a scanner at once."""
        self._line.begin()

    @on(AskLine.Entered)
    def action_check(self) -> None:
        """Check what stands in the line, and make room for the next."""
        given = self._line.words.strip()
        self._line.clear()
        if given:
            self._say(LOOKING)
            self._look(given)
        else:
            self._say(EMPTY)

    def action_more(self, lines: int) -> None:
        """Show more of a long answer."""
        for sheet in self._answer.query(VerdictSheet):
            sheet.scroll_by(lines)

    async def action_turn(self, by: int) -> None:
        """Go to another of several certificates."""
        if 0 <= self._place + by < len(self._all):
            self._place += by
            await self._show()

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)

    @work(exclusive=True)
    async def _look(self, given: str) -> None:
        try:
            self._all = await self._check(given)
        except Exception as error:
            if not is_trouble(error):
                raise
            self._say(str(error))
        else:
            bad = (place for place, one in enumerate(self._all) if not one.in_order)
            self._place = next(bad, 0)
            await self._show()

    def _say(self, words: str) -> None:
        """Say something where the answer will stand."""
        self._all = ()
        self.remove_class("-told", "-several")
        self._said.update(words)
        self._bar.say(TITLE, self._school_name)

    async def _show(self) -> None:
        """Show the answer, or one of several; what is not in order comes first."""
        several = len(self._all) > 1
        which = f"{self._place + 1} of {len(self._all)}" if several else ""
        self._bar.say(TITLE, summary(self._all) if several else self._school_name)
        self.add_class("-told")
        self.set_class(several, "-several")
        await self._answer.remove_children()
        await self._answer.mount(VerdictSheet(self._all[self._place], which))
