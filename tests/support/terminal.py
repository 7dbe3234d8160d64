"""A terminal for benchmarks: a program in it, what it paints, and keys for it. POSIX only."""

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence

COLUMNS, LINES = 120, 40
_PATIENCE = 30.0
"""Seconds after which a program that paints nothing is given up."""


class Terminal:
    """One program in a terminal of its own."""

    def __init__(self, command: Sequence[str], extra: Mapping[str, str]) -> None:
        """Start the command; `extra` is added to its environment."""
        self.started = time.perf_counter()
        self._child, self._terminal = pty.fork()
        if self._child == 0:
            size = struct.pack("HHHH", LINES, COLUMNS, 0, 0)
            fcntl.ioctl(sys.stdout.fileno(), termios.TIOCSWINSZ, size)
            surroundings = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
            os.execvpe(command[0], list(command), {**surroundings, **extra})

    def until(self, wanted: bytes) -> float:
        """Read until that has been painted; seconds since the start.

        Raises:
            TimeoutError: it never was.
        """
        painted = b""
        while wanted not in painted:
            painted += self._read(_PATIENCE)
            if time.perf_counter() - self.started > _PATIENCE:
                raise TimeoutError(f"{wanted!r} was never painted")
        return time.perf_counter() - self.started

    def press(self, key: bytes) -> float:
        """Press a key; seconds until the first painted byte."""
        pressed = time.perf_counter()
        os.write(self._terminal, key)
        self._read(_PATIENCE)
        return time.perf_counter() - pressed

    def settle(self, quiet: float) -> None:
        """Read until nothing has been painted for so many seconds."""
        while self._read(quiet):
            pass

    def close(self) -> None:
        """End the program."""
        os.kill(self._child, 9)
        os.waitpid(self._child, 0)
        os.close(self._terminal)

    def _read(self, patience: float) -> bytes:
        ready, _, _ = select.select([self._terminal], [], [], patience)
        return os.read(self._terminal, 1 << 16) if ready else b""
