"""A wide row that does what a key does: it can be clicked, and reached with Tab and the arrows."""

from textual.content import Content
from textual.widgets import Static


class WideKey(Static, can_focus=True):
    """A key drawn as a key, and what it does. Focus shows as a pointer."""

    DEFAULT_CSS = """
    WideKey { height: 3; padding: 1 2; }
    """
    BINDINGS = [("enter", "press", "Do it")]

    def __init__(self, key: str, label: str, action: str) -> None:
        """`action` is the screen's action that the key stands for."""
        super().__init__(markup=False)
        self._key = key
        self._label = label
        self._action = action

    def relabel(self, label: str) -> None:
        """Say that it does something else from now on."""
        self._label = label
        self._draw(pointer=self.has_focus)

    def on_mount(self) -> None:
        """Draw it for the first time."""
        self._draw(pointer=False)

    def on_focus(self) -> None:
        """Point at it."""
        self._draw(pointer=True)

    def on_blur(self) -> None:
        """Point at it no more."""
        self._draw(pointer=False)

    async def on_click(self) -> None:
        """Do what the key does."""
        await self.action_press()

    async def action_press(self) -> None:
        """Do on the screen what the key does."""
        await self.screen.run_action(self._action)

    def _draw(self, *, pointer: bool) -> None:
        mark = "▶ " if pointer else "  "
        key = (f" {self._key} ", "bold $key-ink on $key")
        self.update(Content.assemble(mark, key, "  ", (self._label, "bold")), layout=False)
