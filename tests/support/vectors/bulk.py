"""Tens of thousands of vectors out of a recipe: too many to keep, so they are counted.

`python -m tests.support.vectors.bulk` writes them all, one JSON object a line, for a verifier that
is written in another language. All have the list `one-key` and the day of `named.TODAY`.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from itertools import chain

from tests.support.vectors.altering import (
    changed_digits,
    flipped_bits,
    mutated_bytes,
    mutated_texts,
    truncated,
)
from tests.support.vectors.lists import LISTS
from tests.support.vectors.named import TODAY
from tests.support.vectors.signing_odd import any_cbor, odd_claims, odd_envelopes, resigned_mutants
from training.certificates.errors import Unreadable
from training.certificates.verify import verify, verify_text

SETS: Mapping[str, Callable[[], Iterator[bytes | str]]] = {
    "flipped bits": flipped_bits,
    "truncated": truncated,
    "changed digits": changed_digits,
    "mutated bytes": mutated_bytes,
    "mutated texts": mutated_texts,
    "odd envelopes": odd_envelopes,
    "mutated payloads, signed again": resigned_mutants,
    "odd claims, signed": odd_claims,
    "any CBOR, signed": any_cbor,
}
"""The sets by their names, each the same whenever it is made."""

ALTERED = (
    *("flipped bits", "truncated", "changed digits"),
    *("mutated bytes", "mutated texts", "odd envelopes"),
)  # fmt: skip
"""Those in which nothing may be believed: no other claims than a certificate's were signed."""


def answer_of(given: bytes | str) -> str:
    """What the program says."""
    trust = LISTS["one-key"].trust
    try:
        if isinstance(given, bytes):
            return verify(given, trust, TODAY).answer.value
        return verify_text(given, trust, TODAY).answer.value
    except Unreadable:
        return "unreadable"


def summary() -> dict[str, object]:
    """How many there are of each set and what they are answered with."""
    return {
        "list": "one-key",
        "today": str(TODAY),
        "sets": {name: _counted([*make()]) for name, make in SETS.items()},
    }


def _counted(given: list[bytes | str]) -> dict[str, object]:
    lines = "".join(map(line, given))
    return {
        "vectors": len(given),
        "sha256": sha256(lines.encode()).hexdigest(),
        "answers": dict(sorted(Counter(map(answer_of, given)).items())),
    }


def line(given: bytes | str) -> str:
    """A vector as it is counted into the SHA-256 of its set, and written out."""
    document = {"hex": given.hex()} if isinstance(given, bytes) else {"text": given}
    return json.dumps(document) + "\n"


if __name__ == "__main__":
    sys.stdout.writelines(map(line, chain.from_iterable(make() for make in SETS.values())))
