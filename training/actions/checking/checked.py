"""What came of checking one certificate or badge."""

from datetime import date
from enum import StrEnum
from typing import Literal

from training.certificates.answers import Answer, Standing
from training.certificates.badges.checking import BadgeVerdict
from training.certificates.verify import Verdict
from training.core.values import Frozen

OLD_LIST = 90
"""Days after which a list of keys may lack what the school took back since."""


class Recorded(StrEnum):
    """What a school's records say of a certificate that its key signed."""

    HELD = "These records hold it as issued."
    MISSING = (
        "Signed with the school's key, but these records hold no such certificate. It may have "
        "been issued on another computer, whose records have not arrived here yet. Otherwise ask "
        "who signed it."
    )
    OTHER = (
        "Signed with the school's key, but these records hold another certificate of this number. "
        "Ask the school which of the two it issued."
    )
    MADE_OF = "These records hold the certificate that it was made of."
    MADE_OTHERWISE = (
        "Signed with the school's key, but the certificate that it was made of says something else "
        "in these records. Ask the school."
    )
    UNREAD = "The school's records could not be read, so it is not known whether they hold it."


class Checked(Frozen):
    """The answer about one certificate or badge, or why there is none.

    Attributes:
        given: what was handed over, as it was typed.
        kind: which of the two it is.
        page: the page of a PDF on which it stands, from 1; otherwise 0.
        reason: the answer in a sentence, or why there is none.
        verdict: the answer about a certificate; None where none could be read.
        badge: the answer about a badge; None where none could be read.
        is_withheld: whether what it says is kept back, because it was only looked up by its code.
        key_words: the fingerprint of its key in words.
        clauses: the clauses that it rests on.
        clauses_on_record: whether they are those of the day it was issued; otherwise the module's
            as it stands on the shelf today.
        superseded_for: those of them that have other words by now.
        recorded: what the records say of it; None where they were not asked.
        unknown: what of the school could not be looked at, and why; "" where all was.
        list_date: the day of the list of keys; None where there is no answer.
        list_number: the number of that list; 0 where there is no answer.
        list_age: days since the list of keys was written; less than none where that day is to come.
        list_is_own: whether it is the school folder's own list.
    """

    given: str
    kind: Literal["certificate", "badge"] = "certificate"
    page: int = 0
    reason: str
    verdict: Verdict | None = None
    badge: BadgeVerdict | None = None
    is_withheld: bool = False
    key_words: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    clauses_on_record: bool = False
    superseded_for: tuple[str, ...] = ()
    recorded: Recorded | None = None
    unknown: str = ""
    list_date: date | None = None
    list_number: int = 0
    list_age: int = 0
    list_is_own: bool = False

    @property
    def answered(self) -> Verdict | BadgeVerdict | None:
        """The answer, whichever of the two it is about."""
        return self.verdict or self.badge

    @property
    def answer(self) -> Answer | None:
        """Which of the answers it is; None where there is none."""
        return self.answered.answer if self.answered else None

    @property
    def standing(self) -> Standing | None:
        """What the answer comes to; None where there is none."""
        return self.answered.standing if self.answered else None

    @property
    def in_order(self) -> bool:
        """Whether it is genuine and holds today."""
        return self.answered is not None and self.answered.in_order

    @property
    def is_of_another_issuer(self) -> bool:
        """Whether it is a badge that no listed key is said to have signed."""
        return self.kind == "badge" and self.answer is Answer.UNKNOWN_KEY

    @property
    def is_recorded(self) -> bool | None:
        """Whether the records hold it; None where that is not known."""
        if self.recorded in (None, Recorded.UNREAD):
            return None
        return self.recorded in (Recorded.HELD, Recorded.MADE_OF)

    @property
    def records_say(self) -> str:
        """What the records say of it, and what could not be looked at; "" where nobody asked."""
        return " ".join(filter(None, (self.recorded or "", self.unknown)))

    @property
    def holds_until(self) -> date | None:
        """Its last day; None where it holds for ever, or where there is no answer."""
        if self.verdict and self.verdict.claims:
            return self.verdict.claims.expires
        until = self.badge.badge.validUntil if self.badge and self.badge.badge else None
        return until.date() if until else None

    @property
    def is_practice(self) -> bool:
        """Whether a practice school signed it, so that it proves nothing."""
        return self.answered is not None and self.answered.practice
