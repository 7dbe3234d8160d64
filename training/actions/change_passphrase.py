"""Another passphrase for the school, given by whoever knows the old one."""

from collections.abc import Callable
from pathlib import Path

from training.actions.errors import Refused
from training.actions.paper_key import PRACTICE
from training.actions.passphrases import refuse_weak
from training.actions.unlock import refuse_unsealed
from training.certificates.sealing import public_of, seal, unseal
from training.school.folder import SchoolFolder
from training.school.key_files import KeyFiles
from training.school.sign_in.cards import SignIns
from training.school.sign_in.entering import SCHOOL


def refuse_practice(folder: Path) -> None:
    """Raise Refused where there is no passphrase to change."""
    if SchoolFolder(folder).school().practice:
        raise Refused(PRACTICE)


def change_passphrase(
    folder: Path, old: str, new: str, random_bytes: Callable[[int], bytes]
) -> None:
    """Seal the school's key under another passphrase; the key and its paper stay as they are.

    Whoever may sign with a passphrase of their own still may: they have a copy of their own.

    Raises:
        WeakPassphrase: the new passphrase is too short.
        Refused: there is nothing sealed, or a change of key has to be finished first.
        KeyFileError, SchoolError, DiskError: the key stays sealed as it was.
    """
    refuse_weak(new)
    files = KeyFiles(folder)
    with files.alone():
        content = files.key()
        refuse_unsealed(folder, content)
        _refuse_halfway(files.next_key(), content)
        files.keep_key(seal(unseal(content, old), new, random_bytes))
    SignIns(folder).clear_tries(SCHOOL)


def _refuse_halfway(follows: bytes | None, content: bytes) -> None:
    """The key that is about to follow is sealed under the old passphrase and would stay so."""
    if follows is not None and public_of(follows) != public_of(content):
        raise Refused(
            "a change of the school's key was not finished. Nothing was changed. Finish it first, "
            "with the old passphrase: give the command once more that began it."
        )
