"""Rooms in which modules are only looked at: a school's words fill them, and nothing is kept."""

from dataclasses import replace
from pathlib import Path

from training.actions.rooms import Rooms
from training.cli.building import guest_rooms, open_shelf
from training.core import people
from training.library.reference.facts import values
from training.library.shelf import Shelf
from training.records.records import Records
from training.school.errors import NoSchool
from training.school.folder import SchoolFolder


def trying_rooms(folder: Path) -> Rooms:
    """Guest rooms with the name, the facts and the own modules of a school, if there is one.

    Raises:
        SchoolError: the school in the folder cannot be read.
        LibraryError: the modules cannot be read.
    """
    there, rooms = SchoolFolder(folder), guest_rooms()
    try:
        school = there.school()
    except NoSchool:
        return rooms
    shelf = open_shelf(there.content)
    facts = {**rooms.facts, **values(shelf.facts), **school.placeholders}
    return replace(
        rooms,
        school=school,
        shelf=shelf,
        help_pages=shelf.help_pages(),
        facts=facts,
        folder=folder,
    )


def with_folder(rooms: Rooms, folder: Path) -> Rooms:
    """The same rooms with only that folder's modules on the shelf, and the facts beside them."""
    shelf = Shelf([folder], rooms.facts)
    facts = {**rooms.facts, **values(shelf.facts), **rooms.school.placeholders}
    return replace(rooms, shelf=shelf, facts=facts)


def with_records_in(rooms: Rooms, empty: Path) -> Rooms:
    """The same rooms with records that can be asked: there are none in the empty folder.

    The app asks on its way how far somebody is, and takes a folder that is not there for a stick
    that was pulled out.
    """
    return replace(rooms, records=Records(empty, people.GUEST.id, rooms.clock, rooms.new_id))
