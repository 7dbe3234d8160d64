"""Pictures and PDFs read in a process of their own, which is ended when it takes too long.

Whoever hands one over may have made it: a few kilobytes of dots that all look like the corners of
a QR code keep the reader busy for minutes, and a decoder may crash on what was made to crash it.
A thread can be neither stopped nor survived; a process can.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from threading import Event, Thread
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from training.certificates.errors import Unreadable
from training.certificates.kinds import Kind, kind_of
from training.core.values import Frozen

#: The most bytes of a file that anybody looks at.
LARGEST_FILE = 20_000_000

#: Seconds that the reading of one file may take. A telephone's photo takes half of one, a PDF of
#: five hundred certificates ten, on a quick machine; an old laptop needs four times as long.
SECONDS = {Kind.PICTURE: 20.0, Kind.PDF: 120.0}

#: Bytes of memory that the process may ask for, where the system can hold it to that.
MEMORY = 2**30

#: Seconds between two looks whether anybody still waits for the answer.
_LOOK = 0.1

_MOST_TEXT = 10_000
_TOO_LONG = (
    "It takes too long to read: it is very large, or was made to be slow. Cut out the square code "
    "and save that as a picture."
)
_GIVEN_UP = "Nobody waits for the answer any more, so it was not read to the end."
_BROKEN = "It cannot be read: it is damaged. Save the square code as a new picture."


class Found(Frozen):
    """What could be a certificate, in a picture or on a page of a PDF.

    Attributes:
        text: what its QR code says.
        page: which page it stands on, from 1; 0 in a picture.
    """

    text: Annotated[str, Field(max_length=_MOST_TEXT)]
    page: Annotated[int, Field(ge=0)] = 0


class _Said(Frozen):
    found: tuple[Found, ...] = ()
    unreadable: str = ""


_SAID = TypeAdapter(_Said)


def nobody_left() -> bool:
    """Whether nobody waits for the answer any more: somebody always does."""
    return False


def found_in(
    content: bytes, seconds: float | None = None, left: Callable[[], bool] = nobody_left
) -> tuple[Found, ...]:
    """All certificates in a picture or a PDF, at least one; nothing about them is checked.

    Args:
        content: the file.
        seconds: how long it may take; otherwise as `SECONDS` has it.
        left: whether nobody waits for the answer any more; asked ten times a second.

    Raises:
        Unreadable: there is none in it, or it cannot be read, or not in that time.
    """
    kind = kind_of(content)
    if kind not in SECONDS:
        raise Unreadable("This is neither a picture nor a PDF.")
    if len(content) > LARGEST_FILE:
        raise Unreadable("It is too large to be a certificate. Cut it down to the square code.")
    said = _said(content, SECONDS[kind] if seconds is None else seconds, left)
    if said.unreadable or not said.found:
        raise Unreadable(said.unreadable or _BROKEN)
    return said.found


def _said(content: bytes, seconds: float, left: Callable[[], bool]) -> _Said:
    """What the process says of the file."""
    try:
        return _SAID.validate_json(_answer(content, seconds, left))
    except (OSError, ValidationError) as fault:
        raise Unreadable(_GIVEN_UP if left() else _BROKEN) from fault


def _answer(content: bytes, seconds: float, left: Callable[[], bool]) -> bytes:
    """What the process writes; it is ended whatever happens here."""
    with subprocess.Popen(
        [sys.executable, "-P", "-m", __name__],  # -P: nothing is imported from where one stands
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        done = Event()
        Thread(target=_watch, args=(process, done, left), daemon=True).start()
        try:
            answer, _ = process.communicate(content, timeout=seconds)
        except subprocess.TimeoutExpired as late:
            raise Unreadable(_TOO_LONG) from late
        finally:
            done.set()
            process.kill()
    return answer


def _watch(process: subprocess.Popen[bytes], done: Event, left: Callable[[], bool]) -> None:
    """End the process as soon as nobody waits for it.

    In a thread of its own: what is handed to a process in pieces, looking up between them, does
    not all arrive (CPython 3.11, `Popen.communicate` called again after its time is over).
    """
    while not done.wait(_LOOK):
        if left():
            process.kill()
            return


def main() -> None:
    """What the process does: read the file on stdin, say on stdout what is in it."""
    _be_modest()
    try:
        said = _Said(found=_read(sys.stdin.buffer.read(LARGEST_FILE + 1)))
    except Unreadable as fault:
        said = _Said(unreadable=fault.reason)
    except MemoryError:
        said = _Said(unreadable=_TOO_LONG)
    sys.stdout.buffer.write(json.dumps(said.model_dump()).encode())


def _read(content: bytes) -> tuple[Found, ...]:
    if kind_of(content) is Kind.PDF:
        from training.certificates.pdfs import texts_in_pdf

        return tuple(Found(text=text, page=page) for page, text in texts_in_pdf(content))
    from training.certificates.pictures import texts_in_picture

    return tuple(Found(text=text) for text in texts_in_picture(content))


def _be_modest() -> None:
    """Let the system refuse too much memory, and end this process should nobody else do so."""
    if sys.platform == "win32":
        return
    import resource

    longest = int(2 * max(SECONDS.values()))
    for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, longest)):
        _, hard = resource.getrlimit(limit)
        if hard == resource.RLIM_INFINITY or most < hard:
            resource.setrlimit(limit, (most, hard))


if __name__ == "__main__":
    main()
