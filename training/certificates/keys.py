"""Ed25519 keys (RFC 8032): sign, check, and name a key so that people can compare it."""

from collections.abc import Callable
from hashlib import sha256
from typing import Self

# cryptography is imported where it is used: it takes longer to load than the first screen may wait.

#: Bytes in a seed, the secret from which a key pair is computed.
SEED_BYTES = 32

#: Bytes in a signature: a point R, then a number S.
SIGNATURE_BYTES = 64

#: The order of the group, L in RFC 8032, section 5.1.
ORDER = 2**252 + 27742317777372353535851937790883648493

#: Crockford's base 32: no I, L, O or U to be misread.
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class SigningKey:
    """A private key. It never shows its seed in a repr, an error or a log."""

    def __init__(self, seed: bytes) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        self._private = Ed25519PrivateKey.from_private_bytes(seed)

    @classmethod
    def from_seed(cls, seed: bytes) -> Self:
        """The key of a 32-byte seed.

        Raises:
            ValueError: the seed is not 32 bytes long.
        """
        return cls(seed)

    @classmethod
    def new(cls, random_bytes: Callable[[int], bytes]) -> Self:
        """A new key; `random_bytes` is `secrets.token_bytes` or, in tests, something repeatable."""
        return cls(random_bytes(SEED_BYTES))

    @property
    def seed(self) -> bytes:
        """The 32 secret bytes. Only `sealing` asks for them."""
        return self._private.private_bytes_raw()

    @property
    def public(self) -> bytes:
        """The 32 bytes everybody may know."""
        return self._private.public_key().public_bytes_raw()

    @property
    def kid(self) -> bytes:
        """The eight bytes by which a certificate names its key."""
        return key_id(self.public)

    @property
    def fingerprint(self) -> str:
        """What people compare: see `fingerprint` below."""
        return fingerprint(self.public)

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature; the same message always has the same one."""
        return self._private.sign(message)


def is_signed(message: bytes, signature: bytes, public: bytes) -> bool:
    """Whether the key behind `public` signed this message.

    S below L is checked here and not left to the library, because libraries differ: where S + L
    passes, anybody can make a second signature out of a first.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if int.from_bytes(signature[32:], "little") >= ORDER:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def key_id(public: bytes) -> bytes:
    """The first eight bytes of SHA-256 of the public key: enough to look it up, not to trust it."""
    return sha256(public).digest()[:8]


def fingerprint(public: bytes) -> str:
    """The first ten bytes of SHA-256 of the public key, as XXXX-XXXX-XXXX-XXXX in base 32.

    80 bits: short enough to read out on the telephone, too many to find a second key for.
    """
    number = int.from_bytes(sha256(public).digest()[:10])
    symbols = "".join(CROCKFORD[number >> shift & 31] for shift in range(75, -1, -5))
    return "-".join(symbols[start : start + 4] for start in range(0, 16, 4))
