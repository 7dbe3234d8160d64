"""A card of the lesson: one idea in a calm column, with a drawing where there is room for it."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.widget import Widget

from training.app.widgets.enter_button import EnterButton
from training.app.widgets.learn_view import LearnView
from training.app.widgets.module.title import Title
from training.app.widgets.reading import Reading
from training.app.widgets.rows import Rows
from training.app.widgets.text.blocks import TextBlocks
from training.app.widgets.text.drawing import DrawingView
from training.core.module import Card
from training.drawings.drawing import Drawing


class Beside(HorizontalGroup):
    """A column of text, with a drawing at its side where the window is wide enough for both."""

    DEFAULT_CSS = """
    Beside { width: 94%; height: auto; }
    Beside > .column { height: auto; }
    Beside > DrawingView { display: none; margin: 0 4 0 0; }
    """

    def __init__(self, drawing: Drawing | None, *column: Widget) -> None:
        super().__init__()
        self._drawing = drawing
        self._column = column

    def compose(self) -> ComposeResult:
        """The drawing on the left, the text on the right."""
        if self._drawing is not None:
            yield DrawingView(self._drawing)
        yield VerticalGroup(*self._column, classes="column")


class CardView(LearnView):
    """One card."""

    def __init__(
        self,
        card: Card,
        drawing: Drawing | None,
        colours: Mapping[str, int],
        onward: str,
        cited: str,
    ) -> None:
        """The card and its drawing; `onward` says what comes next, `cited` the clauses."""
        beside = Beside(drawing, Title(card.title, cited), TextBlocks(card.text, colours))
        super().__init__(Reading([beside]), Rows(()), EnterButton(onward))

    def compose(self) -> ComposeResult:
        """The card, and the button to the next."""
        yield self.reading
        with VerticalGroup(classes="foot"):
            yield self.button
