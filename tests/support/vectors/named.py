"""One vector: something to verify, and the one right answer."""

from datetime import date
from typing import Any, NamedTuple

from training.certificates.answers import Answer
from training.certificates.claims import Claims

TODAY = date(2026, 6, 16)


class Repeated(NamedTuple):
    """A text too long to be written down: the same characters many times."""

    text: str
    times: int


class Named(NamedTuple):
    """What is given, by which list and on which day; then what every verifier must say of it.

    Attributes:
        name: says what is tested.
        given: a certificate's bytes, or scanned text.
        answer: a code of `answers.json`, or "unreadable".
        claims: what the certificate says, where the answer comes with it.
        list: the name of a trust list.
        today: the day by the verifier's clock.
    """

    name: str
    given: bytes | str | Repeated
    answer: str
    claims: Claims | None = None
    list: str = "one-key"
    today: date = TODAY

    @property
    def content(self) -> bytes | str:
        """What is given, in full."""
        given = self.given
        return given.text * given.times if isinstance(given, Repeated) else given

    def document(self) -> dict[str, Any]:
        """The vector as it stands in a file."""
        claims = self.claims.model_dump(mode="json") if self.claims else None
        return {
            "name": self.name,
            **_given(self.given),
            "list": self.list,
            "today": str(self.today),
            "answer": self.answer,
            "standing": standing_of(self.answer),
            "claims": claims,
        }

    @classmethod
    def of(cls, document: dict[str, Any]) -> "Named":
        """The vector out of a file."""
        claims = document["claims"]
        return cls(
            name=document["name"],
            given=_read(document),
            answer=document["answer"],
            claims=Claims.model_validate(claims) if claims else None,
            list=document["list"],
            today=date.fromisoformat(document["today"]),
        )


def standing_of(answer: str) -> str:
    """What an answer comes to."""
    return "unreadable" if answer == "unreadable" else Answer(answer).standing.value


def _given(given: bytes | str | Repeated) -> dict[str, Any]:
    match given:
        case bytes():
            return {"hex": given.hex()}
        case Repeated(text, times):
            return {"text": text, "times": times}
        case str():
            return {"text": given}


def _read(document: dict[str, Any]) -> bytes | str | Repeated:
    if "hex" in document:
        return bytes.fromhex(document["hex"])
    text: str = document["text"]
    return Repeated(text, document["times"]) if "times" in document else text
