"""What a badge may hold: words that read the same everywhere, names for things, and moments."""

import re
import unicodedata
from datetime import UTC, date, datetime, time
from typing import Annotated
from uuid import UUID, uuid5

from pydantic import AfterValidator, AwareDatetime, Field, PlainSerializer

from training.certificates.badges.did_key import public_of
from training.certificates.wording import is_unseen, readable

#: Characters in a description.
MOST = 1000

#: Made once by chance, so that no other program's names are ours.
_OURS = UUID("5b0f8f5e-3c1f-4d0e-9a52-6c1d9a7be3d4")


def urn(*words: str) -> str:
    """A name for something, always the same for the same words (RFC 9562, section 5.5)."""
    return uuid5(_OURS, "\n".join(words)).urn


def plainly(words: str) -> str:
    """Any words as a badge can hold them: in one line, nothing unseen in them, not too long."""
    seen = "".join(map(_seen, " ".join(words.split())))
    return unicodedata.normalize("NFC", seen)[:MOST].strip()


def begins(day: date) -> datetime:
    """The first moment of a day, UTC. A certificate is never older than the day it names."""
    return datetime.combine(day, time(), UTC)


def ends(day: date) -> datetime:
    """The last whole second of a day, UTC."""
    return datetime.combine(day, time(23, 59, 59), UTC)


def written(moment: datetime) -> str:
    """A moment as badges write it, such as `2026-11-23T00:00:00Z`."""
    return moment.isoformat().replace("+00:00", "Z")


def _seen(character: str) -> str:
    return "" if is_unseen(character) else character


def _utc_to_the_second(moment: datetime) -> datetime:
    if moment.utcoffset() or moment.microsecond:
        raise ValueError("write a moment in UTC, to the whole second")
    return moment.astimezone(UTC)


def _ours(did: str) -> str:
    public_of(did)
    return did


_URN = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _named(words: str) -> str:
    if not _URN.fullmatch(words):
        raise ValueError("write a name as a urn:uuid in small letters")
    return words


Urn = Annotated[str, AfterValidator(_named)]
Did = Annotated[str, AfterValidator(_ours)]
Words = Annotated[str, Field(max_length=MOST), AfterValidator(readable)]
Moment = Annotated[
    AwareDatetime,
    AfterValidator(_utc_to_the_second),
    PlainSerializer(written, return_type=str, when_used="json"),
]
