"""A signed certificate: COSE_Sign1 (RFC 9052, section 4.2) in one form and no other.

That form is `18([<< {1: -8, 4: kid} >>, {}, payload, signature])`, in deterministic CBOR.
"""

from hashlib import sha256

from training.certificates import cbor, payload
from training.certificates.answers import Answer
from training.certificates.claims import Claims
from training.certificates.errors import NotGenuine
from training.certificates.keys import SIGNATURE_BYTES, SigningKey
from training.core.values import Frozen

#: The most bytes a certificate has; the longest real ones have about 220.
LARGEST = 512

#: Tag 18, COSE_Sign1, as CBOR spells it.
TAG = b"\xd2"

#: EdDSA in the register of COSE. RFC 9864 would have -19, which fewer verifiers know yet.
ALGORITHM = -8


class Envelope(Frozen):
    """A certificate taken apart, nothing believed yet.

    Attributes:
        kid: which key is said to have signed, eight bytes.
        payload: what is said to be signed; see `training.certificates.payload`.
        signature: 64 bytes.
    """

    kid: bytes
    payload: bytes
    signature: bytes

    @property
    def signed(self) -> bytes:
        """The bytes under the signature: COSE's Sig_structure, without external data."""
        return _signed(self.kid, self.payload)

    @property
    def raw(self) -> bytes:
        """The certificate put together again."""
        return TAG + cbor.spell([_protected(self.kid), {}, self.payload, self.signature])


def sign(claims: Claims, key: SigningKey) -> bytes:
    """The signed certificate, 171 bytes for a usual one; `carriage` turns it into text."""
    content = payload.spell(claims)
    signature = key.sign(_signed(key.kid, content))
    return Envelope(kid=key.kid, payload=content, signature=signature).raw


def decode(raw: bytes) -> Envelope:
    """The parts of a certificate, if it has the one form a certificate may have.

    The form is so fixed that no parser needs to touch bytes nobody has vouched for: the parts are
    cut out where they must lie, put together again, and must give the same bytes.

    Raises:
        NotGenuine: it has another form, or is too long.
    """
    if len(raw) > LARGEST:
        raise NotGenuine(Answer.SHAPE)
    envelope = Envelope(kid=raw[8:16], payload=_payload(raw), signature=raw[-SIGNATURE_BYTES:])
    if not envelope.payload or envelope.raw != raw:
        raise NotGenuine(Answer.SHAPE)
    return envelope


def hash_of(raw: bytes) -> str:
    """What names a certificate with all its bytes: the first sixteen of SHA-256 of the whole."""
    return sha256(raw).hexdigest()[:32]


def _payload(raw: bytes) -> bytes:
    # Between the 17 bytes of tag, array and headers and the 2 + 64 of the signature, after its own
    # length, which CBOR writes in two bytes below 256 and in three from there on.
    content = raw[17 : -2 - SIGNATURE_BYTES]
    return content[2:] if len(content) < 2 + 256 else content[3:]


def _protected(kid: bytes) -> bytes:
    return cbor.spell({1: ALGORITHM, 4: kid})


def _signed(kid: bytes, content: bytes) -> bytes:
    return cbor.spell(["Signature1", _protected(kid), b"", content])
