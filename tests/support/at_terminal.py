"""A command as it runs for somebody who sits at a terminal. POSIX only."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios

COLUMNS, LINES = 80, 24
_PATIENCE = 30.0
"""Seconds without a sign after which a program is given up."""


def shows(arguments: list[str], wanted: bytes) -> bool:
    """Whether `training` with these arguments shows that; it is killed once it does."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    surroundings = {**os.environ, "TERM": "xterm-256color"}
    with subprocess.Popen(
        [sys.executable, "-m", "training", *arguments],
        stdin=its, stdout=its, stderr=its, env=surroundings, start_new_session=True,
    ) as process:  # fmt: skip
        os.close(its)
        try:
            return wanted in _read_until(ours, wanted)
        finally:
            process.kill()
            os.close(ours)


def _read_until(terminal: int, wanted: bytes) -> bytes:
    painted = b""
    while wanted not in painted and select.select([terminal], [], [], _PATIENCE)[0]:
        try:
            painted += os.read(terminal, 1 << 16)
        except OSError:  # how Linux says that the program has ended
            break
    return painted
