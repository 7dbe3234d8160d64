"""What a school can say of itself, and how that is changed."""

from datetime import date
from difflib import get_close_matches

from training.core.module import Audience
from training.core.school_facts import UNSAID
from training.school.errors import UnfitWords, UnknownFact
from training.school.school import FactChange, School
from training.school.wording import tidy, web_address

ADDRESS, PHASES = "verify_address", "phases"
NAMES = (*UNSAID, ADDRESS, PHASES)
"""Everything that can be changed later."""

PUPIL_PHASES = tuple(audience for audience in Audience if audience.is_pupils)


def fact_name(typed: str) -> str:
    """The fact of modules that is meant; hyphens and capitals do not matter.

    Raises:
        UnknownFact: there is none; the message names those that are near.
    """
    return _known(typed, tuple(UNSAID))


def phases_of(typed: str) -> tuple[Audience, ...]:
    """The phases that are named, such as `ks1,lower-ks2`, youngest first.

    Raises:
        UnfitWords: a word names no phase of pupils, or there is none.
    """
    words = typed.replace(",", " ").lower().split()
    unknown = set(words) - set(PUPIL_PHASES)
    if unknown or not words:
        raise UnfitWords(
            f"name the phases that the school teaches out of these: {', '.join(PUPIL_PHASES)}."
        )
    return tuple(phase for phase in PUPIL_PHASES if phase in words)


def changed(school: School, typed: str, words: str, on: date) -> School:
    """The school after it says something else of itself; what it said before is remembered.

    Raises:
        UnknownFact: there is nothing of that name.
        UnfitWords: the words do not fit it.
    """
    match _known(typed, NAMES):
        case "verify_address":
            address = web_address(words)
            return _changed(school, ADDRESS, school.verify_address, address, address, on)
        case "phases":
            phases = phases_of(words)
            return _changed(school, PHASES, _listed(school.phases), _listed(phases), phases, on)
        case fact:
            return school.told(fact, tidy(words), on)


def said_on(school: School, fact: str, day: date) -> str:
    """What the school said on that day (UTC); "" for nothing.

    A change of the same day counts as later: nobody knows what was shown that morning, and it is
    better to tell somebody a new name twice than never.
    """
    for change in school.changes:
        if change.fact == fact and change.on >= day:
            return change.was
    return school.facts.get(fact, "")


def _known(typed: str, names: tuple[str, ...]) -> str:
    name = typed.strip().lower().replace("-", "_")
    if name in names:
        return name
    near = get_close_matches(name, names, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(names)}."
    raise UnknownFact(f"there is nothing called “{typed}” for a school to say. {hint}")


def _changed(school: School, fact: str, was: str, now: str, value: object, on: date) -> School:
    if was == now:
        return school
    change = FactChange(fact=fact, was=was, now=now, on=on)
    return school.model_copy(update={fact: value, "changes": (*school.changes, change)})


def _listed(phases: tuple[Audience, ...]) -> str:
    return ",".join(phases)
