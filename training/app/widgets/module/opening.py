"""The opening of a module: what it is called, what it is about, how long it takes."""

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.widget import Widget
from textual.widgets import Static

from training.app.widgets.enter_button import EnterButton
from training.app.widgets.learn_view import LearnView
from training.app.widgets.module.card import Beside
from training.app.widgets.module.large_title import titles
from training.app.widgets.reading import Reading
from training.app.widgets.rows import Rows
from training.core.module import Module
from training.drawings.drawing import Drawing


class Objective(HorizontalGroup):
    """What a learner will be able to do, with a stone before it."""

    DEFAULT_CSS = """
    Objective .stone { width: 3; }
    Objective .words { width: 1fr; }
    """

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """The stone and the words."""
        yield Static("◆", markup=False, classes="stone")
        yield Static(self._words, markup=False, classes="words")


class OpeningView(LearnView):
    """The first thing a learner sees of a module."""

    def __init__(self, module: Module, drawing: Drawing | None) -> None:
        """The opening of that module."""
        beside = Beside(drawing, *_column(module))
        super().__init__(Reading([beside]), Rows(()), EnterButton("Start"))

    def compose(self) -> ComposeResult:
        """The opening, and the button that starts."""
        yield self.reading
        with VerticalGroup(classes="foot"):
            yield self.button


def _column(module: Module) -> list[Widget]:
    note = [Static(module.note, markup=False, classes="note")] if module.note else []
    return [
        *titles(module.title),
        Static(f"about {module.minutes} minutes", markup=False, classes="quiet"),
        *note,
        *map(Objective, module.objectives),
    ]
