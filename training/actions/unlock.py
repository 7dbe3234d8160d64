"""Whether an adult's passphrase opens the school."""

from pathlib import Path

from training.actions.errors import Refused
from training.certificates.errors import KeyFileError
from training.certificates.sealing import is_sealed, unseal
from training.school.folder import KEY_FILE, SchoolFolder


def unlocks(folder: Path, passphrase: str) -> bool:
    """Whether the passphrase opens the school's key. A practice school asks for none.

    Raises:
        SchoolError: the school's page or its key's file cannot be read.
        Refused: what stands in the key's file is no sealed key. It never counts as an open door.
    """
    there = SchoolFolder(folder)
    if there.school().practice:
        return True
    content = there.key_file()
    refuse_unsealed(folder, content)
    try:
        unseal(content, passphrase)
    except KeyFileError:
        return False
    return True


def refuse_unsealed(folder: Path, content: bytes) -> None:
    """Raise Refused unless that is the sealed key of a school, of a kind that we know."""
    if not is_sealed(content):
        raise Refused(
            f"{folder / KEY_FILE} cannot be read: it is damaged, half-written, or from a newer "
            "version of training. Nothing was shown or changed. Wait until it has arrived from "
            "other computers, or put back a copy; or with the paper from the office safe type "
            "`training key restore`."
        )
