"""The answer about a certificate in words: the command and the app say the same."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from training.actions.checking.checked import OLD_LIST, Checked
from training.actions.checking.facts import facts
from training.certificates.answers import Standing
from training.certificates.short_code import short_code
from training.core.days import spoken

UNREADABLE = "CANNOT BE READ"
PRACTICE = "PRACTICE ONLY"
OTHER_ISSUER = "ANOTHER ISSUER'S BADGE"
WITHHELD = "A code alone does not tell. Check the square code or the file itself."

_WORDS = {
    Standing.VALID: "GENUINE",
    Standing.EXPIRED: "EXPIRED",
    Standing.SUPERSEDED: "SUPERSEDED",
    Standing.WITHDRAWN: "WITHDRAWN",
    Standing.NOT_GENUINE: "NOT GENUINE",
}

_HEADLINES = {
    Standing.VALID: "GENUINE",
    Standing.EXPIRED: "GENUINE, BUT EXPIRED",
    Standing.SUPERSEDED: "GENUINE, BUT SUPERSEDED",
    Standing.WITHDRAWN: "WITHDRAWN",
    Standing.NOT_GENUINE: "NOT GENUINE",
}

_OLD_LIST = (
    "That is an old list: what the school took back since is not in it. Ask the school for its "
    "newest list."
)
_OLD_OWN_LIST = (
    "Nothing was put on it since. If this folder is an old copy, check with the school's newest "
    "list."
)
_LIST_TO_COME = "That day is still to come. Look whether this clock is right."


class Line(NamedTuple):
    """One thing that is said of a certificate: what it is, and the words."""

    label: str
    words: str


def headline(checked: Checked) -> str:
    """The answer in a few words."""
    if checked.standing is None:
        return UNREADABLE
    if checked.is_of_another_issuer:
        return OTHER_ISSUER
    practice = f" ({PRACTICE.lower()})" if checked.is_practice and checked.in_order else ""
    return _HEADLINES[checked.standing] + practice


def word(checked: Checked) -> str:
    """The answer in the fewest words, to be read across a room."""
    if checked.standing is None:
        return "NOT READ"
    if checked.is_of_another_issuer:
        return "NOT OURS"
    return PRACTICE if checked.is_practice and checked.in_order else _WORDS[checked.standing]


def lines(checked: Checked) -> Iterator[Line]:
    """All else that is to be said, what matters most first."""
    answered, day = checked.answered, checked.list_date
    if answered is None or day is None:
        return
    yield from _said(checked)
    if answered.school:
        yield Line("School", answered.school)
    if answered.fingerprint:
        yield Line("Key", answered.fingerprint)
    if checked.key_words:
        yield Line("Key in words", " ".join(checked.key_words))
    if checked.records_say:
        yield Line("Records", checked.records_say)
    yield Line("List of keys", _list(checked, checked.list_number, day))


def standing(checked: Checked) -> str:
    """How it stands today: valid, since when expired, for what superseded."""
    until = checked.holds_until
    match checked.standing:
        case Standing.VALID if until:
            return f"valid until {spoken(until)}"
        case Standing.EXPIRED if until:
            return f"expired since {spoken(until + timedelta(days=1))}"
        case Standing.SUPERSEDED if checked.superseded_for:
            return f"superseded for {listed(checked.superseded_for)}"
        case None:
            return ""
        case other:
            return other.value


def place(checked: Checked) -> str:
    """Where a certificate stands in what was handed over; empty for the whole of it."""
    return f"page {checked.page}" if checked.page else ""


def summary(all_checked: Iterable[Checked]) -> str:
    """How many there are of each answer."""
    heads = [headline(one).lower() for one in all_checked]
    counts = ", ".join(f"{heads.count(head)} {head}" for head in dict.fromkeys(heads))
    return f"{len(heads)} checked: {counts}."


def listed(clauses: Iterable[str]) -> str:
    """Clauses in a row, such as 4.2, 6.1."""
    return ", ".join(clauses)


def _said(checked: Checked) -> Iterator[Line]:
    """What stands on it."""
    said = facts(checked)
    if checked.is_withheld:
        yield Line("Who", WITHHELD)
    if said is None:
        return
    yield Line("Who", said.holder)
    yield Line("What", f"{said.title} ({said.module or 'an Open Badge'})")
    yield Line("When", spoken(said.day))
    yield Line("Standing", standing(checked))
    if said.score:
        yield Line("Score", "{} of {}".format(*said.score))
    if checked.clauses:
        yield Line("Clauses", f"{listed(checked.clauses)} ({_whence(checked)})")
    if said.certificate:
        yield Line("Code", short_code(said.certificate))


def _whence(checked: Checked) -> str:
    if checked.clauses_on_record:
        return "on record from when it was issued"
    return "what the module teaches today"


def _list(checked: Checked, number: int, day: date) -> str:
    said = f"number {number}, of {spoken(day)}, {_old(checked.list_age)}."
    if checked.list_age < 0:
        return f"{said} {_LIST_TO_COME}"
    if checked.list_age > OLD_LIST:
        return f"{said} {_OLD_OWN_LIST if checked.list_is_own else _OLD_LIST}"
    return said


def _old(days: int) -> str:
    if days < 0:
        return f"{-days} {'day' if days == -1 else 'days'} ahead"
    return {0: "today", 1: "1 day old"}.get(days, f"{days} days old")
