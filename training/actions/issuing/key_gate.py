"""Where somebody opens the school's key with a passphrase, which slows down whoever guesses."""

from datetime import timedelta
from pathlib import Path

from training.actions.open_key import key_in_use, may_sign, open_key
from training.actions.sign_in import Clock
from training.actions.unlock import refuse_unsealed
from training.certificates.errors import KeyFileError
from training.certificates.keys import SigningKey
from training.school.folder import SchoolFolder
from training.school.roles import ADMINISTRATOR
from training.school.sign_in.cards import SignIns
from training.school.sign_in.entering import SCHOOL, Entered, by_passphrase, by_school, waiting


class KeyGate:
    """A gate like those of `training.actions.sign_in`; behind it is the key.

    Whoever was allowed to sign gives their own passphrase. For anybody else somebody has to give
    the school's, and then it is the administrator who signs.

    Attributes:
        by: who signs, a person's id or "administrator".
        key: the key, once the passphrase was right.
    """

    def __init__(self, folder: Path, person: str, clock: Clock) -> None:
        """`person` is who asks, a person's id or the administrator's.

        Raises:
            KeyFileError, SchoolError, TrustError, DiskError: the folder cannot be read.
            Refused: the key lies there unsealed, so no passphrase would say anything.
        """
        _refuse_unreadable(folder)
        self.by = person if may_sign(folder, person) else ADMINISTRATOR.id
        self.key: SigningKey | None = None
        self._folder = folder
        self._sign_ins = SignIns(folder)
        self._clock = clock

    @property
    def is_own(self) -> bool:
        """Whether it is somebody's own passphrase that opens it, and not the school's."""
        return self.by != ADMINISTRATOR.id

    def wait(self) -> timedelta:
        """How long until another try is looked at.

        Raises:
            DiskError: it cannot be told.
        """
        return waiting(self._sign_ins, self.by if self.is_own else SCHOOL, self._clock())

    def enter(self, typed: str) -> Entered:
        """Try a passphrase.

        Raises:
            Refused, KeyFileError, SchoolError, TrustError, DiskError: it cannot be told.
        """
        _refuse_unreadable(self._folder)
        if not self.is_own:
            return by_school(self._sign_ins, lambda: self._opens(typed), self._clock())
        entered = by_passphrase(self._sign_ins, self.by, typed, self._clock())
        if entered.welcome:
            self.key = open_key(self._folder, self.by, typed)
        return entered

    def _opens(self, typed: str) -> bool:
        try:
            self.key = open_key(self._folder, self.by, typed)
        except KeyFileError:
            return False
        return True


def _refuse_unreadable(folder: Path) -> None:
    """Raise Refused where no passphrase would say anything: it would be taken for a wrong one.

    Raises:
        Refused: the key's file is damaged, half-written or unsealed.
        KeyFileError, SchoolError, TrustError, DiskError: the key in use is not there.
    """
    refuse_unsealed(folder, SchoolFolder(folder).key_file())
    refuse_unsealed(folder, key_in_use(folder))
