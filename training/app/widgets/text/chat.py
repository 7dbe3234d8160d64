"""A chat as it looks: bubbles left and right, each name in a colour of its own."""

from collections.abc import Iterable, Iterator, Mapping

from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from training.app.widgets.text.post import FramedPicture
from training.core.module import Module
from training.core.questions import Choice
from training.core.text import Blocks, Chat, Line, Notice

COLOURS = 5
"""How many colours for names a theme has: `$name-1` to `$name-5`."""

ME = "You"
"""The name that stands for the learner, whose bubbles are on the right."""


def speaker_colours(module: Module) -> dict[str, int]:
    """A colour from 1 to 5 for everybody who speaks in the module, in order of appearance."""
    names = dict.fromkeys(name for name in _speakers(module) if name != ME)
    return {name: place % COLOURS + 1 for place, name in enumerate(names)}


def _speakers(module: Module) -> Iterator[str]:
    scenes = module.scenario.scenes if module.scenario else ()
    for blocks in (*(card.text for card in module.cards), *(scene.text for scene in scenes)):
        yield from _names(blocks)
    for question in module.questions:
        yield from _names(question.about)
        if isinstance(question, Choice):
            yield from (option.speaker for option in question.options if option.speaker)


def _names(blocks: Blocks) -> Iterator[str]:
    chats = (block for block in blocks if isinstance(block, Chat))
    return (line.name for chat in chats for line in chat.lines if isinstance(line, Line))


def named(name: str, colour: int) -> Content:
    """A speaker's name in its colour."""
    return Content.styled(name, f"bold $name-{colour}")


class Bubble(HorizontalGroup):
    """One message: the learner's on the right, everybody else's on the left."""

    DEFAULT_CSS = """
    Bubble { width: 1fr; height: auto; }
    Bubble.-me { align-horizontal: right; }
    Bubble > Static { width: auto; max-width: 80%; padding: 0 1; }
    """

    def __init__(self, line: Line, colour: int, *, follows: bool) -> None:
        """A line; one that `follows` another of the same speaker does not repeat the name."""
        super().__init__(classes="-me" if line.name == ME else "-them")
        self.set_class(follows, "-follows")
        name = Content.styled(ME, "bold") if line.name == ME else named(line.name, colour)
        self._words = Content(line.text) if follows else Content.assemble(name, "  ", line.text)

    def compose(self) -> ComposeResult:
        """The bubble, as wide as its words."""
        yield Static(self._words, markup=False)


class ChatNotice(Static):
    """What a chat says of itself, in the middle."""

    DEFAULT_CSS = """
    ChatNotice { width: 1fr; height: auto; text-align: center; }
    """

    def __init__(self, notice: Notice) -> None:
        super().__init__(Content(f"─ {notice.text} ─"), markup=False)


def chat_widgets(chat: Chat, colours: Mapping[str, int]) -> Iterable[Widget]:
    """A widget for each line of the chat."""
    before = ""
    for line in chat.lines:
        match line:
            case Line():
                yield Bubble(line, colours.get(line.name, 1), follows=line.name == before)
            case Notice():
                yield ChatNotice(line)
            case _:
                yield FramedPicture(line)
        before = line.name if isinstance(line, Line) else ""
