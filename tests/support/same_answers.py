"""The page's verifier and the program's: the same answer, or the test fails."""

from collections.abc import Sequence
from typing import Any, get_args

import cbor2
from playwright.sync_api import Page

from tests.support.browser import Engine, Vector, answers_in, expected_of

ENGINES: tuple[Engine, ...] = get_args(Engine)

NOON = 1781524800
"""15 June 2026, 12:00 UTC."""

DAY = 86400
OURS = -65537


def the_same(verifier: Page, vectors: Sequence[Vector], engine: Engine) -> list[dict[str, Any]]:
    """What both say of the vectors, after finding that it is the same."""
    told = answers_in(verifier, vectors, engine)
    assert len(told) == len(vectors)
    for vector, said in zip(vectors, told, strict=True):
        assert said == expected_of(vector), vector.content
    return told


def fields(**changes: Any) -> dict[int, Any]:
    given: dict[str, Any] = {"holder": "Aisha K", "issued": NOON, "cti": bytes(range(1, 9))}
    given |= {"version": 1, "module": "ks2-03", "title": "Keeping personal information safe"}
    given |= {"got": 9, "of": 10, "policy": bytes(8), "expires": None} | changes
    ours = [given[name] for name in ("version", "module", "title", "got", "of", "policy")]
    spelled = {2: given["holder"], 6: given["issued"], 7: given["cti"], OURS: ours}
    return spelled if given["expires"] is None else {**spelled, 4: given["expires"]}


def canonical(**changes: Any) -> bytes:
    return cbor2.dumps(fields(**changes), canonical=True)
