"""What `training verify` checks against: a trust file, or a school folder with all it knows."""

from pathlib import Path

from training.actions.checking.known import Known, school_in
from training.actions.errors import Refused
from training.actions.trust_list import list_to_check_with
from training.cli.building import new_id, now, open_shelf
from training.records.records import Records
from training.school.folder import TRUST_FILE, SchoolFolder

_READER = "reader"
"""A name for the device that Records want; nothing is ever recorded under it."""


def known_in(folder: Path, trust: Path | None) -> Known:
    """What there is to check with: the trust file, or else the school folder's own list.

    Raises:
        Refused: there is neither.
        TrustError, DiskError, SchoolError: the list cannot be read, or must not be used.
    """
    if trust is None and not (folder / TRUST_FILE).exists():
        raise Refused(
            f"there is no trust list in {folder}, so nothing can be checked. "
            "Give the school's trust file with --trust FILE, or its folder with --school DIR."
        )
    records = Records(folder, _READER, now, new_id)
    school, unasked = school_in(folder, records, now().date())
    return Known(
        trust=list_to_check_with(folder, trust),
        is_own=trust is None,
        school=school,
        shelf=open_shelf(SchoolFolder(folder).content),
        unasked=unasked,
    )
