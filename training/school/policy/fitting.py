"""How well each statement of a document fits each clause that is looked for."""

from collections.abc import Sequence
from typing import NamedTuple

from training.school.policy.candidates import Candidate
from training.school.policy.likeness import Likeness
from training.school.policy.wording import fingerprint

LIKE, MORE_LIKE, POINT_LIKE = 0.25, 0.3, 0.4
"""Likeness (0-1) that is worth asking about, that speaks against a number, and that takes a point
of one clause for another clause.

On the one real policy there was, the register's wording of a clause was like its own text by 0.17
to 0.7 (half of them by 0.4 or more), and like any other text by at most 0.37, where the clause
itself was nearer still. What is less like than this is found by its number, or by its neighbours.
"""

_OTHER_PART = 0.1
"""What likeness loses between a clause of the policy and a statement of the agreement."""


class Wanted(NamedTuple):
    """A clause that is looked for.

    Attributes:
        id: its number in the register.
        summary: what it says, in the register's words.
        before: its words in the version before; empty where there is none.
    """

    id: str
    summary: str
    before: str = ""


class Fits:
    """The fit of every clause and statement, from 0 to 1; exactly the words of before are 1.

    Args:
        wanted: the clauses.
        found: the statements.
        refused: pairs of which a person said no: they fit by 0.
    """

    def __init__(
        self,
        wanted: Sequence[Wanted],
        found: Sequence[Candidate],
        refused: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        self.places = tuple(one.place for one in found)
        self._refused = refused
        self._likeness = Likeness(
            [*(one.piece.text for one in found), *(one.summary for one in wanted)]
        )
        prints = {one.place: fingerprint([one.piece.text]) for one in found}
        self._fits: dict[tuple[str, str], float] = {}
        for clause in wanted:
            before = fingerprint([clause.before]) if clause.before else ""
            for one in found:
                same = prints[one.place] == before
                self._fits[clause.id, one.place] = 1.0 if same else self._like(clause, one)

    def of(self, clause: str, place: str) -> float:
        """How well the statement at that place fits the clause; 0 where there is none."""
        return 0.0 if self.is_refused(clause, place) else self._fits.get((clause, place), 0.0)

    def is_refused(self, clause: str, place: str) -> bool:
        """Whether a person said that they are not the same."""
        return (clause, place) in self._refused

    def _like(self, clause: Wanted, one: Candidate) -> float:
        said = [text for text in (clause.summary, clause.before) if text]
        like = max((self._likeness.of(text, one.piece.text) for text in said), default=0.0)
        elsewhere = clause.id.startswith("AUA") != one.in_agreement
        return min(0.99, max(0.0, like - _OTHER_PART * elsewhere))
