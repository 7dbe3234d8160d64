"""Certificates drawn in a process of their own, for an app that goes on meanwhile.

Drawing a class takes a core for seconds. A thread that does so keeps the app's loop waiting for its
turn, three times as long as a key press may, and cannot be stopped; a process can.
"""

import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from typing import IO

from pydantic import ValidationError

from training.core.module import Audience
from training.core.values import Frozen
from training.reports.errors import NotDrawn
from training.reports.printed.certificates.layout import Layout
from training.reports.printed.certificates.pdf import Progress
from training.reports.printed.certificates.shown import Shown
from training.reports.printed.sign_in_cards import Printed

_BROKEN = (
    "The certificates were not drawn to the end, and no file was made. Close what else is open on "
    "this computer, then try again."
)


class _One(Frozen):
    """A certificate as it is handed over; `Shown` says each word."""

    holder: str
    title: str
    objectives: tuple[str, ...]
    completed: date
    expires: date | None
    got: int
    of: int
    school: str
    address: str
    fingerprint: str
    key_words: tuple[str, ...]
    practice: bool
    code: str
    certificate: str
    clauses: tuple[str, ...]
    policy_adopted: date | None
    is_pupil: bool
    phase: Audience


class _Asked(Frozen):
    """What is to be drawn: the first thing that the process is told, and the only one."""

    certificates: tuple[_One, ...]
    on: date
    layout: Layout


class _Told(Frozen):
    """A line that the process says: how many are drawn; in the last one, what follows it."""

    done: int
    size: int = 0
    unshown: str = ""


def drawn_apart(
    certificates: Sequence[Shown], on: date, layout: Layout, progress: Progress
) -> Printed:
    """What `certificates_pdf` gives. Where `progress` raises anything, drawing stops at once.

    Raises:
        NotDrawn: the process could not be started, or did not come to its end.
    """
    handed = tuple(_One.model_validate(one, from_attributes=True) for one in certificates)
    asked = _Asked(certificates=handed, on=on, layout=layout)
    try:
        with subprocess.Popen(
            [sys.executable, "-P", "-m", __name__],  # -P: nothing is imported from where one stands
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as process:
            try:
                return _drawn(process, asked, progress)
            finally:
                process.kill()
    except (OSError, ValidationError) as fault:
        raise NotDrawn(_BROKEN) from fault


def _drawn(process: subprocess.Popen[bytes], asked: _Asked, progress: Progress) -> Printed:
    assert process.stdin and process.stdout
    with process.stdin as ask:
        ask.write(asked.model_dump_json().encode())
    told = _Told(done=0)
    while not told.size:
        told = _Told.model_validate_json(process.stdout.readline())
        progress(told.done, len(asked.certificates))
    pdf = process.stdout.read(told.size)
    if len(pdf) < told.size:
        raise NotDrawn(_BROKEN)
    return Printed(pdf, told.unshown)


def main(ask: IO[bytes], say: IO[bytes]) -> None:
    """What the process does: draw what it is told, and say how far it is."""

    def tell(told: _Told) -> None:
        say.write(told.model_dump_json().encode() + b"\n")
        say.flush()

    from training.reports.printed.certificates.pdf import certificates_pdf

    asked = _Asked.model_validate_json(ask.read())
    number = len(asked.certificates)
    printed = certificates_pdf(
        asked.certificates, asked.on, asked.layout, lambda done, of: tell(_Told(done=done))
    )
    tell(_Told(done=number, size=len(printed.pdf), unshown=printed.unshown))
    say.write(printed.pdf)
    say.flush()


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
