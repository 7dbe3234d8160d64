"""A passphrase that is to seal the school's key."""

from training.actions.errors import WeakPassphrase
from training.school.sign_in.passphrase import SHORTEST, is_long_enough


def refuse_weak(passphrase: str) -> None:
    """Raise WeakPassphrase unless the passphrase is long enough to seal a key under."""
    if not is_long_enough(passphrase):
        raise WeakPassphrase(
            f"the passphrase is too short: use {SHORTEST} characters or more, "
            "such as four words that do not belong together."
        )
