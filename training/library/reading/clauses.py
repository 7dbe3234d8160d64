"""How a clause is cited: `4.4.3`, `2.1d`, `7`, `AUA-B1`, `AUA-14`."""

import re

_CLAUSE = re.compile(r"[0-9]{1,2}(\.[0-9]{1,2})*[a-z]?|AUA-B?[0-9]{1,2}", re.IGNORECASE)
_DASHES = str.maketrans("‐‑–", "---")  # noqa: RUF001 - what word processors make of a hyphen


def clause(text: str) -> str | None:
    """The clause in its one spelling; None when the text has not the form of a clause."""
    typed = text.strip().translate(_DASHES)
    if not _CLAUSE.fullmatch(typed):
        return None
    return typed.upper() if typed[0] in "aA" else typed.lower()


def whole(cited: str) -> str:
    """The clause that a letter belongs to: `2.1` for `2.1d`."""
    return cited.rstrip("abcdefghijklmnopqrstuvwxyz")
