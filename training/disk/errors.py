"""What can go wrong with a disk, each said so that a person knows what to do."""

import errno


class DiskError(Exception):
    """Something could not be kept or read; the message says what, and what a person can do."""


class DiskFull(DiskError):
    """There is no room left, on the disk or within somebody's quota."""


class ReadOnly(DiskError):
    """The disk can be read and not written."""


class NotAllowed(DiskError):
    """This account of the computer has no right to the file or folder."""


class Gone(DiskError):
    """The file, its folder or the whole disk is not there."""


class InTheWay(DiskError):
    """Something has the name that a new file or folder was to have."""


class UnfitName(DiskError):
    """No file or folder can have that name or place."""


class DiskFault(DiskError):
    """The disk or the system under it failed."""


_SAYINGS: tuple[tuple[type[DiskError], frozenset[int], str], ...] = (
    (
        DiskFull,
        frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG}),
        "There is no room left for {what}. Make room on the disk, then try again.",
    ),
    (
        ReadOnly,
        frozenset({errno.EROFS}),
        "The disk can only be read, so {what} cannot be saved. "
        "Take off its write protection, or use a school folder on another disk.",
    ),
    (
        NotAllowed,
        frozenset({errno.EACCES, errno.EPERM}),
        "This account is not allowed to use {what}. Ask whoever looks after the computer "
        "for the right to read and write the school folder.",
    ),
    (
        Gone,
        frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE}),
        "{What} cannot be found. Is the stick or the shared folder still connected? "
        "Connect it, then try again.",
    ),
    (
        UnfitName,
        frozenset({errno.ENAMETOOLONG, errno.ELOOP}),
        "{What} has a name or a place that no file can have: it is too long, or leads round in "
        "a circle. Name another.",
    ),
)

_FAULT = (
    "The disk failed at {what} ({reason}). Try again; if it fails again, copy the school folder "
    "to another disk and go on there."
)


def explained(error: OSError, what: str) -> DiskError:
    """The error of this family that tells a person what `error` means.

    Args:
        error: What the system reported.
        what: The part that the file plays, in words that fit into a sentence: "Sam's records".
    """
    for kind, numbers, saying in _SAYINGS:
        if error.errno in numbers:
            return kind(saying.format(what=what, What=what[:1].upper() + what[1:]))
    return DiskFault(_FAULT.format(what=what, reason=error.strerror or type(error).__name__))
