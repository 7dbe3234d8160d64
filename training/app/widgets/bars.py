"""The bars at the top and the bottom of every screen: static, so that moving the focus is quick."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static


class TopBar(Static):
    """Where one is, in words, at the top of the screen."""

    DEFAULT_CSS = """
    TopBar { dock: top; height: 1; padding: 0 1; }
    """

    def __init__(self, left: str, right: str = "") -> None:
        super().__init__(markup=False)
        self._left = left
        self._right = right

    def say(self, left: str, right: str = "") -> None:
        """Show other words; the bar keeps its size."""
        self._left, self._right = left, right
        self.update(self._content(), layout=False)

    def on_resize(self) -> None:
        """Put the words on the right at the right again."""
        self.update(self._content(), layout=False)

    def _content(self) -> Content:
        room = max(1, self.content_size.width - len(self._left) - len(self._right))
        return Content(self._left + " " * room + self._right)


class Key(Static):
    """One key with what it does; clicking it is pressing it."""

    DEFAULT_CSS = """
    Key { width: auto; height: 1; padding: 0 1; }
    """

    def __init__(self, key: str, label: str, action: str) -> None:
        super().__init__(Content.assemble((f" {key} ", "reverse"), " ", label), markup=False)
        self._action = action

    async def on_click(self) -> None:
        """Do on the screen what the key does."""
        await self.screen.run_action(self._action)


class KeyBar(Horizontal):
    """The keys that work here, at the bottom of the screen: (key, what it does, action)."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; }
    """

    def __init__(self, keys: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._keys = tuple(keys)

    def compose(self) -> ComposeResult:
        """One widget a key."""
        for key, label, action in self._keys:
            yield Key(key, label, action)
