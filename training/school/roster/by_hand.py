"""One person as somebody types them in, without a list."""

from datetime import date

from training.school.errors import NotNow
from training.school.people import LONGEST_NAME, Role
from training.school.roster.entry import Entry
from training.school.roster.names import called_in_full
from training.school.roster.words import clean, has_letter
from training.school.roster.years import year_of_class

_LINE = 1
_LONGEST = LONGEST_NAME - 4


def typed_in(
    name: str,
    role: Role,
    classes: tuple[str, ...] = (),
    *,
    year: int | None = None,
    started: date | None = None,
    own_id: str = "",
) -> Entry:
    """The person as a list of one line would have them; of a pupil's surname a letter is kept.

    Raises:
        NotNow: the name is no name, or the class does not go with the role.
    """
    full = clean(name)
    parts = called_in_full(full)
    if not has_letter(parts.forename) or len(full) > _LONGEST:
        raise NotNow(f"--name must be a name, with letters and at most {_LONGEST} characters.")
    tidy = tuple(filter(None, map(clean, classes)))
    if role is Role.PUPIL:
        return _pupil(Entry(_LINE, parts, full, role, year=year, own_id=clean(own_id)), tidy)
    if year is not None:
        raise NotNow("--year is for pupils only.")
    if "," in full:
        full = f"{parts.forename} {parts.surname}".strip()
    return Entry(
        _LINE, parts, full, role,
        own_id=clean(own_id), classes=tidy, started=started, has_role=True,
    )  # fmt: skip


def _pupil(entry: Entry, classes: tuple[str, ...]) -> Entry:
    if len(classes) != 1:
        raise NotNow('a pupil has one class: --class "4B"')
    year = year_of_class(classes[0]) if entry.year is None else entry.year
    return entry._replace(group=classes[0], year=year)
