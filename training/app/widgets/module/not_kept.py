"""The line that says a step could not be recorded, and how to go on."""

from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class NotKept(Static):
    """A warning that stays until the step has been recorded; hidden as long as all is well."""

    DEFAULT_CSS = """
    NotKept { display: none; height: auto; padding: 0 1; }
    """

    @dataclass
    class Pressed(Message):
        """The learner clicked on it, to try again."""

    def __init__(self) -> None:
        super().__init__(markup=False)

    def say(self, sentence: str) -> None:
        """Show the sentence."""
        self.update(Content.assemble("▲ ", sentence))
        self.display = True

    def on_click(self) -> None:
        """Ask to try again."""
        self.post_message(self.Pressed())
