"""Whether an adult's passphrase opens the school."""

from pathlib import Path

from training.certificates.errors import KeyFileError
from training.certificates.sealing import is_sealed, unseal
from training.school.folder import SchoolFolder


def unlocks(folder: Path, passphrase: str) -> bool:
    """Whether the passphrase opens the school's key. A practice school asks for none.

    Raises:
        SchoolError: the key's file cannot be read.
    """
    content = SchoolFolder(folder).key_file()
    if not is_sealed(content):
        return True
    try:
        unseal(content, passphrase)
    except KeyFileError:
        return False
    return True
