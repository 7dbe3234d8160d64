"""The first page: the school's name, as it will stand over the doors."""

from collections.abc import Sequence

from textual import on
from textual.events import Resize
from textual.widget import Widget

from training.app.screens.wizard.answers import NAME, Answers
from training.app.screens.wizard.frame import TALL
from training.app.screens.wizard.words import Asked, WordsPage
from training.app.widgets.ask_line import AskLine
from training.app.widgets.painted.name_board import NameBoard
from training.app.widgets.painted.scenery import building_width
from training.school.wording import LONGEST_NAME, school_name

_ASKED = Asked(NAME, "The school's name", school_name, LONGEST_NAME)


class NamePage(WordsPage):
    """The name; where there is room it is painted on the board while it is typed."""

    def __init__(self, answers: Answers, place: str) -> None:
        super().__init__(
            answers,
            place,
            "What is our school called?",
            "The name stands over the doors, in lessons and on certificates.",
            [_ASKED],
        )
        self._board = NameBoard("", practice=False)

    def above(self) -> Sequence[Widget]:
        """The board over the doors."""
        return (self._board,)

    def on_resize(self, event: Resize) -> None:
        """Paint the name for another wall."""
        super().on_resize(event)
        self.paint_name()

    @on(AskLine.Changed)
    def paint_name(self) -> None:
        """Paint the name as it stands."""
        window, name = self.app.size, self.lines[0].words.strip()
        if window.height >= TALL and name:
            self._board.rename(name)
            self._board.write(building_width(window.width), tall=True)
        else:
            self._board.update("")
