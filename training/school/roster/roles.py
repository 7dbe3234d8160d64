"""What somebody is at the school, from the many words that schools have for it.

A lead may see and change everything, so only clear words make one.
"""

import re

from training.school.people import Role

_HEAD = (
    r"^(?:(?:acting|executive|deputy|assistant|co)[ -]?)*(?:head(?: ?teacher)?(?: of school)?"
    r"|principal)(?:\s*[(,/&].*)?$"
)
"""Only whoever is it: a head cook and the PA of the head lead nothing."""

_NOT_WHO_ARRANGES = r"(?! (?:staff )?(?:co-?ordinat|manag|organis|lead))"
"""Whoever arranges for others to come is staff."""

_WORDS = (
    (Role.PUPIL, r"^(?:pupils?|students?|child|children|learners?)$"),
    (Role.GOVERNOR, r"governors?|trustees?|associate member"),
    (Role.LEAD, rf"{_HEAD}|^lead$|dsl|(?:designated )?safeguarding lead"),
    (Role.VOLUNTEER, rf"volunteers?{_NOT_WHO_ARRANGES}|parent helpers?"),
    (Role.SUPPLY, rf"(?:supply|agency){_NOT_WHO_ARRANGES}"),
    (Role.STAFF, r"teaching assistants?|ta|hlta|lsa|learning support assistants?|cover supervisor"),
    (Role.TEACHER, r"teachers?|ect|nqt"),
)
_PATTERNS = tuple((role, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for role, words in _WORDS)


def role_in(cell: str) -> Role | None:
    """The role that a job's title comes to; None where it is none that we know."""
    text = " ".join(cell.casefold().split())
    return next((role for role, pattern in _PATTERNS if pattern.search(text)), None)
