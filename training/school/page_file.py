"""`school.json`, the school's own page: read whole, replaced whole, by one program at a time."""

import re
from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError

from training.disk.lock import held
from training.disk.replace import replace
from training.school.door import SCHOOL_FILE, damaged, read_document
from training.school.errors import TwoPages
from training.school.school import School

PAGE_LOCK = ".school.lock"
_WHAT = "the school's page"

# As sync engines name a second page when two computers changed it at once; `people_file` has their
# names. The school's key lies in school-key.json, which is no copy of the page.
_COPY = re.compile(r"school(?!-key)[^a-z].*\.json", re.IGNORECASE)


def read_page(folder: Path) -> School:
    """The school's page as it stands.

    Raises:
        SchoolError: it is not there, damaged or newer.
    """
    path = folder / SCHOOL_FILE
    try:
        return School.model_validate(read_document(path))
    except ValidationError:
        raise damaged(path) from None


def change_page(folder: Path, change: Callable[[School], School]) -> School:
    """Put what `change` makes of the page in its place; on return it is on the disk.

    Raises:
        SchoolError: the page cannot be read, or there are two; nothing is written.
        DiskError: it is not kept; the page stands as it was.
    """
    read_page(folder)  # where there is no school, no lock file is left behind
    with held(folder / PAGE_LOCK, _WHAT):
        _refuse_copies(folder)
        school = read_page(folder)
        changed = change(school)
        if changed != school:
            replace(folder / SCHOOL_FILE, page(changed), _WHAT)
    return changed


def page(school: School) -> bytes:
    """The page as it stands in the file."""
    return school.model_dump_json(indent=1).encode()


def page_copies(folder: Path) -> tuple[str, ...]:
    """The names of other pages beside this one, as sync engines leave them."""
    names = (path.name for path in folder.glob("*.json"))
    return tuple(sorted(name for name in names if _COPY.fullmatch(name)))


def _refuse_copies(folder: Path) -> None:
    names = ", ".join(page_copies(folder))
    if names:
        raise TwoPages(
            f"two computers changed what the school says of itself at once, so beside "
            f"{SCHOOL_FILE} there is now {names}. Nothing was changed. Compare the two, take "
            f"{names} out of the school folder, and say again with `training facts set` what only "
            "that one has."
        )
