"""What the children of a class go by: a forename, and letters of the surname until all differ."""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import NamedTuple

from training.school.people import LONGEST_NAME
from training.school.roster.names import NUMBER, Called, fits, initials, letters_in, rest_of
from training.school.roster.words import same

_ROOM_FOR_NUMBER = 4


class Child(NamedTuple):
    """Somebody of a class: how they are called in full, and what they have gone by so far.

    Without `parts` the list in hand says nothing of them, and they go on by the name they have.
    """

    parts: Called | None
    so_far: str = ""


def names_in_class(children: Sequence[Child]) -> list[str]:
    """What each child goes by, no two alike; in the order of the children.

    Everybody has one letter of the surname, by which a new child on the next list is told from the
    one who was there before. Who has had more letters so far keeps them. Where no letters tell two
    children apart, the later one gets a number.
    """
    alike: dict[str, list[int]] = {}
    for at, child in enumerate(children):
        alike.setdefault(_first_word(child), []).append(at)
    named: dict[int, str] = {}
    for places in alike.values():
        named |= zip(places, _named([children[at] for at in places]), strict=True)
    return [named[at] for at in range(len(children))]


def _first_word(child: Child) -> str:
    """Only children whose names begin with the same word can have the same name."""
    words = (child.parts.forename if child.parts else child.so_far).split()
    return same(words[0]) if words else ""


def _named(children: Sequence[Child]) -> list[str]:
    distinct = {(child.parts, child.parts is None and child.so_far): child for child in children}
    wanted = [_wanted(child, distinct.values()) for child in children]
    in_turn = sorted(range(len(children)), key=_turns(children, wanted).__getitem__)
    named: dict[int, str] = {}
    taken: set[str] = set()
    for at in in_turn:
        named[at] = _free(wanted[at], children[at].so_far, taken)
        taken.add(same(named[at]))
    return [named[at] for at in range(len(children))]


def _wanted(child: Child, everybody: Iterable[Child]) -> str:
    """Forename and as many letters as tell the child from all others, if letters can."""
    if child.parts is None:
        return child.so_far
    needed = (_needed(child.parts, other) for other in everybody)
    letters = initials(child.parts.surname, max([1, _had(child.parts, child.so_far), *needed]))
    whole = f"{child.parts.forename} {letters}".strip()
    return whole[: LONGEST_NAME - _ROOM_FOR_NUMBER].strip()


def _needed(parts: Called, other: Child) -> int:
    """How many letters of the surname tell this child from another; 1 where none can."""
    if other.parts is None:
        rest = rest_of(other.so_far, parts.forename)
    else:
        rest = other.parts.surname if same(other.parts.forename) == same(parts.forename) else None
    if rest is None or _letters(rest) == _letters(parts.surname):
        return 1
    return 1 + _in_common(parts.surname, rest)


def _had(parts: Called, so_far: str) -> int:
    """How many letters the child's name has had so far, where it is still the same name."""
    rest = rest_of(so_far, parts.forename) if fits(so_far, parts) else None
    return letters_in(rest) if rest else 1


def _in_common(surname: str, other: str) -> int:
    """How many letters two surnames begin with alike."""
    most = min(letters_in(surname), letters_in(other))
    alike = (_letters(surname, length) == _letters(other, length) for length in range(1, most + 1))
    return next((length for length, same_so_far in enumerate(alike) if not same_so_far), most)


def _letters(surname: str, length: int = LONGEST_NAME) -> str:
    return same(initials(surname, length))


def _turns(children: Sequence[Child], wanted: Sequence[str]) -> list[int]:
    """Who chooses first: those who stay as they are, then those who keep a number, then the new."""
    turns = []
    standing: set[str] = set()
    for child, name in zip(children, wanted, strict=True):
        stays = same(child.so_far) == same(name) and same(name) not in standing
        standing |= {same(name)} if stays else set()
        turns.append(0 if stays else 1 if _is_numbered(child.so_far, name) else 2)
    return turns


def _free(wanted: str, so_far: str, taken: set[str]) -> str:
    """The wanted name, with the number it has had or the next one free where it needs one."""
    if _is_numbered(so_far, wanted) and same(so_far) not in taken:
        return so_far
    if same(wanted) not in taken:
        return wanted
    bare = NUMBER.sub("", wanted)
    return next(name for number in count(2) if same(name := f"{bare} {number}") not in taken)


def _is_numbered(name: str, wanted: str) -> bool:
    return bool(NUMBER.search(name)) and same(NUMBER.sub("", name)) == same(wanted)
