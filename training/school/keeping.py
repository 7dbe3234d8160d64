"""How long each kind of record is kept. The school decides; these are the rules until it does.

The defaults follow the data protection guidance for schools: no longer than is needed. A pupil's
school year is looked back on for one more; an adult's training is evidence for as long as a claim
can be brought (Limitation Act 1980, section 5: six years).
"""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, ValidationError

from training.core.values import Frozen
from training.school.door import damaged, read_document
from training.school.people import Person
from training.school.phases import end_of_school_year

KEEPING_FILE = "keeping.json"

Count = Annotated[int, Field(ge=0, le=100)]


class Keeping(Frozen):
    """The rules of a school.

    Attributes:
        pupil_school_years: how many whole school years after the one in which a pupil left.
        adult_years: how many years after the day on which an adult left.
    """

    format: Literal[1] = 1
    pupil_school_years: Count = 1
    adult_years: Count = 6

    def keep_until(self, person: Person) -> date | None:
        """The last day on which anything is kept of somebody; None while they are here."""
        if person.left is None:
            return None
        if person.is_pupil:
            end = end_of_school_year(person.left)
            return end.replace(year=end.year + self.pupil_school_years)
        day = min(person.left.day, 28) if person.left.month == 2 else person.left.day
        return person.left.replace(year=person.left.year + self.adult_years, day=day)

    def rules(self) -> "tuple[Rule, ...]":
        """Each kind of record, and until when it is kept."""
        pupils = {
            0: "until the end of the school year in which they left",
            1: "until the end of the school year after the one in which they left",
        }.get(
            self.pupil_school_years,
            f"until the end of {self.pupil_school_years} school years after the one they left in",
        )
        adults = f"{self.adult_years} years after they left"
        return (
            Rule("a pupil's place on the list, records and pictures to sign in", pupils),
            Rule("an adult's place on the list, training records and passphrase", adults),
            Rule(
                "class totals of wrong answers, which hold no names", "until the school year ends"
            ),
            Rule("the list as it was before the last change", "until the next change"),
            Rule("receipts of erasure, which hold no names", "for ever"),
            Rule("versions of the school's policy", "for ever"),
        )


class Rule(NamedTuple):
    """A kind of record, and until when it is kept, in words."""

    kind: str
    until: str


def read_keeping(folder: Path) -> Keeping:
    """The school's own rules in `keeping.json`, or the usual ones where it has none.

    Raises:
        SchoolError: its rules are damaged, or from a newer version.
    """
    path = folder / KEEPING_FILE
    if not path.exists():
        return Keeping()
    try:
        return Keeping.model_validate(read_document(path))
    except ValidationError:
        raise damaged(path) from None
