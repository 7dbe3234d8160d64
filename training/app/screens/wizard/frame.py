"""The frame of every page of the set-up: where one is, one thing to say, and the ways on."""

from collections.abc import Sequence
from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.events import Resize
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.painted.scenery import building_width, ground, side, sky
from training.app.widgets.painted.view import View
from training.app.widgets.wide_key import WideKey

TALL = 34
"""Lines from which there is room for the school around the page."""

SETTING_UP = "Setting up our school"
Result = TypeVar("Result")
Key = tuple[str, str, str]
"""A key, what it does in words, and the action."""


class Framed(Screen[Result]):
    """A page: a title, some words, what the page asks for in `fields`, and the `ways` on.

    In a window that has room for it the page is the wall of the school that is being set up.
    """

    CSS_PATH = "frame.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (23, "-middle"), (TALL, "-high")]
    BINDINGS = [
        ("up", "app.focus_previous", "Up"),
        ("down", "app.focus_next", "Down"),
    ]
    KEYS: tuple[Key, ...] = ()
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, title: str, intro: str, place: str = "") -> None:
        """`place` says at the top how far one has come."""
        super().__init__()
        self._heading = title
        self._intro = intro
        self._place = place
        self._remark = Static("", classes="remark", markup=False)
        self._wall = Vertical(classes="wall")

    def compose(self) -> ComposeResult:
        """The bars, and between them the page, under a roof where there is room for one."""
        yield TopBar(SETTING_UP, self._place)
        yield View(sky, classes="scenery sky")
        with Horizontal(classes="street"):
            yield View(side, classes="scenery side")
            with self._wall:
                yield from self.above()
                with VerticalScroll(can_focus=False), Vertical(classes="column"):
                    yield Static(self._heading, classes="title", markup=False)
                    yield Static(self._intro, classes="intro", markup=False)
                    yield from self.fields()
                    yield self._remark
                    with Container(classes="ways"):
                        yield from (WideKey(*way) for way in self.ways())
            yield View(side, classes="scenery side")
        yield View(ground, classes="scenery ground")
        yield KeyBar(self.KEYS)

    def on_resize(self, event: Resize) -> None:
        """As wide as the school under the roof, where there is one."""
        width, height = event.size
        self._wall.styles.width = building_width(width) if height >= TALL else "1fr"

    def fields(self) -> Sequence[Widget]:
        """What the page asks for or shows."""
        return ()

    def above(self) -> Sequence[Widget]:
        """What hangs on the wall over the page."""
        return ()

    def ways(self) -> Sequence[Key]:
        """The rows at the end of the page."""
        return ()

    def remark(self, words: str) -> None:
        """Say what is to be put right; nothing for ""."""
        self._remark.update(f"◆ {words[:1].upper()}{words[1:]}" if words else "")
