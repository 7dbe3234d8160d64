"""`training`: where the program begins, and what it says when something cannot be done."""

import gc
import os
import sys
from io import TextIOWrapper


def main() -> None:
    """Run the command line and leave with its status."""
    # At start-up and under a key press, a collection costs more than it frees: have few.
    gc.set_threshold(100_000, 50, 1000)
    _say_what_can_be_said()
    status = run(sys.argv[1:])
    _print_the_rest()
    sys.exit(status)


def _print_the_rest() -> None:
    """What is printed late and cannot be, as on a full disk, must not end in a traceback."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say_what_can_be_said() -> None:
    """Where the output cannot hold a letter, as in a pipe on Windows, show ? and go on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def run(arguments: list[str]) -> int:
    """Run one command; gives the exit status: 0 done, 1 not in order, 2 could not be done."""
    try:
        status = _run(arguments)
        sys.stdout.flush()  # while it can still be said that there was no room for it
        return status
    except KeyboardInterrupt:
        return _cannot("stopped. What was saved before is still there.")
    except BrokenPipeError:
        return 1  # whoever read along, such as `head`, has seen enough
    except OSError as error:
        return _cannot(_of_the_system(error))
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
    from training.reports.errors import ReportError
    from training.school.errors import SchoolError

    ours = (Refused, CertificateError, DiskError, LibraryError, RecordsError, SchoolError)
    return isinstance(error, (*ours, ReportError))


def _of_the_system(error: OSError) -> str:
    """What a file system refused outside the rooms: a name that is none, a full disk behind `>`."""
    from training.disk.errors import explained

    named = isinstance(error.filename, str)
    return str(explained(error, f"“{error.filename}”" if named else "what was to be printed"))


def _cannot(message: str) -> int:
    for line in message.splitlines() or ["that could not be done."]:
        print(f"training: {line}", file=sys.stderr)
    return 2
