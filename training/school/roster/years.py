"""Year groups as schools write them: "Year 4", "Y4", "Yr 4", "4", "04", "R", "Reception"."""

import re

from training.school.phases import LAST_YEAR, RECEPTION

NURSERY = -1
"""Stands for the years before Reception."""

_RECEPTION = {"r", "rec", "reception", "yr", "year r", "y r", "fs2", "fs 2", "f2", "foundation 2"}
_NURSERY = {"n", "n1", "n2", "nursery", "nursery 1", "nursery 2", "fs1", "fs 1", "f1", "preschool"}
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_YEAR = re.compile(r"(?:nc |national curriculum )?(?:year|yr|y)?\.?\s*(?:group )?0?(\d\d?)(?:\.0)?")
_IN_CLASS = re.compile(r"(?:year|yr|y)?\s*([1-6])(?!\d|\s*[/&+,-]\s*\d|\s*(?:and)\s*\d)\D*")
_AFTER = re.compile(r"\D*\b(?:year|yr|y)\s*([1-6])\W*")


def year_in(cell: str) -> int | None:
    """The year group that a cell says; below 0 or above 6 when it is not a primary school's.

    None where the cell says no year.
    """
    text = " ".join(re.sub(r"(?<=[a-z])-", " ", cell.casefold()).split())
    for number, word in enumerate(_NUMBERS, 1):
        text = re.sub(rf"\b{word}\b", str(number), text)
    if text in _RECEPTION:
        return RECEPTION
    if text in _NURSERY:
        return NURSERY
    found = _YEAR.fullmatch(text)
    return int(found[1]) if found else None


def year_of_class(name: str) -> int | None:
    """The one year group that a class's name tells: 4 for "4B" or "Robins (Y4)", none for "3/4"."""
    text = " ".join(name.casefold().split())
    if text in _RECEPTION or re.fullmatch(r"r[a-z]|(?:reception|rec)\b.*", text):
        return RECEPTION
    if text in _NURSERY or text.startswith("nursery"):
        return NURSERY
    found = _IN_CLASS.fullmatch(text) or _AFTER.fullmatch(text)
    return int(found[1]) if found else None


def is_primary(year: int) -> bool:
    """Whether it is a year group of Reception to Year 6."""
    return RECEPTION <= year <= LAST_YEAR
