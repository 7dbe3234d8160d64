"""The page on which the years that the school teaches are ticked."""

from collections.abc import Sequence
from dataclasses import replace

from textual import on
from textual.content import Content
from textual.widget import Widget

from training.app.screens.wizard.answers import Answers
from training.app.screens.wizard.page import WizardPage
from training.app.widgets.key_row import KeyRow
from training.app.widgets.rows import Rows
from training.school.facts import PUPIL_PHASES

_OPEN, _TICKED = "□", "■"
NONE = "Tick one at least."


class PhasesPage(WizardPage):
    """Rows to tick, by number, with the space bar or with the mouse."""

    BINDINGS = [
        *((str(number), f"tick({number - 1})", "Tick") for number in (1, 2, 3)),
        ("space", "tick_here", "Tick"),
        ("up", "move(-1)", "Up"),
        ("down", "move(1)", "Down"),
    ]

    def __init__(self, answers: Answers, place: str) -> None:
        super().__init__(
            answers,
            place,
            "Which years do we teach?",
            "Each of these has its own lessons. Press a number to tick a row or to take the tick "
            "away; it can be changed later.",
        )
        self._ticked = set(answers.phases)
        self._rows = Rows([Content(phase.words) for phase in PUPIL_PHASES], _OPEN)

    def fields(self) -> Sequence[Widget]:
        """The rows."""
        return (self._rows,)

    def on_mount(self) -> None:
        """Show what is ticked."""
        self._show()

    def told(self) -> Answers:
        """The answers with what is ticked."""
        return replace(self.answers, phases=tuple(p for p in PUPIL_PHASES if p in self._ticked))

    def fault(self) -> str:
        """Whether nothing is ticked."""
        return "" if self._ticked else NONE

    def action_tick(self, place: int) -> None:
        """Tick a row, or take its tick away."""
        self._ticked ^= {PUPIL_PHASES[place]}
        self._show()

    def action_tick_here(self) -> None:
        """Tick the row that the arrows point at."""
        if self._rows.pointed is not None:
            self.action_tick(self._rows.pointed)

    def action_move(self, by: int) -> None:
        """Point at another row."""
        self._rows.move(by)

    @on(KeyRow.Pressed)
    def tick_clicked(self, event: KeyRow.Pressed) -> None:
        """Tick the row that was clicked."""
        self.action_tick(event.place)

    def _show(self) -> None:
        for row, phase in zip(self._rows.rows, PUPIL_PHASES, strict=True):
            row.mark(_TICKED if phase in self._ticked else _OPEN)
