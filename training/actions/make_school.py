"""Making a school folder: a real school with nobody in it, its key sealed under a passphrase."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from training.actions.paper_key import PaperKey, paper_of
from training.actions.passphrases import refuse_weak
from training.certificates.keys import SigningKey
from training.certificates.sealing import seal
from training.certificates.trust import first, write
from training.school.folder import make_folder, refuse_other_things
from training.school.people import People
from training.school.school import School
from training.school.wording import school_name


def make_school(
    folder: Path,
    school: School,
    passphrase: str,
    today: date,
    random_bytes: Callable[[int], bytes],
) -> PaperKey:
    """Make a school that says this of itself, and give its key to be written down.

    Raises:
        WeakPassphrase, SchoolError, DiskError: no school was made.
    """
    refuse_weak(passphrase)
    refuse_other_things(folder)
    school = school.model_copy(update={"name": school_name(school.name)})
    key = SigningKey.new(random_bytes)
    trust = write(first(school.name, key, today, practice=False), key)
    make_folder(folder, school, People(), seal(key, passphrase, random_bytes), trust)
    return paper_of(key)
