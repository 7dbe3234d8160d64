"""An adult's passphrase, kept as a hash that is slow to guess at."""

import hashlib
import hmac
import unicodedata
from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import Field

from training.core.values import Frozen

SHORTEST = 12
"""Characters. Length is what makes a passphrase strong; there is no other rule."""

_HEX_16 = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
_HEX_32 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Hashed(Frozen):
    """A passphrase as it is kept: scrypt (RFC 7914) with a salt of its own, and how hard it was.

    `n` is the cost: 32,768 takes 32 MiB and some 50 ms a guess. Nothing easier and nothing much
    harder is ever read from a file, so that a changed file can neither let anybody in nor bring
    the computer down.
    """

    name: Literal["scrypt"] = "scrypt"
    n: Literal[32768] = 32768
    r: Literal[8] = 8
    p: Literal[1] = 1
    salt: _HEX_16
    digest: _HEX_32

    def fits(self, passphrase: str) -> bool:
        """Whether this is the passphrase; takes as long whether it is or not."""
        return hmac.compare_digest(bytes.fromhex(self.digest), _digest(passphrase, self))


def hashed(passphrase: str, random_bytes: Callable[[int], bytes]) -> Hashed:
    """The passphrase as it is kept."""
    empty = Hashed(salt=random_bytes(16).hex(), digest="0" * 64)
    return empty.model_copy(update={"digest": _digest(passphrase, empty).hex()})


def is_long_enough(passphrase: str) -> bool:
    """Whether the passphrase is long enough to be kept."""
    return len(passphrase.strip()) >= SHORTEST


def _digest(passphrase: str, kept: Hashed) -> bytes:
    """The hash; letters that look the same count as the same (NFKC), however they are typed."""
    typed = unicodedata.normalize("NFKC", passphrase.strip()).encode()
    salt = bytes.fromhex(kept.salt)
    memory = 128 * kept.n * kept.r * 2
    return hashlib.scrypt(typed, salt=salt, n=kept.n, r=kept.r, p=kept.p, maxmem=memory, dklen=32)
