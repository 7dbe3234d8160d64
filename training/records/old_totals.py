"""Class totals of a school year that is over."""

from datetime import datetime
from pathlib import Path

from training.disk.errors import explained
from training.disk.replace import remove

_WHAT = "the totals of a class"


def totals_before(school: Path, moment: datetime) -> tuple[Path, ...]:
    """The totals documents to which nothing was added since that moment (UTC).

    A totals document holds no time on purpose; the disk's own time of its last change tells.

    Raises:
        DiskError: They cannot be looked at.
    """
    try:
        documents = (path for path in (school / "tallies").glob("*/*") if _is_document(path))
        old = [path for path in documents if path.stat().st_mtime < moment.timestamp()]
    except OSError as error:
        raise explained(error, _WHAT) from error
    return tuple(sorted(old))


def forget_totals(documents: tuple[Path, ...]) -> None:
    """Take totals away for good.

    Raises:
        DiskError: One could not be taken away; doing it again takes away the rest.
    """
    for path in documents:
        remove(path, _WHAT)


def _is_document(path: Path) -> bool:
    return path.is_file() and not path.name.endswith(".lock")
