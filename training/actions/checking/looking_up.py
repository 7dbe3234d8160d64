"""Finding the certificate behind a short code in a school's records."""

from training.actions.checking.known import Known
from training.certificates.errors import Unreadable
from training.disk.errors import DiskError

NO_SCHOOL = (
    "A short code is looked up in the school's own records, and there are none here. Give the "
    "school folder with --school DIR, or check the square code."
)
NOT_HERE = (
    "These records hold no certificate with this code. It may have been issued on another "
    "computer, whose records have not arrived here yet. Check its square code instead."
)


def issued_under(certificate: str, known: Known) -> bytes:
    """The bytes of the certificate of that id, as it was issued.

    Raises:
        Unreadable: there are no records, they cannot be read, or do not hold it.
    """
    if known.school is None:
        raise Unreadable(known.unasked or NO_SCHOOL)
    try:
        found = known.school.read().issued.get(certificate)
    except DiskError as fault:
        raise Unreadable(f"The school's records cannot be read. {fault}") from fault
    if found is None:
        raise Unreadable(NOT_HERE)
    try:
        return bytes.fromhex(found.event.signed)
    except ValueError:  # a line that no version of this program wrote
        raise Unreadable(NOT_HERE) from None
