"""What the desk says of certificates: how many wait, and whether a lesson is open."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical

from training.app.widgets.bars import Key


@dataclass(frozen=True)
class Signing:
    """How it stands with certificates.

    `waiting` are those that somebody has to look at; `lesson` is the class whose lesson is open
    here, empty where none is, and `until` the time of day at which it closes; `trouble` is what
    keeps it from signing just now.
    """

    waiting: int = 0
    lesson: str = ""
    until: str = ""
    trouble: str = ""


class SigningLines(Vertical):
    """One line for what waits and one for the lesson, each with its key; a click presses it."""

    DEFAULT_CSS = """
    SigningLines { height: auto; padding: 0; }
    SigningLines Key { width: 100%; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self, signing: Signing) -> None:
        super().__init__()
        self._signing = signing

    def compose(self) -> ComposeResult:
        """The lines there are."""
        for key, words, action in signing_keys(self._signing):
            yield Key(key, words, action)


def signing_keys(signing: Signing) -> Iterator[tuple[str, str, str]]:
    """The keys for certificates: (key, what it does, action)."""
    if signing.trouble and not signing.lesson:
        yield "r", signing.trouble, "look_again"
    if signing.waiting:
        yield "s", f"{_counted(signing.waiting)} waiting for you: look at them, and sign", "sign"
    if not signing.lesson:
        yield "o", "Open a lesson: then certificates are signed at once", "lesson"
        return
    how = signing.trouble or "Certificates come at once."
    yield "o", f"Lesson open: {signing.lesson}, until {signing.until}. Close it. {how}", "lesson"


def _counted(number: int) -> str:
    return f"{number} certificate{' is' if number == 1 else 's are'}"
