"""The keys of the vectors: anybody may know their seeds, so nothing they sign proves anything."""

from hashlib import sha256

from training.certificates.keys import SigningKey

SEEDS = {
    "school": bytes(range(32)),
    **{
        name: sha256(f"training test key: {name}".encode()).digest()
        for name in ("before", "after", "practice", "stranger")
    },
}
"""Whose key it is: the school's, the one it had before, the one after, and two other people's."""

KEYS = {name: SigningKey.from_seed(seed) for name, seed in SEEDS.items()}


def document() -> dict[str, object]:
    """All that can be known of the keys."""
    return {
        "warning": "TEST keys. Their seeds are public: never trust them and never use them.",
        "keys": {
            name: {
                "seed": SEEDS[name].hex(),
                "public": key.public.hex(),
                "kid": key.kid.hex(),
                "fingerprint": key.fingerprint,
            }
            for name, key in KEYS.items()
        },
    }
