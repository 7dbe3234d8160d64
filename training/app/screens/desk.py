"""The teacher's desk: who has done what in each class, and what the class found hard."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

from training.app.messages import HelpAsked
from training.app.screens.answering import AnswersOnce
from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.desk.class_tabs import ClassTabs
from training.app.widgets.desk.desk_words import cell_words, column_words, headline
from training.app.widgets.desk.grid_drawing import legend
from training.app.widgets.desk.hard_list import HardList
from training.app.widgets.desk.heat_grid import HeatGrid
from training.app.widgets.desk.signing_lines import Signing, SigningLines
from training.reports.class_view import ClassView
from training.reports.grid import Grid

KEYS = (
    ("f", "found hard", "flip"),
    ("n", "hide names", "hide_names"),
    ("p", "print", "print"),
    ("c", "check", "check"),
    ("h", "help", "ask_for_help"),
    ("b", "back", "back"),
)
"""What the bar has room for at 80 columns; `h` tells the rest, and these at more length."""

FEW = ("f", "p", "h", "b")
"""What it has room for in a narrower window."""

HELP_LISTS = (
    "At the desk: f shows what the class found hard, n hides the names or shows them again, c "
    "checks a certificate that somebody hands you, r looks again whether there is anything new, "
    "and the numbers open the classes."
)
HELP_PRINTS = "p prints the certificates of the class that is shown, as a PDF."
HELP_SIGNS = (
    "s shows the certificates that wait for you to sign them, and o opens a lesson with the class "
    "that is shown: until it is closed, its certificates are signed at once."
)


class Errand(Enum):
    """What is to be done before the desk is shown again."""

    LOOK_AGAIN = "fetch the views anew"
    CHECK = "check certificates"
    SIGN = "sign the certificates that wait"
    LESSON = "open a lesson with the class that is shown, or close the open one"
    PRINT = "print the certificates of the class that is shown"


@dataclass(frozen=True)
class DeskWish:
    """An errand; then the desk is to open as it stood, with names hidden or not."""

    group: str
    names_hidden: bool
    errand: Errand = Errand.LOOK_AGAIN


class DeskScreen(AnswersOnce[DeskWish | None]):
    """The desk; it answers with a wish, or None when the person goes back.

    `again` is the wish that was answered, so that the desk opens where it was.
    """

    CSS_PATH = "desk.tcss"
    BINDINGS = [
        *((str(number), f"open({number - 1})", "Open a class") for number in range(1, 10)),
        ("f,space", "flip", "What the class found hard"),
        ("n", "hide_names", "Hide or show the names"),
        ("r", "look_again", "Look again"),
        ("c", "check", "Check a certificate"),
        ("s", "sign", "Sign what waits"),
        ("o", "lesson", "Open or close a lesson"),
        ("p", "print", "Print the certificates"),
        ("h", "ask_for_help", "Help"),
        ("b,escape,q", "back", "Back"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (80, "-narrow"), (110, "-wide")]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self,
        views: tuple[ClassView, ...],
        school_name: str,
        practice: bool,
        again: DeskWish | None = None,
        signing: Signing | None = None,
        *,
        can_print: bool = False,
    ) -> None:
        """`signing` says what waits to be signed; None where certificates sign themselves."""
        super().__init__()
        self._views = views or (_nobody(),)
        self._title = "Practice school" if practice else "Teacher's desk"
        self._school_name = school_name
        names = tuple(view.name for view in self._views)
        self._place = names.index(again.group) if again and again.group in names else 0
        self._names_hidden = again is not None and again.names_hidden
        self._signing = signing
        self._can_print = can_print
        self._tabs = ClassTabs(names)
        self._headline = Static(classes="headline", markup=False)
        self._grid = HeatGrid(self._view)
        self._cursor_words = Static(classes="cursor", markup=False)
        self._legend = Static(classes="legend", markup=False)
        self._hard = HardList()

    def compose(self) -> ComposeResult:
        """The classes, what needs doing, the grid, and what was hard."""
        yield TopBar(self._school_name, self._title)
        yield self._tabs
        if self._signing:
            yield SigningLines(self._signing)
        yield self._headline
        with Horizontal(classes="pages"):
            with Vertical(classes="who"):
                yield self._grid
                yield self._cursor_words
                yield self._legend
            yield self._hard
        keys = [key for key in KEYS if self._can_print or key[0] != "p"]
        yield KeyBar(keys).add_class("all")
        yield KeyBar([key for key in keys if key[0] in FEW]).add_class("few")

    def on_mount(self) -> None:
        """Open the first class, or the one that was open before."""
        self._grid.focus()
        self._show()

    @property
    def _view(self) -> ClassView:
        return self._views[self._place]

    def _show(self) -> None:
        """Show the open class everywhere."""
        self._tabs.chosen = self._place
        self._headline.update(Content(headline(self._view)), layout=False)
        self._grid.show(self._view, names_hidden=self._names_hidden)
        self._hard.show(self._view)

    @on(HeatGrid.Moved)
    def tell_the_cursor(self) -> None:
        """Say in words where the cursor stands."""
        where, counts = Content(""), Content("")
        if self._grid.here is not None:
            row, module = self._grid.here
            learner = cell_words(row, module, names_hidden=self._names_hidden)
            where = Content("\n").join([column_words(self._view, module), learner])
            counts = legend(self._view.grid, module)
        self._cursor_words.update(where, layout=False)
        self._legend.update(counts, layout=False)

    @on(ClassTabs.Opened)
    def open_class(self, event: ClassTabs.Opened) -> None:
        """Open the class of that tab."""
        self.action_open(event.place)

    def action_open(self, place: int) -> None:
        """Open a class by its place, if there are so many."""
        if place < len(self._views):
            self._place = place
            self._show()

    def action_flip(self) -> None:
        """From who has done what to what was hard, and back; side by side, only the focus moves."""
        self.toggle_class("-hard")
        (self._hard if self.has_class("-hard") else self._grid).focus()

    def action_hide_names(self) -> None:
        """Hide the names, as for a projector, or show them again."""
        self._names_hidden = not self._names_hidden
        self._grid.show(self._view, names_hidden=self._names_hidden)

    def action_look_again(self) -> None:
        """Ask for the views as they are now."""
        self._wish(Errand.LOOK_AGAIN)

    def action_check(self) -> None:
        """Ask to check certificates, with what the school's records say of them."""
        self._wish(Errand.CHECK)

    def action_sign(self) -> None:
        """Ask for what waits to be signed, if anything does."""
        if self._signing and self._signing.waiting:
            self._wish(Errand.SIGN)

    def action_lesson(self) -> None:
        """Ask for a lesson with the class that is shown, or for the end of the open one."""
        if self._signing and self._view.grid.rows:
            self._wish(Errand.LESSON)

    def action_print(self) -> None:
        """Ask for the certificates of the class that is shown on paper."""
        if self._can_print and self._view.grid.rows:
            self._wish(Errand.PRINT)

    def _wish(self, errand: Errand) -> None:
        self.dismiss(DeskWish(self._view.name, self._names_hidden, errand))

    def action_ask_for_help(self) -> None:
        """Ask who can help; at the desk the page also says what its keys do."""
        prints = (HELP_PRINTS,) if self._can_print else ()
        signs = (HELP_SIGNS,) if self._signing else ()
        self.post_message(HelpAsked(" ".join((HELP_LISTS, *prints, *signs))))

    def action_back(self) -> None:
        """Leave the desk."""
        self.dismiss(None)


def _nobody() -> ClassView:
    """What there is to see before a class list has been brought in."""
    empty = Grid(as_of=datetime.min.replace(tzinfo=UTC), modules=(), rows=())
    return ClassView(name="No class list yet", grid=empty, titles={}, hard=())
