"""Forename and surname, out of the many ways in which a name is written in a list."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from training.school.roster.words import clean, has_letter, is_letter, is_mark, same

_PARTICLES = frozenset(
    (
        *("van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "das", "du"),
        *("la", "le", "el", "al", "ter", "ten", "bin", "bint", "ibn", "abu", "ap"),
    )
)
"""Words before many surnames: `van der Berg` goes by B, or half a class would go by V."""

_KNOWN_AS = re.compile(r"(?<!\S)[(“\"]\s*([^\W\d_][\w'\u2019-]*)\s*[)”\"]")
NUMBER = re.compile(r" \d+$")
"""What stands behind a name where no letters tell two children apart."""

_MC = re.compile(r"\bMc([a-z])")
_VIRAMA = 9  # Unicode's combining class of the sign that binds consonants in Indic scripts
_SHOUTED = 3
"""Letters. A column of shorter words may hold initials, which are capitals by right."""


class Called(NamedTuple):
    """A name in its two parts; a list may give no surname."""

    forename: str
    surname: str


def called(name: str, forename: str, surname: str) -> Called:
    """The parts of a name, from whichever cells a list has: all in one, or apart.

    A forename in brackets is what somebody goes by: `Samuel (Sam)`. A number behind a name tells
    two apart, which is our own affair here.
    """
    first, last = called_in_full(name)
    if forename:
        first = _without_surname(clean(forename), surname)
    elif name and surname and "," not in name:
        first = _without_surname(clean(name), surname)
    family = clean(surname) or last
    return Called(NUMBER.sub("", _known_as(first)), family if has_letter(family) else "")


def called_in_full(name: str) -> Called:
    """The parts of `Surname, Forename`, `SURNAME Forename` or `Forename Surname`."""
    text = NUMBER.sub("", clean(name))
    if "," in text:
        last, _, first = text.partition(",")
        return Called(first.strip(" ,"), last.strip(" ,"))
    known_as: list[str] = _KNOWN_AS.findall(text)
    words = _KNOWN_AS.sub(" ", text).split() if known_as else text.split()
    shouted = [word for word in words if _is_shouted(word)]
    if 0 < len(shouted) < len(words):
        quiet = " ".join(word for word in words if word not in shouted)
        return Called(known_as[0] if known_as else quiet, titled(" ".join(shouted)))
    forename = known_as[:1] or words[:1]
    return Called(" ".join(forename), " ".join(words[_start_of_surname(words) :]))


def in_full(parts: Called) -> str:
    """The name as an adult's is kept."""
    return f"{parts.forename} {parts.surname}".strip()


def untangled(cells: Iterable[str]) -> Callable[[str], str]:
    """What to do with the cells of a column: where all of it is in capitals, they are set small."""
    words = [cell for cell in map(clean, cells) if any(map(str.isupper, cell))]
    shouted = bool(words) and all(word == word.upper() for word in words)
    is_long = any(sum(map(is_letter, word)) >= _SHOUTED for word in words)
    return titled if shouted and is_long else clean


def titled(text: str) -> str:
    """Words in capitals as they are otherwise written: `O'BRIEN-MCKAY` is `O'Brien-McKay`."""
    small = re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), clean(text))
    small = re.sub(r"(?<=\w\w['\u2019])S\b", "s", small)
    return _MC.sub(lambda found: f"Mc{found[1].upper()}", small)


def initials(surname: str, count: int) -> str:
    """The first `count` letters of a surname with the signs between them; all where it has fewer.

    A letter is taken with its accents and vowel signs, and a consonant that is bound to the next
    one together with it, so that no half letter stands on a screen.
    """
    text = _main_part(surname)
    taken, end = 0, 0
    while end < len(text) and (taken < count or _goes_on(text, end)):
        taken += is_letter(text[end]) and not _goes_on(text, end)
        end += 1
    first = text[:1].title()
    return (first if len(first) == 1 else text[:1]) + text[1:end] if count else ""


def letters_in(surname: str) -> int:
    """How many letters `initials` can take of a surname."""
    text = _main_part(surname)
    return sum(is_letter(sign) and not _goes_on(text, at) for at, sign in enumerate(text))


def fits(name: str, parts: Called) -> bool:
    """Whether a child who goes by `name` may be the one called so in full."""
    if same(name) == same(in_full(parts)):
        return True
    rest = rest_of(name, parts.forename)
    if rest is None:
        return False
    short, whole = same(rest), same(_main_part(parts.surname))
    return not short or not whole or whole.startswith(short)


def rest_of(name: str, forename: str) -> str | None:
    """The letters behind the forename in the name that a child goes by; None with another one.

    A number that tells two children of one name apart is no part of it.
    """
    words, own = NUMBER.sub("", clean(name)).split(), clean(forename).split()
    if not own or list(map(same, words[: len(own)])) != list(map(same, own)):
        return None
    return " ".join(words[len(own) :])


def _main_part(surname: str) -> str:
    """The surname without the small words before it."""
    words = clean(surname).split()
    while len(words) > 1 and words[0].casefold() in _PARTICLES:
        words = words[1:]
    return " ".join(words)


def _start_of_surname(words: list[str]) -> int:
    """Where the surname begins: the last word, and the small words before it."""
    start = max(len(words) - 1, 1)
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return start


def _is_shouted(word: str) -> bool:
    return sum(map(is_letter, word)) > 1 and any(map(str.isupper, word)) and word == word.upper()


def _known_as(forename: str) -> str:
    """What somebody goes by: the word in brackets, or else the forename."""
    found = _KNOWN_AS.search(forename)
    return found[1] if found else forename


def _without_surname(forename: str, surname: str) -> str:
    """A preferred name may hold the surname as well, which must not be kept."""
    words, last = forename.split(), clean(surname).split()
    ends = len(words) > len(last) > 0 and list(map(same, words[-len(last) :])) == list(
        map(same, last)
    )
    return " ".join(words[: -len(last)]) if ends else forename


def _goes_on(text: str, end: int) -> bool:
    """Whether what stands at `end` belongs to the letter before it."""
    return is_mark(text[end]) or (end > 0 and _joins(text[end - 1]))


def _joins(character: str) -> bool:
    """Whether this sign binds the consonant before it to the next: a virama or a joiner."""
    return unicodedata.combining(character) == _VIRAMA or character == "\u200d"
