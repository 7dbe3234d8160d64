"""`induction.toml` of a school folder: who needs which modules at this school.

What it says, the library reads. Here it is only kept: read whole, replaced whole, and changed by
one program at a time. Where there is none, the table that comes with the program holds.
"""

import re
from collections.abc import Callable
from pathlib import Path

from training.disk.lock import held
from training.disk.replace import replace
from training.school.door import damaged
from training.school.errors import TwoTables

INDUCTION_FILE = "induction.toml"
_LOCK = ".induction.lock"
_WHAT = "the school's induction table"

# As sync engines name a second table when two computers changed it; `people_file` has their names.
_COPY = re.compile(r"induction[^a-z].*\.toml", re.IGNORECASE)


def own_table(folder: Path) -> str | None:
    """The text of the school's own table; None where it has none.

    Raises:
        DamagedSchool: it cannot be read.
    """
    path = folder / INDUCTION_FILE
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise damaged(path) from None


def change_table(folder: Path, change: Callable[[str | None], str]) -> None:
    """Put what `change` makes of the table in its place; on return it is on the disk.

    Raises:
        SchoolError: the table cannot be read, or there are two; nothing is written.
        DiskError: it is not kept; the table stands as it was.
    """
    with held(folder / _LOCK, _WHAT):
        _refuse_copies(folder)
        before = own_table(folder)
        after = change(before)
        if after != before:
            replace(folder / INDUCTION_FILE, after.encode(), _WHAT)


def _refuse_copies(folder: Path) -> None:
    copies = (path.name for path in folder.glob("*.toml") if _COPY.fullmatch(path.name))
    names = ", ".join(sorted(copies))
    if names:
        raise TwoTables(
            f"two computers changed the induction table at once, so beside {INDUCTION_FILE} there "
            f"is now {names}. Nothing was changed. Compare the two, and take {names} out of the "
            "school folder."
        )
