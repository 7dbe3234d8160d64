"""The ids that authors give to modules, scenes and questions."""

import re

from training.library.faults import Rule

BAD_ID = Rule(
    "bad-id",
    "error",
    "Ids stand in records and file names for years, so they are plain.",
)


_ID = re.compile(r"[a-z0-9-]+")


def is_id(text: str) -> bool:
    """Whether the text is made of the letters a to z, digits and hyphens alone."""
    return bool(_ID.fullmatch(text))


def suggested(text: str, start: str = "") -> str:
    """An id made of the first words of a text, to be offered to an author."""
    found = re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", ""))  # noqa: RUF001
    return start + ("-".join(found[:4]) or "name")
