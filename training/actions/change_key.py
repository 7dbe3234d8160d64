"""Putting another key in the place of the school's, so that no interruption leaves it without one.

Steps: the new key, sealed, beside the old one; the list, in which the new one is current; the new
key in the place of the old; everybody's copy of the old key taken away; and last the successor's
file. Until the list is written the old key is in use, from then on the new one, and it lies in the
folder either way. Doing it again after an interruption completes it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from training.actions.errors import Refused
from training.actions.open_key import current_keys, key_in_use, list_of
from training.actions.paper_key import PRACTICE, PaperKey, paper_of
from training.certificates.fingerprint_words import in_words
from training.certificates.keys import SigningKey
from training.certificates.sealing import is_sealed, public_of, seal, unseal
from training.certificates.trust import Trust
from training.school.folder import SchoolFolder
from training.school.key_files import KeyFiles


class ChangedKey(NamedTuple):
    """A change of key.

    Attributes:
        paper: the new key, to be written down.
        words: the new key's fingerprint in words.
        number: the number of the list that has it.
        stopped: ids of those who could sign until now, and have to be allowed again.
        resumed: whether this ended an earlier change that was interrupted, and did nothing else.
    """

    paper: PaperKey
    words: tuple[str, ...]
    number: int
    stopped: tuple[str, ...]
    resumed: bool


def change_key(
    folder: Path,
    passphrase: str,
    listed: Callable[[Trust, SigningKey, SigningKey], bytes],
    random_bytes: Callable[[int], bytes],
) -> ChangedKey:
    """Change the school's key; the new one is sealed under the same passphrase.

    Args:
        folder: the school folder.
        passphrase: the school's.
        listed: the new trust file, from the list before, the old key and the new one.
        random_bytes: chance.

    Raises:
        Refused: it is a practice school.
        KeyFileError, TrustError, SchoolError: the passphrase is wrong, or the folder cannot be
            read. Nothing was changed.
        DiskError: it was interrupted; doing it again completes it.
    """
    files = KeyFiles(folder)
    with files.alone():
        files.refuse_second_list()
        old = _opened(folder, passphrase)
        if _was_interrupted(folder):
            return _finished(folder, old, (files.next_key() or b""), resumed=True)
        new = SigningKey.new(random_bytes)
        sealed = seal(new, passphrase, random_bytes)
        trust = listed(list_of(folder), old, new)
        files.keep_next_key(sealed)
        files.keep_trust(trust)
        return _finished(folder, new, sealed, resumed=False)


def _opened(folder: Path, passphrase: str) -> SigningKey:
    content = key_in_use(folder)
    if not is_sealed(content) and SchoolFolder(folder).school().practice:
        raise Refused(PRACTICE)
    return unseal(content, passphrase)


def _was_interrupted(folder: Path) -> bool:
    """Whether the key that follows is in the list already."""
    follows = KeyFiles(folder).next_key()
    return follows is not None and public_of(follows) in current_keys(list_of(folder))


def _finished(folder: Path, new: SigningKey, sealed: bytes, *, resumed: bool) -> ChangedKey:
    files = KeyFiles(folder)
    files.keep_key(sealed)
    stopped = files.holders()
    files.take_all_copies()
    files.drop_next_key()
    number = list_of(folder).number
    return ChangedKey(paper_of(new), in_words(new.public), number, stopped, resumed)
