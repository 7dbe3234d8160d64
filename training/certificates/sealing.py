"""A signing key at rest: sealed under an adult's passphrase, or open for the practice school."""

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

from pydantic import BaseModel, Field, ValidationError

from training.certificates.errors import KeyFileError
from training.certificates.keys import SigningKey
from training.core.values import Frozen

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

# cryptography is imported where it is used, as in `keys`.

#: The most memory a key file may ask for, in bytes; a hostile one could ask for a hundred GB.
MOST_MEMORY = 256 * 2**20

#: The most passes over that memory a key file may ask for.
MOST_PASSES = 4

# So many bytes in hexadecimal. The ciphertext is the seed and Poly1305's tag of 16 bytes.
_Twelve = Annotated[str, Field(pattern=r"^[0-9a-f]{24}$")]
_Sixteen = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
_ThirtyTwo = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
_FortyEight = Annotated[str, Field(pattern=r"^[0-9a-f]{96}$")]


class Scrypt(Frozen):
    """How hard each guess at a passphrase is made (RFC 7914, section 2).

    The defaults take 64 MiB and a tenth of a second; nothing easier is ever loaded.
    """

    name: Literal["scrypt"] = "scrypt"
    n: int = 2**16
    r: int = 8
    p: int = 1

    @property
    def memory(self) -> int:
        """What one guess needs, in bytes."""
        return 128 * self.n * self.r


LEAST = Scrypt()


class Lock(Frozen):
    """What a sealed key file says in the open; the passphrase vouches for all of it."""

    format: Literal["training sealed key 1"] = "training sealed key 1"
    kdf: Scrypt
    salt: _Sixteen
    nonce: _Twelve
    public: _ThirtyTwo


class Sealed(Lock):
    """A sealed key file."""

    ciphertext: _FortyEight


class Practice(Frozen):
    """A key file with no lock, marked so that nobody takes it for a school's."""

    format: Literal["training practice key 1"] = "training practice key 1"
    practice: Literal[True] = True
    seed: _ThirtyTwo


class _Marked(BaseModel):
    format: str


_File = TypeVar("_File", bound=Frozen)


def seal(key: SigningKey, passphrase: str, random_bytes: Callable[[int], bytes]) -> bytes:
    """The key file to store: JSON, its seed under scrypt and ChaCha20-Poly1305 (RFC 8439).

    Raises:
        KeyFileError: the passphrase is empty.
    """
    if not passphrase:
        raise KeyFileError("An empty passphrase locks nothing. Choose three or four random words.")
    salt, nonce = random_bytes(16), random_bytes(12)
    lock = Lock(kdf=LEAST, salt=salt.hex(), nonce=nonce.hex(), public=key.public.hex())
    ciphertext = _cipher(lock, passphrase).encrypt(nonce, key.seed, _open_part(lock))
    return _written(Sealed(**dict(lock), ciphertext=ciphertext.hex()))


def unseal(content: bytes, passphrase: str) -> SigningKey:
    """The key in a sealed key file.

    Raises:
        KeyFileError: the passphrase is wrong, or the file is damaged, altered, too weakly sealed
            or asks for more memory than any honest one.
    """
    from cryptography.exceptions import InvalidTag

    sealed = _read(Sealed, content)
    _refuse_odd_strength(sealed.kdf)
    nonce, ciphertext = bytes.fromhex(sealed.nonce), bytes.fromhex(sealed.ciphertext)
    try:
        seed = _cipher(sealed, passphrase).decrypt(nonce, ciphertext, _open_part(sealed))
    except InvalidTag as fault:
        raise KeyFileError("The passphrase is wrong, or the key file was altered.") from fault
    return SigningKey.from_seed(seed)


def plain(key: SigningKey) -> bytes:
    """The key file of a practice school, which asks for no passphrase. Never for a real one."""
    return _written(Practice(seed=key.seed.hex()))


def open_key(content: bytes) -> SigningKey:
    """The key in a practice key file.

    Raises:
        KeyFileError: it is not one, or is damaged.
    """
    return SigningKey.from_seed(bytes.fromhex(_read(Practice, content).seed))


def is_sealed(content: bytes) -> bool:
    """Whether a key file needs a passphrase; no promise that it will open."""
    try:
        return _Marked.model_validate_json(content).format == "training sealed key 1"
    except ValidationError:
        return False


def public_of(content: bytes) -> bytes:
    """The public key, 32 bytes, of a key file of either kind; no passphrase is needed.

    Nothing vouches for it until the file was opened.

    Raises:
        KeyFileError: it is neither, or is damaged.
    """
    if is_sealed(content):
        return bytes.fromhex(_read(Sealed, content).public)
    return open_key(content).public


def _refuse_odd_strength(kdf: Scrypt) -> None:
    is_power_of_two = kdf.n.bit_count() == 1
    if not is_power_of_two or kdf.n < LEAST.n or kdf.r < LEAST.r or kdf.p < LEAST.p:
        raise KeyFileError("The key file is too weakly sealed. Restore it from your own copy.")
    if kdf.memory > MOST_MEMORY or kdf.p > MOST_PASSES:
        raise KeyFileError("The key file asks for far too much memory. Restore it from your copy.")


def _cipher(lock: Lock, passphrase: str) -> "ChaCha20Poly1305":
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt as Stretch

    stretch = Stretch(bytes.fromhex(lock.salt), 32, lock.kdf.n, lock.kdf.r, lock.kdf.p)
    return ChaCha20Poly1305(stretch.derive(_typed(passphrase)))


def _typed(passphrase: str) -> bytes:
    # Keyboards differ in how they compose accented letters and wide forms; the words are the same.
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def _open_part(lock: Lock) -> bytes:
    return lock.model_dump_json(exclude={"ciphertext"}).encode()


def _written(file: Frozen) -> bytes:
    return file.model_dump_json(indent=1).encode() + b"\n"


def _read(kind: type[_File], content: bytes) -> _File:
    try:
        return kind.model_validate_json(content)
    except ValidationError as fault:
        raise KeyFileError("The key file is damaged. Restore it from your own copy.") from fault
