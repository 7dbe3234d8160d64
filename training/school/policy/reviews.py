"""Reviews of the policy: what the text says of them, what is due, where it contradicts itself."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from training.core.values import Frozen
from training.school.policy.dates import months_later
from training.school.policy.lines import Document
from training.school.policy.review_words import Kind, Review, said_of_reviews

_NEAR = timedelta(days=62)
"""A review so much before or after its date is that review: schools think in months and terms."""


class Reviews(Frozen):
    """What the text says of its reviews, and what follows from it.

    `next_due` is the last day on which the next review is in time, by the earliest date that no
    review has met, or else by the interval; None where the text tells neither. `contradictions` are
    whole sentences.
    """

    said: tuple[Review, ...]
    next_due: date | None
    contradictions: tuple[str, ...]

    def is_overdue(self, day: date) -> bool:
        """Whether the next review should have been before that day."""
        return self.next_due is not None and self.next_due < day


def reviews(document: Document, adopted: date) -> Reviews:
    """What a document says of its reviews.

    Args:
        document: its lines; headers and footers count too.
        adopted: the day on which the school says that it adopted it.
    """
    said = said_of_reviews(document)
    waiting = _waiting(said)
    since = _since(said, adopted)
    every = [one for one in said if one.kind is Kind.EVERY]
    next_due = min((last for _, _, last in waiting), default=None)
    if next_due is None and every:
        next_due = months_later(since[1], min(one.months or 0 for one in every))
    return Reviews(
        said=said,
        next_due=next_due,
        contradictions=tuple(_contradictions(waiting, every, since)),
    )


_Dated = tuple[Review, date, date]


def _of(said: Sequence[Review], kind: Kind) -> list[_Dated]:
    return [
        (one, one.first, one.last)
        for one in said
        if one.kind is kind and one.first is not None and one.last is not None
    ]


def _waiting(said: Sequence[Review]) -> list[_Dated]:
    """The dates for a review that no review has met."""
    done = [last for _, _, last in _of(said, Kind.DONE)]
    due = _of(said, Kind.DUE)
    return [one for one in due if not any(day >= one[1] - _NEAR for day in done)]


def _since(said: Sequence[Review], adopted: date) -> tuple[str, date]:
    """From when an interval counts: the last review, else the adoption, in words and as a day."""
    told = [(last, f"{one.words} (line {one.line})") for one, _, last in _of(said, Kind.DONE)]
    told = told or [
        (last, f"{one.words} (line {one.line})") for one, _, last in _of(said, Kind.ADOPTED)
    ]
    day, words = max(told, default=(adopted, adopted.isoformat()))
    return words, day


def _contradictions(
    waiting: Sequence[_Dated], every: Sequence[Review], since: tuple[str, date]
) -> Iterator[str]:
    if len({(first, last) for _, first, last in waiting}) > 1:
        named = " and ".join(f"{one.words} (line {one.line})" for one, _, _ in waiting)
        yield f"The text has more than one date for the next review: {named}."
    if len({one.months for one in every}) > 1:
        named = " and ".join(f"“{one.words}” (line {one.line})" for one in every)
        yield f"The text has more than one interval between reviews: {named}."
    for one in every[:1]:
        expected = months_later(since[1], one.months or 0)
        for due, first, last in waiting:
            if not first - _NEAR <= expected <= last + _NEAR:
                yield (
                    f"“{one.words}” (line {one.line}) from {since[0]} leads to "
                    f"{expected:%B %Y}, and not to {due.words} (line {due.line})."
                )
