"""What is shown of a clause: our plain-English line, and the school's own words beside it."""

from datetime import date
from enum import StrEnum

from training.core.days import spoken
from training.core.module import Audience
from training.core.values import Frozen

NOT_PUT_IN = "The school has not put its own text in yet."
NOT_NOW = "The school's own words cannot be shown just now. You can go on."


class Place(StrEnum):
    """Whether the school's own text has a clause."""

    FOUND = "found"
    NOT_CONFIRMED = "not confirmed"
    MISSING = "missing"
    NO_TEXT = "no text"


class BothWordings(Frozen):
    """One clause as it is cited.

    `ours` is our plain-English line, with the school's facts. `school` are the school's own words,
    a line a paragraph, never markup; empty where it has none. `place` says how sure that is, and
    `stands_at` where the text has it, if that is under another number.
    """

    cited: str
    ours: str
    place: Place
    school: str = ""
    stands_at: str = ""

    @property
    def mark(self) -> str:
        """What is said of words of which nobody has confirmed that they are this clause's."""
        return "not confirmed yet" if self.place is Place.NOT_CONFIRMED else ""

    @property
    def lack(self) -> str:
        """What is said where the school's text is there and has no such clause."""
        missing = self.place is Place.MISSING
        return f"The school's text has no clause {self.cited}." if missing else ""


class Wordings(Frozen):
    """The clauses that something cites, in both wordings.

    `version` and `adopted` are those of the school's text, empty where there is none. `said` is why
    there is none: nobody has put it in yet, or it cannot be read.
    """

    audience: Audience
    clauses: tuple[BothWordings, ...]
    version: str = ""
    adopted: date | None = None
    said: str = ""

    @property
    def cited(self) -> tuple[str, ...]:
        """The clauses as they are cited."""
        return tuple(clause.cited for clause in self.clauses)

    @property
    def noun(self) -> str:
        """What a clause is called to who reads it."""
        return "Rule" if self.audience.is_pupils else "Clause"

    @property
    def source(self) -> str:
        """From which text the school's words are."""
        return f"from the policy adopted on {spoken(self.adopted)}" if self.adopted else ""
