"""The greeting over a shelf, and how far along its owner is, in words and in squares."""

from textual.content import Content
from textual.widget import Widget


class SoFar(Widget):
    """One line: hello, and "1 of 3 done" with a square for each of the three."""

    DEFAULT_CSS = """
    SoFar { height: 1; }
    """

    def __init__(self, hello: str, done: int, of: int) -> None:
        super().__init__()
        self._hello = Content.styled(hello, "bold $heading")
        self._done = done
        self._of = of

    def render(self) -> Content:
        """Hello at the left, the squares at the right."""
        right = self._squares() if self._of else Content("")
        room = self.content_size.width - self._hello.cell_length - right.cell_length
        return Content.assemble(self._hello, " " * max(2, room), right)

    def _squares(self) -> Content:
        return Content.assemble(
            f"{self._done} of {self._of} done  ",
            ("■ " * self._done, "$yes"),
            ("□ " * (self._of - self._done), "$quiet"),
        )
