"""Taking a module in plain lines, from the terminal or from a pipe."""

import sys
from pathlib import Path

from training.actions.certificate import certificate
from training.actions.clause_words import PolicyWords
from training.actions.rooms import Rooms
from training.actions.sign_in import WayIn, passphrase_gate, pictures_gate, way_in
from training.actions.take_module import ModuleTaking
from training.cli.unlocking import give_passphrase, refuse_while
from training.core.module import Module
from training.core.people import Learner
from training.plain.learning import PlainLearning
from training.plain.signing_in import PlainSignIn
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
        PolicyWords(rooms, module.audience).of,
        lambda: certificate(rooms, learner, module),
    ).take(taking.take_up(module))


def is_let_in(rooms: Rooms, learner: Learner, passphrase_file: Path | None) -> bool:
    """Whether the learner has shown who they are; False when they left instead.

    An adult who has no passphrase yet goes on without one: it is chosen in the app.

    Raises:
        SchoolError, DiskError: it cannot be told.
        click.ClickException: it was not they, or they have to wait.
    """
    match way_in(rooms, learner):
        case WayIn.PICTURES:
            return _by_pictures(rooms, learner)
        case WayIn.PASSPHRASE:
            gate = passphrase_gate(rooms.sign_ins, learner.id, rooms.clock)
            give_passphrase(gate, passphrase_file, "that is not the passphrase.")
            return True
        case _:
            return True


def _by_pictures(rooms: Rooms, learner: Learner) -> bool:
    help_page, breath = rooms.help_for(learner.audience)
    asking = PlainSignIn(Voice(_write, _read), help_page.text, breath.text)
    gate = pictures_gate(rooms, learner)
    entered = asking.by_pictures(learner.name, gate.enter, gate.wait())
    refuse_while(entered.wait, "there were too many wrong tries.")
    return entered.welcome


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _read() -> str | None:
    """The next line; where it comes from a pipe, the line that a terminal would show is ended."""
    line = sys.stdin.readline()
    if line and not sys.stdin.isatty():
        _write("\n")
    return line or None
