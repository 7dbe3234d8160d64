"""The answers about a certificate, in one table that every verifier shares.

`answers.json` stands beside this file. The page that checks certificates without this program
carries the same table, so that both say the same of the same certificate.
"""

from datetime import date
from enum import StrEnum
from pathlib import Path

from pydantic import TypeAdapter

from training.core.values import Frozen


class Standing(StrEnum):
    """What an answer comes to."""

    VALID = "valid"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    NOT_GENUINE = "not genuine"


class Answer(StrEnum):
    """The codes of the answers, in the order in which they are looked for: the first is given."""

    SHAPE = "shape"
    UNKNOWN_KEY = "unknown-key"
    SIGNATURE = "signature"
    CONTENT = "content"
    DAY_TO_COME = "day-to-come"
    KEY_NOT_IN_USE = "key-not-in-use"
    KEY_WITHDRAWN = "key-withdrawn"
    KEY_STOLEN = "key-stolen"
    REVOKED = "revoked"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    PRACTICE = "practice"
    VALID = "valid"

    @property
    def standing(self) -> Standing:
        """What this answer comes to."""
        return _TABLE[self].standing

    def says(self, school: str = "", day: date | None = None) -> str:
        """The answer as a sentence to show as it stands.

        Args:
            school: the name that the list gives the key; used only where a listed key signed.
            day: the day that the answer is about, if it is about one.
        """
        return _TABLE[self].says.format(school=school, day=written(day) if day else "")


class _Meaning(Frozen):
    standing: Standing
    says: str


_TABLE = TypeAdapter(dict[Answer, _Meaning]).validate_json(
    Path(__file__).with_name("answers.json").read_bytes()
)


def written(day: date) -> str:
    """A day as people write it: 5 June 2026."""
    return f"{day.day} {day:%B %Y}"
