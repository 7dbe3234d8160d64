import errno

import pytest

from training.disk.errors import (
    DiskError,
    DiskFault,
    DiskFull,
    Gone,
    NotAllowed,
    ReadOnly,
    UnfitName,
    explained,
)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, NotAllowed),
        (errno.EPERM, NotAllowed),
        (errno.ENOENT, Gone),
        (errno.ENOTDIR, Gone),
        (errno.ENAMETOOLONG, UnfitName),
        (errno.ELOOP, UnfitName),
        (errno.EIO, DiskFault),
        (errno.ENOLCK, DiskFault),
    ],
)
def test_each_failure_of_the_system_becomes_its_own_error(
    number: int, kind: type[DiskError]
) -> None:
    assert type(explained(OSError(number, "said by the system"), "Sam's records")) is kind


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENOENT])
def test_an_error_names_the_file_by_its_part_and_says_what_to_do(number: int) -> None:
    said = str(
        explained(OSError(number, "No such thing", "/home/sam/x"), "the people of the school")
    )
    assert "the people of the school" in said.lower()
    assert "/home" not in said
    assert "then try again" in said or "Ask whoever" in said or "Take off" in said


def test_a_fault_nobody_knows_keeps_the_systems_own_reason() -> None:
    said = str(explained(OSError(errno.EIO, "Input/output error"), "Sam's records"))
    assert "Sam's records (Input/output error)" in said
    assert "copy the school folder to another disk" in said


def test_a_fault_without_a_reason_is_named_by_its_kind() -> None:
    assert "(BlockingIOError)" in str(explained(BlockingIOError(), "Sam's records"))
