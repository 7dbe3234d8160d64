"""Every standing is told in the same words by the page and by the program."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page

from tests.support.browser import Engine, Vector
from tests.support.same_answers import ENGINES, the_same
from training.certificates import cose, payload
from training.certificates.answers import Answer, written
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust

#: The days that a key signs for, the sample's own day just in them and just out of them.
SPANS: tuple[dict[str, date], ...] = (
    {},
    *({"expires": date(2026, 6, day)} for day in (14, 15)),
    *({"not_before": date(2026, 6, day)} for day in (15, 16)),
)


def standings(raw: bytes, trust: Trust, today: date) -> Iterator[tuple[Trust, date]]:
    """The sample's key and id in every condition, on days before and after."""
    [known] = trust.keys
    claims = payload.read(cose.decode(raw).payload)
    own = claims.certificate
    for status in ("current", "retired", "withdrawn", "compromised"):
        for dates in SPANS:
            for practice in (False, True):
                key = known.model_copy(update={"status": status, "practice": practice, **dates})
                base = trust.model_copy(update={"keys": (key,)})
                for listed in (
                    {},
                    {"revoked": (own,)},
                    {"genuine": (cose.hash_of(raw),)},
                    {"genuine": (own * 2,)},
                    {"superseded": (own,)},
                ):
                    yield base.model_copy(update=listed), today
    for days in (-4, -3, -2, -1, 0, 1, 365, 366):
        yield trust, claims.issued + timedelta(days=days)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_standing_is_told_in_the_same_words(
    verifier: Page, key: SigningKey, trust: Trust, claims: Claims, today: date, engine: Engine
) -> None:
    lasting = claims.model_copy(update={"expires": claims.issued + timedelta(days=365)})
    vectors = [
        Vector(raw, listed, day)
        for raw in (cose.sign(claims, key), cose.sign(lasting, key))
        for listed, day in standings(raw, trust, today)
    ]
    told = the_same(verifier, vectors, engine)
    unseen = {Answer.UNKNOWN_KEY, Answer.SIGNATURE, Answer.SHAPE, Answer.CONTENT}
    assert {each["answer"] for each in told} == {*Answer} - unseen


def test_days_are_written_the_same(verifier: Page) -> None:
    days = [date(2020, 1, 1) + timedelta(days=37 * n) for n in range(200)]
    told = verifier.evaluate("all => all.map(modules.days.written)", [str(day) for day in days])
    assert told == [written(day) for day in days]
