"""`training`: where the program begins, and what it says when something cannot be done."""

import gc
import sys
from io import TextIOWrapper


def main() -> None:
    """Run the command line and leave with its status."""
    # At start-up and under a key press, a collection costs more than it frees: have few.
    gc.set_threshold(100_000, 50, 1000)
    _say_what_can_be_said()
    sys.exit(run(sys.argv[1:]))


def _say_what_can_be_said() -> None:
    """Where the output cannot hold a letter, as in a pipe on Windows, show ? and go on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def run(arguments: list[str]) -> int:
    """Run one command; gives the exit status: 0 done, 1 not in order, 2 could not be done."""
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return _cannot("stopped. What was saved before is still there.")
    except Exception as error:
        if not _is_ours(error):
            raise
        return _cannot(str(error))


def _run(arguments: list[str]) -> int:
    """The app alone needs no reading of a command line, which would be a tenth of its start."""
    match arguments:
        case []:
            return _open_app(None)
        case ["--school", folder]:
            return _open_app(folder)
        case _:
            from training.cli.line import run_line

            return run_line(arguments)


def _open_app(folder: str | None) -> int:
    from training.cli.opening import open_app
    from training.cli.places import school_folder

    return open_app(school_folder(folder))


def _is_ours(error: Exception) -> bool:
    """Whether the error is one of a room's own, whose message says what to do."""
    from training.actions.errors import Refused
    from training.certificates.errors import CertificateError
    from training.disk.errors import DiskError
    from training.library.errors import LibraryError
    from training.records.errors import RecordsError
    from training.school.errors import SchoolError

    rooms = (Refused, CertificateError, DiskError, LibraryError, RecordsError, SchoolError)
    return isinstance(error, rooms)


def _cannot(message: str) -> int:
    for line in message.splitlines() or ["that could not be done."]:
        print(f"training: {line}", file=sys.stderr)
    return 2
