"""Days as schools write them; the day comes before the month, as it does in Britain."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BRITISH = re.compile(
    r"(?P<day>\d\d?)(?:st|nd|rd|th)?[/\-. ]+(?P<month>\d\d?|[a-z]{3,9})[/\-., ]+"
    r"(?P<year>\d{4}|\d\d)(?!\d)"
)
_ISO = re.compile(r"(?P<year>\d{4})[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)(?!\d)")
_CENTURY = 2000


def day_in(cell: str) -> date | None:
    """The day that a cell says, whatever time stands behind it; None where it says none.

    A year of two digits is of this century.
    """
    text = cell.strip().casefold()
    found = _ISO.match(text) or _BRITISH.match(text)
    if found is None:
        return None
    year = int(found["year"])
    try:
        return date(
            year if year > 99 else _CENTURY + year, _month(found["month"]), int(found["day"])
        )
    except ValueError:
        return None


def _month(text: str) -> int:
    """The month by number or by name; 0, which is no month, for anything else."""
    if text.isdigit():
        return int(text)
    return _MONTHS.index(text[:3]) + 1 if text[:3] in _MONTHS else 0
