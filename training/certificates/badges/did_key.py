"""A public key as a did:key: a name from which everybody can work out the key, with no network.

Sources: the did:key method of the W3C's Credentials Community Group, section 3 (Ed25519 is the
multicodec 0xed, written as the bytes ed 01); base58btc as in draft-msporny-base58, behind the
letter z of multibase.
"""

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

#: Before the 32 bytes of an Ed25519 public key.
ED25519 = b"\xed\x01"

_METHOD = "did:key:"
_PUBLIC_BYTES = 32

#: No longer name can be one of an Ed25519 key; they all have 56 characters.
_LONGEST = 64


def did_key(public: bytes) -> str:
    """The did:key of an Ed25519 public key; it begins `did:key:z6Mk`."""
    return f"{_METHOD}z{base58(ED25519 + public)}"


def key_url(public: bytes) -> str:
    """Where the did:key's own document keeps that key: what `kid` names in a JWT."""
    did = did_key(public)
    return f"{did}#{did.removeprefix(_METHOD)}"


def public_of(did: str) -> bytes:
    """The public key that a did:key names.

    Raises:
        ValueError: it is not the did:key of an Ed25519 key.
    """
    symbols = did.removeprefix(f"{_METHOD}z")
    if len(did) <= _LONGEST and symbols and set(symbols) <= set(ALPHABET):
        public = _bytes(symbols).removeprefix(ED25519)
        if len(public) == _PUBLIC_BYTES and did_key(public) == did:
            return public
    raise ValueError("this is not the did:key of an Ed25519 key")


def base58(content: bytes) -> str:
    """Bytes in base58btc; each nought at the beginning is a 1."""
    noughts = len(content) - len(content.lstrip(b"\0"))
    number, symbols = int.from_bytes(content), ""
    while number:
        number, place = divmod(number, len(ALPHABET))
        symbols = ALPHABET[place] + symbols
    return ALPHABET[0] * noughts + symbols


def _bytes(symbols: str) -> bytes:
    number = 0
    for symbol in symbols:
        number = number * len(ALPHABET) + ALPHABET.index(symbol)
    noughts = len(symbols) - len(symbols.lstrip(ALPHABET[0]))
    return bytes(noughts) + number.to_bytes((number.bit_length() + 7) // 8)
