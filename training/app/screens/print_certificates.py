"""Printing certificates: how they share pages, how far it is, and where the file lies."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from training.app.messages import HelpAsked
from training.app.screens.answering import AnswersOnce
from training.app.screens.trouble import is_trouble
from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.wide_key import WideKey

LAYOUTS = (
    ("1", "One a page, to frame", "full"),
    ("2", "Four a page, to cut apart", "four"),
    ("3", "Small picture cards, eight a page", "cards"),
)
HELP = ("h", "help", "ask_for_help")
HELP_LISTS = (
    "Here, 1, 2 and 3 make a PDF of the certificates. It goes into the folder of your documents, "
    "as a new file each time; open it there to print it. b stops the printing."
)
ASK = "They go into one PDF file among your documents. How shall they stand on the page?"
STOPPED = "◇ Stopped. No file was made."
NEXT = "Open it with whatever shows PDFs on this computer, and print it on A4."
_BAR = 40
"""Cells of the bar that shows how far it is."""


class Stopped(Exception):
    """Printing was stopped; nothing of it was kept."""


@dataclass(frozen=True)
class ToPrint:
    """What there is: whose, how many signed ones, how many waiting ones, and what to say of them.

    `ended` are those signed ones that have run out.
    """

    whose: str
    signed: int
    waiting: int = 0
    ended: int = 0
    practice: bool = False


@dataclass(frozen=True)
class InFile:
    """Where the certificates lie now; `unshown` are signs of names that no font has."""

    path: Path
    unshown: str = ""


Print = Callable[[str, Callable[[int], None], Callable[[], bool]], Awaitable[InFile]]
"""Prints in a layout; tells how many are drawn, and raises Stopped once it is to stop."""


class _Standing(Enum):
    CHOOSING = auto()
    PRINTING = auto()
    OVER = auto()


class PrintScreen(AnswersOnce[None]):
    """The choice, the printing, and what came of it. Posts `HelpAsked`."""

    CSS_PATH = "print_certificates.tcss"
    BINDINGS = [
        *((key, f"print('{layout}')", label) for key, label, layout in LAYOUTS),
        ("p", "again", "Print in another way"),
        ("up", "app.focus_previous", "Up"),
        ("down", "app.focus_next", "Down"),
        ("h", "ask_for_help", "Help"),
        ("b,escape,q", "back", "Back"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-middle")]

    def __init__(self, to_print: ToPrint, print_them: Print) -> None:
        super().__init__()
        self._to_print = to_print
        self._print = print_them
        self._standing = _Standing.CHOOSING
        self._is_stopped = False
        self._said = Static("", markup=False, classes="said")
        self._back = WideKey("b", "Back", "back")

    def compose(self) -> ComposeResult:
        """The ways to print; how far it is, and what came of it, take their place."""
        yield TopBar("Print certificates", self._to_print.whose)
        with Vertical(classes="choosing"):
            yield Static(Content("\n").join(_there(self._to_print)), markup=False, classes="there")
            yield Static(ASK, markup=False, classes="ask")
            for key, label, layout in LAYOUTS:
                yield WideKey(key, label, f"print('{layout}')")
        with Vertical(classes="after"):
            yield self._said
            yield WideKey("p", "Print them in another way", "again").add_class("again")
            yield self._back
        yield KeyBar((HELP, ("b", "back", "back"))).add_class("backs")
        yield KeyBar((HELP, ("b", "stop", "back"))).add_class("stops")

    def on_mount(self) -> None:
        """Point at the first way."""
        self._stand(_Standing.CHOOSING)

    def on_unmount(self) -> None:
        """Nobody waits for it any more."""
        self._is_stopped = True

    @work
    async def action_print(self, layout: str) -> None:
        """Print in that layout, once."""
        if self._standing is not _Standing.CHOOSING:
            return
        self._is_stopped = False
        self._stand(_Standing.PRINTING)
        self.tell(0)
        try:
            made = await self._print(layout, self.tell, lambda: self._is_stopped)
        except Stopped:
            said = Content.styled(STOPPED, "bold $notyet")
        except Exception as error:
            if not is_trouble(error):
                raise
            said = _not_made(str(error))
        else:
            said = _made(self._to_print, made)
        self._said.update(said)
        self._stand(_Standing.OVER)

    def tell(self, drawn: int) -> None:
        """Say how many are drawn so far."""
        if self._standing is _Standing.PRINTING and not self._is_stopped:
            of = self._to_print.signed
            done = _BAR * drawn // of
            self._said.update(
                Content.assemble(
                    (f"Printing … {drawn} of {of}", "bold $heading"),
                    ("\n\n" + "█" * done, "$yes"),
                    ("░" * (_BAR - done), "$quiet"),
                )
            )

    def action_again(self) -> None:
        """Choose once more."""
        if self._standing is _Standing.OVER:
            self._stand(_Standing.CHOOSING)

    def action_back(self) -> None:
        """Back to where one was; while it prints, stop that first."""
        if self._standing is not _Standing.PRINTING:
            self.dismiss(None)
        elif not self._is_stopped:
            self._is_stopped = True
            self._said.update(Content.styled("Stopping …", "bold $heading"))

    def action_ask_for_help(self) -> None:
        """Ask for help, which says what the keys do here."""
        self.post_message(HelpAsked(HELP_LISTS))

    def _stand(self, standing: _Standing) -> None:
        """Show what belongs to this stage, and point at its first key."""
        self._standing = standing
        self.set_class(standing is not _Standing.CHOOSING, "-under-way")
        self.set_class(standing is _Standing.OVER, "-over")
        self._back.relabel("Stop" if standing is _Standing.PRINTING else "Back")
        first = ".choosing WideKey" if standing is _Standing.CHOOSING else self._back
        (self.query(first).first() if isinstance(first, str) else first).focus()


def _counted(number: int) -> str:
    return f"{number} certificate{'' if number == 1 else 's'}"


def _there(to_print: ToPrint) -> Iterator[Content]:
    """What there is to print, and what is still to be signed."""
    are = "is" if to_print.signed == 1 else "are"
    words = f"{_counted(to_print.signed)} of {to_print.whose} {are} signed."
    yield Content.styled(words, "bold $heading")
    yield from _still(to_print)


def _still(to_print: ToPrint) -> Iterator[Content]:
    if to_print.waiting:
        are = "is" if to_print.waiting == 1 else "are"
        words = f"◇ {to_print.waiting} {are} still waiting to be signed."
        yield Content.styled(words, "bold $notyet")


def _made(to_print: ToPrint, made: InFile) -> Content:
    """Where the file lies, in full, and what there is to know of what is in it."""
    are = "is" if to_print.signed == 1 else "are"
    head = f"◆ {_counted(to_print.signed)} {are} in this file:"
    place = Content.assemble((head, "bold $yes"), "\n", (str(made.path), "bold"))
    return Content("\n\n").join((place, Content("\n").join(_of_them(to_print, made))))


def _of_them(to_print: ToPrint, made: InFile) -> Iterator[Content]:
    from training.reports.printed.unshown import told_of

    yield Content.styled(NEXT, "$quiet")
    yield from _still(to_print)
    if to_print.ended:
        yield Content(f"Of these have run out: {to_print.ended}.")
    if to_print.practice:
        yield Content("They are practice certificates: each says so, and proves nothing.")
    if made.unshown:
        yield Content(told_of(made.unshown))


def _not_made(why: str) -> Content:
    head = Content.styled("◇ No file was made.", "bold $notyet")
    return Content("\n\n").join((head, Content(why[:1].upper() + why[1:])))
