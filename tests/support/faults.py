"""A disk that fails, or a plug that is pulled, at one chosen touch of a folder. POSIX only.

The work is done in a child process: Python tells an audit hook of every file that is opened for
writing, moved or taken away, and the hook counts those in the folder. At the chosen one the disk
says that it is full, or the process dies as `kill -9` would have it. What is written into open
files is limited by the system itself.
"""

import errno
import os
import resource
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from training.cli.main import _is_ours

FULL = "no room left"
_TOUCHES = ("os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Fault(Enum):
    """What happens at the chosen touch."""

    FULL = "the disk is full"
    KILL = "the process dies"


class Ended(NamedTuple):
    """How it went: `done`, or `killed`, or else the words in which it was refused.

    `failed` says whether the chosen touch came at all.
    """

    done: bool
    killed: bool
    said: str
    failed: bool = True


def at_each_touch(work: Callable[[], object], folder: Path, fault: Fault) -> Iterator[Ended]:
    """Do the work again and again, failing at the first touch, then at the second, to the last.

    The folder is to be put right by whoever iterates. The last one is done without a fault.
    """
    for at in range(200):
        ended = _in_child(work, _Failing(folder, at, fault))
        yield ended
        if not ended.failed:
            return
    raise AssertionError("the work never came to its end")


def with_room_for(work: Callable[[], object], size: int) -> Ended:
    """Do the work while no file can grow beyond that many bytes."""
    return _in_child(work, _Limited(size))


class _Failing:
    """Fails at one touch; falsy until then."""

    def __init__(self, folder: Path, at: int, fault: Fault) -> None:
        self._folder = str(folder)
        self._to_come = at
        self._fault = fault

    def arm(self) -> None:
        sys.addaudithook(self._look)

    def __bool__(self) -> bool:
        return self._to_come < 0

    def _look(self, event: str, arguments: tuple[object, ...]) -> None:
        if not _touches(event, arguments, self._folder):
            return
        self._to_come -= 1
        if self._to_come == -1:
            if self._fault is Fault.KILL:
                os._exit(_KILLED)
            raise OSError(errno.ENOSPC, "No space left on device")


class _Limited:
    """No file can grow beyond so many bytes."""

    def __init__(self, size: int) -> None:
        self._size = size

    def arm(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (self._size, self._size))


_DONE, _SURVIVED, _REFUSED, _BROKE, _KILLED = range(5)


def _touches(event: str, arguments: tuple[object, ...], folder: str) -> bool:
    if event == "open":
        path, _, flags = arguments
        writes = isinstance(flags, int) and bool(flags & _WRITING)
        return writes and str(path).startswith(folder)
    return event in _TOUCHES and str(arguments[0]).startswith(folder)


def _in_child(work: Callable[[], object], wrong: _Failing | _Limited) -> Ended:
    out, into = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside threads
        child = os.fork()
    if child == 0:
        os._exit(_work(work, wrong, into))
    os.close(into)
    with os.fdopen(out, "rb") as pipe:
        said = pipe.read().decode()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (_DONE, _SURVIVED, _REFUSED, _KILLED), said
    done = code in (_DONE, _SURVIVED)
    return Ended(done, code == _KILLED, said, failed=code != _DONE)


def _work(work: Callable[[], object], wrong: _Failing | _Limited, into: int) -> int:
    try:
        wrong.arm()
        work()
    except Exception as error:
        ours = _is_ours(error)
        said = str(error) if ours else traceback.format_exc()
        os.write(into, said.encode())
        return _REFUSED if ours else _BROKE
    return _SURVIVED if wrong else _DONE
