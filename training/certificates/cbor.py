"""Deterministic CBOR (RFC 8949, section 4.2), both ways: the one file that knows cbor2."""

from training.certificates.answers import Answer
from training.certificates.errors import NotGenuine


def spell(value: object) -> bytes:
    """The one deterministic spelling of a value: shortest numbers, lengths first, keys sorted."""
    import cbor2  # deferred: nothing but certificates needs it

    return cbor2.dumps(value, canonical=True)


def read(content: bytes) -> object:
    """Some value that has this spelling; perhaps not its only or its right one.

    cbor2 takes doubled keys, bytes left over, long numbers and tags that compile or compute. So
    hand it nothing before the signature holds, and compare `spell` of what you understood with
    `content` before you believe it.

    Raises:
        NotGenuine: this is no CBOR.
    """
    import cbor2

    try:
        return cbor2.loads(content)
    except Exception as fault:  # a tag raises whatever the type behind it raises
        raise NotGenuine(Answer.CONTENT) from fault
