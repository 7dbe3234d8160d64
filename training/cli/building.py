"""Builds the rooms and joins them: the one place that knows where everything comes from."""

import os
import platform
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from training.actions.latest import facts_of
from training.actions.rooms import Rooms
from training.certificates.keys import SigningKey
from training.certificates.sealing import open_key
from training.library.shelf import Shelf
from training.paths import content_folder, state_folder
from training.records.bookmarks import Bookmarks
from training.records.device import device_id
from training.records.records import Records
from training.records.tally import Tallies
from training.school.folder import SchoolFolder
from training.school.people import People
from training.school.school import Roll, School
from training.school.sign_in.cards import SignIns
from training.school.sign_in.classes import PictureClasses


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """An id that sorts by time: the milliseconds since 1970, then 80 random bits, in hex."""
    return f"{time.time_ns() // 1_000_000:012x}{os.urandom(10).hex()}"


def open_rooms(path: Path, clock: Callable[[], datetime] = now) -> Rooms:
    """Open a school folder.

    Raises:
        SchoolError, LibraryError, DiskError, CertificateError: with what to do about it.
    """
    folder = SchoolFolder(path)
    school = folder.school()
    people = folder.people.read().people
    shelf = open_shelf(folder.content)
    device = device_id(state_folder(), machine(), os.urandom)
    return Rooms(
        school=school,
        people=people,
        roll=people.roll(),
        sign_ins=SignIns(path),
        picture_classes=PictureClasses(path),
        shelf=shelf,
        help_pages=shelf.help_pages(),
        facts=facts_of(shelf, school),
        records=Records(path, device, clock, new_id),
        bookmarks=Bookmarks(path, device),
        tallies=Tallies(path, device),
        key=_open_key(folder, school),
        clock=clock,
        random_bytes=os.urandom,
        new_id=new_id,
        folder=path,
    )


def guest_rooms() -> Rooms:
    """Rooms for trying a module where there is no school: nothing in them is ever written.

    Raises:
        LibraryError: the modules cannot be read.
    """
    nowhere = Path(os.devnull)
    school = School(name="your school", practice=True)
    shelf = open_shelf()
    return Rooms(
        school=school,
        people=People(),
        roll=Roll(),
        sign_ins=SignIns(nowhere),
        picture_classes=PictureClasses(nowhere),
        shelf=shelf,
        help_pages=shelf.help_pages(),
        facts=facts_of(shelf, school),
        records=Records(nowhere, "guest", now, new_id),
        bookmarks=Bookmarks(nowhere, "guest"),
        tallies=Tallies(nowhere, "guest"),
        key=None,
        clock=now,
        random_bytes=os.urandom,
        new_id=new_id,
        folder=None,
    )


def open_shelf(own_content: Path | None = None) -> Shelf:
    """The shelf: the modules that come with the program, and the school's own."""
    own = [own_content] if own_content and own_content.is_dir() else []
    return Shelf([content_folder(), *own])


def machine() -> str:
    """What tells this computer from another: its name, and its system's own id where it has one."""
    try:
        system_id = Path("/etc/machine-id").read_text(encoding="ascii").strip()
    except OSError:
        system_id = ""
    return f"{platform.node()} {system_id}".strip()


def _open_key(folder: SchoolFolder, school: School) -> SigningKey | None:
    """A practice school's key, which lies open on purpose. No lesson waits for a real school's."""
    return open_key(folder.key_file()) if school.practice else None
