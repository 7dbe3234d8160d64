"""Lines out, lines in: all that plain mode needs of a terminal, a pipe or a braille line."""

from collections.abc import Callable, Iterable


class InputEnded(Exception):
    """There is nothing more to read: save and leave."""


class Voice:
    """Says lines and asks for one. `read` gives the next line, or None at the end of input."""

    def __init__(self, write: Callable[[str], object], read: Callable[[], str | None]) -> None:
        self._write = write
        self._read = read

    def say(self, *lines: str) -> None:
        """Each as a line of its own. Control characters never reach the terminal."""
        for line in lines:
            self._write(_printable(line) + "\n")

    def say_apart(self, lines: Iterable[str]) -> None:
        """The lines, with an empty one before them."""
        self.say("", *lines)

    def ask(self) -> str:
        """What is typed at a prompt.

        Raises:
            InputEnded: nothing more will come.
        """
        self._write("> ")
        line = self._read()
        if line is None:
            self._write("\n")
            raise InputEnded
        return line.strip()


def _printable(line: str) -> str:
    return "".join(" " if ord(sign) < 32 or 127 <= ord(sign) < 160 else sign for sign in line)
