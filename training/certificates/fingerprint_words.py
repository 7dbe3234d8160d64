"""A key's fingerprint as words, which people compare over the telephone better than letters."""

from hashlib import sha256

#: Eight words of eleven bits each: 88 bits, a few more than the fingerprint in letters has.
WORDS = 8
_BITS = 11


def in_words(public: bytes) -> tuple[str, ...]:
    """The first 88 bits of SHA-256 of a public key, as eight words of the English list of BIP-39.

    No two words of that list begin with the same four letters.
    """
    from mnemonic import Mnemonic  # deferred: loading it takes as long as a small command

    words = Mnemonic("english").wordlist
    number = int.from_bytes(sha256(public).digest()[: WORDS * _BITS // 8])
    return tuple(words[number >> shift & 2047] for shift in range((WORDS - 1) * _BITS, -1, -_BITS))
