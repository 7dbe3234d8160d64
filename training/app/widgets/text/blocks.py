"""Text blocks as widgets: paragraphs, steps, chats, posts and pictures. Never markup."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from training.app.widgets.text.chat import chat_widgets
from training.app.widgets.text.post import FramedPicture, Post
from training.core.text import Block, Blocks, Chat, Paragraph, Picture, Runs, Steps

LINE = "-line"
"""The class of a piece that belongs to a chat and can arrive on its own."""


def content_of(runs: Runs) -> Content:
    """The runs as they look."""
    return Content.assemble(*((run.text, "bold") if run.strong else run.text for run in runs))


class StepList(VerticalGroup):
    """A list whose words stay clear of its numbers."""

    DEFAULT_CSS = """
    StepList .number { width: 4; }
    StepList .step { width: 1fr; }
    """

    def __init__(self, steps: Steps) -> None:
        super().__init__()
        self._steps = steps

    def compose(self) -> ComposeResult:
        """One line a step."""
        for count, runs in enumerate(self._steps.rows, 1):
            sign = f"{count}." if self._steps.numbered else "•"
            with HorizontalGroup():
                yield Static(sign, markup=False, classes="number")
                yield Static(content_of(runs), markup=False, classes="step")


class TextBlocks(VerticalGroup):
    """Blocks one under another; the lines of a chat can arrive one by one."""

    @dataclass
    class Arrived(Message):
        """A line of the chat has just arrived."""

    def __init__(self, blocks: Blocks, colours: Mapping[str, int]) -> None:
        """The blocks; `colours` gives each speaker of a chat a colour, from 1."""
        super().__init__()
        self._pieces = tuple(_pieces(blocks, colours))
        self._coming: tuple[Widget, ...] = ()
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Every piece of text, and every line of a chat."""
        yield from self._pieces

    @property
    def is_arriving(self) -> bool:
        """Whether lines are still to come."""
        return bool(self._coming)

    def arrive(self, pace: float) -> None:
        """Show the text up to the first line of a chat; then a line comes every `pace` seconds."""
        self._coming = self._pieces
        for piece in self._pieces:
            piece.visible = False
        self.show_next()
        if self.is_arriving:
            self._timer = self.set_interval(pace, self.show_next)

    def show_next(self) -> None:
        """Show what comes up to and with the next line of a chat; after the last one, the rest."""
        lines = [place for place, piece in enumerate(self._coming) if piece.has_class(LINE)]
        self._show(lines[0] + 1 if len(lines) > 1 else len(self._coming))
        self.post_message(self.Arrived())

    def show_all(self) -> None:
        """Show everything at once."""
        self._show(len(self._coming))

    def _show(self, count: int) -> None:
        for piece in self._coming[:count]:
            piece.visible = True
            piece.scroll_visible(animate=False)
        self._coming = self._coming[count:]
        if not self._coming and self._timer is not None:
            self._timer.stop()


def _pieces(blocks: Blocks, colours: Mapping[str, int]) -> Iterator[Widget]:
    for block in blocks:
        match block:
            case Chat():
                for line in chat_widgets(block, colours):
                    yield line.add_class(LINE)
            case _:
                yield _piece(block).add_class("text")


def _piece(block: Block) -> Widget:
    match block:
        case Paragraph():
            return Static(content_of(block.runs), markup=False)
        case Steps():
            return StepList(block)
        case Picture():
            return FramedPicture(block)
        case Chat():
            raise TypeError("a chat is made of several pieces")
        case _:
            return Post(tuple(map(content_of, block.paragraphs)))
