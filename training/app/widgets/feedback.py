"""What is said to an answer: always a word, a shape and a colour together."""

from enum import Enum

from textual.content import Content
from textual.widgets import Static


class Verdict(Enum):
    """How a remark begins: its shape, its word, and the variable of the theme that colours it."""

    YES = ("●", "Yes", "$yes")
    NOT_YET = ("◇", "Not yet", "$notyet")
    IDEA = ("◆", "A good answer", "$yes")

    def __init__(self, shape: str, word: str, colour: str) -> None:
        self.label = f"{shape} {word}"
        self.colour = colour


REPEATED = {Verdict.YES: "Yes. ", Verdict.NOT_YET: "Not yet. ", Verdict.IDEA: "Yes. "}
"""How many a remark begins, and what its label has said already."""


class Feedback(Static):
    """A remark: hidden until something is said."""

    DEFAULT_CSS = """
    Feedback { display: none; height: auto; }
    Feedback.-said { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def say(self, verdict: Verdict, text: str) -> None:
        """Show a remark under its verdict."""
        self.add_class("-said")
        self.update(remark(verdict, text))


def remark(verdict: Verdict, text: str) -> Content:
    """The verdict and the remark, without the words that would say the same again."""
    rest = text.removeprefix(REPEATED[verdict])
    said = Content.assemble((verdict.label, "bold"), f"  {rest}" if rest else "")
    return said.stylize_before(verdict.colour)
