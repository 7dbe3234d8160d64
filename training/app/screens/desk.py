"""The teacher's desk: who has done what in each class, and what the class found hard."""

from dataclasses import dataclass
from datetime import UTC, datetime

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

from training.app.screens.answering import AnswersOnce
from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.desk.class_tabs import ClassTabs
from training.app.widgets.desk.desk_words import cell_words, column_words, headline
from training.app.widgets.desk.grid_drawing import legend
from training.app.widgets.desk.hard_list import HardList
from training.app.widgets.desk.heat_grid import HeatGrid
from training.reports.class_view import ClassView
from training.reports.grid import Grid

KEYS = (
    ("f", "found hard", "flip"),
    ("n", "hide names", "hide_names"),
    ("r", "look again", "look_again"),
    ("b", "back", "back"),
)


@dataclass(frozen=True)
class DeskWish:
    """Look again: fetch the views anew and open the desk as it stood, names hidden or not."""

    group: str
    names_hidden: bool


class DeskScreen(AnswersOnce[DeskWish | None]):
    """The desk; it answers with a wish to look again, or None when the person goes back.

    `again` is the wish that was answered, so that the desk opens where it was.
    """

    CSS_PATH = "desk.tcss"
    BINDINGS = [
        *((str(number), f"open({number - 1})", "Open a class") for number in range(1, 10)),
        ("f,space", "flip", "What the class found hard"),
        ("n", "hide_names", "Hide or show the names"),
        ("r", "look_again", "Look again"),
        ("b,escape", "back", "Back"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self,
        views: tuple[ClassView, ...],
        school_name: str,
        practice: bool,
        again: DeskWish | None = None,
    ) -> None:
        super().__init__()
        self._views = views or (_nobody(),)
        self._title = "Practice school" if practice else "Teacher's desk"
        self._school_name = school_name
        names = tuple(view.name for view in self._views)
        self._place = names.index(again.group) if again and again.group in names else 0
        self._names_hidden = again is not None and again.names_hidden
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
        yield self._headline
        with Horizontal(classes="pages"):
            with Vertical(classes="who"):
                yield self._grid
                yield self._cursor_words
                yield self._legend
            yield self._hard
        yield KeyBar(KEYS)

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
        self.dismiss(DeskWish(self._view.name, self._names_hidden))

    def action_back(self) -> None:
        """Leave the desk."""
        self.dismiss(None)


def _nobody() -> ClassView:
    """What there is to see before a class list has been brought in."""
    empty = Grid(as_of=datetime.min.replace(tzinfo=UTC), modules=(), rows=())
    return ClassView(name="No class list yet", grid=empty, titles={}, hard=())
