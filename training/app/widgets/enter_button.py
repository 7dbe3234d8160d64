"""The one big button of a view, which Enter presses too."""

from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class EnterButton(Static):
    """A button with its key drawn on it."""

    DEFAULT_CSS = """
    EnterButton { width: auto; height: auto; padding: 0 2; }
    """

    @dataclass
    class Pressed(Message):
        """The button was clicked."""

    def __init__(self, label: str) -> None:
        super().__init__(_face(label), markup=False)

    def say(self, label: str) -> None:
        """Say something else."""
        self.update(_face(label))

    def on_click(self) -> None:
        """Say that the button was clicked."""
        self.post_message(self.Pressed())


def _face(label: str) -> Content:
    return Content.assemble((" Enter ", "bold $key-ink on $key"), "  ", (label, "bold"))
