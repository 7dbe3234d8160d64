"""The classes in a row, as tabs: a number key, a click or the arrows open one."""

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import var
from textual.widgets import Static

HIGHEST_KEY = 9
"""Classes after this one have no number key; arrows and the mouse reach them."""


class ClassTabs(Static, can_focus=True):
    """One tab a class; those that do not fit are brought in as the choice moves."""

    DEFAULT_CSS = """
    ClassTabs { height: 1; }
    """
    BINDINGS = [("left", "move(-1)", "Left"), ("right", "move(1)", "Right")]
    chosen: var[int] = var(0, init=False)

    @dataclass
    class Opened(Message):
        """The class at this place, from 0, was opened."""

        place: int

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(markup=False)
        self._names = names

    def watch_chosen(self) -> None:
        """Mark the chosen one."""
        self._draw(has_focus=self.has_focus)

    def on_resize(self) -> None:
        """Show what fits now."""
        self._draw(has_focus=self.has_focus)

    def on_focus(self) -> None:
        """Point at the chosen one."""
        self._draw(has_focus=True)

    def on_blur(self) -> None:
        """Point at none."""
        self._draw(has_focus=False)

    def on_click(self, event: Click) -> None:
        """Open the class that was clicked."""
        left = 0
        for place in range(self._first(), len(self._names)):
            left += self._tab(place, has_focus=False).cell_length
            if event.x < left:
                self.post_message(self.Opened(place))
                return

    def action_move(self, by: int) -> None:
        """Open the class beside this one, round the ends."""
        self.post_message(self.Opened((self.chosen + by) % len(self._names)))

    def _first(self) -> int:
        """The first tab in sight: the earliest from which the chosen one still fits."""
        room = self.content_size.width
        widths = [self._tab(place, has_focus=False).cell_length for place in range(self.chosen + 1)]
        return next((n for n in range(self.chosen) if sum(widths[n:]) <= room), self.chosen)

    def _tab(self, place: int, *, has_focus: bool) -> Content:
        is_chosen = place == self.chosen
        mark = "▶" if is_chosen and has_focus else "●" if is_chosen else " "
        key = f" {place + 1} " if place < HIGHEST_KEY else " · "
        words = "bold $ink on $chosen" if is_chosen else "$quiet"
        return Content.assemble(
            (f"{mark} ", words),
            (key, "bold $key-ink on $key"),
            (f" {self._names[place]} ", words),
            " ",
        )

    def _draw(self, *, has_focus: bool) -> None:
        tabs = (self._tab(n, has_focus=has_focus) for n in range(self._first(), len(self._names)))
        self.update(Content("").join(tabs), layout=False)
