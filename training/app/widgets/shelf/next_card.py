"""The big card of the shelf: one module, and what Enter does with it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from training.app.widgets.enter_button import EnterButton
from training.app.widgets.shelf.stone import Standing
from training.core.module import Module

_OVER = {
    Standing.OPEN: "Or this one",
    Standing.STARTED: "You are in the middle of this",
    Standing.DONE: "You have done this",
}
_ONWARD = {
    Standing.OPEN: "Start",
    Standing.STARTED: "Carry on",
    Standing.DONE: "See your certificate",
}
NEXT = "Your next step"


class NextCard(Vertical):
    """One module at a time."""

    DEFAULT_CSS = """
    NextCard { height: auto; padding: 0 2; }
    NextCard > Static { width: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._over = Static("", markup=False, classes="over")
        self._title = Static("", markup=False, classes="title")
        self._about = Static("", markup=False, classes="about")
        self._button = EnterButton("")
        self._again = Static(_again(), markup=False, classes="again")

    def compose(self) -> ComposeResult:
        """What this is, what it is called, what it is about, and the way in."""
        yield self._over
        yield self._title
        yield self._about
        yield self._button
        yield self._again

    def show(self, module: Module, standing: Standing, *, is_next: bool) -> None:
        """Put a module on the card."""
        over = NEXT if is_next and standing is Standing.OPEN else _OVER[standing]
        minutes = f"about {module.minutes} minutes"
        self._over.update(over)
        self._title.update(module.title)
        self._about.update(f"{minutes}. {module.note}" if module.note else minutes)
        self._button.say(_ONWARD[standing])
        self._again.display = standing is Standing.DONE


def _again() -> Content:
    return Content.assemble((" a ", "bold $key-ink on $key"), "  Do it again")
