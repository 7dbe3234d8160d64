"""Forgetting how somebody signs in, and that they ever reset somebody else's passphrase."""

import re
from collections.abc import Collection
from pathlib import Path

from training.disk.errors import explained
from training.disk.replace import remove
from training.school.sign_in.cards import FOLDER, SignIn, SignIns

SOMEBODY = "erased"
"""What stands in the place of the id of whoever reset a passphrase and was forgotten since."""

_DOCUMENT = re.compile(r"([a-z0-9-]{1,64})\.json")


def sign_in_files(school: Path, person: str, others: Collection[str]) -> tuple[Path, ...]:
    """The files by which that person signs in, with the copies that a sync engine made of them.

    `others` are the ids of everybody else: `sam` must not take away what is `sam-2`'s.

    Raises:
        DiskError: the folder cannot be read.
    """
    longer = tuple(other for other in others if other.startswith(f"{person}-"))
    own = re.compile(rf"\.?{re.escape(person)}(?![a-z0-9]).*", re.DOTALL)
    found = (path for path in _files(school) if own.fullmatch(path.name))
    return tuple(path for path in found if not path.name.lstrip(".").startswith(longer or "/"))


def forget_sign_in(school: Path, person: str, others: Collection[str]) -> None:
    """Take them away for good, and the id from where it says who reset a passphrase.

    Raises:
        SchoolError: somebody's document is damaged, or from a newer version.
        DiskError: something could not be taken away; doing it again takes away the rest.
    """
    if not (school / FOLDER).is_dir():
        return
    sign_ins = SignIns(school)
    with sign_ins.alone():
        for id_, document in mentions(school, person).items():
            sign_ins.keep(id_, document)
        for path in sign_in_files(school, person, others):
            remove(path, "how this person signs in")


def mentions(school: Path, person: str) -> dict[str, SignIn]:
    """The documents of others whose passphrase that person reset, without that.

    Raises:
        SchoolError: a document is damaged, or from a newer version.
        DiskError: the folder cannot be read.
    """
    kept = SignIns(school)
    ids = (found[1] for path in _files(school) if (found := _DOCUMENT.fullmatch(path.name)))
    documents = {id_: kept.of(id_) for id_ in ids if id_ != person}
    return {
        id_: _without(document, person)
        for id_, document in documents.items()
        if any(reset.by == person for reset in document.resets)
    }


def _without(document: SignIn, person: str) -> SignIn:
    resets = tuple(
        reset.model_copy(update={"by": SOMEBODY}) if reset.by == person else reset
        for reset in document.resets
    )
    return document.model_copy(update={"resets": resets})


def _files(school: Path) -> list[Path]:
    try:
        return sorted(path for path in (school / FOLDER).glob("*") if path.is_file())
    except OSError as error:
        raise explained(error, "how people sign in") from error
