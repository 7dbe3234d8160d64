"""A school that is no practice school: somebody of every role, and how they sign in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

from tests.support.rooms import START, rooms_on
from training.actions.rooms import Rooms
from training.certificates.keys import SigningKey
from training.certificates.sealing import plain, seal
from training.certificates.trust import first, write
from training.school.folder import make_folder
from training.school.people import People, Person, Role
from training.school.school import GOVERNORS, STAFF, School
from training.school.sign_in.cards import SignIn, SignIns
from training.school.sign_in.classes import PictureClasses
from training.school.sign_in.passphrase import hashed

NAME = "Elm Park Primary School"
SCHOOLS = "otter kettle ladder plum"
"""The school's own passphrase."""

OWN: dict[Role, str] = {role: f"{role} odd teapots sing" for role in Role if role is not Role.PUPIL}
"""The passphrase of the adult of each role."""

AISHA, BEN, AMARA = "aisha-b", "ben-t", "amara-c"
AISHAS, BENS = ("apple", "cat", "sun"), ("bell", "boat", "tree")

PEOPLE = People(
    people=(
        Person(id=AISHA, name="Aisha B", group="Robins", year=2),
        Person(id=BEN, name="Ben T", group="Robins", year=2),
        Person(id=AMARA, name="Amara C", group="Herons", year=6),
        Person(id="staff", name="Stan Office", group=STAFF, role=Role.STAFF),
        Person(
            id="teacher", name="Tess Robin", group=STAFF, role=Role.TEACHER, classes=("robins",)
        ),
        Person(id="lead", name="Lea Head", group=STAFF, role=Role.LEAD),
        Person(id="governor", name="Gus Board", group=GOVERNORS, role=Role.GOVERNOR),
    )
)
"""Adults go by their role as their id."""

EVERY_ROLE = People(
    people=(
        *PEOPLE.people,
        Person(id="supply", name="Sue Pligh", group=STAFF, role=Role.SUPPLY),
        Person(id="volunteer", name="Vol Reader", group=STAFF, role=Role.VOLUNTEER),
    )
)
"""The same, and those who come to help out."""


def real_school(folder: Path, people: People = PEOPLE, *, sealed: bool = False) -> Path:
    """A school's folder; its key is sealed under the school's passphrase where that is wanted."""
    random = Random(7).randbytes
    key = SigningKey.new(random)
    trust = write(first(NAME, key, START.date(), practice=False), key)
    kept = seal(key, SCHOOLS, random) if sealed else plain(key)
    make_folder(folder, School(name=NAME), people, kept, trust)
    return folder


def give_pictures(folder: Path) -> None:
    """The Robins sign in by pictures."""
    SignIns(folder).keep(AISHA, SignIn(pictures=AISHAS))
    SignIns(folder).keep(BEN, SignIn(pictures=BENS))
    PictureClasses(folder).turn("Robins", on=True)


def give_passphrases(folder: Path) -> None:
    """Every adult has a passphrase of their own."""
    for role, passphrase in OWN.items():
        kept = SignIn(passphrase=hashed(passphrase, Random(role).randbytes))
        SignIns(folder).keep(role.value, kept)


def rooms_at(folder: Path, content: Path, clock: Callable[[], datetime]) -> Rooms:
    """The school's rooms with those modules and that clock."""
    return replace(rooms_on(folder, content), clock=clock)
