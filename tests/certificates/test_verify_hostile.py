"""What a verifier must reject although the school's real key signed it."""

from collections.abc import Callable
from datetime import date
from functools import partial

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.measuring import peak
from tests.support.vectors.contents import SAID, SHAPELESS
from tests.support.vectors.forging import fields, spelled
from tests.support.vectors.frames import other_frames, other_headers, other_parts, other_signatures
from training.certificates import payload
from training.certificates.trust import Trust
from training.certificates.verify import verify

Forge = Callable[..., bytes]

EVERY = SAID | SHAPELESS


def test_the_forger_makes_genuine_certificates(
    raw: bytes, trust: Trust, today: date, forge: Forge
) -> None:
    assert forge(spelled()) == raw
    assert verify(forge(spelled()), trust, today).genuine


@pytest.mark.parametrize("said", EVERY.values(), ids=EVERY.keys())
def test_what_none_may_say_is_not_genuine_even_under_the_real_signature(
    said: bytes, trust: Trust, today: date, forge: Forge
) -> None:
    verdict = verify(forge(said), trust, today)

    assert said != spelled()
    assert not verdict.genuine
    assert verdict.reason
    assert verdict.claims is None


def test_no_other_frame_is_genuine_even_with_a_signature_that_fits_it(
    forge: Forge, trust: Trust, today: date
) -> None:
    forgeries = other_headers() | other_frames() | other_parts() | other_signatures()
    verdicts = {name: verify(raw, trust, today) for name, raw in forgeries.items()}

    assert len(set(forgeries.values()) - {forge(spelled())}) >= 58
    assert [name for name, verdict in verdicts.items() if verdict.genuine] == []
    assert all(verdict.claims is None and verdict.reason for verdict in verdicts.values())


def test_no_payload_takes_more_memory_than_a_few_certificates(
    forge: Forge, trust: Trust, today: date
) -> None:
    for name, said in SAID.items():
        assert peak(partial(verify, forge(said), trust, today)) < 200_000, name


things = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.integers(), inner, max_size=5),
    max_leaves=12,
)


@settings(deadline=None, max_examples=300)
@given(things | st.binary())
def test_nothing_else_the_school_might_sign_is_genuine(
    trust: Trust, today: date, forge: Forge, said: object
) -> None:
    content = said if isinstance(said, bytes) else cbor2.dumps(said)

    assert not verify(forge(content), trust, today).genuine


@settings(deadline=None, max_examples=300)
@given(st.sampled_from([4, *fields()]), things)
def test_a_claim_of_another_kind_is_refused_or_is_a_claim_we_might_have_made(
    trust: Trust, today: date, forge: Forge, label: int, thing: object
) -> None:
    content = cbor2.dumps({**fields(), label: thing}, canonical=True)
    verdict = verify(forge(content), trust, today)

    assert verdict.claims is None or payload.spell(verdict.claims) == content
    assert verdict.claims is not None or not verdict.genuine
