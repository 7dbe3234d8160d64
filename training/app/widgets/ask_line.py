"""A question with a line to type the answer in."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.widgets import Input, Static


class AskLine(Vertical):
    """The question, a line for the answer, and what is said until there is one.

    The question has a pointer while its line is typed in.
    """

    DEFAULT_CSS = """
    AskLine { height: auto; margin: 0 0 1 0; }
    AskLine Input { border: none; border-left: outer $line; border-right: outer $line; }
    AskLine Input { height: 1; padding: 0 1; background: $surface-1; color: $ink; }
    AskLine Input:focus { border: none; background-tint: $paper 0%; }
    AskLine Input:focus { border-left: outer $heading; border-right: outer $heading; }
    AskLine Input > .input--cursor { background: $ink; color: $paper; text-style: none; }
    AskLine Input > .input--placeholder { color: $quiet; }
    """

    @dataclass
    class Entered(Message):
        """Enter was pressed in the line."""

        line: "AskLine"

    @dataclass
    class Changed(Message):
        """What stands in the line was changed."""

        line: "AskLine"

    def __init__(
        self, asked: str, words: str, *, until: str = "", longest: int = 200, secret: bool = False
    ) -> None:
        """`words` is what was answered before; `until` is shown while nothing is."""
        super().__init__()
        self._asked = asked
        self._question = Static(markup=False)
        self._input = Input(words, until, max_length=longest, password=secret)

    @property
    def words(self) -> str:
        """What stands in the line."""
        return self._input.value

    def compose(self) -> ComposeResult:
        """The question, and under it the line."""
        yield self._question
        yield self._input

    def on_mount(self) -> None:
        """Draw the question for the first time."""
        self._draw(pointer=False)

    def begin(self) -> None:
        """Be ready for typing."""
        self._input.focus()

    def clear(self) -> None:
        """Take away what was typed."""
        self._input.clear()

    def reveal(self, shown: bool) -> None:
        """Show what is typed, or only dots."""
        self._input.password = not shown

    @on(DescendantFocus)
    def point(self) -> None:
        """Point at the question."""
        self._draw(pointer=True)

    @on(DescendantBlur)
    def point_no_more(self) -> None:
        """Take the pointer away."""
        self._draw(pointer=False)

    @on(Input.Submitted)
    def enter(self, event: Input.Submitted) -> None:
        """Say that Enter was pressed."""
        event.stop()
        self.post_message(self.Entered(self))

    @on(Input.Changed)
    def tell_change(self, event: Input.Changed) -> None:
        """Say that something was typed."""
        event.stop()
        self.post_message(self.Changed(self))

    def _draw(self, *, pointer: bool) -> None:
        mark = ("▶ ", "$heading") if pointer else "  "
        style = "bold" if pointer else ""
        self._question.update(Content.assemble(mark, (self._asked, style)), layout=False)
