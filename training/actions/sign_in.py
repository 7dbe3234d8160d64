"""Signing in: what a person is asked for, and whether it is they."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Generic, TypeVar

from training.actions.rooms import Rooms
from training.core.people import GUEST, Learner
from training.school.people import Person
from training.school.roles import is_at_desk
from training.school.sign_in.cards import SignIns
from training.school.sign_in.entering import (
    SCHOOL,
    Entered,
    by_passphrase,
    by_pictures,
    by_school,
    waiting,
)
from training.school.sign_in.pictures import Trio
from training.school.sign_in.slowing import LONGEST_FOR_PICTURES

Given = TypeVar("Given")
Clock = Callable[[], datetime]


class WayIn(Enum):
    """What somebody is asked for."""

    STRAIGHT_ON = "nothing"
    PICTURES = "their three pictures"
    PASSPHRASE = "their passphrase"
    NEW_PASSPHRASE = "to choose a passphrase"


def way_in(rooms: Rooms, learner: Learner) -> WayIn:
    """What a learner is asked for before their shelf is opened.

    A child without pictures goes straight on, also in a class that has them: whoever is new in the
    class is not kept out of the lesson, and has pictures as soon as they are dealt again.

    Raises:
        SchoolError: what is kept cannot be read.
    """
    if rooms.school.practice or learner.id == GUEST.id:
        return WayIn.STRAIGHT_ON
    kept = rooms.sign_ins.of(learner.id)
    if not learner.is_pupil:
        return WayIn.PASSPHRASE if kept.passphrase else WayIn.NEW_PASSPHRASE
    asked = kept.pictures and learner.group in rooms.picture_classes.asked()
    return WayIn.PICTURES if asked else WayIn.STRAIGHT_ON


@dataclass(frozen=True)
class Gate(Generic[Given]):
    """Where somebody is asked to show who they are.

    Both raise SchoolError or DiskError where what is kept cannot be read, or a try not be counted.

    Attributes:
        wait: how long until another try is looked at.
        enter: tries what was given: three pictures, or a passphrase.
    """

    wait: Callable[[], timedelta]
    enter: Callable[[Given], Entered]


def pictures_gate(rooms: Rooms, pupil: Learner) -> Gate[Trio]:
    """The gate of a child with three pictures."""
    kept, longest = rooms.sign_ins, LONGEST_FOR_PICTURES
    return Gate(
        wait=lambda: waiting(kept, pupil.id, rooms.clock(), longest),
        enter=lambda chosen: by_pictures(kept, pupil.id, chosen, rooms.clock()),
    )


def passphrase_gate(sign_ins: SignIns, person: str, clock: Clock) -> Gate[str]:
    """The gate of an adult with a passphrase of their own."""
    return Gate(
        wait=lambda: waiting(sign_ins, person, clock()),
        enter=lambda typed: by_passphrase(sign_ins, person, typed, clock()),
    )


def school_gate(sign_ins: SignIns, unlock: Callable[[str], bool], clock: Clock) -> Gate[str]:
    """The gate of whoever has the school's passphrase; `unlock` says whether one is it."""
    return Gate(
        wait=lambda: waiting(sign_ins, SCHOOL, clock()),
        enter=lambda typed: by_school(sign_ins, lambda: unlock(typed), clock()),
    )


def at_desk(rooms: Rooms) -> tuple[Person, ...]:
    """Those for whom the teacher's desk is, by name."""
    there = (person for person in rooms.people.people if is_at_desk(person))
    return tuple(sorted(there, key=lambda person: person.name.casefold()))


def must_be_vouched_for(rooms: Rooms, person: str) -> bool:
    """Whether the school's passphrase is wanted before that person chooses their own.

    Otherwise a child could choose one in the name of a teacher who has none yet, and go to the
    desk with it.
    """
    return any(each.id == person for each in at_desk(rooms))
