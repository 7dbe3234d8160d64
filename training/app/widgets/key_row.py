"""A wide row with its key: what can be chosen, and the remark that opens under it."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from training.app.widgets.feedback import Feedback, Verdict

HIGHEST_KEY = 9
"""Rows after this one have no number key; arrows and the mouse reach them."""


class KeyRow(VerticalGroup):
    """One wide row: pointer, key, mark and words; a click anywhere on it presses it.

    Classes: `-here` the arrows point at it, `-chosen` it is part of the answer. A row is made of
    few widgets, since each change of class has all of them styled anew.
    """

    DEFAULT_CSS = """
    KeyRow { padding: 0 1; }
    KeyRow .lead { width: auto; }
    KeyRow .words { width: 1fr; padding: 0 0 0 1; }
    KeyRow Feedback { margin: 0 0 0 6; }
    """

    @dataclass
    class Pressed(Message):
        """The row at `place` (from 0, as shown) was pressed."""

        place: int

    def __init__(self, place: int, words: Content, mark: str = "") -> None:
        """The row shown at `place`, with a mark that says whether it is chosen."""
        super().__init__()
        self._place = place
        self._words = words
        self._mark = mark
        self._pointed = False
        self._lead = Static(self._signs(), markup=False, classes="lead")

    def compose(self) -> ComposeResult:
        """The line of the row."""
        with HorizontalGroup():
            yield self._lead
            yield Static(self._words, markup=False, classes="words")

    def on_click(self) -> None:
        """Say that this row was pressed."""
        self.post_message(self.Pressed(self._place))

    def mark(self, mark: str) -> None:
        """Show another mark of the same width."""
        if mark != self._mark:
            self._mark = mark
            self._lead.update(self._signs(), layout=False)

    def point(self, here: bool) -> None:
        """Show whether the arrows point at this row."""
        self._pointed = here
        self.set_class(here, "-here")
        self._lead.update(self._signs(), layout=False)

    def remark(self, verdict: Verdict, text: str) -> None:
        """Open the remark under the row."""
        feedback = Feedback()
        feedback.say(verdict, text)
        self.mount(feedback)

    def _signs(self) -> Content:
        pointer = "▶ " if self._pointed else "  "
        key = f" {self._place + 1} " if self._place < HIGHEST_KEY else " · "
        mark = f" {self._mark}" if self._mark else ""
        return Content.assemble(
            (pointer, "$heading"), (key, "bold $key-ink on $key"), (mark, "$heading")
        )
