"""Loading what opens keys and checks signatures, ahead of the first time that it is needed."""

from importlib import import_module

_PARTS = (
    "cbor2",
    "cryptography.hazmat.primitives.asymmetric.ed25519",
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.hazmat.primitives.kdf.scrypt",
)


def load() -> None:
    """Load it all. A thread that does so still holds up all others, for as long as two key presses.

    So an app does it while it opens, and not when somebody has just typed a passphrase or finished
    a module.
    """
    for part in _PARTS:
        import_module(part)
