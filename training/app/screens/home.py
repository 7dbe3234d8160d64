"""Home: the school's front, with three doors."""

from dataclasses import dataclass
from enum import Enum

from textual import on
from textual.app import ComposeResult
from textual.events import Resize
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from training.app.theme import THEMES
from training.app.widgets.bars import KeyBar
from training.app.widgets.painted.door import Door
from training.app.widgets.painted.emblems import APPLE, MUG, PENGUIN
from training.app.widgets.painted.name_board import NameBoard
from training.app.widgets.painted.scenery import (
    building_width,
    front_lines,
    ground,
    ground_lines,
    side,
    sky,
)
from training.app.widgets.painted.view import View

TALL = 38
"""Lines from which the school's name is written large."""


HELP_LISTS = "For grown-ups: at the front of the school, c checks whether a certificate is genuine."
_HELP = f"app.ask_for_help({HELP_LISTS!r})"


class Doorway(Enum):
    """The three doors of the school."""

    PUPILS = "pupils"
    STAFF = "staff"
    DESK = "desk"


class HomeScreen(Screen[None]):
    """The school's name and its doors; says which door was chosen."""

    CSS_PATH = "home.tcss"
    BINDINGS = [
        ("1", "go_in(0)", "Pupils"),
        ("2", "go_in(1)", "Staff and governors"),
        ("3", "go_in(2)", "The teacher's desk"),
        ("left,up", "app.focus_previous", "The door on the left"),
        ("right,down", "app.focus_next", "The door on the right"),
        ("c", "check", "Check a certificate"),
        ("h", _HELP, "Who can help"),
        ("l", "change_light", "Light or dark"),
        ("q", "app.quit", "Leave"),
    ]
    KEYS = (
        ("h", "Who can help", _HELP),
        ("c", "Check a certificate", "check"),
        ("l", "Light or dark", "change_light"),
        ("q", "Leave", "app.quit"),
    )
    FEW_WORDS = (
        ("h", "Who can help", _HELP),
        ("c", "Certificate", "check"),
        ("l", "Light", "change_light"),
        ("q", "Leave", "app.quit"),
    )
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-wide")]
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    @dataclass
    class DoorChosen(Message):
        """Somebody goes through a door."""

        doorway: Doorway

    @dataclass
    class CheckAsked(Message):
        """Somebody wants to check a certificate."""

    def __init__(self, school_name: str, *, practice: bool) -> None:
        super().__init__()
        self._board = NameBoard(school_name, practice=practice)
        self._doors = (
            Door("1", "Pupils", PENGUIN, "door-1"),
            Door("2", "Staff and governors", MUG, "door-2"),
            Door("3", "The teacher's desk", APPLE, "door-3"),
        )
        self._window = Size(0, 0)

    def compose(self) -> ComposeResult:
        """The sky; the school between its trees, its name over its doors; the grass."""
        self._build(self.app.size)  # before the first frame, which is then right at once
        yield View(sky, id="sky")
        yield View(side, classes="side")
        yield self._board
        yield View(side, classes="side")
        yield from self._doors
        yield View(ground, id="ground")
        yield KeyBar(self.KEYS).add_class("wordy")
        yield KeyBar(self.FEW_WORDS).add_class("terse")

    def on_resize(self, event: Resize) -> None:
        """Build it again for another window."""
        if event.size != self._window:
            self._build(event.size)

    def _build(self, window: Size) -> None:
        """As large as the window allows, and the name as large as the wall allows."""
        self._window = window
        width = building_width(window.width)
        left = (window.width - width) // 2
        right = window.width - width - left
        board = self._board.write(width, tall=window.height >= TALL)
        front, grass = front_lines(window.height), ground_lines(window.height)
        door = width // 3
        self.styles.grid_columns = f"{left} {door} {door} {door} {right}"
        self.styles.grid_rows = f"1fr {board} {front - board} {grass}"

    @on(Door.Chosen)
    def send_in(self, message: Door.Chosen) -> None:
        """Say which door was chosen."""
        self.action_go_in(self._doors.index(message.door))

    def action_go_in(self, place: int) -> None:
        """Go through a door, from 0 on the left."""
        self._doors[place].focus()
        self.post_message(self.DoorChosen(tuple(Doorway)[place]))

    def action_check(self) -> None:
        """Say that somebody wants to check a certificate."""
        self.post_message(self.CheckAsked())

    def action_change_light(self) -> None:
        """Evening, paper, high contrast, and round again."""
        names = [theme.name for theme in THEMES]
        now = names.index(self.app.theme) if self.app.theme in names else -1
        self.app.theme = names[(now + 1) % len(names)]
