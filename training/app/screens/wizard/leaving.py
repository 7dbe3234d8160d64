"""Asking once more before somebody leaves."""

from collections.abc import Sequence

from training.app.screens.wizard.frame import Framed, Key

NOTHING_MADE = "Nothing was made yet, and what you typed is forgotten when you leave."
NOT_ON_PAPER = (
    "The school is made. That its key is on paper was not checked yet: `training key paper` shows "
    "it again, with the passphrase."
)


class LeavingPage(Framed[bool]):
    """It answers whether to leave."""

    BINDINGS = [
        ("y", "leave", "Leave"),
        ("n,b,pageup,escape,q", "stay", "Stay"),
    ]

    def __init__(self, words: str) -> None:
        """`words` say what leaving means."""
        super().__init__("Leave?", words)

    def ways(self) -> Sequence[Key]:
        """Staying comes first, so that Enter pressed by habit loses nothing."""
        return (("n", "Stay here", "stay"), ("y", "Leave", "leave"))

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss(True)

    def action_stay(self) -> None:
        """Stay."""
        self.dismiss(False)
