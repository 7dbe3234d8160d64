"""The schools' lists of the vectors, as the files they are."""

from datetime import date
from typing import NamedTuple

from tests.support.vectors.good import SAMPLE, SAMPLE_RAW
from tests.support.vectors.keys import KEYS
from training.certificates.cose import hash_of
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust, first, write
from training.certificates.trust_changes import numbered, recorded, rotated, stolen

NAME = "Hill View Primary School"
START, ON, NEXT = date(2026, 1, 5), date(2026, 6, 15), date(2026, 6, 16)
SCHOOL, BEFORE, AFTER = KEYS["school"], KEYS["before"], KEYS["after"]
ID = SAMPLE.certificate


class Signed(NamedTuple):
    """A list, and the key that signs it."""

    trust: Trust
    key: SigningKey = SCHOOL

    @property
    def file(self) -> bytes:
        """The trust file."""
        return write(self.trust, self.key)


_ONE = first(NAME, SCHOOL, START, practice=False)
_OLD = first(NAME, BEFORE, date(2025, 9, 1), practice=False)
_HASH, _PART = hash_of(SAMPLE_RAW), hash_of(SAMPLE_RAW[:-64])


def _key(trust: Trust, **changes: object) -> Trust:
    """The list with its first key changed."""
    keys = (trust.keys[0].model_copy(update=changes), *trust.keys[1:])
    return Trust(**{**vars(trust), "keys": keys})


def _ids(trust: Trust, *fields: str) -> Trust:
    """The list with the sample's id in these fields."""
    return Trust(**{**vars(trust), **dict.fromkeys(fields, (ID,))})


def _stolen(*genuine: str) -> Trust:
    return numbered(_ONE, stolen(_ONE, SCHOOL.kid, genuine, AFTER), NEXT)


_WITHDRAWN = _key(_stolen(), status="withdrawn")
_BOTH = ("revoked", "superseded")

LISTS: dict[str, Signed] = {
    "one-key": Signed(_ONE),
    "practice": Signed(
        first("Practice School", KEYS["practice"], START, practice=True), KEYS["practice"]
    ),
    "name-in-gujarati": Signed(first("ગુજરાતી શાળા", SCHOOL, START, practice=False)),
    "since-2019": Signed(first(NAME, SCHOOL, date(2019, 1, 1), practice=False)),
    "one-day": Signed(_key(_ONE, not_before=ON, expires=ON)),
    "rotated": Signed(
        numbered(_OLD, rotated(_OLD, BEFORE, SCHOOL, date(2026, 5, 31)), START), BEFORE
    ),
    "retired": Signed(_key(_ONE, status="retired")),
    "withdrawn": Signed(_WITHDRAWN, AFTER),
    "stolen": Signed(_stolen(_HASH), AFTER),
    "stolen-nothing-genuine": Signed(_stolen(), AFTER),
    "stolen-hash-of-a-part": Signed(_stolen(_PART), AFTER),
    "stolen-id-doubled": Signed(_stolen(ID * 2), AFTER),
    "revoked": Signed(recorded(_ONE, (ID,), ())),
    "superseded": Signed(recorded(_ONE, (), (ID,))),
    "revoked-and-superseded": Signed(_ids(_ONE, *_BOTH)),
    "another-id": Signed(recorded(_ONE, ("ff" * 8,), ("ee" * 8,))),
    "withdrawn-not-yet-in-use": Signed(_ids(_key(_WITHDRAWN, not_before=NEXT), *_BOTH), AFTER),
    "withdrawn-and-revoked": Signed(_ids(_WITHDRAWN, *_BOTH), AFTER),
    "stolen-and-revoked": Signed(_ids(_stolen(), *_BOTH), AFTER),
    "stolen-genuine-and-revoked": Signed(_ids(_stolen(_HASH), *_BOTH), AFTER),
    "practice-and-superseded": Signed(_ids(_key(_ONE, practice=True), "superseded")),
}
