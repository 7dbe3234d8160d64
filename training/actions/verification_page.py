"""The page with which anybody can check this school's certificates, without this program."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from training.actions.ledger import Ledger, ledger
from training.actions.rooms import Rooms
from training.certificates.claims import Claims
from training.certificates.page.codes import codes
from training.certificates.page.page import page
from training.certificates.trust import Trust, read
from training.certificates.verify import verify
from training.school.folder import SchoolFolder


class VerificationPage(NamedTuple):
    """The page, and what is in it.

    Attributes:
        html: the whole file.
        trust: the school's list as it is in the page.
        codes: how many certificates can be looked up by their short code; None without any codes.
        is_behind: whether the records took certificates back that are still missing in the list.
    """

    html: str
    trust: Trust
    codes: int | None
    is_behind: bool


def verification_page(
    folder: Path, rooms: Rooms, today: date, *, with_codes: bool
) -> VerificationPage:
    """Make the page out of the school's list and, for the short codes, its records.

    Args:
        folder: the school folder.
        rooms: the same school, opened.
        today: the day by this machine's clock.
        with_codes: whether the page is to answer short codes too.

    Raises:
        SchoolError, TrustError, DiskError: the list or the records cannot be read.
    """
    file = SchoolFolder(folder).trust_file()
    trust, says = read(file, pinned=None), ledger(rooms.records, lambda _: ())
    known = codes(_believed(says, trust, today), trust) if with_codes else None
    school = rooms.school
    return VerificationPage(
        html=page(school.name, school.verify_address, file, known, today),
        trust=trust,
        codes=None if known is None else len(known.entries),
        is_behind=not says.revoked.keys() <= set(trust.revoked),
    )


def _believed(says: Ledger, trust: Trust, today: date) -> Iterator[Claims]:
    """What the issued certificates say, as far as the school still stands by them."""
    for certificate, one in says.issued.items():
        verdict = verify(_raw(one.event.signed), trust, today)
        if verdict.genuine and verdict.claims and certificate not in says.revoked:
            yield verdict.claims


def _raw(signed: str) -> bytes:
    try:
        return bytes.fromhex(signed)
    except ValueError:  # an altered record: no certificate, which `verify` then says
        return b""
