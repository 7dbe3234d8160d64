"""The fingerprint of a listed key in words, to be compared by voice."""

from training.certificates.fingerprint_words import in_words
from training.certificates.trust import Trust


def key_words(fingerprint: str | None, trust: Trust) -> tuple[str, ...]:
    """The words; none where no listed key has that fingerprint."""
    for key in trust.keys:
        if key.fingerprint == fingerprint:
            return in_words(key.public)
    return ()
