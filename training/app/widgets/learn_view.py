"""What every view of a module has: something to read, keys that scroll and choose, one button."""

from dataclasses import dataclass

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message

from training.app.widgets.enter_button import EnterButton
from training.app.widgets.key_row import HIGHEST_KEY, KeyRow
from training.app.widgets.reading import Reading
from training.app.widgets.rows import Rows

_LINES = 3
"""How many lines an arrow key scrolls."""


class LearnView(Vertical, can_focus=True):
    """A view inside the learner's screen; it alone has the focus, so keys never get lost.

    It holds itself when it says something: until the screen has dealt with that, it can be read
    but not pressed, so that a key pressed twice never counts twice.
    """

    BINDINGS = [
        Binding("down,tab", "move(1)", show=False),
        Binding("up,shift+tab", "move(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("enter", "enter", show=False),
        Binding("space", "space", show=False),
        Binding("backspace", "undo", show=False),
        *(
            Binding(str(number), f"number({number - 1})", show=False)
            for number in range(1, HIGHEST_KEY + 1)
        ),
    ]

    @dataclass
    class Onward(Message):
        """The learner has read this and goes on."""

    def __init__(
        self, reading: Reading, rows: Rows, button: EnterButton, *, long: bool = False
    ) -> None:
        """The text, the rows (there may be none), the button; a `long` view is drawn closer."""
        super().__init__(classes="-long" if long else "")
        self.reading = reading
        self.rows = rows
        self.button = button
        self.held = False

    @property
    def settled(self) -> bool:
        """Whether what this view asks has been answered for good."""
        return False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the view is held, its keys only scroll."""
        return not self.held or action in ("move", "page")

    def pick(self, place: int) -> None:
        """A row was chosen by its number, by the arrows or with the mouse."""

    def press(self) -> None:
        """The button was pressed: first to read what has not been seen, then to go on."""
        if self.reading.more_below:
            self.reading.page(1)
        else:
            self.say(self.Onward())

    def say(self, message: Message) -> None:
        """Tell the screen, and wait."""
        self.held = True
        self.post_message(message)

    def action_move(self, by: int) -> None:
        """Move the pointer, or scroll where there is nothing to point at."""
        at_top = self.rows.pointed in (None, 0)
        if by < 0 and at_top and self.reading.more_above:
            self.reading.line(-_LINES)
        elif by > 0 and self.reading.more_below and self.rows.pointed is None:
            self.reading.line(_LINES)
        else:
            self.rows.move(by)

    def action_page(self, by: int) -> None:
        """Scroll by windows."""
        self.reading.page(by)

    def action_number(self, place: int) -> None:
        """Choose the row of that number."""
        if place < len(self.rows.rows):
            self.rows.point(None)
            self.pick(place)

    def action_space(self) -> None:
        """Choose the row pointed at; with none, press the button."""
        if self.rows.pointed is None:
            self.press()
        else:
            self.pick(self.rows.pointed)

    def action_enter(self) -> None:
        """Choose the row pointed at; with none, press the button."""
        self.action_space()

    def action_undo(self) -> None:
        """Take back the last thing chosen, where that is possible."""

    @on(KeyRow.Pressed)
    def pick_clicked(self, event: KeyRow.Pressed) -> None:
        """Choose the row that was clicked."""
        event.stop()
        if not self.held:
            self.action_number(event.place)

    @on(EnterButton.Pressed)
    def press_clicked(self, event: EnterButton.Pressed) -> None:
        """Do what Enter does with no row pointed at."""
        event.stop()
        if not self.held:
            self.press()
