"""What has been answered so far, and which way somebody turns from a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum

from training.core.module import Audience
from training.school.facts import ADDRESS, PUPIL_PHASES
from training.school.school import School

NAME = "name"


@dataclass(frozen=True)
class Answers:
    """The answers so far, as they were typed; nothing of them is kept before the school is made.

    `words` holds the school's name, its facts and the address, by name.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    phases: tuple[Audience, ...] = PUPIL_PHASES
    passphrase: str = field(default="", repr=False)
    again: str = field(default="", repr=False)

    def saying(self, words: Mapping[str, str]) -> "Answers":
        """The answers with these words among them."""
        return replace(self, words={**self.words, **words})

    def school(self) -> School:
        """The school that says all this of itself."""
        facts = {
            fact: words
            for fact, words in self.words.items()
            if words and fact not in (NAME, ADDRESS)
        }
        address = self.words.get(ADDRESS, "")
        name = self.words[NAME]
        return School(name=name, verify_address=address, phases=self.phases, facts=facts)


class Way(IntEnum):
    """Where to go from a page; the number is how many pages on."""

    BACK = -1
    LEAVE = 0
    ON = 1


@dataclass(frozen=True)
class Turn:
    """Somebody turned from a page, with these answers."""

    answers: Answers
    way: Way
