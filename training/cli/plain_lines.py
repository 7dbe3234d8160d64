"""Taking a module in plain lines, from the terminal or from a pipe."""

import sys

from training.actions.certificate import certificate
from training.actions.rooms import Rooms
from training.actions.take_module import ModuleTaking
from training.core.module import Module
from training.core.people import Learner
from training.plain.learning import PlainLearning
from training.plain.voice import Voice


def take_in_plain_lines(rooms: Rooms, learner: Learner, module: Module) -> None:
    """Take a module, its placeholders filled in, until it is done or its learner leaves.

    Raises:
        DiskError: the records cannot be read.
    """
    taking = ModuleTaking(rooms, learner)
    help_page, breath = rooms.help_for(module.audience)
    PlainLearning(
        Voice(_write, _read),
        taking,
        help_page.text,
        breath.text,
        lambda: certificate(rooms, learner, module),
    ).take(taking.take_up(module))


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _read() -> str | None:
    """The next line; where it comes from a pipe, the line that a terminal would show is ended."""
    line = sys.stdin.readline()
    if line and not sys.stdin.isatty():
        _write("\n")
    return line or None
