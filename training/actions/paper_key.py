"""A school's signing key on paper, and back from it."""

from collections.abc import Callable
from pathlib import Path

from training.actions.errors import Refused
from training.actions.open_key import key_in_use, list_of
from training.actions.passphrases import refuse_weak
from training.certificates.keys import SigningKey
from training.certificates.paper import from_paper, on_paper, plain_symbols
from training.certificates.sealing import is_sealed, seal, unseal
from training.core.values import Frozen
from training.school.folder import SchoolFolder
from training.school.key_files import KeyFiles
from training.school.sign_in.cards import SignIns
from training.school.sign_in.entering import SCHOOL

PRACTICE = "a practice school's key lies open in its folder, so there is nothing to keep of it."


class PaperKey(Frozen):
    """The four lines to be written down, and the fingerprint by which people know the key.

    The lines are the key itself; they stand in no `repr`.
    """

    fingerprint: str
    lines: tuple[str, ...]

    def begins(self, line: int, typed: str) -> bool:
        """Whether that is how a line begins (counted from 1), by its first four signs."""
        wanted, given = plain_symbols(self.lines[line - 1]), plain_symbols(typed)
        return len(given) >= 4 and wanted.startswith(given)

    def __repr__(self) -> str:
        return f"PaperKey({self.fingerprint})"

    __str__ = __repr__


def paper_of(key: SigningKey) -> PaperKey:
    """A key as it is written down."""
    return PaperKey(fingerprint=key.fingerprint, lines=on_paper(key))


def paper_key(folder: Path, passphrase: str) -> PaperKey:
    """The school's key, to be written down again.

    Raises:
        Refused: it is a practice school.
        KeyFileError: the passphrase is wrong or the key's file damaged.
        SchoolError, TrustError: the key's file or the list of keys cannot be read.
    """
    content = key_in_use(folder)
    if not is_sealed(content) and SchoolFolder(folder).school().practice:
        raise Refused(PRACTICE)
    return paper_of(unseal(content, passphrase))


def own_key(folder: Path, written: str) -> SigningKey:
    """The key on a paper, if it is the one that this school signs with.

    Raises:
        Refused: it is another key, or one that signs no more, or this is a practice school.
        KeyFileError: a line was copied wrongly.
        SchoolError, TrustError: the school's page or its list of keys cannot be read.
    """
    there = SchoolFolder(folder)
    if there.school().practice:
        raise Refused(PRACTICE)
    key = from_paper(written)
    known = list_of(folder).key(key.kid)
    if known is None or known.public != key.public:
        raise Refused(
            f"this paper key ({key.fingerprint}) is not of this school. Nothing was changed. "
            "The paper says which school and which fingerprint it belongs to."
        )
    if known.status != "current":
        raise Refused(
            f"this paper key ({key.fingerprint}) signs no more for this school. Nothing was "
            "changed. Look for the paper of the key in use."
        )
    return key


def restore_key(
    folder: Path, key: SigningKey, passphrase: str, random_bytes: Callable[[int], bytes]
) -> None:
    """Seal the school's key, as `own_key` gave it, under another passphrase.

    Nobody has to wait any longer for wrong tries at the old one.

    Raises:
        WeakPassphrase, DiskError: the key stays sealed as it was.
    """
    refuse_weak(passphrase)
    files = KeyFiles(folder)
    with files.alone():
        files.keep_key(seal(key, passphrase, random_bytes))
        files.drop_next_key()  # it would open with the old passphrase
    SignIns(folder).clear_tries(SCHOOL)
