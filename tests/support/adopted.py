"""A school that has put its own policy text in, for tests of where its words are shown."""

from datetime import date
from pathlib import Path
from shutil import copy

from tests.support.online_policy import POLICY
from tests.support.rooms import CONTENT, SMALL_CONTENT, rooms_on, small_school
from training.actions.both_wordings import BothWordings, Place, Wordings
from training.actions.import_policy import Import, keep, propose
from training.actions.rooms import Rooms
from training.core.module import Audience
from training.school.policy.keeping import CLAUSES_FILE, PolicyFolder
from training.school.policy.versions import Version

ADOPTED, LATER = date(2026, 9, 3), date(2026, 11, 1)

MARKUP = "Nobody [b]who[/b] works is an [@click=app.bell]online friend[/] of a minor {childline} [x"
"""Words of a school that look like markup and are none."""


def registered_content(folder: Path) -> Path:
    """The small modules, beside the whole register."""
    folder.mkdir()
    for path in SMALL_CONTENT.iterdir():
        copy(path, folder / path.name)
    copy(CONTENT / "register.toml", folder / "register.toml")
    return folder


def school_rooms(folder: Path) -> Rooms:
    """The rooms of a school with the small modules, which has no text of its own yet."""
    return rooms_on(small_school(folder / "school"), registered_content(folder / "content"))


def policy_of(rooms: Rooms) -> PolicyFolder:
    """Where the school keeps its text."""
    assert rooms.folder is not None
    return PolicyFolder(rooms.folder)


def adopt(rooms: Rooms, text: str = POLICY, adopted: date = ADOPTED) -> Version:
    """Put a text into force."""
    wish = Import("policy.txt", text.encode(), adopted)
    return keep(policy_of(rooms), propose(rooms, policy_of(rooms), wish))


def damage(rooms: Rooms, version: Version) -> Path:
    """Leave half of a version's page, as a program that keeps folders in step may do."""
    page = policy_of(rooms).path / version.id / CLAUSES_FILE
    page.write_bytes(page.read_bytes()[:200])
    return page


def from_newer(rooms: Rooms, version: Version) -> None:
    """Let a newer version of this program have kept a version."""
    page = policy_of(rooms).path / version.id / CLAUSES_FILE
    page.write_text(page.read_text("utf-8").replace('"format": 1', '"format": 2'), "utf-8")


def both(cited: str, school: str = "", place: Place = Place.FOUND) -> BothWordings:
    """A clause in both wordings."""
    ours = f"Our line for {cited}."
    stands_at = "5.7" if place is Place.NOT_CONFIRMED else ""
    return BothWordings(cited=cited, ours=ours, place=place, school=school, stands_at=stands_at)


def shown_words(*clauses: BothWordings, audience: Audience = Audience.STAFF) -> Wordings:
    """Those clauses, from a text that was adopted."""
    return Wordings(audience=audience, clauses=clauses, version="v", adopted=ADOPTED)
