"""What is said of certificates that were printed. No name is in it."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from training.reports.printed.unshown import numbers_of, told_of

if TYPE_CHECKING:
    from training.actions.certificate import Certificate


class Made(NamedTuple):
    """What was printed.

    Attributes:
        certificates: those in the PDF.
        waiting: how many nobody has signed yet; None where single ones were asked for.
        unshown: the signs of their words that no font has.
        today: the day it was made.
    """

    certificates: "Sequence[Certificate]"
    waiting: int | None
    unshown: str
    today: date

    @property
    def expired(self) -> int:
        """How many of them have run out."""
        ends = (certificate.expires for certificate in self.certificates)
        return sum(end is not None and end < self.today for end in ends)

    def document(self, path: Path) -> dict[str, object]:
        """For `--json`."""
        return {
            "written": [str(path)],
            "certificates": len(self.certificates),
            "expired": self.expired,
            "waiting": self.waiting,
            "unshown": numbers_of(self.unshown),
        }

    def lines(self, path: Path) -> Iterator[str]:
        """For people."""
        yield f"Written: {path} (certificates: {len(self.certificates)})"
        if self.expired:
            yield f"Of these have run out: {self.expired}."
        if self.waiting:
            yield still(self.waiting)
        if any(certificate.practice for certificate in self.certificates):
            yield "They are practice certificates: each says so, and proves nothing."
        if self.unshown:
            yield told_of(self.unshown)


def still(waiting: int | None) -> str:
    """How many wait, and what to do about it."""
    if not waiting:
        return "`training certificates list` shows which there are."
    are = "is" if waiting == 1 else "are"
    return f"{waiting} {are} still waiting to be signed: training certificates issue"
