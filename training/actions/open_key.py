"""Opening the school's signing key, and who may: the school's passphrase, or one's own.

Whoever may sign has a copy of the key of their own, sealed under their own passphrase. It counts
only as long as they are at the teacher's desk and the key in it is the one in use.
"""

from collections.abc import Callable
from pathlib import Path

from training.actions.errors import Refused
from training.actions.unlock import refuse_unsealed
from training.certificates.errors import KeyFileError, TrustError
from training.certificates.keys import SigningKey
from training.certificates.sealing import is_sealed, public_of, seal, unseal
from training.certificates.sealing import open_key as opened
from training.certificates.trust import Trust, read
from training.school.folder import TRUST_FILE, SchoolFolder
from training.school.key_files import KeyFiles
from training.school.people import Person
from training.school.roles import ADMINISTRATOR, is_at_desk
from training.school.sign_in.cards import SignIns

_NOT_ALLOWED = (
    "signing is allowed person by person, and anew after a change of passphrase, of role or of the "
    "school's key. Nobody has allowed it to you. Whoever has the school's passphrase can do so: "
    "training certificates allow ID"
)
_NO_LIST = (
    "The list of the school's keys cannot be used: {path} is damaged, half-written, altered, or "
    "from a newer version of training. Nothing was changed. Wait until it has arrived from other "
    "computers, or put back a copy. ({why})"
)


def open_key(folder: Path, person: str, passphrase: str) -> SigningKey:
    """The key that the school signs with now. The practice school's lies open.

    Args:
        folder: the school folder.
        person: a person's id, who gives their own passphrase; or the administrator's, who gives
            the school's.
        passphrase: which.

    Raises:
        Refused: that person may not sign; or the key lies open in a school that is no practice
            school, where it would sign for whoever put it there.
        KeyFileError: the passphrase is wrong, or no file of the key in use can be opened.
        SchoolError, TrustError, DiskError: the folder cannot be read.
    """
    content = key_in_use(folder)
    if _lies_open(folder, content):
        return opened(content)
    if person == ADMINISTRATOR.id:
        return unseal(content, passphrase)
    copy = _copy(folder, person, public_of(content))
    if copy is None:
        raise Refused(_NOT_ALLOWED)
    key = unseal(copy, passphrase.strip())
    if key.public != public_of(content):
        raise KeyFileError("The copy of the key was altered. Ask to be allowed to sign again.")
    return key


def may_sign(folder: Path, person: str) -> bool:
    """Whether that person can open the key: the administrator, and who was allowed to.

    Raises:
        Refused: the key lies open in a school that is no practice school.
        KeyFileError, SchoolError, TrustError, DiskError: the folder cannot be read.
    """
    content = key_in_use(folder)
    lies_open = _lies_open(folder, content)
    if person == ADMINISTRATOR.id:
        return True
    if lies_open:
        return _at_desk(folder, person) is not None
    return _copy(folder, person, public_of(content)) is not None


def signers(folder: Path) -> tuple[Person, ...]:
    """Those who may sign with a passphrase of their own, by name.

    Raises:
        Refused: the key lies open in a school that is no practice school.
        KeyFileError, SchoolError, TrustError, DiskError: the folder cannot be read.
    """
    holders = frozenset(KeyFiles(folder).holders())
    people = SchoolFolder(folder).people.read().people.here
    may = (one for one in people if one.id in holders and may_sign(folder, one.id))
    return tuple(sorted(may, key=lambda person: person.name.casefold()))


def allow_signing(
    folder: Path,
    person: str,
    key: SigningKey,
    passphrase: str,
    random_bytes: Callable[[int], bytes],
) -> None:
    """Let somebody sign from now on: seal a copy of the key under their own passphrase.

    Raises:
        Refused: the desk is not for them, the passphrase is not theirs, or the key is not in use or
            lies open.
        KeyFileError, SchoolError, TrustError, DiskError: they may not; nothing was kept.
    """
    content = key_in_use(folder)
    if _lies_open(folder, content):
        raise Refused("a practice school's key lies open: everybody at the desk signs with it.")
    if _at_desk(folder, person) is None:
        raise Refused("only teachers and leads who are at the school now can be allowed to sign.")
    if public_of(content) != key.public:
        raise Refused("the school has another key by now. Nothing was changed. Do it once more.")
    sign_ins = SignIns(folder)
    sealed = seal(key, passphrase.strip(), random_bytes)
    with sign_ins.alone():  # nobody resets the passphrase meanwhile
        kept = sign_ins.of(person).passphrase
        if kept is None or not kept.fits(passphrase):
            raise Refused("that is not their passphrase. Nothing was changed.")
        KeyFiles(folder).keep_copy(person, sealed)


def stop_signing(folder: Path, person: str) -> bool:
    """Let somebody sign no more; gives whether they had a copy of the key.

    Raises:
        DiskError: they have it still.
    """
    files = KeyFiles(folder)
    copies = files.copies_of(person)
    files.take_copies(copies)
    return bool(copies)


def key_in_use(folder: Path) -> bytes:
    """The file of the key that the school's list calls current, sealed as it is kept.

    That is the successor's where a change of key was interrupted after the list was written.

    Raises:
        KeyFileError: there is no such file, as after a backup was put back that is older.
        SchoolError, TrustError, DiskError: the folder cannot be read.
    """
    files, current = KeyFiles(folder), current_keys(list_of(folder))
    for content in (files.key(), files.next_key()):
        if content is not None and public_of(content) in current:
            return content
    raise KeyFileError(
        "The key in this folder is not the one that the school signs with now. Nothing was "
        "changed. Take the paper of the newest key from the safe and type: training key restore"
    )


def list_of(folder: Path) -> Trust:
    """The school's list of its keys, as it lies in its folder.

    Raises:
        SchoolError, TrustError: it cannot be read.
    """
    content = KeyFiles(folder).trust()
    try:
        return read(content, pinned=None)
    except TrustError as error:
        raise TrustError(_NO_LIST.format(path=folder / TRUST_FILE, why=error)) from None


def current_keys(trust: Trust) -> frozenset[bytes]:
    """The public keys with which a school signs now; one, as this program writes the list."""
    return frozenset(key.public for key in trust.keys if key.status == "current")


def _lies_open(folder: Path, content: bytes) -> bool:
    """Whether that is a practice school's key, which asks for no passphrase.

    Raises:
        Refused: so it lies in a school that is no practice school.
    """
    if is_sealed(content):
        return False
    if not SchoolFolder(folder).school().practice:
        refuse_unsealed(folder, content)
    return True


def _copy(folder: Path, person: str, public: bytes) -> bytes | None:
    """That person's copy of this key, if they may use it."""
    if _at_desk(folder, person) is None:
        return None
    copy = KeyFiles(folder).copy_of(person)
    return copy if copy is not None and _is_of(copy, public) else None


def _is_of(copy: bytes, public: bytes) -> bool:
    """Whether that is a sealed copy of this key; one that is damaged is none."""
    try:
        return is_sealed(copy) and public_of(copy) == public
    except KeyFileError:
        return False


def _at_desk(folder: Path, person: str) -> Person | None:
    people = SchoolFolder(folder).people.read().people.people
    found = next((one for one in people if one.id == person), None)
    return found if found and is_at_desk(found) else None
