"""An app that shows one screen in one of our themes, and keeps what it says and answers."""

from typing import Generic, TypeVar

from textual import on
from textual.app import App
from textual.screen import Screen

from training.app.messages import BreathAsked, HelpAsked
from training.app.theme import THEMES

Result = TypeVar("Result")


class OneScreen(App[None], Generic[Result]):
    """The screen's answers are in `answers`; what it asked of the app is in `asked`.

    `helped` are the words that help was to say beside its own.
    """

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, shown: Screen[Result], theme: str = "evening") -> None:
        super().__init__()
        self.shown = shown
        self.answers: list[Result | None] = []
        self.asked: list[str] = []
        self.helped: list[str] = []
        for ours in THEMES:
            self.register_theme(ours)
        self.theme = theme

    def on_mount(self) -> None:
        """Show the screen, and nothing before it."""
        self.push_screen(self.shown, self.answers.append)

    @on(HelpAsked)
    @on(BreathAsked)
    def keep(self, message: HelpAsked | BreathAsked) -> None:
        """Keep what was asked."""
        self.asked.append(type(message).__name__)
        if isinstance(message, HelpAsked):
            self.helped.append(message.also)

    @property
    def is_showing(self) -> bool:
        """Whether the screen is on top."""
        return self.screen_stack[-1] is self.shown

    @property
    def lines(self) -> list[str]:
        """The screen as it stands, line by line."""
        return [strip.text for strip in self.screen._compositor.render_strips()]

    @property
    def words(self) -> str:
        """The words on the screen, with single spaces and no frames."""
        return " ".join(" ".join(self.lines).translate({ord(line): " " for line in "║│"}).split())
