"""Text to read: it scrolls where it is long, and then says that there is more."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static


class Reading(Vertical):
    """Widgets to read, with a line under them that says whether there is more above or below."""

    DEFAULT_CSS = """
    Reading { height: 1fr; }
    Reading > VerticalScroll { height: 1fr; align: center middle; scrollbar-size-vertical: 1; }
    Reading > .more { height: 1; text-align: center; }
    """

    def __init__(self, pieces: Iterable[Widget]) -> None:
        """The widgets, one under another."""
        super().__init__()
        self._scroll = VerticalScroll(*pieces, can_focus=False)
        self._sign = Static("", markup=False, classes="more")

    def compose(self) -> ComposeResult:
        """The text, and the line under it."""
        yield self._scroll
        yield self._sign

    def on_mount(self) -> None:
        """Keep the line true to where the text stands."""
        self.watch(self._scroll, "scroll_y", self._say_after_layout)
        self.watch(self._scroll, "virtual_size", self._say_after_layout)
        self.watch(self._scroll, "container_size", self._say_after_layout)

    @property
    def more_below(self) -> bool:
        """Whether there is text below the window."""
        return round(self._scroll.scroll_y) < self._scroll.max_scroll_y

    @property
    def more_above(self) -> bool:
        """Whether there is text above the window."""
        return self._scroll.scroll_y > 0

    def page(self, by: int) -> None:
        """Scroll by windows, down or (below zero) up."""
        self.line(by * max(1, self._scroll.size.height - 2))

    def line(self, by: int) -> None:
        """Scroll by lines, down or (below zero) up."""
        self._scroll.scroll_relative(y=by, animate=False)

    def _say_after_layout(self) -> None:
        self.call_after_refresh(self._say)

    def _say(self) -> None:
        self._sign.update(_SIGNS[self.more_above, self.more_below], layout=False)


_SIGNS = {
    (False, False): "",
    (True, False): "▲ more above",
    (False, True): "▼ more below",
    (True, True): "▲ more above and below ▼",
}
