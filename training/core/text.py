"""What a module's text is made of: blocks of words, never markup, so nothing in it can be run."""

from typing import Annotated, Literal

from pydantic import Field

from training.core.values import Frozen


class Run(Frozen):
    """A run of words, strong or plain."""

    text: str
    strong: bool = False


Runs = tuple[Run, ...]


def words(runs: Runs) -> str:
    """The runs as one plain string."""
    return "".join(run.text for run in runs)


class Paragraph(Frozen):
    """A paragraph."""

    kind: Literal["paragraph"] = "paragraph"
    runs: Runs


class Steps(Frozen):
    """A list; numbered when the order matters."""

    kind: Literal["steps"] = "steps"
    numbered: bool
    rows: tuple[Runs, ...]


class Line(Frozen):
    """One line of a chat, with the name of who wrote it."""

    kind: Literal["line"] = "line"
    name: str
    text: str


class Notice(Frozen):
    """What a chat says of itself, such as who has left it."""

    kind: Literal["notice"] = "notice"
    text: str


class Picture(Frozen):
    """A picture told in words; `name` is the drawing shown where there is one of that name."""

    kind: Literal["picture"] = "picture"
    caption: str
    name: str


class Chat(Frozen):
    """A conversation in messages."""

    kind: Literal["chat"] = "chat"
    lines: tuple[Annotated[Line | Notice | Picture, Field(discriminator="kind")], ...]


class Quote(Frozen):
    """Words set apart: a post, a pop-up, a note."""

    kind: Literal["quote"] = "quote"
    paragraphs: tuple[Runs, ...]


Block = Annotated[Paragraph | Steps | Chat | Quote | Picture, Field(discriminator="kind")]
Blocks = tuple[Block, ...]
